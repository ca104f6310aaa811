"""IMPLEMENTS and SUPPORTS: who carries a policy out, what a policy furthers."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Clause, Scene, Subject, relation

ACTORS = frozenset({"Region", "Park", "Enterprise", "Institution"})
LARGEST_GAP = 2  # characters between a firm and its policy (二轮)
FURTHERS = ("促进", "支持", "扶持", "推动", "加快", "振兴", "发展")


def relate(scene: Scene) -> Iterator[Relation]:
    """The subject of the clause implements each policy that it names; a policy supports the industry that its name furthers."""
    for clause in scene.clauses:
        actor = clause.subject if clause.subject.thing.label in ACTORS else Subject(scene.home, scene.home.name)
        for policy in clause.named("Policy"):
            before = clause.before(policy)
            if cues().basis.search(before) or cues().lists_award.search(before) or cues().foreign.search(before):
                continue
            owners = _owners(clause, policy)
            for owner in owners:
                yield relation(clause, owner, "IMPLEMENTS", policy, "owner-carries-out")
            if not owners:
                yield relation(clause, actor, "IMPLEMENTS", policy, "carries-out")
    for policy, industry in scene.nested("Policy", "Industry"):
        if any(word in policy.text for word in FURTHERS):
            yield relation(scene.clause_of(policy), policy, "SUPPORTS", industry, "industry-in-title")


def _owners(clause: Clause, policy: Mention) -> list[Mention]:
    """The firms, parks or institutions right before a policy, whose policy it is (A、B、C混改)."""
    owners: list[Mention] = []
    edge = policy.start
    for m in reversed([m for m in clause.named("Enterprise", "Park", "Institution") if m.end <= policy.start]):
        between = clause.text[m.end - clause.start : edge - clause.start]
        if len(between) > (LARGEST_GAP if not owners else 1) or any(c in between for c in "，“和的"):
            break
        owners.insert(0, m)
        edge = m.start
    return owners
