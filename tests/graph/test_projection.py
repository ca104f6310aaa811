"""From statements to tables: what nodes and edges hold, and what is refused."""

from dataclasses import replace
from typing import Any

import pytest

from graph.derive import derive, premises
from graph.errors import InputError
from graph.projection import Projection, project
from graph.record import ordered
from graph.schema import schema
from graph.statements import Evidence, Origin, Statement, node_id
from tests import sample


def rows(projection: Projection, *table: str) -> dict[str, dict[str, Any]]:
    """The rows of a label's or a pair's table by their ids."""
    found = projection.nodes[table[0]] if len(table) == 1 else projection.edges[table[0], table[1], table[2]]
    return {row["id"]: row for row in found.to_pylist()}


def curated(subject: str, predicate: str, target: str = "", value: str = "") -> Statement:
    return Statement(subject, predicate, Origin.CURATED, Evidence("seeds/x.yaml:7"), object=target, value=value)


def test_a_thing_has_its_names_and_honours(sample_projection: Projection) -> None:
    park = rows(sample_projection, "Park")[sample.ZHONGDE]
    assert park["aliases"] == ["中德产业园", "中德（沈阳）高端装备制造产业园"]
    assert park["search"].split("\n")[0] == "中德园"
    assert park["honours"] == ["国家级经济技术开发区"]
    assert park["mentions"] == 3


def test_search_is_in_lower_case(sample_projection: Projection) -> None:
    assert rows(sample_projection, "Product")[sample.IX3]["search"] == "ix3"
    assert "gdp" in rows(sample_projection, "Indicator")[sample.GDP]["search"]


def test_equal_names_in_two_scopes_are_two_nodes(sample_projection: Projection) -> None:
    parks = rows(sample_projection, "Park")
    assert parks[sample.XINCHUANG_HUANGGU]["name"] == parks[sample.XINCHUANG_HUNNAN]["name"] == "信创产业园"
    assert parks[sample.XINCHUANG_HUANGGU]["scope"] == "皇姑区"


def test_one_edge_an_origin_with_all_its_statements(sample_projection: Projection) -> None:
    edges = rows(sample_projection, "LOCATED_IN", "Enterprise", "Park")
    of_bmw = {edge["origin"]: edge for edge in edges.values() if edge["source"] == sample.BMW}
    assert set(of_bmw) == {"stated", "curated"}
    assert of_bmw["curated"]["sources"] == ["seeds/enterprises.yaml:2"]
    assert of_bmw["stated"]["sentences"] == [sample.sentence_id(sample.PLAN, "依托中德")]

    undertakes = rows(sample_projection, "UNDERTAKES", "Enterprise", "Project")
    (battery,) = [edge for edge in undertakes.values() if edge["target"] == sample.NEW_BATTERY]
    assert battery["count"] == len(battery["statements"]) == 2
    assert battery["strength"] == "正在"  # stronger than 规划


def test_an_undirected_edge_is_stored_once_whichever_end_is_named_first() -> None:
    one = curated(sample.ZHONGDE, "PARTNERS_WITH", sample.UNIVERSITY)
    other = curated(sample.UNIVERSITY, "PARTNERS_WITH", sample.ZHONGDE)
    (edge,) = rows(project([one, other]), "PARTNERS_WITH", "Institution", "Park").values()
    assert (edge["source"], edge["target"], edge["count"]) == (sample.UNIVERSITY, sample.ZHONGDE, 2)


def test_a_figure_becomes_an_observation_that_leads_to_its_sentence(sample_projection: Projection) -> None:
    target = next(row for row in rows(sample_projection, "Observation").values() if row["year"] == "2021-2025")
    assert (target["value"], target["unit"], target["kind"], target["attribute"]) == (6.5, "%", "target", "预期性")
    assert (target["year_from"], target["year_to"], target["high"]) == (2021, 2025, None)
    assert target["name"] == "地区生产总值 2021-2025 6.5%"
    stated = rows(sample_projection, "STATED_IN", "Observation", "Sentence")
    sentence = next(edge["target"] for edge in stated.values() if edge["source"] == target["id"])
    assert "年均增长6.5%" in rows(sample_projection, "Sentence")[sentence]["text"]


def test_a_sentence_lies_in_its_section_and_that_in_the_document(sample_projection: Projection) -> None:
    sentence = sample.sentence_id(sample.PLAN, "中德园重点发展")
    held = rows(sample_projection, "PART_OF", "Sentence", "Section")
    section = next(edge["target"] for edge in held.values() if edge["source"] == sentence)
    assert rows(sample_projection, "Section")[section]["path"] == "第三章 建设先进制造业基地 / 第二节 做优园区"
    above = {
        edge["source"]: edge["target"] for edge in rows(sample_projection, "PART_OF", "Section", "Section").values()
    }
    documents = rows(sample_projection, "PART_OF", "Section", "Document")
    (document,) = [edge["target"] for edge in documents.values() if edge["source"] == above[section]]
    assert rows(sample_projection, "Document")[document]["target_year"] == 2025
    assert rows(sample_projection, "Document")[document]["name"] == "铁西区国民经济和社会发展第十四个五年规划"


