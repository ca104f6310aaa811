"""What each curated query answers on the sample graph."""

from __future__ import annotations

import pytest

from graph.projection import Projection
from graph.stores.base import Store
from graph.stores.ladybug import LadybugStore
from graph.stores.neo4j import Neo4jStore
from queries.catalogue import catalogue
from queries.result import Quote, Result, Thing
from queries.running import Given, run
from tests.sample import BMW, CARS, PLAN, REPORT, ZHONGDE, sentence_id

REQUIRED: dict[str, dict[str, Given]] = {
    query.id: {parameter.name: parameter.example for parameter in query.parameters if parameter.required}
    for query in catalogue().values()
}
# What the examples leave untried: optional parameters, chains with several links, ends that only one store might miss.
MORE: list[tuple[str, dict[str, Given]]] = [
    ("parks-hosting-industry", {"industry": "汽车及零部件产业"}),
    ("parks-hosting-industry", {"industry": "汽车及零部件产业", "region": ["沈阳市", "浑南区"]}),
    ("firms-of-park", {"park": "铁西区"}),
    ("firms-of-park", {"park": "辽宁省"}),
    ("projects-of-park", {"park": "铁西区"}),
    ("policies-for-industry", {"industry": "智能装备产业"}),
    ("policies-for-industry", {"industry": "汽车及零部件产业"}),
    ("indicator-series", {"indicator": "GDP", "region": ["铁西区"], "kind": ["actual"], "measure": ["level"]}),
    ("region-indicators-compare", {"indicator": "GDP", "year": [2022, 2025]}),
    ("actual-vs-target", {"region": "铁西区", "indicator": "GDP"}),
    ("figures-of-thing", {"thing": "铁西区", "kind": "target"}),
    ("path-between", {"from": "iX3", "to": "辽宁省"}),
    ("mentions-in-document", {"thing": "中德园", "document": REPORT}),
    ("products-of-firm", {"firm": ["华晨宝马"]}),
    ("firm-groups", {"firm": "华晨宝马"}),
    ("industries-of-region", {"region": "沈阳市"}),
]
EVERY = [*REQUIRED.items(), *MORE]


def texts(result: Result, *columns: str) -> list[tuple[str, ...]]:
    at = [result.query.column(name) for name in columns]
    return [tuple(row[position] for position in at) for row in result.texts()]


@pytest.mark.parametrize("identifier", catalogue())
def test_the_example_in_a_query_has_an_answer(store: LadybugStore, identifier: str) -> None:
    assert run(store, identifier, REQUIRED[identifier]).rows


@pytest.mark.parametrize(("identifier", "given"), EVERY)
def test_rows_have_evidence_or_a_source(store: LadybugStore, identifier: str, given: dict[str, Given]) -> None:
    result = run(store, identifier, given)
    proof = [i for i, column in enumerate(result.columns) if column.name in ("evidence", "sources")]
    assert not proof or all(any(row[position] for position in proof) for row in result.rows)


def test_both_stores_give_the_same_rows(
    store: LadybugStore, neo4j_store: Neo4jStore, fuller_projection: Projection
) -> None:
    neo4j_store.load(fuller_projection)
    differing = [
        (identifier, given)
        for identifier, given in EVERY
        if run(store, identifier, given) != run(neo4j_store, identifier, given)
    ]
    assert differing == []


def test_belongs_to_walks_up_to_the_province_and_names_each_origin(store: Store) -> None:
    steps = texts(run(store, "belongs-to", {"thing": "华晨宝马"}), "step", "source", "relation", "target", "origin")
    assert steps == [
        ("1", "华晨宝马", "位于", "中德园", "原文"),
        ("1", "华晨宝马", "位于", "中德园", "整理"),
        ("2", "中德园", "属于", "沈阳经济技术开发区", "整理"),
        ("2", "中德园", "属于", "铁西区", "整理"),
        ("3", "沈阳经济技术开发区", "属于", "铁西区", "整理"),
        ("3", "铁西区", "属于", "沈阳市", "整理"),
        ("4", "沈阳市", "属于", "辽宁省", "整理"),
    ]


def test_stated_hosts_stand_before_derived_ones_and_name_the_firms(store: Store) -> None:
    rows = texts(run(store, "parks-hosting-industry", {"industry": "汽车及零部件产业"}), "park", "origin", "firms")
    assert rows == [("中德园", "原文", "华晨宝马"), ("中德园", "推导", "华晨宝马")]


@pytest.mark.parametrize(("region", "parks"), [("辽宁省", {"中德园"}), ("铁西区", {"中德园"}), ("浑南区", set())])
def test_parks_may_be_those_inside_a_region(store: Store, region: str, parks: set[str]) -> None:
    rows = texts(run(store, "parks-hosting-industry", {"industry": "汽车及零部件产业", "region": region}), "park")
    assert {park for (park,) in rows} == parks


def test_a_park_keeps_its_rows_together_where_its_best_row_stands(hosting: LadybugStore) -> None:
    rows = texts(
        run(hosting, "parks-hosting-industry", {"industry": "汽车及零部件产业"}), "park", "origin", "firm_count"
    )
    assert rows == [
        ("中德园", "原文", "1"),
        ("中德园", "推导", "1"),
        ("沈阳经济技术开发区", "推导", "1"),
        ("信创产业园", "整理", "0"),
    ]


