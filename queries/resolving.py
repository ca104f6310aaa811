"""From what a user types to a node: its id, name or alias, a part of one, or pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from graph.errors import QueryError
from graph.schema import schema
from graph.statements import name_of
from graph.stores.base import Store
from queries.catalogue import Parameter
from queries.names import Hit, How, Named, NameIndex
from queries.result import Thing

LISTED = 8  # candidates that an error names


class Choice(NamedTuple):
    """A value that a parameter takes, and how it is shown."""

    value: str
    title: str


def choices(store: Store, parameter: Parameter) -> list[Choice]:
    """The values that a parameter takes: the schema's words, or the things that the graph has, most mentioned first.

    Empty for a parameter that takes any word or number.
    """
    if not parameter.type.thing:
        return [Choice(word, title) for word, title in parameter.choices.items()]
    things = sorted(named(store, parameter.labels), key=lambda thing: (-thing.mentions, thing.name, thing.id))
    return [Choice(thing.id, f"{thing.name}（{thing.scope}）" if thing.scope else thing.name) for thing in things]


def resolve(store: Store, parameter: Parameter, words: str) -> Thing:
    """The thing that the words name. Raises QueryError that lists the candidates where there are several or none."""
    labels = parameter.labels
    everything = named(store, labels, words) or named(store, labels)
    for thing in everything:
        if thing.id == words:
            return Thing(thing.name, thing.id)
    index = NameIndex(everything)
    hits = index.find(words)
    best = _surest(hits)
    if len(best) == 1 and best[0].how is not How.NEARLY:
        return Thing(best[0].thing.name, best[0].thing.id)
    where = f"{parameter.name}: "
    if best and best[0].how is not How.NEARLY:
        ids = [hit.thing.id for hit in best]
        raise QueryError(f"{where}{words!r} may be {_listed(ids)}; give one of these ids or a longer name")
    alike = [hit.thing.id for hit in best] or [thing.id for thing in index.suggest(words)]
    nearest = f"; the nearest are {_listed(alike)}" if alike else ""
    titles = "、".join(schema().labels[label].zh for label in labels)
    raise QueryError(f"{where}the graph has no {titles} named {words!r}{nearest}")


def named(store: Store, labels: Sequence[str], words: str = "") -> list[Named]:
    """The nodes of these labels in the order of their ids; with `words`, those whose names hold them or whose id they are.

    Where a label keeps no names to search in, all of its nodes.
    """
    columns = {column.name for label in labels for column in schema().columns(label)}
    fields = [name for name in ("id", "label", "name", "scope", "aliases", "mentions") if name in columns]
    searched = bool(words) and "search" in columns
    condition = "WHERE n.search CONTAINS $words OR n.id = $id" if searched else ""
    found = store.run(
        f"MATCH (n:{'|'.join(labels)}) {condition} RETURN {', '.join(f'n.{name} AS {name}' for name in fields)}",
        {"words": words.lower(), "id": words} if searched else {},
    )
    return [_named(row) for row in sorted(found.dicts(), key=lambda row: str(row["id"]))]


def _named(row: dict[str, Any]) -> Named:
    """The row as a name to be found; what stands in the id counts as an alias (a document's id is not its title)."""
    aliases = dict.fromkeys([*(row.get("aliases") or []), name_of(row["id"])])
    other = tuple(alias for alias in aliases if alias != row["name"])
    return Named(row["id"], row["label"], row["name"], row.get("scope") or "", other, row.get("mentions") or 0)


def _surest(hits: list[Hit]) -> list[Hit]:
    """The hits to choose from: exact names, else exact aliases, else all."""
    exact = [hit for hit in hits if hit.how is How.EXACT]
    by_name = [hit for hit in exact if hit.spelling == hit.thing.name]
    return by_name or exact or hits


def _listed(ids: list[str]) -> str:
    more = f" and {len(ids) - LISTED} more" if len(ids) > LISTED else ""
    return ", ".join(ids[:LISTED]) + more