def test_every_edge_leads_to_statements_and_every_sentence_is_there(sample_projection: Projection) -> None:
    every = sample.sample_statements()
    known = {statement.id for statement in [*every, *derive(every)]}
    sentences = rows(sample_projection, "Sentence")
    for table in sample_projection.edges.values():
        for edge in table.to_pylist():
            assert edge["statements"]
            assert set(edge["statements"]) <= known
            assert set(edge["sentences"]) <= set(sentences)
            if edge["origin"] == "stated":
                assert edge["sentences"]


def test_a_park_hosts_what_its_firms_do_and_the_chain_above() -> None:
    every = sample.sample_statements()
    derived = derive(every)
    hosted = {(one.subject, one.object): one for one in derived}
    assert (sample.ZHONGDE, sample.CARS) in hosted  # 华晨宝马 in 新能源汽车产业, a link of the chain
    why = premises(hosted[sample.ZHONGDE, sample.CARS])
    said = {one.id: one for one in every}
    assert [said[one].predicate for one in why] == ["LOCATED_IN", "IN_INDUSTRY", "PART_OF"]
    assert said[why[0]].origin is Origin.STATED  # preferred to the curated one of the same ends
    assert (sample.JINGKAI, sample.CARS) not in hosted  # lies around 中德园, which is not a premise
    assert derive([*every, *derived]) == derived


def test_a_circle_of_chains_ends() -> None:
    circle = [
        curated(sample.BMW, "LOCATED_IN", sample.ZHONGDE),
        curated(sample.BMW, "IN_INDUSTRY", sample.NEV),
        curated(sample.NEV, "PART_OF", sample.CARS),
        curated(sample.CARS, "PART_OF", sample.NEV),
    ]
    assert {one.object for one in derive(circle)} == {sample.NEV, sample.CARS}


def test_a_derived_edge_stands_beside_the_stated_one(sample_projection: Projection) -> None:
    hosts = rows(sample_projection, "HOSTS", "Park", "Industry").values()
    cars = {edge["origin"]: edge for edge in hosts if edge["target"] == sample.CARS}
    assert set(cars) == {"stated", "derived"}
    assert cars["derived"]["sentences"] == [sample.sentence_id(sample.PLAN, "依托中德")]
    assert cars["derived"]["sources"][0] == "hosts-by-members"


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        (
            curated(sample.ZHONGDE, "LOCATED_IN", sample.TIEXI),
            "LOCATED_IN does not go from Park to Region; it goes Ent",
        ),
        (curated("Gadget:x", "LOCATED_IN", sample.TIEXI), "unknown label 'Gadget'"),
        (curated("Park:", "BELONGS_TO", sample.TIEXI), "has no name"),
        (curated(sample.ZHONGDE, "colour", value="red"), "a Park has no value 'colour'"),
        (curated(sample.PLANT3, "status", value="完了"), "status is one of 谋划"),
        (curated(node_id("Document", "d"), "target_year", value="soon"), "target_year is a whole number, not 'soon'"),
        (curated(sample.TIEXI, "OBSERVED", sample.GDP), "has a figure"),
    ],
)
def test_what_the_schema_does_not_allow_is_refused_by_name(statement: Statement, says: str) -> None:
    with pytest.raises(InputError, match=says) as refused:
        project([*sample.sample_statements(), statement])
    assert statement.id in str(refused.value)
    assert "seeds/x.yaml:7" in str(refused.value)


def test_a_year_that_is_none_is_refused() -> None:
    wrong = next(one for one in sample.sample_statements() if one.figure)
    assert wrong.figure
    with pytest.raises(InputError, match="a year is like 2022"):
        project([replace(wrong, figure=replace(wrong.figure, year="今年"), id="")])


def test_the_furthest_status_and_the_most_frequent_value_win() -> None:
    said = [curated(sample.PLANT3, "status", value=word) for word in ("竣工", "谋划", "在建")]
    amounts = [curated(sample.PLANT3, "amount", value="1亿元")]
    amounts += [
        replace(curated(sample.PLANT3, "amount", value="2亿元"), evidence=Evidence(f"seeds/x.yaml:{line}"), id="")
        for line in (3, 4)
    ]
    project_row = rows(project([*said, *amounts]), "Project")[sample.PLANT3]
    assert (project_row["status"], project_row["amount"]) == ("竣工", "2亿元")


def test_the_order_of_statements_does_not_matter(sample_projection: Projection) -> None:
    every = sample.sample_statements()
    again = project(reversed([*every, *derive(every)]))
    assert again.nodes == sample_projection.nodes
    assert again.edges == sample_projection.edges


def test_every_label_has_a_table(sample_projection: Projection) -> None:
    assert list(sample_projection.nodes) == list(schema().labels)
    assert project([]).counts() == dict.fromkeys([*schema().labels, *schema().relationships], 0)
    assert ordered([]) == []
