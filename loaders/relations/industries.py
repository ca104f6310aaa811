"""HOSTS and IN_INDUSTRY: which place develops an industry, which firm or project belongs to one."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, Subject, relation

MEMBERS = ("Enterprise", "Project")


def relate(scene: Scene) -> Iterator[Relation]:
    """Hosts from names (机器人产业园), from clauses (发展…产业), members from lists (A、B等智能制造企业)."""
    for park, industry in scene.nested("Park", "Industry"):
        yield relation(scene.clause_of(park), park, "HOSTS", industry, "industry-in-name")
    for i, clause in enumerate(scene.clauses):
        industries = clause.named("Industry")
        if not industries:
            continue
        relied = _relied_on(scene, i)
        developing = cues().develop.search(clause.text) or relied or _in_list(scene, i)
        if not developing or cues().foreign.search(clause.text):
            continue
        for industry in industries:
            if _is_attribute(clause, industry):
                yield from _members_of(clause, industry)
                continue
            if not any(thing.thing.label == "Park" for thing in relied):
                yield from _hosts(clause, scene, industry)
            for thing in relied:
                if thing.thing.label == "Park":
                    yield relation(clause, thing, "HOSTS", industry, "relies-on-park")
                elif thing.thing.label == "Enterprise":
                    yield relation(clause, thing, "IN_INDUSTRY", industry, "relies-on-firm")
                elif thing.thing.label == "Project":
                    yield relation(clause, thing, "SUPPORTS", industry, "relies-on-project")


def _hosts(clause: Clause, scene: Scene, industry: Mention) -> Iterator[Relation]:
    subject = clause.subject
    if subject.thing.label in {"Park", "Region"}:
        yield relation(clause, subject, "HOSTS", industry, "develops")
    elif subject.thing.label == "Enterprise":
        yield relation(clause, subject, "IN_INDUSTRY", industry, "firm-develops")
    else:
        yield relation(clause, Subject(scene.home, scene.home.name), "HOSTS", industry, "develops")


def _relied_on(scene: Scene, index: int) -> list[Mention]:
    """Parks, firms and projects that this clause or the one before relies on (依托A、B等企业，发展X)."""
    found: list[Mention] = []
    before = scene.clauses[max(index - 1, 0) : index]
    for clause in (*(c for c in before if not c.named("Industry")), scene.clauses[index]):
        cue = cues().relies.search(clause.text)
        if cue:
            found += [m for m in clause.named("Park", *MEMBERS) if m.start - clause.start - cue.end() >= 0]
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
