"""A picture of things and ties as data for the graph view: names, colours, sizes and starting positions."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from explorer.wording import origin_titles, shortened
from graph.schema import schema

SMALLEST, LARGEST = 20.0, 46.0  # diameters of nodes, in pixels at zoom 1
RING = 190.0  # distance between two rings of the starting positions, in the same pixels
SPACE = 95.0  # along a ring, for a node with its name
CROWD = 60  # nodes above which names are cut shorter, to leave room for all; the hint has the whole name
NAME_LENGTH, NAME_LENGTH_IN_A_CROWD = 24, 12
DERIVED_COLOUR = "#8a8f98"


@dataclass(frozen=True, slots=True)
class Dot:
    """A node to draw. `degree`: the number of its ties in the whole graph; 0 where that is not known."""

    id: str
    label: str
    name: str
    degree: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """An edge to draw, in its stored direction."""

    source: str
    target: str
    type: str
    origin: str


def picture(dots: Sequence[Dot], lines: Iterable[Line], centre: str, selected: str, height: int) -> dict[str, Any]:
    """The data of the graph view, the same for the same graph.

    Lines of one type between the same two dots are drawn as one, dashed only where all of them are derived.
    `height` is in pixels and holds the legend too.
    """
    joined = _joined(lines)
    drawn = Counter(end for source, target, _ in joined for end in {source, target})
    degrees = {dot.id: max(dot.degree, drawn[dot.id]) for dot in dots}
    places = _places(dots, joined, centre)
    length = NAME_LENGTH if len(dots) <= CROWD else NAME_LENGTH_IN_A_CROWD
    return {
        "height": height,
        "selected": selected,
        "nodes": [_node(dot, degrees, places[dot.id], dot.id == centre, length) for dot in dots],
        "edges": [_edge(key, origins, {dot.id: dot.name for dot in dots}) for key, origins in joined.items()],
        "legend": _legend(dots, joined),
    }


_Key = tuple[str, str, str]


def _joined(lines: Iterable[Line]) -> dict[_Key, list[str]]:
    joined: dict[_Key, list[str]] = {}
    for line in lines:
        origins = joined.setdefault((line.source, line.target, line.type), [])
        if line.origin not in origins:
            origins.append(line.origin)
    return joined


def _node(
    dot: Dot, degrees: dict[str, int], place: tuple[float, float], is_centre: bool, length: int
) -> dict[str, Any]:
    label = schema().labels[dot.label]
    most = max(degrees.values(), default=1) or 1
    size = SMALLEST + (LARGEST - SMALLEST) * math.sqrt(degrees[dot.id] / most)
    return {
        "id": dot.id,
        "name": shortened(dot.name, length),
        "hint": f"{label.zh}：{dot.name}（{degrees[dot.id]} 条关系）",
        "colour": label.colour,
        "size": round(size, 1),
        "centre": is_centre,
        "x": place[0],
        "y": place[1],
    }


def _edge(key: _Key, origins: list[str], names: dict[str, str]) -> dict[str, Any]:
    source, target, kind = key
    relationship = schema().relationships[kind]
    read = "、".join(title for origin, title in origin_titles().items() if origin in origins)
    return {
        "id": f"{source}|{kind}|{target}",
        "source": source,
        "target": target,
        "name": relationship.zh,
        "hint": f"{names[source]} —{relationship.zh}→ {names[target]}（{read}）",
        "colour": relationship.colour,
        "derived": origins == ["derived"],
        "directed": not relationship.undirected,
    }


def _legend(dots: Sequence[Dot], joined: dict[_Key, list[str]]) -> list[dict[str, str]]:
    labels = {dot.label for dot in dots}
    kinds = {kind for _, _, kind in joined}
    entries = [
        {"name": label.zh, "colour": label.colour, "kind": "label"}
        for name, label in schema().labels.items()
        if name in labels
    ]
    entries += [
        {"name": relationship.zh, "colour": relationship.colour, "kind": "relationship"}
        for name, relationship in schema().relationships.items()
        if name in kinds
    ]
    if any(origins == ["derived"] for origins in joined.values()):
        entries.append({"name": f"虚线：{origin_titles()['derived']}", "colour": DERIVED_COLOUR, "kind": "derived"})
    return entries


def _places(dots: Sequence[Dot], joined: dict[_Key, list[str]], centre: str) -> dict[str, tuple[float, float]]:
    """Starting positions: the centre in the middle, the rest on rings by their distance from it."""
    places: dict[str, tuple[float, float]] = {}
    ring = 0
    for level in _levels(dots, joined, centre):
        first = 0
        while first < len(level):
            room = max(1, int(2 * math.pi * RING * ring / SPACE))
            on_ring = level[first : first + room]
            for position, identifier in enumerate(on_ring):
                angle = 2 * math.pi * position / len(on_ring) + 0.4 * ring
                x, y = RING * ring * math.cos(angle) * 1.4, RING * ring * math.sin(angle)
                places[identifier] = (round(x, 2), round(y, 2))
            first, ring = first + room, ring + 1
    return places


def _levels(dots: Sequence[Dot], joined: dict[_Key, list[str]], centre: str) -> list[list[str]]:
    """The ids by their distance from the centre, side by side what is tied alike; what hangs on nothing comes last."""
    near: dict[str, set[tuple[str, str]]] = {dot.id: set() for dot in dots}
    for source, target, kind in joined:
        near[source].add((kind, target))
        near[target].add((kind, source))
    left = [dot.id for dot in sorted(dots, key=lambda dot: (dot.id != centre, -dot.degree, dot.id))]
    levels: list[list[str]] = []
    seen: set[str] = set()
    while len(seen) < len(dots):
        level = [next(one for one in left if one not in seen)]
        while level:
            levels.append(level)
            seen.update(level)
            tied = [other for one in level for _, other in sorted(near[one])]
            level = [one for one in dict.fromkeys(tied) if one not in seen]
    return levels
