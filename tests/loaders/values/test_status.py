"""The status of works, by predicate, by governing verb, by the part of the document."""

from __future__ import annotations

import pytest

from loaders.values import find
from tests.loaders.values.small import scene, values

BRIDGE = "北苑大桥工程"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("[Project 北苑大桥工程]竣工通车。", "投产"),
        ("[Project 北苑大桥工程]顺利完工。", "竣工"),
        ("[Project 北苑大桥工程]主体结构封顶。", "在建"),
        ("[Project 北苑大桥工程]即将竣工。", "在建"),
        ("[Project 北苑大桥工程]正式开工建设。", "开工"),
        ("[Project 北苑大桥工程]、[Project 东港项目]等12个项目实现签约。", "签约"),
        ("[Project 北苑大桥工程]完成可行性研究报告批复。", "谋划"),
        ("完成[Project 北苑大桥工程]招标。", "谋划"),
        ("完成[Project 北苑大桥工程]。", "竣工"),
        ("加快推进[Project 北苑大桥工程]建设。", "在建"),
        ("[Project 北苑大桥工程]（二期）推进中。", "在建"),
        ("以[Project 北苑大桥工程]等为代表的一批重大项目开工。", "开工"),
    ],
)
def test_in_a_review(sentence: str, status: str) -> None:
    assert (BRIDGE, status) in values(sentence, "status")


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("[Project 北苑大桥工程]竣工通车。", "谋划"),
        ("启动[Project 北苑大桥工程]建设。", "谋划"),
        ("到2025年，建成[Project 北苑大桥工程]。", "谋划"),
        ("实施[Project 北苑大桥工程]。", "谋划"),
        ("继续实施[Project 北苑大桥工程]。", "在建"),
        ("推进[Project 北苑大桥工程]建设。", "在建"),
        ("[Project 北苑大桥工程]已竣工通车。", "投产"),
    ],
)
def test_among_aims(sentence: str, status: str) -> None:
    assert (BRIDGE, status) in values(sentence, "status", looks_back=False)


@pytest.mark.parametrize(
    "sentence",
    [
        "推动[Park 临港产业园]高质量发展。",
        "依托[Project 北苑大桥工程]发展物流业。",
        "[Project 北苑大桥工程]落地。",
        "启动[Institution 工业博物馆]片区城市设计。",
        "[Park 临港产业园]开工项目12个。",
        "[Enterprise 海星股份]建成投产。",  # a firm has no status
    ],
)
def test_what_is_no_status(sentence: str) -> None:
    assert values(sentence, "status") == set()


def test_the_label_of_an_item_in_a_box_of_projects_is_planned() -> None:
    sentence = "[Project 北苑大桥工程]：主桥长1.2公里，双向六车道。"
    assert values(sentence, "status", looks_back=False, box="重点交通项目") == {(BRIDGE, "谋划")}
    assert values(sentence, "status", looks_back=False) == set()


def test_the_evidence_is_the_clause() -> None:
    sentence = scene("全年进展顺利，[Project 北苑大桥工程]竣工，投资增长。")
    [value] = find(sentence, looks_back=True)
    assert sentence.text[value.start : value.end] == "北苑大桥工程竣工"
