"""The two stores behind one interface: the same Cypher gives the same rows, from real databases."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from graph.derive import derive
from graph.errors import QueryError, StoreError
from graph.projection import Projection, project
from graph.stores.base import Store, expand
from graph.stores.ladybug import LadybugStore
from graph.stores.neo4j import PASSWORD, Neo4jStore
from graph.view import of_rows, whole
from tests import sample
from tests.neo4j_server import Server

SENTENCES = """
MATCH (a:Enterprise {id: $id})-[r:LOCATED_IN]->(b:Park)
WITH r ORDER BY r.origin LIMIT 10
UNWIND r.sentences AS sentence MATCH (t:Sentence {id: sentence})
RETURN r.origin AS origin, t.text AS text ORDER BY origin, text
"""
SAME: dict[str, tuple[str, dict[str, Any]]] = {
    "nodes": ("MATCH (n:Park) RETURN n ORDER BY n.id", {}),
    "relationships": (
        "MATCH (a:Thing {id: $id})-[r:TIES]-(b:Thing) RETURN type(r) AS type, r, b.name AS name ORDER BY r.id",
        {"id": sample.BMW},
    ),
    "paths": (
        "MATCH p = (a:Enterprise {id: $id})-[:LOCATED_IN|BELONGS_TO*1..4]->(b:Region {id: $to}) "
        "RETURN p, nodes(p) AS nodes, relationships(p) AS ties, size(nodes(p)) AS n, b.name AS name",
        {"id": sample.HAITONG, "to": sample.PROVINCE},
    ),
    "hosts of a chain": (
        "MATCH (i:Industry {id: $id}) MATCH (p:Park|Region)-[r:HOSTS]->(i) "
        "RETURN p.name AS name, r.origin AS origin, r.count AS count ORDER BY name, origin",
        {"id": sample.CARS},
    ),
    "observations": (
        "MATCH (o:Observation)-[:OF]->(i:Indicator {name: $name}) WHERE size($years) = 0 OR o.year IN $years "
        "RETURN o.year AS year, o.value AS value, o.high AS high, o.unit AS unit ORDER BY year, value",
        {"name": "地区生产总值", "years": ["2022", "2025"]},
    ),
    "sums": (
        "MATCH (n:Thing) RETURN n.label AS label, sum(n.mentions) AS mentions ORDER BY label",
        {},
    ),
    "documents": ("MATCH (d:Document) RETURN d ORDER BY d.id", {}),
    "lists and maps": ("MATCH (n:Park) RETURN collect(n.honours) AS honours, {one: 1, two: ['x']} AS map", {}),
    "nothing": ("MATCH (n:Event)-[r:TIES]-(m:Facility) RETURN n, r, m", {}),
    "sentences of an edge": (SENTENCES, {"id": sample.BMW}),
}


@pytest.fixture
def pushed(neo4j_store: Neo4jStore, sample_projection: Projection) -> Neo4jStore:
    neo4j_store.load(sample_projection)
    return neo4j_store


@pytest.fixture
def admin(server: Server) -> Iterator[neo4j.Driver]:
    """Somebody else, who may write to the server."""
    with server.driver() as driver:
        yield driver


def test_the_embedded_store_holds_the_projection(sample_store: LadybugStore, sample_projection: Projection) -> None:
    assert sample_store.counts() == sample_projection.counts()


def test_both_stores_answer_alike(sample_store: LadybugStore, pushed: Neo4jStore) -> None:
    assert pushed.counts() == sample_store.counts()
    for name, (cypher, parameters) in SAME.items():
        embedded, server = sample_store.run(cypher, parameters), pushed.run(cypher, parameters)
        assert embedded == server, name
        assert name == "nothing" or embedded.rows


def test_shapes_are_plain_dicts(sample_store: LadybugStore) -> None:
    cypher, parameters = SAME["paths"]
    row = next(iter(sample_store.run(cypher, parameters).dicts()))
    assert [node["name"] for node in row["p"]["nodes"]] == ["海通机器人", "中德园", "铁西区", "沈阳市", "辽宁省"]
    assert [tie["type"] for tie in row["ties"]] == ["LOCATED_IN", *["BELONGS_TO"] * 3]
    assert row["ties"][0]["source"] == sample.HAITONG
    assert row["ties"][0]["origin"] == "stated"
    assert not [name for name in row["ties"][0] if name.startswith("_")]


def test_a_second_push_changes_nothing(pushed: Neo4jStore, sample_projection: Projection, admin: neo4j.Driver) -> None:
    marks = "MATCH (n) RETURN elementId(n) AS id, properties(n) AS all ORDER BY id"
    before, counts = admin.execute_query(marks).records, pushed.counts()
    pushed.load(sample_projection)
    assert pushed.counts() == counts
    assert admin.execute_query(marks).records == before


def test_a_push_writes_what_is_new_and_removes_what_is_gone(pushed: Neo4jStore) -> None:
    statements = [one for one in sample.sample_statements() if sample.HAITONG not in (one.subject, one.object)]
    statements = [one for one in statements if one.value != "国家级经济技术开发区"]
    smaller = project([*statements, *derive(statements)])
    pushed.load(smaller)
    assert pushed.counts() == smaller.counts()
    assert pushed.run("MATCH (n:Enterprise {id: $id}) RETURN n", {"id": sample.HAITONG}).rows == []
    assert pushed.run("MATCH (n:Park {id: $id}) RETURN n.honours", {"id": sample.ZHONGDE}).rows == [([],)]


def test_a_push_leaves_foreign_data_alone(
    pushed: Neo4jStore, sample_projection: Projection, admin: neo4j.Driver
) -> None:
    admin.execute_query(
        "CREATE (x:Person {name: 'x'})-[:KNOWS]->(:Park {name: 'not ours'}) WITH x "
        "MATCH (h:Enterprise {id: $gone}), (b:Enterprise {id: $stays}) SET b.note = 'mine' "
        "CREATE (x)-[:OWNS]->(h), (x)-[:OWNS]->(b)",
        gone=sample.HAITONG,
        stays=sample.BMW,
    )
    assert pushed.counts() == sample_projection.counts()
    pushed.load(project([one for one in sample.sample_statements() if one.subject != sample.HAITONG]))
    foreign = "MATCH (x:Person)-[r]->(y) RETURN type(r) AS type, y.name AS name, y.note AS note ORDER BY name"
    assert [tuple(record.values()) for record in admin.execute_query(foreign).records] == [
        ("KNOWS", "not ours", None),
        ("OWNS", "华晨宝马", "mine"),
        ("OWNS", "海通机器人", None),
    ]
    pushed.load(sample_projection)
    assert pushed.counts() == sample_projection.counts()


WRONG = {
    "syntax": "MATCH (n RETURN n",
    "a write": "CREATE (n:Park {id: 'Park:x', label: 'Park', name: 'x'})",
    "a removal": "MATCH (n:Park) DETACH DELETE n",
}


def refuses(store: Store, counts: dict[str, int]) -> None:
    for name, cypher in WRONG.items():
        with pytest.raises(QueryError) as refused:
            store.run(cypher)
        assert "\n" not in str(refused.value), name
    assert store.counts() == counts


def test_the_embedded_store_only_reads(sample_store: LadybugStore, sample_projection: Projection) -> None:
    refuses(sample_store, sample_projection.counts())
    with pytest.raises(QueryError, match="one statement"):
        sample_store.run("RETURN 1 AS a; RETURN 2 AS a")


def test_the_server_only_reads(pushed: Neo4jStore, sample_projection: Projection) -> None:
    refuses(pushed, sample_projection.counts())


def test_a_wrong_password_says_where_it_comes_from(
    server: Server, neo4j_store: Neo4jStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PASSWORD, "wrong")
    with pytest.raises(StoreError, match=f"check .*{PASSWORD}"):
        Neo4jStore(server.address)


def test_no_password_no_server_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(PASSWORD, raising=False)
    with pytest.raises(StoreError, match=f"set {PASSWORD}"):
        Neo4jStore("bolt://127.0.0.1:1")
    monkeypatch.setenv(PASSWORD, "x")
    with pytest.raises(StoreError, match="is Neo4j running there"):
        Neo4jStore("bolt://127.0.0.1:1")
    with pytest.raises(StoreError, match="wrong-scheme"):
        Neo4jStore("wrong-scheme://127.0.0.1")


def test_a_store_file_is_written_once(sample_store: LadybugStore, sample_projection: Projection) -> None:
    with pytest.raises(StoreError, match="exists already"):
        sample_store.load(sample_projection)


@pytest.mark.parametrize("content", [None, b"", b"no database" * 1000])
def test_a_file_that_is_no_store_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "graph.lbug"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(StoreError, match="run `plangraph build`"):
        LadybugStore(path).run("MATCH (n:Park) RETURN n")


def test_columns_in_another_order_land_where_they_belong(tmp_path: Path, sample_projection: Projection) -> None:
    """Ladybug copies by position and does not look at names."""
    industries = sample_projection.nodes["Industry"]
    names = industries.schema.names
    swapped = industries.select(["name", "label", "id", *names[3:]])
    with LadybugStore(tmp_path / "graph.lbug") as store:
        store.load(Projection(sample_projection.schema, sample_projection.nodes | {"Industry": swapped}, {}))
        assert store.run("MATCH (n:Industry) RETURN DISTINCT n.label AS label").rows == [("Industry",)]


@pytest.mark.parametrize(
    ("cypher", "expanded"),
    [
        ("(a:Thing)", "(a:Region|Park|"),
        ("[r:TIES*1..3]", "|BASED_ON*1..3]"),
        ("(a:Document|Thing)", "(a:Document|Region|"),
        ("(a:Things)", "(a:Things)"),
        ("(Thing {name: 'x'})", "(Thing {name: 'x'})"),
    ],
)
def test_shorthand_is_written_out(cypher: str, expanded: str) -> None:
    assert expanded in expand(cypher)


def test_networkx_sees_things_and_ties(sample_store: LadybugStore, sample_projection: Projection) -> None:
    view = whole(sample_store)
    assert view.nodes[sample.BMW]["name"] == "华晨宝马"
    located = view.get_edge_data(sample.BMW, sample.ZHONGDE)
    assert sorted(edge["origin"] for edge in located.values()) == ["curated", "stated"]
    assert not [node for node in view if node.startswith(("Sentence", "Section"))]
    assert view.number_of_nodes() == sum(
        count for label, count in sample_projection.counts().items() if label in sample_projection.schema.things()
    )


def test_networkx_sees_paths_of_an_answer(sample_store: LadybugStore) -> None:
    cypher, parameters = SAME["paths"]
    view = of_rows(sample_store.run(cypher, parameters))
    assert (view.number_of_nodes(), view.number_of_edges()) == (5, 4)
    only_ties: Any = of_rows(sample_store.run("MATCH (a:Enterprise)-[r:PRODUCES]->() RETURN r"))
    assert set(only_ties) == {sample.BMW, sample.IX3}
