"""IMPLEMENTS and SUPPORTS: who carries a policy out, what a policy furthers."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Relation
from loaders.relations.cues import cues
from loaders.relations.scene import Scene, Subject, relation

ACTORS = frozenset({"Region", "Park", "Enterprise", "Institution"})
FURTHERS = ("促进", "支持", "扶持", "推动", "加快", "振兴", "发展")


def relate(scene: Scene) -> Iterator[Relation]:
    """The subject of the clause implements each policy that it names; a policy supports the industry that its name furthers."""
    for clause in scene.clauses:
        actor = clause.subject if clause.subject.thing.label in ACTORS else Subject(scene.home, scene.home.name)
        for policy in clause.named("Policy"):
            before = clause.before(policy)
            if cues().basis.search(before) or cues().lists_award.search(before) or cues().foreign.search(before):
                continue
            yield relation(clause, actor, "IMPLEMENTS", policy, "carries-out")
    for policy, park in scene.nested("Policy", "Park"):
        if policy.start == park.start:
            yield relation(scene.clause_of(policy), park, "IMPLEMENTS", policy, "park-in-title")
    for policy, industry in scene.nested("Policy", "Industry"):
        if any(word in policy.text for word in FURTHERS):
            yield relation(scene.clause_of(policy), policy, "SUPPORTS", industry, "industry-in-title")
