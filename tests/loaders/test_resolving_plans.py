"""Names of the real plans: what is one thing comes together, across documents; what is two stays apart."""

from __future__ import annotations

from collections import defaultdict

import pytest

from loaders.extraction import Extraction
from loaders.facts import Thing

Named = dict[str, dict[str, set[Thing]]]  # words -> plan -> the things that they name there


@pytest.fixture(scope="module")
def named(plans: dict[str, Extraction]) -> Named:
    found: Named = defaultdict(lambda: defaultdict(set))
    for plan, extraction in plans.items():
        for facts in extraction.sentences:
            for m in facts.mentions:
                found[m.text][plan].add(m.thing)
    return found


def things(named: Named, *words: str) -> set[Thing]:
    """The things that the words name, wherever; each of the words must stand somewhere."""
    assert all(word in named for word in words), [word for word in words if word not in named]
    return {thing for word in words for in_plan in named[word].values() for thing in in_plan}


@pytest.mark.parametrize(
    "names",
    [
        ("中德园", "中德产业园", "中德（沈阳）高端装备制造产业园"),
        ("东药集团", "东北制药"),
        ("经开区", "沈阳经济技术开发区"),
        ("中南高科智慧谷", "中南高科智造谷"),
    ],
)
def test_names_of_one_thing_come_together(named: Named, names: tuple[str, ...]) -> None:
    one = things(named, names[0], *(name for name in names[1:] if name in named))
    assert len(one) == 1, one
    assert sum(name in named for name in names) > 1


def test_one_firm_across_documents(named: Named) -> None:
    assert len(named["东软"]) >= 1
    for firm in ("华为", "京东", "华晨宝马"):
        assert len(things(named, firm)) == 1
        assert {thing.scope for thing in things(named, firm)} == {""}
    assert len(named["华为"]) > 1


def test_the_street_the_cluster_and_the_hospital_of_one_name_stay_apart(named: Named) -> None:
    of_lixiang = {
        (thing.label, thing.name)
        for words, in_plans in named.items()
        if "李相" in words
        for found in in_plans.values()
        for thing in found
        if "李相" in thing.name
    }
    assert {
        ("Region", "李相街道"),
        ("Park", "李相生命健康现代产业组团"),
        ("Institution", "李相卫生院"),
    } <= of_lixiang


def test_one_name_in_different_plans_is_different_parks(named: Named) -> None:
    in_plans = named["信创产业园"]
    assert len(in_plans) > 1
    seen: set[Thing] = set()
    for plan, found in sorted(in_plans.items()):
        [thing] = found
        assert thing not in seen, (plan, thing)
        seen.add(thing)


def test_a_bare_local_name_means_the_own_regions_thing(named: Named, plans: dict[str, Extraction]) -> None:
    for words in ("经开区", "高新区", "示范区"):
        for plan, found in named[words].items():
            assert len(found) == 1, (words, plan, found)
    [zone] = named["示范区"]["shenfu-14th-five-year-plan"]
    assert zone == Thing("Region", "沈抚改革创新示范区")


def test_a_road_that_begins_with_a_verb_is_whole(named: Named) -> None:
    assert {thing.name for thing in things(named, "开发25号路")} == {"开发25号路"}


@pytest.mark.parametrize("title", ["中德企业合作基地", "国家知识产权示范城区", "中国工业百强区"])
def test_an_honour_is_no_park(named: Named, title: str) -> None:
    assert "Park" not in {thing.label for found in named.get(title, {}).values() for thing in found}


def test_a_model_does_not_lie_here(plans: dict[str, Extraction]) -> None:
    located = {
        r.head.name
        for extraction in plans.values()
        for facts in extraction.sentences
        for r in facts.relations
        if r.type == "LOCATED_IN" and r.head.label == "Enterprise"
    }
    assert "东北制药" in located
    assert not located & {"辉瑞", "辉瑞制药", "美国辉瑞"}


def test_a_ratio_or_a_code_is_no_name(named: Named) -> None:
    assert not {"1210", "9610", "13231"} & set(named)
