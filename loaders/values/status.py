"""The status of works: 谋划, 签约, 开工, 在建, 竣工, 投产.

Told by the predicate of the name (…项目竣工投产) or by the verb that governs it (推进…工程建设). Among aims, what is to be begun
or completed is 谋划. 落地, 引进 and 实施 say nothing definite and yield nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Value
from loaders.relations.governing import Masked, outermost
from loaders.relations.scene import Scene
from loaders.values.words import bearers, words

PLANNED, GOING = "谋划", "在建"
# The sort of a governing verb → the status in a review, and among aims.
REVIEWED = {"begun": "开工", "built": "竣工", "new": "竣工", "谋划": PLANNED, "签约": "签约", GOING: GOING}
AIMED = dict.fromkeys(("begun", "built", "new", "made", PLANNED, "签约"), PLANNED) | {GOING: GOING}


def find(scene: Scene, masked: Masked, looks_back: bool, box: str = "") -> Iterator[Value]:
    """The status of each of a sentence's works. `looks_back`: it stands in a review; `box`: the title of its 专栏, if it is
    the item of one."""
    for m in scene.mentions:
        if m.thing.label not in bearers("status") or outermost(m, scene.mentions) != m:
            continue
        before, behind = masked.around(m.start, m.end)
        done = looks_back or words().status["already"].search(before + behind) is not None
        state, rule, confidence = _predicate(before, behind, done), "predicate", 0.85
        if not state:
            state, rule, confidence = _governed(m, before, behind, done), "governed", 0.8
        if not state and box and not looks_back and _heads_item(m, scene.text):
            state, rule, confidence = PLANNED, "box-of-projects", 0.6
        if state:
            yield Value(m.thing, "status", state, m.start - len(before), m.end + len(behind), rule, confidence)


def _predicate(before: str, behind: str, done: bool) -> str:
    """What the name itself does; nothing where a verb before it governs it."""
    if words().verbs.search(before):
        return ""
    for state, pattern in words().predicates:
        if pattern.match(behind):
            return state if done or state == GOING else PLANNED
    return ""


def _governed(mention: Mention, before: str, behind: str, done: bool) -> str:
    """What the last verb before the name does with it; nothing where what is dealt with is not the name's works."""
    patterns = words().status
    *_, verb = [None, *words().verbs.finditer(before)]
    if verb is None or not patterns["gap"].match(before[verb.end() :]):
        return ""
    sort = next(name for name, matched in verb.groupdict().items() if matched)
    is_project = mention.thing.label == "Project"
    if is_project and sort in {GOING, "built", "begun"} and patterns["prepared"].match(behind):
        return PLANNED
    unnamed = sort in {GOING, "begun"} and not patterns["works"].search(behind)
    if not patterns["object"].match(behind) or (not is_project and (unnamed or "实施" in verb[0])):
        return ""
    return (REVIEWED if done else AIMED).get(sort, "")


def _heads_item(mention: Mention, text: str) -> bool:
    """Whether a project's name is the label of the box's item."""
    return (
        mention.thing.label == "Project" and text[mention.end : mention.end + 1] == "：" and mention.start <= len("10.")
    )
