"""The strength of a relation's wording: 已, 正在, 规划, 力争, 探索.

It goes by the verb that governs the thing in its clause, and by the part of the document: 建设 and 引进 are done in a
review, aims elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from loaders.curated import Loader
from loaders.facts import Mention, Relation
from loaders.relations.governing import Masked, outermost

DONE, GOING, PLANNED = "已", "正在", "规划"
STRENGTH = {"striven": "力争", "tried": "探索", "known": DONE, "going": GOING}
# Where these lie, is or belongs is presupposed by most that is said of them; only some verbs bring it about.
LYING = frozenset({"LOCATED_IN", "BELONGS_TO", "SUBSIDIARY_OF"})
MADE = frozenset({"Project"})


@dataclass(frozen=True)
class Wording:
    """The patterns of ``wording.yaml``."""

    before: dict[str, re.Pattern[str]]
    going: re.Pattern[str]
    presupposes: re.Pattern[str]
    verbs: re.Pattern[str]
    brings: re.Pattern[str]


@cache
def wording() -> Wording:
    """The patterns, compiled once."""
    raw = yaml.load(Path(__file__).with_name("wording.yaml").read_text("utf-8"), Loader=Loader)
    before = {kind: re.compile(pattern) for kind, pattern in raw.pop("before").items()}
    return Wording(before, **{name: re.compile(pattern) for name, pattern in raw.items()})


def strength_of(sentence: Masked, names: Sequence[Mention], relation: Relation, looks_back: bool) -> str:
    """The strength of a relation. `names`: those of the sentence; `looks_back`: it stands in a review of what was done."""
    lying = relation.type in LYING
    ends = ((relation.head, relation.head_text), (relation.tail, relation.tail_text))
    for thing, words in ends if lying else reversed(ends):
        for m in names:
            if m.thing == thing and m.text == words and relation.start <= m.start and m.end <= relation.end:
                return at(sentence, names, m, looks_back, presupposed=lying and thing.label not in MADE)
    return DONE if looks_back or lying else PLANNED


def at(sentence: Masked, names: Sequence[Mention], name: Mention, looks_back: bool, presupposed: bool = False) -> str:
    """The strength of what a sentence says of one of its names. `presupposed`: unless the sentence brings it about."""
    whole = outermost(name, names)
    before, behind = sentence.around(whole.start, whole.end)
    patterns = wording()
    if presupposed and not patterns.brings.search(before) and not patterns.brings.match(behind.lstrip("、■等")):
        return DONE
    relied_on = patterns.presupposes.search(before)
    if relied_on and not patterns.verbs.search(relied_on[0]):
        return DONE
    plain = DONE if looks_back else PLANNED
    kind = next((kind for kind, pattern in patterns.before.items() if pattern.search(before)), "")
    if kind == "planned":
        return GOING if looks_back else PLANNED
    if kind:
        return STRENGTH[kind]
    if not patterns.verbs.search(before) and patterns.going.search(behind):
        return GOING
    return plain
