"""UNDERTAKES, PRODUCES, PARTNERS_WITH, SUBSIDIARY_OF and HOLDS, with the direction right."""

from __future__ import annotations

import pytest

from tests.loaders.small import related

TYPES = {"UNDERTAKES", "PRODUCES", "PARTNERS_WITH", "SUBSIDIARY_OF", "HOLDS"}


def doings(sentence: str) -> set[tuple[str, str, str]]:
    return {one for one in related(sentence) if one[1] in TYPES}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("恒力集团投资建设海洋光缆项目。", ("恒力集团", "UNDERTAKES", "海洋光缆项目")),
        ("推进恒力工业丝项目。", ("恒力集团", "UNDERTAKES", "恒力工业丝项目")),  # named after its builder
        ("亨通集团研制海底光缆。", ("亨通集团", "PRODUCES", "海底光缆")),
        ("盛虹集团旗下国望高科扩产。", ("国望高科", "SUBSIDIARY_OF", "盛虹集团")),
        ("盛虹集团控股的国望高科扩产。", ("国望高科", "SUBSIDIARY_OF", "盛虹集团")),
        ("恒力集团承办丝博会。", ("恒力集团", "HOLDS", "苏州国际丝绸博览会")),
        ("成功举办苏州国际丝绸博览会。", ("吴江区", "HOLDS", "苏州国际丝绸博览会")),
    ],
)
def test_who_does_what(sentence: str, found: tuple[str, str, str]) -> None:
    assert doings(sentence) == {found}


def test_each_of_a_list_is_a_partner() -> None:
    assert doings("恒力集团与苏州大学、东南大学共建实验室。") == {
        ("恒力集团", "PARTNERS_WITH", "苏州大学"),
        ("恒力集团", "PARTNERS_WITH", "东南大学"),
    }
    assert doings("与上海市、成都市开展合作。") == {
        ("吴江区", "PARTNERS_WITH", "上海市"),
        ("吴江区", "PARTNERS_WITH", "成都市"),
    }
    assert doings("东太湖科技城与苏州工业园区签订战略协议。") == {("东太湖科技城", "PARTNERS_WITH", "苏州工业园区")}


@pytest.mark.parametrize(
    "sentence",
    [
        "恒力集团与苏州大学名列榜首。",  # beside one another without a verb of working together
        "苏州国际丝绸博览会影响力提升。",
        "推广海底光缆应用。",  # nobody makes it here
        "恒力集团、盛虹集团扩产。",
        "恒力集团增长12%，国望高科扩产。",
    ],
)
def test_what_is_only_named_together(sentence: str) -> None:
    assert doings(sentence) == set()


def test_what_is_built_for_a_firm_is_not_built_by_it() -> None:
    assert doings("实施恒力配套道路工程。") == set()


@pytest.mark.xfail(strict=True, reason="the parent, not the subsidiary, is taken for the clause's subject")
def test_the_subsidiary_makes_the_product() -> None:
    assert doings("盛虹集团旗下国望高科生产盾构机。") == {
        ("国望高科", "SUBSIDIARY_OF", "盛虹集团"),
        ("国望高科", "PRODUCES", "盾构机"),
    }
