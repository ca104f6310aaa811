"""Members of enumerations: short names that no suffix shows, told by the noun that closes the list."""

from __future__ import annotations

import pytest

from tests.loaders.small import named


def members(sentence: str) -> set[str]:
    return {text for text, _ in named(sentence, rule="listed")}


@pytest.mark.parametrize(
    ("sentence", "label", "names"),
    [
        ("依托永鼎、通鼎互联、莱克电气等企业，做强主业。", "Enterprise", {"永鼎", "通鼎互联", "莱克电气"}),
        ("引进博众精工、迈为科技、京东方等一批龙头企业。", "Enterprise", {"博众精工", "迈为科技", "京东方"}),
        ("引入永辉、盒马和山姆等商业首店。", "Enterprise", {"永辉", "盒马", "山姆"}),
        ("重点发展纳米新材料、第三代半导体、航空航天等产业。", "Industry", {"纳米新材料", "第三代半导体", "航空航天"}),
        ("做大苏州湾科技城、汾湖科创园等园区。", "Park", {"苏州湾科技城", "汾湖科创园"}),
        ("联合清华大学、中科院苏州医工所等院所。", "Institution", {"清华大学", "中科院苏州医工所"}),
        ("建设绿地集团江南之星项目、东太湖论坛会址等项目。", "Project", {"绿地集团江南之星项目", "东太湖论坛会址"}),
    ],
)
def test_the_closing_noun_tells_the_kind(sentence: str, label: str, names: set[str]) -> None:
    assert named(sentence, rule="listed") == {(name, label) for name in names}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("依托迈为科技、信达生物、建滔化工等企业。", {"迈为科技", "信达生物", "建滔化工"}),
        ("支持康力电梯、优备科技等龙头企业上市。", {"康力电梯", "优备科技"}),
    ],
)
@pytest.mark.xfail(
    strict=True, reason="one-character stops cut names (为, 达); a verb behind the noun hides it (企业上市)"
)
def test_firms_named_with_words_of_the_language(sentence: str, names: set[str]) -> None:
    assert members(sentence) == names


def test_the_first_member_begins_behind_the_verb() -> None:
    assert members("大力培育永鼎、通鼎互联等企业。") == {"永鼎", "通鼎互联"}


def test_a_known_firm_may_stand_in_the_list() -> None:
    assert ("亨通光电", "Enterprise") in named("依托亨通光电、永鼎等企业。", rule="curated")
    assert members("依托亨通光电、永鼎等企业。") == {"永鼎"}


def test_a_member_of_another_kind_is_left_to_that_kind() -> None:
    assert members("依托苏州大学、永鼎等企业。") == {"永鼎"}


@pytest.mark.parametrize(
    "sentence",
    [
        "支持中小、民营等企业。",  # generic words are no firms
        "完善供水、供热等工程。",
        "推进道路、管网等项目。",
        "提供融资、担保等服务。",  # a noun that closes no list of names
        "落实稳岗、减税等的要求。",
        "发展壮大一批有竞争力的、有活力的等企业。",
    ],
)
def test_words_that_are_no_names(sentence: str) -> None:
    assert members(sentence) == set()


def test_a_list_of_actions_has_no_members() -> None:
    assert members("通过优化布局、提升能级、加强合作等企业服务措施。") == set()
