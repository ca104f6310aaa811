"""HOSTS and IN_INDUSTRY: which place develops an industry, which firm belongs to one."""

from __future__ import annotations

import pytest

from loaders.facts import Thing
from tests.loaders.small import related

TECH_CITY = Thing("Park", "东太湖科技城")
MEDICINE = Thing("Industry", "生物医药产业")
TYPES = {"HOSTS", "IN_INDUSTRY", "SUPPORTS"}


def industries(sentence: str, topic: Thing | None = None, theme: Thing | None = None) -> set[tuple[str, str, str]]:
    return {one for one in related(sentence, topic, theme) if one[1] in TYPES}


def test_a_park_hosts_what_it_develops_each_of_a_list() -> None:
    assert industries("东太湖科技城重点发展人工智能、生物医药产业。") == {
        ("东太湖科技城", "HOSTS", "人工智能产业"),
        ("东太湖科技城", "HOSTS", "生物医药产业"),
    }


def test_a_silent_subject_is_the_region_or_the_paragraphs_park() -> None:
    assert industries("发展集成电路产业。") == {("吴江区", "HOSTS", "集成电路产业")}
    assert industries("发展集成电路产业。", TECH_CITY) == {("东太湖科技城", "HOSTS", "集成电路产业")}


def test_what_is_relied_on_belongs_to_the_industry() -> None:
    assert industries("依托恒力集团、盛虹集团等企业，做强纺织产业。") == {
        ("吴江区", "HOSTS", "纺织产业"),
        ("恒力集团", "IN_INDUSTRY", "纺织产业"),
        ("盛虹集团", "IN_INDUSTRY", "纺织产业"),
    }


def test_the_industry_of_an_earlier_clause_is_what_firms_are_relied_on_for() -> None:
    found = industries("培育生物医药产业链，依托恒力集团、盛虹集团，扩大规模。")
    assert ("恒力集团", "IN_INDUSTRY", "生物医药产业") in found
    assert ("盛虹集团", "IN_INDUSTRY", "生物医药产业") in found


def test_the_industry_of_the_paragraph_too() -> None:
    assert ("恒力集团", "IN_INDUSTRY", "生物医药产业") in industries("依托恒力集团，扩大规模。", theme=MEDICINE)
    assert industries("恒力集团扩大规模。", theme=MEDICINE) == set()


def test_a_park_that_is_relied_on_hosts_the_industry() -> None:
    assert industries("依托东太湖科技城，发展生物医药产业。") == {("东太湖科技城", "HOSTS", "生物医药产业")}


def test_firms_of_a_list_that_the_industry_closes() -> None:
    assert industries("亨通集团、恒力集团等光通信企业集聚。") == {
        ("亨通集团", "IN_INDUSTRY", "光通信产业"),
        ("恒力集团", "IN_INDUSTRY", "光通信产业"),
    }


def test_an_industry_in_a_parks_name() -> None:
    assert ("集成电路产业园", "HOSTS", "集成电路产业") in industries("建设集成电路产业园。")


@pytest.mark.parametrize(
    "sentence",
    [
        "对标上海市人工智能产业。",
        "借鉴成都市生物医药产业发展经验。",
        "举办人工智能峰会。",
        "机器人产业、集成电路产业。",
        "恒力集团和人工智能产业。",
    ],
)
def test_an_industry_that_nobody_develops(sentence: str) -> None:
    assert industries(sentence) == set()


@pytest.mark.xfail(strict=True, reason="发展 behind a firm is read as a noun, so the firm is not the subject")
def test_a_firm_that_develops_an_industry_belongs_to_it() -> None:
    assert industries("恒力集团发展纺织产业。") == {("恒力集团", "IN_INDUSTRY", "纺织产业")}
