"""UNDERTAKES, PRODUCES, PARTNERS_WITH, SUBSIDIARY_OF and HOLDS: what firms, institutions and places do."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, relation

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
        for other in _run(clause, named[i:]):
            if other.thing != clause.subject.thing and _can_partner(clause, other):
                yield relation(clause, clause.subject, "PARTNERS_WITH", other, "works-with")
        return


def _run(clause: Clause, named: list[Mention]) -> Iterator[Mention]:
    """The names of one list: parted by 、 or a conjunction only."""
    last = named[0]
    yield last
    for m in named[1:]:
        between = clause.text[last.end - clause.start : m.start - clause.start]
        if between.strip("、和与及以等") or len(between) > 2:
            return
        yield m
        last = m


def _can_partner(clause: Clause, other: Mention) -> bool:
    return clause.subject.thing.label in PARTNERS and not (
        clause.subject.implicit and other.thing == clause.subject.thing
    )


def _holds(clause: Clause) -> Iterator[Relation]:
    for event in clause.named("Event"):
        if cues().holds.search(clause.text):
            yield relation(clause, clause.subject, "HOLDS", event, "holds")


def _subsidiaries(clause: Clause) -> Iterator[Relation]:
    firms = clause.named("Enterprise")
    for parent, child in zip(firms, firms[1:], strict=False):
        between = clause.text[parent.end - clause.start : child.start - clause.start]
        if cues().part.fullmatch(between.rstrip("的")):
            yield relation(clause, child, "SUBSIDIARY_OF", parent, "owned")
