"""UNDERTAKES, PRODUCES, PARTNERS_WITH, SUBSIDIARY_OF and HOLDS: what firms, institutions and places do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.facts import Mention, Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, relation

LONGEST_LINK = 2  # characters of 与, 联合 between two partners
PARTNERS = ("Enterprise", "Institution", "Park", "Region")


def relate(scene: Scene) -> Iterator[Relation]:
    """The doings that a sentence states."""
    for label in ("Enterprise", "Institution"):
        for project, actor in scene.nested("Project", label):
            rest = project.text[len(actor.text) :]
            if project.start == actor.start and not cues().built_for.search(rest):
                yield relation(scene.clause_of(project), actor, "UNDERTAKES", project, "actor-in-name")
    for clause in scene.clauses:
        yield from _undertakes(clause)
        yield from _produces(clause)
        yield from _partners(clause)
        yield from _holds(clause)
        yield from _subsidiaries(clause)


def _undertakes(clause: Clause) -> Iterator[Relation]:
    actor = clause.subject
    if actor.implicit or actor.thing.label not in {"Enterprise", "Institution"}:
        return
    for project in clause.named("Project"):
        if cues().builds.search(clause.before(project)):
            yield relation(clause, actor, "UNDERTAKES", project, "builds")


def _produces(clause: Clause) -> Iterator[Relation]:
    if clause.subject.thing.label != "Enterprise" or not cues().produces.search(clause.text):
        return
    for product in clause.named("Product"):
        yield relation(clause, clause.subject, "PRODUCES", product, "produces")


def _partners(clause: Clause) -> Iterator[Relation]:
    """P与A、B合作: A and B are what stands between 与 and the verb."""
    verb = cues().partner_verb.search(clause.text)
    if not verb:
        return
    named = clause.named(*PARTNERS)
    for i, first in enumerate(named):
        if not cues().partner_before.search(clause.before(first)):
            continue
        beside = [
            m for m in named[:i] if first.start - m.end <= LONGEST_LINK and "，" not in between_names(clause, m, first)
        ]
        head = beside[-1] if beside else clause.subject
        for other in _run(clause, named[i:]):
            if other.thing != head.thing and head.thing.label in PARTNERS:
                yield relation(clause, head, "PARTNERS_WITH", other, "works-with")
        return


def _run(clause: Clause, named: list[Mention]) -> Iterator[Mention]:
    """The names of one list: parted by 、 or a conjunction only."""
    last = named[0]
    yield last
    for m in named[1:]:
        between = between_names(clause, last, m)
        if between.strip("、和与及以等") or len(between) > 2:
            return
        yield m
        last = m


def between_names(clause: Clause, first: Mention, second: Mention) -> str:
    """What stands between two names of a clause."""
    return clause.text[first.end - clause.start : second.start - clause.start]


def _holds(clause: Clause) -> Iterator[Relation]:
    events = clause.named("Event")
    if events and cues().holds.search(clause.text):
        for event in events:
            yield relation(clause, clause.subject, "HOLDS", event, "holds")


def _subsidiaries(clause: Clause) -> Iterator[Relation]:
    firms = clause.named("Enterprise")
    for parent, child in pairwise(firms):
        if cues().part.fullmatch(between_names(clause, parent, child).rstrip("的")):
            yield relation(clause, child, "SUBSIDIARY_OF", parent, "owned")
