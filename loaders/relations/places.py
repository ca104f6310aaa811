"""LOCATED_IN and BELONGS_TO: where a thing lies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.schema import schema
from loaders.facts import Mention, Relation, Thing
from loaders.lexicon import Lexicon
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, Subject, relation

PLACES = ("Park", "Region")
SETTLED = ("Enterprise", "Institution", "Project")
# A thing of these kinds that a plan speaks of lies in the plan's region, unless it is known or said to lie elsewhere.
AT_HOME = ("Park", "Institution", "Project", "Facility")
FIRM_ENDS = re.compile(r"$|[、，；等及和与的]|（")  # 宝马 in 宝马供应商 is not what is brought in
LINEAR = tuple("路街河桥线道湖")  # a road or river is not in one place


def relate(scene: Scene, lexicon: Lexicon) -> Iterator[Relation]:
    """What the sentence says of where things lie."""
    for clause in scene.clauses:
        yield from _settling(clause)
        yield from _at_home(clause, scene, lexicon)
    for label in ("Project", "Facility", "Institution", "Enterprise", "Park"):
        for outer, inner in (pair for place in PLACES for pair in scene.nested(label, place)):
            if outer.start == inner.start and outer.thing.name != inner.thing.name:
                if label == "Enterprise" and inner.thing != scene.home:
                    continue  # 上海… at the head of a firm's name says where it was founded
                yield relation(scene.clause_of(outer), outer, _type(outer.thing), inner, "place-in-name")


def _type(thing: Thing) -> str:
    return "BELONGS_TO" if thing.label in PLACES else "LOCATED_IN"


def _settling(clause: Clause) -> Iterator[Relation]:
    """A、B入驻P, and P引进A、B."""
    firms = clause.named(*SETTLED)
    if not firms:
        return
    verb = cues().settle_verb.search(clause.text)
    if verb:
        place = next((m for m in clause.named(*PLACES) if 0 <= m.start - clause.start - verb.end() <= 2), None)
        for firm in firms:
            if place and firm.end - clause.start <= verb.start():
                yield relation(clause, firm, "LOCATED_IN", place, "settles-in")
        if place:
            return
    where = clause.subject
    if where.thing.label not in PLACES:
        return
    for firm in firms:
        before, behind = clause.before(firm), clause.behind(firm)
        brought = cues().brings.search(before) and FIRM_ENDS.match(behind)
        settles = cues().settles_behind.search(behind)
        represents = before.startswith("以") and "为代表" in behind
        arrives = firm.thing.label == "Enterprise" and settles and (represents or not before.strip("、"))
        if brought or arrives:
            yield relation(clause, firm, "LOCATED_IN", where, "brought-in")


def _at_home(clause: Clause, scene: Scene, lexicon: Lexicon) -> Iterator[Relation]:
    """Things that a plan builds, runs or counts on lie where its silent subject lies."""
    if cues().foreign.search(clause.text) or not cues().built_here.search(clause.text):
        return
    where = _place_of(clause.subject, scene)
    for m in clause.named(*AT_HOME):
        if m.thing == where.thing or _lies_elsewhere(m.thing, scene.home, lexicon):
            continue
        if cues().away.search(clause.before(m)) or cues().lists_award.search(clause.before(m)):
            continue
        if _is_line(m) and not cues().built_here.search(clause.before(m)):
            continue
        if m.thing.label == "Park" and _is_spoken_of(clause, m):
            continue
        if [m.thing.label, where.thing.label] in [list(e) for e in schema().relationships[_type(m.thing)].ends]:
            yield relation(clause, m, _type(m.thing), where, "at-home")
    for m in clause.named("Region"):
        if _parent(m.thing, lexicon) == scene.home.name:
            yield relation(clause, m, "BELONGS_TO", Subject(scene.home, scene.home.name), "region-at-home")


def _place_of(subject: Subject, scene: Scene) -> Subject:
    """The place that a subject stands for: itself if it is a park or region inside the plan's, else the plan's region."""
    if subject.implicit and subject.thing.label in PLACES:
        return subject
    return Subject(scene.home, scene.home.name)


def _is_spoken_of(clause: Clause, park: Mention) -> bool:
    """Whether a park only begins the clause as its subject, or qualifies a noun, so that nothing is said of where it lies."""
    behind = clause.behind(park)
    return (park.start == clause.start and not cues().begins_to_be.search(behind)) or behind[:1] in set("的在内")


def _is_line(mention: Mention) -> bool:
    return mention.thing.label == "Facility" and mention.text.endswith(LINEAR)


def _parent(thing: Thing, lexicon: Lexicon) -> str:
    return lexicon.told(thing, "parent") or lexicon.told(thing, "located_in")


def _lies_elsewhere(thing: Thing, home: Thing, lexicon: Lexicon) -> bool:
    """Whether the curated lists put a thing in a place that is not inside `home`."""
    seen: set[str] = set()
    place = _parent(thing, lexicon)
    if not place:
        entries = lexicon.entries(thing)
        return bool(entries) and not any(entry.plans for entry in entries)
    while place and place not in seen:
        if place == home.name:
            return False
        seen.add(place)
        known = lexicon.find(place, PLACES)
        place = _parent(known, lexicon) if known else ""
    return True
