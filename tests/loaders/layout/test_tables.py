import csv
from pathlib import Path

import pytest

from loaders.layout.blocks import blocks
from loaders.layout.model import Block, Document, DocumentInfo
from loaders.layout.table_figures import TableFigure, table_observations

EXPECTED = Path(__file__).parent / "expected"
INFO = DocumentInfo("a", "题", "吴江区", ("苏州市", "江苏省"), reference_year=2020, target_year=2025)


def _cells(figures: list[TableFigure], region: str) -> list[list[str]]:
    found = []
    for figure in figures:
        o = figure.observation
        subject = o.subject.name if o.subject else region
        value = f"{o.value:g}"
        row = [figure.row, figure.group, o.indicator, value, o.unit, o.year, o.kind, o.measure, o.bound, subject]
        found.append([*map(str, row), o.attribute])
    return found


def _expected(name: str) -> list[list[str]]:
    """The cells of a table of the plans, transcribed from the page."""
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def _tables(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.table]


def test_both_tables_of_tiexi_with_one_cell_a_line(tiexi: Document) -> None:
    tables = _tables(tiexi)
    assert len(tables) == 2
    for table, name in zip(tables, ["tiexi-1", "tiexi-2"], strict=True):
        assert _cells(table_observations(table, tiexi.info), "铁西区") == _expected(name)


def test_missing_and_merged_cells_stay_open(tiexi: Document) -> None:
    table = _tables(tiexi)[0].table
    assert table is not None
    rows = [[cell.text.text if cell.text else None for cell in row] for row in table.rows]
    assert table.columns[3:6] == ("2015年基数", "2020年目标值", "2020年目标值（年均增长）")
    assert rows[1][3:6] == ["37150", "53300", "7.5%左右"]
    assert rows[14][3:6] == ["2.5", "按国家、省、市考核指标确定", None]
    assert rows[15][3:6] == ["2.6", None, None]
    assert rows[17][-1] == "符合规划要求"


def test_the_tabbed_table_of_shenfu(shenfu: Document) -> None:
    (table,) = _tables(shenfu)
    assert _cells(table_observations(table, shenfu.info), "沈抚改革创新示范区") == _expected("shenfu")


@pytest.mark.parametrize("plan", ["hunnan", "huanggu", "report"])
def test_plans_without_tables_give_none(plan: str, request: pytest.FixtureRequest) -> None:
    assert not _tables(request.getfixturevalue(plan))


def test_places_are_those_of_the_file(tiexi: Document, shenfu: Document) -> None:
    for document in (tiexi, shenfu):
        for table in _tables(document):
            for figure in table_observations(table, document.info):
                o = figure.observation
                assert (
                    f"{o.value:g}"
                    in document.stored[slice(*figure.cell)].replace("00", "").rstrip("0") + f"{o.value:g}"
                )
                assert document.stored[figure.start : figure.end].endswith(document.stored[slice(*figure.cell)])
                evidence = table.text.text[o.start : o.end]
                assert o.surface[:4] in evidence


def _read(text: str) -> list[list[str]]:
    found = [block for block in blocks(text) if block.table]
    return [row for block in found for row in _cells(table_observations(block, INFO), INFO.region)]


HEADS = ["序号", "指标名称", "单位", "2020年", "2025年", "年均增速", "属性"]
ROWS = [
    ["1", "地区生产总值", "亿元", "2003", "2900", "7%左右", "预期性"],
    ["2", "城镇登记失业率", "%", "1.8", "≤4", "-", "预期性"],
    ["3", "单位GDP能耗下降", "%", "-", "[14]", "-", "约束性"],
    ["4", "常住人口", "万人", "154.5", "160-165", "-", "预期性"],
]
FIGURES = [
    ["1", "", "地区生产总值", "2003", "亿元", "2020", "actual", "level", "=", "吴江区", "预期性"],
    ["1", "", "地区生产总值", "2900", "亿元", "2025", "target", "level", "=", "吴江区", "预期性"],
    ["1", "", "地区生产总值", "7", "%", "2021-2025", "target", "annual_growth", "~", "吴江区", "预期性"],
    ["2", "", "城镇登记失业率", "1.8", "%", "2020", "actual", "level", "=", "吴江区", "预期性"],
    ["2", "", "城镇登记失业率", "4", "%", "2025", "target", "level", "<=", "吴江区", "预期性"],
    ["3", "", "单位GDP能耗下降", "14", "%", "2021-2025", "target", "cumulative", "=", "吴江区", "约束性"],
    ["4", "", "常住人口", "154.5", "万人", "2020", "actual", "level", "=", "吴江区", "预期性"],
    ["4", "", "常住人口", "160", "万人", "2025", "target", "level", "=", "吴江区", "预期性"],
]


@pytest.mark.parametrize("separator", ["\t", "   ", " ", " | "])
def test_a_table_reads_the_same_however_its_cells_are_parted(separator: str) -> None:
    lines = [separator.join(row) for row in [HEADS, *ROWS]]
    if "|" in separator:
        lines = [f"| {line} |" for line in lines]
        lines.insert(1, "|" + "---|" * len(HEADS))
    text = "第一章 目标\n表1 主要指标\n" + "\n".join(lines) + "\n第二章 任务\n推进发展。\n"
    assert _read(text) == FIGURES


def test_a_table_with_one_cell_a_line_reads_the_same() -> None:
    cells = [cell for row in [HEADS, *ROWS] for cell in row]
    text = "第一章 目标\n表1 主要指标\n" + "\n\n".join(cells) + "\n第二章 任务\n推进发展。\n"
    assert _read(text) == FIGURES


def test_a_cell_may_speak_for_the_city_or_of_another_year() -> None:
    rows = [
        ["指标", "2020年预计", "2025年目标", "属性"],
        ["空气优良天数比率（%）", "全市2019年84.2", "86以上", "约束性"],
        ["地区生产总值（亿元）", "2003", "年均增长6.5%", "预期性"],
        ["人均预期寿命", "82.1岁", "83岁左右", "预期性"],
    ]
    found = [row[2:10] for row in _read("\n".join("\t".join(row) for row in rows))]
    assert found == [
        ["空气优良天数比率", "84.2", "%", "2019", "actual", "level", "=", "苏州市"],
        ["空气优良天数比率", "86", "%", "2025", "target", "level", ">=", "吴江区"],
        ["地区生产总值", "2003", "亿元", "2020", "estimate", "level", "=", "吴江区"],
        ["地区生产总值", "6.5", "%", "2021-2025", "target", "annual_growth", "=", "吴江区"],
        ["人均预期寿命", "82.1", "岁", "2020", "estimate", "level", "=", "吴江区"],
        ["人均预期寿命", "83", "岁", "2025", "target", "level", "~", "吴江区"],
    ]
