"""What the pages ask of the store, answered in plain values. No page writes Cypher."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.wording import origin_titles
from graph.schema import schema
from graph.statements import label_of, node_id
from graph.stores.base import Rows, Store
from queries.evidence import quotes
from queries.names import Named
from queries.result import Quote


@dataclass(frozen=True, slots=True)
class Fact:
    """One tie of a thing, with the thing at its other end. `outward`: the thing asked about is the tie's source."""

    type: str
    outward: bool
    other: str
    label: str
    name: str
    origin: str
    strength: str
    position: str
    count: int
    sentences: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Observed:
    """A figure with its indicator, what it is about (`subject` is the name, `about` the id) and its sentence."""

    indicator: str
    about: str
    subject: str
    value: float
    high: float | None
    unit: str
    year: str
    year_to: int | None
    kind: str
    measure: str
    bound: str
    attribute: str
    title: str
    sentence: str


def origins(store: Store) -> list[tuple[str, str, int]]:
    """The number of edges of each type of tie and origin."""
    return [
        (kind, origin, count)
        for kind, origin, count in store.run(
            "MATCH (:Thing)-[r:TIES]->(:Thing) RETURN type(r) AS kind, r.origin AS origin, count(r) AS n "
            "ORDER BY kind, origin"
        ).rows
    ]


def documents(store: Store) -> list[dict[str, Any]]:
    """The documents by title, each with the numbers of sentences, figures and things that are read from it."""
    found = store.run("MATCH (d:Document) RETURN d").rows
    sentences = dict(store.run("MATCH (s:Sentence) RETURN s.document AS document, count(s) AS n").rows)
    figures = dict(store.run("MATCH (o:Observation) RETURN o.document AS document, count(o) AS n").rows)
    things = dict(
        store.run(
            "MATCH (a:Thing)-[:MENTIONED_IN]->(s:Sentence) RETURN s.document AS document, count(DISTINCT a.id) AS n"
        ).rows
    )
    rows = []
    for (node,) in found:
        name = node["id"].partition(":")[2]
        numbers = {"sentences": sentences.get(name, 0), "figures": figures.get(name, 0), "things": things.get(name, 0)}
        rows.append(node | numbers)
    return sorted(rows, key=lambda row: row["name"])


def names(store: Store) -> list[Named]:
    """All things and indicators with their names."""
    things = store.run(
        "MATCH (n:Thing) RETURN n.id AS id, n.label AS label, n.name AS name, n.scope AS scope, "
        "n.aliases AS aliases, n.mentions AS mentions ORDER BY id"
    )
    measured = store.run(
        "MATCH (o:Observation)-[:OF]->(n:Indicator) RETURN n.id AS id, n.label AS label, n.name AS name, "
        "n.aliases AS aliases, count(o) AS mentions ORDER BY id"
    )
    return [
        Named(r["id"], r["label"], r["name"], r.get("scope") or "", tuple(r["aliases"] or ()), r["mentions"] or 0)
        for rows in (things, measured)
        for r in rows.dicts()
    ]


def thing(store: Store, identifier: str) -> dict[str, Any] | None:
    """The thing's node, None where the graph has none of this id."""
    found = store.run("MATCH (n:Thing {id: $id}) RETURN n", {"id": identifier}).rows
    return found[0][0] if found else None


def facts(store: Store, identifier: str) -> list[Fact]:
    """The thing's ties in the order of the schema, then by number of statements."""
    found = store.run(
        "MATCH (a:Thing {id: $id})-[r:TIES]-(b:Thing) RETURN r AS tie, b.id AS other, b.label AS label, b.name AS name",
        {"id": identifier},
    )
    order = list(schema().relationships)
    read = [_fact(identifier, row) for row in found.dicts()]
    origin = list(origin_titles())
    return sorted(
        read,
        key=lambda fact: (order.index(fact.type), not fact.outward, origin.index(fact.origin), -fact.count, fact.other),
    )


def _fact(identifier: str, row: dict[str, Any]) -> Fact:
    tie = row["tie"]
    return Fact(
        type=tie["type"],
        outward=tie["source"] == identifier,
        other=row["other"],
        label=row["label"],
        name=row["name"],
        origin=tie["origin"],
        strength=tie.get("strength", ""),
        position=tie.get("position", ""),
        count=tie["count"],
        sentences=tuple(tie.get("sentences", ())),
        sources=tuple(tie.get("sources", ())),
    )


