"""What a name stands for: a curated thing, or a new one with its scope."""

from __future__ import annotations

import pytest

from loaders.facts import Thing
from loaders.naming import Namer, clean
from tests.loaders.small import lexicon


@pytest.fixture(scope="module")
def namer() -> Namer:
    return Namer(lexicon())


def test_a_known_name_is_its_curated_thing(namer: Namer) -> None:
    assert namer.thing("Enterprise", "亨通光电") == Thing("Enterprise", "亨通集团")
    assert namer.thing("Park", "信创产业园") == Thing("Park", "信创产业园", "吴江区")


def test_a_known_name_of_another_label_is_not(namer: Namer) -> None:
    assert namer.thing("Institution", "亨通光电") == Thing("Institution", "亨通光电", "吴江区")
    assert namer.is_other("Institution", "亨通光电")
    assert not namer.is_other("Enterprise", "亨通光电")
    assert not namer.is_other("Enterprise", "永鼎股份")


@pytest.mark.parametrize("said", ["机器人", "机器人产业", "机器人产业链", "机器人行业"])
def test_an_industry_goes_by_its_forms(namer: Namer, said: str) -> None:
    assert namer.thing("Industry", said) == Thing("Industry", "机器人产业")
    assert namer.is_other("Enterprise", said)


def test_a_new_industry_is_the_same_everywhere(namer: Namer) -> None:
    assert namer.thing("Industry", "丝绸产业") == Thing("Industry", "丝绸产业")


def test_a_new_name_is_of_the_documents_region(namer: Namer) -> None:
    assert namer.thing("Park", "未来科技城") == Thing("Park", "未来科技城", "吴江区")


@pytest.mark.parametrize("name", ["苏州纳米城", "上海虹桥商务区", "吴江太湖新城"])
def test_a_new_name_with_its_place_is_the_same_everywhere(namer: Namer, name: str) -> None:
    assert namer.thing("Park", name) == Thing("Park", name)


@pytest.mark.parametrize(
    ("surface", "name"),
    [
        ("“英才计划”", "英才计划"),
        ("“英才”计划", "“英才”计划"),  # quotes that enclose only a part stay
        ("行动“英才”", "行动“英才”"),
        ("英才计划”", "英才计划"),
        ("、永鼎股份，", "永鼎股份"),
        ("永鼎 股份", "永鼎股份"),
        ("通鼎\n互联", "通鼎互联"),
        ("《发展规划》", "发展规划"),
        ("规划〉", "规划"),
        ("", ""),
        ("，。", ""),
    ],
)
def test_a_surface_is_cleaned_at_its_edges(surface: str, name: str) -> None:
    assert clean(surface) == name
