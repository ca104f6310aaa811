"""LOCATED_IN and BELONGS_TO: said, silent, in a name; and what only looks like it."""

from __future__ import annotations

import pytest

from loaders.facts import Thing
from tests.loaders.small import related

TECH_CITY = Thing("Park", "东太湖科技城")
TYPES = {"LOCATED_IN", "BELONGS_TO"}


def places(sentence: str, topic: Thing | None = None) -> set[tuple[str, str]]:
    return {(head, tail) for head, kind, tail in related(sentence, topic) if kind in TYPES}


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("恒力集团入驻东太湖科技城。", ("恒力集团", "东太湖科技城")),
        ("海尔集团、宝马等企业相继落户东太湖科技城。", ("宝马", "东太湖科技城")),
        ("海尔集团、宝马等企业相继落户东太湖科技城。", ("海尔集团", "东太湖科技城")),
        ("东太湖科技城引进海尔集团、宝马。", ("宝马", "东太湖科技城")),
        ("引进海尔集团。", ("海尔集团", "吴江区")),
        ("恒力工业丝项目落户东太湖科技城。", ("恒力工业丝项目", "东太湖科技城")),
        ("新建中山路快速路工程。", ("中山路快速路工程", "吴江区")),
        ("推进盛泽镇更新改造。", ("盛泽镇", "吴江区")),
        ("打造武侯电商产业园。", ("武侯电商产业园", "吴江区")),
        ("建设东太湖科技城展示中心。", ("东太湖科技城展示中心", "东太湖科技城")),  # its name says where
    ],
)
def test_where_a_thing_lies(sentence: str, found: tuple[str, str]) -> None:
    assert found in places(sentence)


def test_a_silent_subject_is_the_paragraphs_park() -> None:
    assert ("海尔集团", "东太湖科技城") in places("引进海尔集团。", TECH_CITY)
    assert ("海尔集团", "吴江区") not in places("引进海尔集团。", TECH_CITY)


@pytest.mark.parametrize(
    "sentence",
    [
        "对标德国宝马，提升制造水平。",  # a model
        "借鉴苏州工业园区经验，完善机制。",
        "服务宝马等整车企业。",  # a customer
        "宝马供应商加速集聚。",
        "面向苏州工业园区，拓展市场。",
        "获评国家生态工业示范园区称号。",  # an honour
        "与苏州大学、东南大学等院所开展合作。",  # partners
        "海尔集团增长12%。",
        "海尔集团、恒力集团与会。",  # named side by side
    ],
)
def test_what_says_nothing_of_where_things_lie(sentence: str) -> None:
    assert places(sentence) == set()


@pytest.mark.xfail(strict=True, reason="a partner that is not curated is taken for one of the plan's own bodies")
def test_a_partner_that_no_list_knows_does_not_lie_here() -> None:
    assert places("与清华大学、哈尔滨工业大学等院所开展合作。") == set()


def test_what_the_lists_put_elsewhere_does_not_lie_here() -> None:
    assert ("苏州工业园区", "吴江区") not in places("支持苏州工业园区建设，推动发展。")
    assert ("成都市", "吴江区") not in places("推动成都市发展。")


def test_a_place_at_the_head_of_a_firms_name_is_where_it_was_founded() -> None:
    assert ("上海电气集团", "上海市") not in places("上海电气集团扩产。")
