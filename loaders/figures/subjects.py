"""Whom the figures of a clause are about, where it is not the document's region."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.facts import Mention, Thing
from loaders.figures import naming
from loaders.figures.clauses import Clause
from loaders.figures.periods import Period
from loaders.figures.scene import Scene
from loaders.figures.words import words

_LABELS = frozenset({"Park", "Enterprise", "Institution", "Region"})
_BUILT = frozenset({"Project", "Facility"})
_HOME = re.compile(r"全区|我区|全县|我县|全市(?!第|排|首|前|的|推)|区内|辖区|城区")
_PRONOUN = re.compile(r"(?:该|本|两)?(?:园区|集团|公司|企业|示范区|开发区|基地|片区|项目)(?![A-Za-z\d（])")
_LEAD_IN = re.compile(r"(?:预计|力争|其中|同时|目前|截至目前|到时|，|、|“|年|全年|即|而|且|并|由)*")
_NOT_ALONE = re.compile(
    r"市级|省级|首|第|唯一|和|与|及|、|（|内|等(?!\d+[家户个]\D{1,6}(?:20\d\d年)?\D{0,6}(?:均|都|各))"
)
_ONLY_BUILDING = re.compile(r"(?:加快|正在|有序|顺利|稳步|抓紧|全面|开工)*(?:建设|推进|开工|落户)")
_PART_OF_NAME = re.compile(r"(?:覆盖率|普及率|占比|比例|比重|数量|总数|总量|个数|家数|户数|数|率)")


@dataclass(frozen=True, slots=True)
class Subject:
    """The things that a clause is about (none: the document's region), and where in the sentence their names end.

    `firm`: it holds for clauses that begin with a noun of their own, too.
    """

    things: tuple[Thing, ...] = ()
    end: int = -1
    firm: bool = False


def of(clause: Clause, scene: Scene, times: list[Period], last: Subject) -> Subject:
    """The subject of a clause: the names that open it, the region where it says 全区, else that of the clause before.

    `last` is the subject of the clause before. A label (名称：) names what the whole sentence is about.
    """
    place = _behind_time(clause, times)
    names = _opening(clause, scene, place)
    if names:
        things = tuple(name.thing for name in names if name.thing.name != scene.region)
        opens = place == 0 and all(name.thing.label != "Institution" for name in names)
        return Subject(things, names[-1].end, clause.label or opens or bool(clause.quantities))
    words_left = clause.text[place - clause.start :]
    if scene.topic is not None and _PRONOUN.match(words_left):
        pronoun = _PRONOUN.match(words_left)
        return Subject((scene.topic,), place + (pronoun.end() if pronoun else 0), True)
    if _HOME.search(clause.text[:12]):
        return Subject()
    if last.firm or naming.opens_with_verb(words_left):
        return Subject(last.things, firm=last.firm or bool(clause.quantities))
    return Subject()


def _behind_time(clause: Clause, times: list[Period]) -> int:
    """Where the clause goes on behind an opening time expression."""
    place = clause.start
    for time in times:
        if time.start == place:
            place = time.end
    return place


def _opening(clause: Clause, scene: Scene, place: int) -> list[Mention]:
    """The names, joined by 、和及, that open the clause as its subject."""
    found: list[Mention] = []
    allowed = _LABELS | _BUILT if clause.label or _dimension(clause, scene) else _LABELS
    for name in sorted(scene.things, key=lambda name: (name.start, -name.end)):
        if name.start < place or name.end > clause.end or name.thing.label not in allowed or _no_name(name, clause):
            continue
        between = clause.text[place - clause.start : name.start - clause.start]
        if not (re.fullmatch(r"[、和与及“”]+|以及", between) if found else _LEAD_IN.fullmatch(between)):
            break
        found.append(name)
        place = name.end
    return found if found and (clause.label or _acts(clause, found, place)) else []


def _no_name(name: Mention, clause: Clause) -> bool:
    """Whether a number lies in the name, so that it is what is counted, or the name has caught a preposition."""
    return name.text.startswith(("由", "为", "对", "向", "与", "惠及")) or any(
        name.start <= q.core < name.end for q in clause.quantities
    )


def _acts(clause: Clause, names: list[Mention], place: int) -> bool:
    """Whether the names are what the clause speaks of, not the head of a longer name nor what it counts."""
    behind = clause.text[place - clause.start :]
    if _NOT_ALONE.match(behind) or _PART_OF_NAME.match(behind):
        return False
    if not clause.quantities:
        return not _ONLY_BUILDING.match(behind)
    first = clause.quantities[0]
    between = clause.text[place - clause.start : first.start - clause.start]
    head = naming.before(between)
    listed = between.endswith("等") or (between.startswith(("由", "从")) and first.group != "rank")
    if any(name.thing.label == "Institution" and len(name.text) < 4 for name in names):
        return False  # 中小学, 卫生院
    return not listed and bool(head.noun or head.verb or head.change or "分别" in between or len(names) > 1)


def _dimension(clause: Clause, scene: Scene) -> bool:
    """Whether the clause gives a dimension of something built (某大桥全长5公里)."""
    if not clause.quantities:
        return False
    for name in scene.things:
        if name.thing.label in _BUILT and clause.start <= name.start and name.end <= clause.quantities[0].core:
            left = clause.text[name.end - clause.start : clause.quantities[0].start - clause.start]
            return naming.before(left).noun in words("dimensions")
    return False
