"""Paths laid out as rows: one for each edge of each step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Row = dict[str, Any]


def steps(paths: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """A row a path, step and edge there, with the columns that queries of shape `path` have.

    Paths over the same nodes are one path, whose steps have all the edges there (one stated, one curated, say). Paths
    are numbered from 1 in the order of their nodes' ids.
    """
    edges: dict[tuple[str, ...], dict[tuple[int, str], Row]] = {}
    names: dict[str, str] = {}
    for path in paths:
        names |= {node["id"]: node["name"] for node in path["nodes"]}
        of_path = edges.setdefault(tuple(node["id"] for node in path["nodes"]), {})
        for position, edge in enumerate(path["relationships"], start=1):
            of_path[position, edge["id"]] = edge
    for number, nodes in enumerate(sorted(edges), start=1):
        for (position, _), edge in sorted(edges[nodes].items(), key=lambda item: item[0]):
            yield _row(number, position, edge, names)


def _row(number: int, position: int, edge: Row, names: Mapping[str, str]) -> Row:
    return {
        "path": number,
        "step": position,
        "source": {"id": edge["source"], "name": names[edge["source"]]},
        "relation": edge["type"],
        "target": {"id": edge["target"], "name": names[edge["target"]]},
        "origin": edge["origin"],
        "strength": edge.get("strength", ""),
        "statements": edge["count"],
        "evidence": edge.get("sentences", []),
        "sources": edge.get("sources", []),
    }
