"""Whom the figures of a clause are about, where it is not the document's region."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.facts import Mention, Thing
from loaders.figures.clauses import Clause
from loaders.figures.scene import Scene

_LABELS = ("Park", "Enterprise", "Institution", "Region")
_HOME = re.compile(r"全区|我区|全县|我县|全市(?!第|排|首|前|的)|区内|辖区")
_PRONOUN = re.compile(r"^(?:该|本|两)?(?:园区|集团|公司|企业|示范区|开发区|基地|片区)(?![A-Za-z\d])")
_LEAD_IN = re.compile(r"^(?:预计|力争|其中|同时|目前|截至目前|到时|，|、|“|年|全年|使|即|而|且|并)*$")


@dataclass(frozen=True, slots=True)
class Subject:
    """The things that a clause is about, and where in the sentence they end; no things: the document's region."""

    things: tuple[Thing, ...] = ()
    end: int = -1


def of(clause: Clause, scene: Scene, times: list[tuple[int, int]], before: Subject) -> Subject:
    """The subject of a clause: the names that open it, the region where it says 全区, else that of the clause before."""
    names = _opening(clause, scene, times)
    if names:
        things = tuple(name.thing for name in names if name.thing.name != scene.region)
        return Subject(things, names[-1].end)
    start = _skip(clause, times)
    if scene.topic is not None and _PRONOUN.match(clause.text[start - clause.start :]):
        return Subject((scene.topic,), start)
    if _HOME.search(clause.text[:12]):
        return Subject()
    return Subject(before.things)


def _skip(clause: Clause, times: list[tuple[int, int]]) -> int:
    """Where the clause goes on behind an opening time expression."""
    place = clause.start
    for start, end in times:
        if start <= place < end or start == place:
            place = max(place, end)
    return place


def _opening(clause: Clause, scene: Scene, times: list[tuple[int, int]]) -> list[Mention]:
    """The names, joined by 、和及, that open the clause as its subject."""
    found: list[Mention] = []
    place = _skip(clause, times)
    for name in sorted(scene.things, key=lambda name: (name.start, -name.end)):
        if name.start < place or name.end > clause.end or name.thing.label not in _LABELS:
            continue
        between = clause.text[place - clause.start : name.start - clause.start]
        if not (re.fullmatch(r"[、和与及“”]+|以及", between) if found else _LEAD_IN.match(between)):
            break
        found.append(name)
        place = name.end
    behind = clause.text[place - clause.start :]
    if found and re.match(r"市级|省级|首|第|唯一|和|与|及|、|（|等", behind):
        return []
    return found