def test_a_chain_is_followed_through_its_links(store: Store) -> None:
    rows = texts(run(store, "firms-of-chain", {"industry": "汽车及零部件产业"}), "link", "position", "firm", "places")
    assert rows == [("新能源汽车产业", "下游", "华晨宝马", "中德园")]


def test_firms_of_a_park_include_those_of_parks_inside(store: Store) -> None:
    rows = texts(run(store, "firms-of-park", {"park": "经开区"}), "firm", "place", "origin")
    assert rows == [
        ("华晨宝马", "中德园", "原文"),
        ("华晨宝马", "中德园", "整理"),
        ("海通机器人", "中德园", "原文"),
        ("东北制药", "沈阳经济技术开发区", "原文"),
    ]


def test_projects_of_a_park_are_those_of_its_firms_marked_as_derived(store: Store) -> None:
    rows = texts(
        run(store, "projects-of-park", {"park": "中德园"}), "project", "status", "firm", "origin", "statements"
    )
    assert rows == [
        ("动力电池中心扩建项目", "", "华晨宝马", "推导", "3"),
        ("华晨宝马全新动力电池项目", "", "华晨宝马", "推导", "4"),
        ("华晨宝马第三工厂", "在建", "华晨宝马", "推导", "3"),
    ]


def test_a_series_is_in_the_order_of_years_with_its_documents(store: Store) -> None:
    result = run(store, "indicator-series", {"indicator": "GDP", "measure": "水平"})
    assert texts(result, "subject", "year", "kind", "bound", "value", "unit") == [
        ("铁西区", "2022", "实际", "", "1200.2", "亿元"),
        ("铁西区", "2025", "目标", "不低于", "1500", "亿元"),
    ]
    documents = [row[result.query.column("document")] for row in result.rows]
    assert [thing.id for thing in documents if isinstance(thing, Thing)] == [f"Document:{REPORT}", f"Document:{PLAN}"]


def test_a_target_stands_beside_the_latest_actual_figure(store: Store) -> None:
    rows = texts(run(store, "actual-vs-target", {"region": "铁西区"}), "measure", "value", "target", "share")
    assert rows == [("增长", "1.5", "8", ""), ("水平", "1200.2", "1500", "80")]


def test_a_path_has_a_row_for_each_edge_of_each_step(store: Store) -> None:
    result = run(store, "path-between", {"from": "华晨宝马", "to": "东北大学"})
    assert texts(result, "path", "step", "source", "relation", "target", "origin") == [
        ("1", "1", "华晨宝马", "位于", "中德园", "原文"),
        ("1", "1", "华晨宝马", "位于", "中德园", "整理"),
        ("1", "2", "东北大学", "合作", "中德园", "原文"),
    ]


def test_everything_about_a_thing_has_its_ties_both_ways_and_its_figures(store: Store) -> None:
    rows = texts(run(store, "about-thing", {"thing": "中德园"}), "source", "relation", "target")
    assert ("华晨宝马", "位于", "中德园") in rows
    assert ("中德园", "承载", "智能装备产业") in rows
    assert ("新签约项目数 2022 36个", "关于", "中德园") in rows


def test_percentages_stand_only_where_two_figures_can_be_compared(reached: LadybugStore) -> None:
    rows = texts(run(reached, "actual-vs-target", {"region": "皇姑区"}), "indicator", "target_year", "share")
    assert rows == [
        ("企业", "2022", ""),
        ("就业", "2022", "80"),
        ("就业", "2025", ""),
        ("新建绿色建筑占比", "2025", "75"),
        ("研发投入占比", "2025", "75"),
        ("示范小区", "2022", "50"),
        ("示范小区", "2025", ""),
        ("高标准农田", "2021-2025", ""),
        ("高标准农田", "2025", "50"),
    ]


def test_policies_that_support_stand_before_those_named_in_the_same_sentence(store: Store) -> None:
    rows = texts(run(store, "policies-for-industry", {"industry": "智能装备产业"}), "policy", "relation", "origin")
    assert rows == [("兴沈英才计划", "支持", "整理"), ("中国制造2025", "同句提及", "")]


def test_sentences_come_whole_with_their_place(store: Store) -> None:
    result = run(store, "mentions-in-document", {"thing": "中德园", "document": REPORT})
    [(document, start, section, evidence)] = result.rows
    assert document == Thing("关于铁西区2022年计划执行情况的报告", f"Document:{REPORT}")
    assert section == "一、2022年工作"
    text = "中德园新签约项目36个，东药集团在经开区增长24.9%。"
    assert evidence == (Quote(sentence_id(REPORT, text), REPORT, document.name, str(section), text, int(str(start))),)


def test_counts_are_those_of_the_store(store: LadybugStore) -> None:
    counted: dict[str, int] = {}
    for _, name, _, number in run(store, "counts").rows:
        counted[str(name)] = counted.get(str(name), 0) + int(str(number))
    assert counted == {name: number for name, number in store.counts().items() if number}


def test_a_direction_is_the_one_stored_whichever_end_is_asked_about(store: Store) -> None:
    result = run(store, "about-thing", {"thing": ZHONGDE})
    at = [result.query.column(name) for name in ("source", "relation", "target")]
    ends = [tuple(row[position] for position in at) for row in result.rows]
    assert (Thing("华晨宝马", BMW), "LOCATED_IN", Thing("中德园", ZHONGDE)) in ends
    assert (Thing("中德园", ZHONGDE), "HOSTS", Thing("汽车及零部件产业", CARS)) in ends