def mentions(store: Store, identifier: str) -> list[Quote]:
    """The sentences that name the thing, in the order of the documents."""
    found = store.run("MATCH (:Thing {id: $id})-[:MENTIONED_IN]->(s:Sentence) RETURN s.id AS id", {"id": identifier})
    return sentences(store, (identifier for (identifier,) in found.rows))


def sentences(store: Store, identifiers: Iterable[str]) -> list[Quote]:
    """The sentences of these ids, in the order of the documents; unknown ids are left out."""
    return list(quotes(store, identifiers).values())


OBSERVED = (
    "OPTIONAL MATCH (o)-[:STATED_IN]->(s:Sentence) "
    "RETURN o AS figure, n.id AS about, n.name AS subject, s.id AS sentence"
)
TITLED = "MATCH (d:Document) RETURN d.id AS id, d.name AS title"


def observations(store: Store, indicator: str) -> list[Observed]:
    """The figures of an indicator, by what they are about and year."""
    cypher = f"MATCH (i:Indicator {{id: $id}})<-[:OF]-(o:Observation) MATCH (o)-[:ABOUT]->(n:Thing) {OBSERVED}"
    return _observed(store, store.run(cypher, {"id": indicator}))


def figures_of(store: Store, identifier: str) -> list[Observed]:
    """The figures about a thing, by indicator and year."""
    cypher = f"MATCH (n:Thing {{id: $id}})<-[:ABOUT]-(o:Observation) {OBSERVED}"
    return _observed(store, store.run(cypher, {"id": identifier}))


def _observed(store: Store, found: Rows) -> list[Observed]:
    titles = dict(store.run(TITLED).rows)
    read = [_figure(row, titles) for row in found.dicts()]
    return sorted(read, key=lambda seen: (seen.indicator, seen.about, seen.year, seen.measure, seen.kind, seen.value))


def _figure(row: dict[str, Any], titles: dict[str, str]) -> Observed:
    figure = row["figure"]
    document = figure.get("document", "")
    return Observed(
        indicator=figure["indicator"],
        about=row["about"],
        subject=row["subject"],
        value=figure["value"],
        high=figure.get("high"),
        unit=figure.get("unit", ""),
        year=figure.get("year", ""),
        year_to=figure.get("year_to"),
        kind=figure["kind"],
        measure=figure["measure"],
        bound=figure["bound"],
        attribute=figure.get("attribute", ""),
        title=titles.get(node_id("Document", document), document),
        sentence=row["sentence"] or "",
    )


def ties_among(store: Store, identifiers: Sequence[str]) -> list[tuple[str, str, str, str]]:
    """The ties (source, target, type, origin) between any two of these things."""
    found = store.run(
        "UNWIND $ids AS id MATCH (a:Thing {id: id})-[r:TIES]->(b:Thing) WHERE b.id IN $ids "
        "RETURN r.source AS source, r.target AS target, type(r) AS kind, r.origin AS origin "
        "ORDER BY source, target, kind, origin",
        {"ids": list(identifiers)},
    )
    return [(source, target, kind, origin) for source, target, kind, origin in found.rows]


def degrees(store: Store, identifiers: Sequence[str]) -> dict[str, int]:
    """The number of ties of each of these things in the whole graph."""
    found = store.run(
        "UNWIND $ids AS id MATCH (a:Thing {id: id})-[r:TIES]-(:Thing) RETURN a.id AS id, count(r) AS n",
        {"ids": list(identifiers)},
    )
    return dict(found.rows)


def indicators(store: Store) -> list[tuple[str, str, int, int]]:
    """The indicators that have figures (id, name, things measured, figures), those of most regions first."""
    found = store.run(
        "MATCH (i:Indicator)<-[:OF]-(o:Observation) MATCH (o)-[:ABOUT]->(n:Thing) "
        "RETURN i.id AS id, i.name AS name, n.id AS about, count(o) AS figures"
    )
    measured: dict[tuple[str, str], dict[str, int]] = {}
    for identifier, name, about, count in found.rows:
        measured.setdefault((identifier, name), {})[about] = count
    known = [(*key, len(counts), sum(counts.values()), _regions(counts)) for key, counts in measured.items()]
    known.sort(key=lambda one: (-one[4], -one[3], one[0]))
    return [(identifier, name, things, figures) for identifier, name, things, figures, _ in known]


def _regions(identifiers: Iterable[str]) -> int:
    return sum(label_of(identifier) == "Region" for identifier in identifiers)
