"""The graph as networkx sees it: the whole, or what a query answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import networkx as nx

from graph.stores.base import Rows, Store


def whole(store: Store) -> nx.MultiDiGraph:
    """All things and the ties among them. Keys of nodes and edges are their ids, attributes their properties."""
    rows = [*store.run("MATCH (n:Thing) RETURN n").rows, *store.run("MATCH (:Thing)-[r:TIES]->(:Thing) RETURN r").rows]
    return of_rows(Rows(("x",), rows))


def of_rows(rows: Rows) -> nx.MultiDiGraph:
    """The nodes, relationships and paths in an answer, each once.

    A relationship whose ends are not in the answer brings them with nothing but their ids.
    """
    view = nx.MultiDiGraph()
    edges: dict[str, dict[str, Any]] = {}
    for part in _parts(rows.rows):
        if "source" in part and "target" in part:
            edges.setdefault(part["id"], part)
        else:
            view.add_node(part["id"], **part)
    for identifier, edge in edges.items():
        view.add_edge(edge["source"], edge["target"], key=identifier, **edge)
    return view


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    """The nodes and relationships in a value, however deep in lists and paths."""
    if isinstance(value, list | tuple):
        for part in value:
            yield from _parts(part)
    elif isinstance(value, dict) and "id" in value and ("label" in value or "type" in value):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _parts(part)
