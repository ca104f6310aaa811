"""Curated names in text: whole words, names inside longer ones, and words that only look like a name."""

from __future__ import annotations

import pytest

from loaders.facts import Thing
from loaders.mentions.curated_names import likeliest, plain
from loaders.mentions.segment import Words
from tests.loaders.small import mentions, named

LATIN = pytest.mark.xfail(strict=True, reason="a Latin name before a noun is taken for a modifier")


def found(sentence: str) -> set[tuple[str, str]]:
    return named(sentence, rule="curated")


def test_an_alias_is_marked_as_its_thing() -> None:
    [one] = mentions("亨通光电扩大产能。")
    assert (one.text, one.thing.name, one.start, one.end, one.confidence) == ("亨通光电", "亨通集团", 0, 4, 1.0)


def test_names_inside_a_longer_name_are_marked_too() -> None:
    [outer, inner] = mentions("恒力工业丝项目开工。")
    assert (outer.text, outer.thing.label) == ("恒力工业丝项目", "Project")
    assert (inner.text, inner.thing.name) == ("恒力", "恒力集团")


def test_a_region_inside_a_curated_firm_or_event_is_not_meant_as_a_place() -> None:
    assert found("举办苏州国际丝绸博览会。") == {("苏州国际丝绸博览会", "Event")}


@pytest.mark.parametrize(
    "sentence",
    [
        "全区有孵化器12家，其中国家级3家。",  # 其中|国家级
        "推动机器人技术与服务业融合。",  # the modifier of another noun
        "全年下线i30轿车2万辆。",  # i3 is not in i30
        "建成Wi3网络。",
    ],
)
def test_characters_that_are_not_meant_as_the_name(sentence: str) -> None:
    assert found(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("中国与德国企业合作。", ("中国", "Region")),
        ("发展机器人产业。", ("机器人产业", "Industry")),
        ("发展机器人、集成电路。", ("机器人", "Industry")),
        ("量产i3、x5。", ("i3", "Product")),
        pytest.param("年产i3轿车2万辆。", ("i3", "Product"), marks=LATIN),
    ],
)
def test_the_same_characters_where_they_are(sentence: str, name: tuple[str, str]) -> None:
    assert name in found(sentence)


def test_an_industry_in_a_parks_name_is_named_without_the_parks_head() -> None:
    names = named("建设新能源汽车产业园。")
    assert ("新能源汽车产业园", "Park") in names
    assert ("新能源汽车", "Industry") in names
    assert ("新能源汽车产业", "Industry") not in names


def test_a_road_named_after_a_city_is_not_the_city() -> None:
    assert ("上海", "Region") not in named("推进上海路更新。")


def test_indicators_are_no_names() -> None:
    assert named("地区生产总值和GDP增长6%。") == set()


def test_half_width_and_full_width_brackets_are_one() -> None:
    assert plain("中欧(青岛)合作园") == plain("中欧（青岛）合作园")


def test_the_closing_noun_of_a_list_tells_which_thing_is_meant() -> None:
    both = [Thing("Facility", "万象城"), Thing("Park", "万象城")]
    text = "做强万象城、海天城等商圈。"
    assert likeliest(both, Words(text), text.index("、")).label == "Park"
    assert likeliest(both, Words("万象城开业。"), 3).label == "Facility"
