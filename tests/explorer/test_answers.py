import pytest

from explorer import answers
from explorer.neighbours import around, drawn, grouped
from graph.stores.base import Store
from tests import sample


def test_names_of_things_and_measured_indicators(store: Store) -> None:
    named = {one.id: one for one in answers.names(store)}
    assert named[sample.ZHONGDE].aliases == ("中德产业园", "中德（沈阳）高端装备制造产业园")
    assert named[sample.ZHONGDE].mentions == 3
    assert named[sample.GDP].mentions == 5
    assert named[sample.XINCHUANG_HUANGGU].scope == "皇姑区"
    assert not [one for one in named if one.startswith(("Sentence:", "Document:", "Observation:"))]


def test_an_unknown_thing_is_none(store: Store) -> None:
    assert answers.thing(store, "Park:没有") is None
    assert answers.facts(store, "Park:没有") == []


def test_facts_keep_origins_apart(store: Store) -> None:
    found = [fact for fact in answers.facts(store, sample.ZHONGDE) if fact.other == sample.BMW]
    assert {(fact.type, fact.outward, fact.origin) for fact in found} == {
        ("LOCATED_IN", False, "stated"),
        ("LOCATED_IN", False, "curated"),
    }
    stated = next(fact for fact in found if fact.origin == "stated")
    said = answers.sentences(store, stated.sentences)
    assert [one.text for one in said] == [
        "依托中德（沈阳）高端装备制造产业园，支持华晨宝马、海通机器人等企业扩大规模。"
    ]
    assert said[0].title == "铁西区国民经济和社会发展第十四个五年规划"
    assert said[0].section.endswith("第一节 做强汽车产业")


def test_mentions_come_in_the_order_of_the_documents(store: Store) -> None:
    found = answers.mentions(store, sample.ZHONGDE)
    assert [(one.document, one.start) for one in found] == sorted((one.document, one.start) for one in found)
    assert len(found) == 3


def test_unknown_sentences_are_left_out(store: Store) -> None:
    assert answers.sentences(store, ["Sentence:none#1"]) == []
    assert answers.sentences(store, []) == []


def test_figures_of_an_indicator(store: Store) -> None:
    read = [(one.subject, one.year, one.value, one.unit, one.kind) for one in answers.observations(store, sample.GDP)]
    assert ("铁西区", "2025", 1500.0, "亿元", "target") in read
    assert len(read) == 5
    assert (sample.GDP, "地区生产总值", 1, 5) in answers.indicators(store)


def test_counts_of_documents(store: Store) -> None:
    report = next(row for row in answers.documents(store) if row["id"] == "Document:sample-report")
    assert (report["figures"], report["things"], report["region"]) == (5, 2, "铁西区")


def test_groups_read_from_the_thing(store: Store) -> None:
    groups = grouped(answers.facts(store, sample.ZHONGDE))
    titles = [group.title for group in groups]
    assert titles == ["属于", "← 位于（指向它）", "承载", "合作"]
    located = groups[1].others
    assert {other.id for other in located} == {sample.BMW, sample.HAITONG}
    assert len(next(other for other in located if other.id == sample.BMW).facts) == 2


@pytest.mark.parametrize("limit", [1, 3, 100])
def test_every_kind_of_tie_is_drawn_before_a_second_of_one(store: Store, limit: int) -> None:
    groups = grouped(answers.facts(store, sample.ZHONGDE))
    chosen = drawn(groups, limit)
    assert len(chosen) == min(limit, len({other.id for group in groups for other in group.others}))
    assert [other.id for other in chosen[:3]] == [group.others[0].id for group in groups[: len(chosen[:3])]]


def test_the_picture_has_ties_among_neighbours(store: Store) -> None:
    thing = answers.thing(store, sample.ZHONGDE)
    assert thing
    others = drawn(grouped(answers.facts(store, sample.ZHONGDE)), 100)
    edges = around(store, thing, others, "", 400)["edges"]
    assert (sample.JINGKAI, sample.TIEXI) in {(edge["source"], edge["target"]) for edge in edges}
    assert [edge["id"] for edge in edges if edge["derived"]]
