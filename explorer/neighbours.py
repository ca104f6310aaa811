"""Which neighbours of a thing are drawn, and its facts in the groups that a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from explorer.answers import Fact, degrees, ties_among
from explorer.picture import Dot, Line, picture
from graph.schema import schema
from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class Group:
    """Facts that read alike from the thing: one type in one direction, one entry for each other thing."""

    title: str
    others: list[Other]


@dataclass(frozen=True, slots=True)
class Other:
    """A thing at the other end, with all that ties it in this way (one fact an origin)."""

    id: str
    label: str
    name: str
    facts: tuple[Fact, ...]


def grouped(facts: Sequence[Fact]) -> list[Group]:
    """The facts in groups, in the order they come; within a group an entry for each other thing."""
    groups = []
    for (kind, outward), ones in groupby(facts, key=_reading):
        others: dict[str, list[Fact]] = {}
        for fact in ones:
            others.setdefault(fact.other, []).append(fact)
        entries = [Other(other, same[0].label, same[0].name, tuple(same)) for other, same in others.items()]
        groups.append(Group(_title(kind, outward), entries))
    return groups


def _reading(fact: Fact) -> tuple[str, bool]:
    return fact.type, fact.outward or schema().relationships[fact.type].undirected


def _title(kind: str, outward: bool) -> str:
    """How a tie reads from the thing's side: 位于 …, or …位于此."""
    zh = schema().relationships[kind].zh
    return zh if outward else f"← {zh}（指向它）"


def drawn(groups: Sequence[Group], limit: int, picked: str = "") -> list[Other]:
    """The neighbours to draw: at most `limit`, taken from the groups in turn, so that every kind of tie is seen.

    The picked one, where it is a neighbour, is always among them.
    """
    chosen = {other.id: other for group in groups for other in group.others if other.id == picked}
    longest = max((len(group.others) for group in groups), default=0)
    for position in range(longest):
        for group in groups:
            if position < len(group.others) and len(chosen) < limit:
                chosen.setdefault(group.others[position].id, group.others[position])
    return list(chosen.values())


def around(store: Store, thing: dict[str, Any], others: Sequence[Other], selected: str, height: int) -> dict[str, Any]:
    """The picture of a thing with these neighbours and all ties between any two of them."""
    ids = [thing["id"], *(other.id for other in others)]
    known = degrees(store, ids)
    dots = [Dot(thing["id"], thing["label"], thing["name"], known.get(thing["id"], 0))]
    dots += [Dot(other.id, other.label, other.name, known.get(other.id, 0)) for other in others]
    lines = [Line(*tie) for tie in ties_among(store, ids)]
    return picture(dots, lines, thing["id"], selected, height)
