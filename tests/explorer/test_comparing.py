from dataclasses import replace

from explorer import answers
from explorer.comparing import on_scale, plot, scale_title, scales, subjects
from explorer.tables import figure_table
from graph.stores.base import Store
from tests import sample


def test_only_figures_of_one_measure_and_unit_are_compared(store: Store) -> None:
    figures = answers.observations(store, sample.GDP)
    assert scales(figures) == [("growth", "%"), ("level", "亿元"), ("annual_growth", "%")]
    assert {seen.value for seen in on_scale(figures, ("level", "亿元"))} == {1200.2, 1500.0}
    assert scale_title(("level", "亿元")) == "水平（亿元）"


def test_a_plot_over_years_has_chinese_titles_and_labels(store: Store) -> None:
    scale = ("level", "亿元")
    drawn = plot(on_scale(answers.observations(store, sample.GDP), scale), scale).to_dict()
    reached, aimed, points, texts = drawn["layer"]
    assert points["encoding"]["y"]["title"] == "水平（亿元）"
    assert points["encoding"]["shape"]["scale"]["domain"] == ["实际", "预计", "目标"]
    assert points["encoding"]["color"]["scale"]["domain"] == ["铁西区"]
    assert texts["encoding"]["text"]["field"] == "读作"
    assert reached["transform"] == [{"filter": "datum['性质'] != '目标'"}]
    assert aimed["transform"] == [{"filter": "datum['性质'] == '目标'"}]
    assert (reached["mark"]["strokeDash"], aimed["mark"]["strokeDash"]) == ([1, 0], [4, 4])
    read = [row["读作"] for rows in drawn["datasets"].values() for row in rows]
    assert read == ["1,200.2 亿元", "不低于 1,500 亿元"]


def test_figures_of_one_year_are_left_to_hovering(store: Store) -> None:
    scale = ("level", "亿元")
    figures = on_scale(answers.observations(store, sample.GDP), scale)
    beside = replace(figures[0], about="Region:甲", subject="甲", value=9)
    drawn = plot([*figures, beside], scale).to_dict()
    assert [layer["mark"]["type"] for layer in drawn["layer"]] == ["line", "line", "point"]
    assert "读作" in [shown["field"] for shown in drawn["layer"][2]["encoding"]["tooltip"]]


def test_one_year_is_drawn_as_bars(store: Store) -> None:
    figures = [seen for seen in answers.observations(store, sample.GDP) if seen.year == "2022" and seen.unit == "亿元"]
    figures.append(replace(figures[0], about="Region:甲", subject="甲", value=9))
    drawn = plot(figures, ("level", "亿元")).to_dict()
    assert drawn["layer"][0]["mark"]["type"] == "bar"


def test_subjects_with_most_figures_come_first(store: Store) -> None:
    figures = answers.observations(store, sample.GDP)
    other = replace(figures[0], about="Region:甲", subject="甲")
    assert subjects([other, *figures]) == [sample.TIEXI, "Region:甲"]


def test_the_table_reads_as_the_plan_does(store: Store) -> None:
    table = figure_table(answers.observations(store, sample.GDP))
    row = table[table["年份"] == "2021-2025"].iloc[0]
    assert (row["读作"], row["性质"], row["口径"], row["约束"]) == ("6.5%", "目标", "年均增长", "预期性")
