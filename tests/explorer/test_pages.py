"""The pages' logic on the sample graph, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from explorer import accuracy
from explorer.serve import APP
from graph import builds
from tests import sample


@pytest.fixture
def app(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("PLANGRAPH_DATA", str(sample_data))
    return AppTest.from_file(str(APP), default_timeout=60)


def opened(app: AppTest, page: str, **parameters: str) -> AppTest:
    """The page with this link, run."""
    app.run()
    app.switch_page(f"screens/{page}.py")
    for name, value in parameters.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    """All that the page says in its texts and links."""
    texts = [element.value for kind in ("markdown", "caption", "header", "subheader", "info", "warning", "error")
             for element in app.get(kind)]  # fmt: skip
    return "\n".join([*texts, *(element.proto.label for element in app.get("page_link"))])


def test_overview_counts_what_is_there(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert app.header[0].value == "规划知识图谱"
    assert list(app.dataframe[0].value["指标值"]) == [5, 2]
    assert {"看看中德园", "查一查承载某产业的园区", "比一比地区生产总值"} <= set(words(app).splitlines())


def test_search_groups_by_label_and_names_the_alias(app: AppTest) -> None:
    found = words(opened(app, "find", q="信创"))
    assert "找到 2 个" in found
    assert "信创产业园 :gray[皇姑区]" in found
    app.text_input[0].set_value("东药").run()
    assert "又名 东药集团" in words(app)


def test_search_shows_the_group_of_the_best_hit_first(app: AppTest) -> None:
    found = words(opened(app, "find", q="动力"))
    assert found.index("**产业**") < found.index("**项目**")
    app.text_input[0].set_value("dy").run()
    assert words(app).index("**企业**") < words(app).index("**园区**")


def test_an_empty_search_says_why_and_what_to_try(app: AppTest) -> None:
    found = words(opened(app, "find", q="中园产业"))
    assert "没有名称、别名或拼音含有“中园产业”的事物" in found
    assert "可以试试" in found
    assert "写法比较接近的" in found


def test_the_search_field_is_searched(app: AppTest) -> None:
    opened(app, "find").text_input[0].set_value("宝马").run()
    assert "华晨宝马" in words(app)


def test_a_thing_shows_facts_with_origin_and_number(app: AppTest) -> None:
    found = words(opened(app, "thing", id=sample.BMW))
    assert "中德园 :green-badge[原文] :blue-badge[整理]" in found
    assert "华晨宝马全新动力电池项目 :green-badge[原文 2]" in found
    assert {"句子（", "全部事实（", "指标值（"} == {tab.label.rpartition("（")[0] + "（" for tab in app.tabs}


def test_a_picked_neighbour_shows_what_ties_it_and_the_source_of_what_is_curated(app: AppTest) -> None:
    found = words(opened(app, "thing", id=sample.ZHONGDE, picked=sample.BMW))
    assert "华晨宝马 —位于→ 中德园 :green-badge[原文]" in found
    assert r"依据：seeds/enterprises\.yaml\:2" in found


def test_a_picked_thing_that_is_no_neighbour_is_ignored(app: AppTest) -> None:
    found = words(opened(app, "thing", id=sample.ZHONGDE, picked="Park:没有"))
    assert "← 位于（指向它）" in found


@pytest.mark.parametrize(("link", "said"), [({}, "还没有选事物"), ({"id": "Park:没有"}, "图谱里没有")])
def test_a_link_to_nothing_leads_to_the_search(app: AppTest, link: dict[str, str], said: str) -> None:
    assert said in words(opened(app, "thing", **link))
    assert [element.proto.page for element in app.get("page_link")] == ["find"]


def test_indicators_keep_their_choice_in_the_link(app: AppTest) -> None:
    opened(app, "indicators", indicator=sample.GDP, scale="level|亿元")
    assert app.selectbox[0].value == sample.GDP
    assert list(app.dataframe[0].value["数值"]) == [1200.2, 1500.0]
    app.selectbox[1].set_value(("annual_growth", "%")).run()
    assert not app.exception
    assert app.query_params["scale"] in ("annual_growth|%", ["annual_growth|%"])
    assert list(app.dataframe[0].value["读作"]) == ["6.5%"]


def test_indicators_ask_for_something_to_compare(app: AppTest) -> None:
    opened(app, "indicators", indicator=sample.GDP).multiselect[0].set_value([]).run()
    assert "请在右上方至少选一个" in words(app)


def test_a_query_begins_with_its_example_and_shows_the_sentence(app: AppTest) -> None:
    opened(app, "questions", query="firms-of-park")
    assert app.query_params["park"] in (sample.ZHONGDE, [sample.ZHONGDE])
    assert "华晨宝马" in list(app.dataframe[0].value["企业"])
    assert "<mark>华晨宝马</mark>" in "".join(element.proto.body for element in app.get("html"))


def test_a_query_follows_its_link(app: AppTest) -> None:
    opened(app, "questions", query="firms-of-park", park=sample.JINGKAI)
    assert app.selectbox[1].value == sample.JINGKAI
    assert "东北制药" in list(app.dataframe[0].value["企业"])


def test_a_choice_goes_into_the_link_and_other_parameters_out(app: AppTest) -> None:
    opened(app, "questions", query="firms-of-park", park=sample.JINGKAI)
    app.selectbox[0].set_value("belongs-to").run()
    assert not app.exception
    assert set(app.query_params) == {"query", "thing"}


def test_a_typed_name_is_found_as_in_the_search(app: AppTest) -> None:
    opened(app, "questions", query="firms-of-park", park="zdcyy")
    assert "华晨宝马" in list(app.dataframe[0].value["企业"])


def test_an_unknown_name_or_query_is_said_without_a_traceback(app: AppTest) -> None:
    assert "这一步没有做成" in words(opened(app, "questions", query="firms-of-park", park="别处的园区甲乙丙"))
    assert "没有名为“nothing”的查询" in words(opened(app, "questions", query="nothing"))


def test_a_missing_parameter_is_asked_for(app: AppTest) -> None:
    opened(app, "questions", query="firms-of-park").selectbox[1].set_value(None).run()
    assert "请先选：园区或区域" in words(app)


def test_without_a_store_the_page_says_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path))
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    assert not app.exception
    assert "现在没有可以打开的图谱" in app.error[0].value
    assert app.code[0].value == "plangraph build"


def test_a_new_build_is_opened_when_the_pointer_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path))
    statements = sample.sample_statements()
    builds.write_build(statements, sample.sample_texts(), {}, tmp_path)
    app = AppTest.from_file(str(APP), default_timeout=60)
    assert "华晨宝马" in words(opened(app, "find", q="宝马"))
    fewer = [one for one in statements if sample.BMW not in (one.subject, one.object)]
    builds.write_build(fewer, sample.sample_texts(), {}, tmp_path)
    app.run()
    assert "找到 2 个" in words(app)  # the two projects named after the firm that are still stated
    assert sample.BMW not in {element.proto.query_string for element in app.get("page_link")}


def test_accuracy_shows_the_measured_figures_in_chinese(app: AppTest) -> None:
    found = words(opened(app, "accuracy"))
    assert "读得有多准" in found
    overall, names, relations = (element.value.set_index("类别") for element in app.dataframe)
    row = accuracy.read().find(accuracy.OWN, accuracy.LISTS, "mentions", accuracy.ALL)
    assert row is not None
    assert (overall.loc["名称", "F1"], overall.loc["名称", "答案数"]) == (row.f1, row.answers)
    assert {"企业", "园区", "项目"} <= set(names.index)
    assert {"位于", "承载"} <= set(relations.index)


def test_accuracy_on_other_passages(app: AppTest) -> None:
    opened(app, "accuracy").radio[0].set_value(accuracy.JUDGING).run()
    assert not app.exception
    row = accuracy.read().find(accuracy.JUDGING, accuracy.BLIND, "relations", accuracy.ALL)
    assert row is not None
    assert app.dataframe[0].value.set_index("类别").loc["关系", "盲读 F1"] == row.f1
