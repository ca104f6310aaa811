"""HOSTS and IN_INDUSTRY: which place develops an industry, which firm or project belongs to one."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, Subject, relation

MEMBERS = ("Enterprise", "Project")
RELIED_ON = {"Park": "HOSTS", "Enterprise": "IN_INDUSTRY", "Project": "SUPPORTS"}


def relate(scene: Scene) -> Iterator[Relation]:
    """Hosts from names (机器人产业园), from clauses (发展…产业), members from lists (A、B等智能制造企业) and from what is
    relied on (依托A、B发展…)."""
    for park, industry in scene.nested("Park", "Industry"):
        yield relation(scene.clause_of(park), park, "HOSTS", industry, "industry-in-name")
    for i, clause in enumerate(scene.clauses):
        theme = _theme(scene, i)
        if theme is not None:
            yield from _of_theme(clause, theme)
        industries = clause.named("Industry")
        if industries and not cues().foreign.search(clause.text):
            yield from _developed(scene, i, industries, has_theme=theme is not None)


def _theme(scene: Scene, index: int) -> Subject | Mention | None:
    """The industry that a clause is about: the one that an earlier clause of the sentence sets out to develop
    (培育半导体产业链，依托…), else the paragraph's."""
    for clause in scene.clauses[:index]:
        industries = clause.named("Industry")
        if len(industries) == 1 and cues().develop.search(clause.before(industries[0])):
            return industries[0]
    return scene.theme


def _of_theme(clause: Clause, theme: Subject | Mention) -> Iterator[Relation]:
    """Firms and institutes that a paragraph on an industry relies on, and products that it names, belong to that industry."""
    relies = cues().relies.search(clause.text)
    for m in clause.named("Enterprise", "Institution"):
        if relies and m.start - clause.start >= relies.end():
            kind = "IN_INDUSTRY" if m.thing.label == "Enterprise" else "SUPPORTS"
            yield relation(clause, m, kind, theme, "relied-on-for-theme")
    if cues().develop.search(clause.text):
        for m in clause.named("Product"):
            yield relation(clause, m, "IN_INDUSTRY", theme, "product-of-theme")


def _developed(scene: Scene, index: int, industries: list[Mention], *, has_theme: bool) -> Iterator[Relation]:
    """Who develops the industries of a clause, and what is relied on for it; firms belong to the theme where there is one."""
    clause, relied = scene.clauses[index], _relied_on(scene, index)
    if not (cues().develop.search(clause.text) or relied or _in_list(scene, index)):
        return
    by_park = any(thing.thing.label == "Park" for thing in relied)
    for industry in industries:
        if cues().passing.search(clause.behind(industry)):
            continue
        if _is_attribute(clause, industry):
            yield from _members_of(clause, industry)
            continue
        if not by_park:
            yield from _hosts(clause, scene, industry)
        for thing in relied:
            kind = RELIED_ON[thing.thing.label]
            if kind != "IN_INDUSTRY" or not has_theme:
                yield relation(clause, thing, kind, industry, "relied-on")


def _hosts(clause: Clause, scene: Scene, industry: Mention) -> Iterator[Relation]:
    subject = clause.subject
    if subject.thing.label in {"Park", "Region"}:
        yield relation(clause, subject, "HOSTS", industry, "develops")
    elif subject.thing.label == "Enterprise":
        yield relation(clause, subject, "IN_INDUSTRY", industry, "firm-develops")
    else:
        yield relation(clause, Subject(scene.home, scene.home.name), "HOSTS", industry, "develops")


def _relied_on(scene: Scene, index: int) -> list[Mention]:
    """What the clause relies on to develop an industry (依托A、B等企业，发展X): firms and projects named in it or in the
    clause before, parks named anywhere before in the sentence."""
    found: list[Mention] = []
    for at, clause in enumerate(scene.clauses[: index + 1]):
        near = at >= index - 1 and (at == index or not clause.named("Industry"))
        for labels, cue in ((("Park",), cues().relies_on_place), (MEMBERS if near else (), cues().relies)):
            begins = cue.search(clause.text)
            found += [m for m in clause.named(*labels) if begins and m.start - clause.start >= begins.end()]
    return found


def _in_list(scene: Scene, index: int) -> bool:
    """Whether the clause goes on with a list of industries that the one before began."""
    return index > 0 and bool(scene.clauses[index - 1].named("Industry"))


def _is_attribute(clause: Clause, industry: Mention) -> bool:
    """Whether the industry only qualifies firms or projects (等智能制造企业)."""
    behind = clause.behind(industry)[:8]
    return "等" in clause.before(industry)[-12:] and any(noun in behind for noun in ("企业", "项目", "公司"))


def _members_of(clause: Clause, industry: Mention) -> Iterator[Relation]:
    for m in clause.named(*MEMBERS):
        if m.end <= industry.start:
            yield relation(clause, m, "IN_INDUSTRY", industry, "listed-in-industry")
