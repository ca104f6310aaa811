"""What a named project costs: 总投资200亿元. Sums of a number of projects and sums already spent are observations, not amounts."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts import Mention, Value
from loaders.relations.governing import outermost
from loaders.relations.scene import Scene
from loaders.values.words import bearers, words


def find(scene: Scene) -> Iterator[Value]:
    """The sums that a sentence gives of its projects, as it words them (约200亿元)."""
    for sum_ in words().amounts["sum"].finditer(scene.text):
        if words().amounts["not_of_one"].search(scene.text, 0, sum_.start()):
            continue
        thing = _behind(scene, sum_.end()) or _before(scene, sum_.start())
        if thing is not None:
            start, end = min(thing.start, sum_.start()), max(thing.end, sum_.end())
            yield Value(thing.thing, "amount", sum_["value"], start, end, "investment", 0.85)


def _works(scene: Scene) -> list[Mention]:
    names = scene.mentions
    return [m for m in names if m.thing.label in bearers("amount") and outermost(m, names) == m]


def _behind(scene: Scene, end: int) -> Mention | None:
    """The name that the sum modifies: 总投资8亿元的某项目."""
    following = (m for m in _works(scene) if m.start > end)
    return next((m for m in following if words().amounts["of"].fullmatch(scene.text, end, m.start)), None)


def _before(scene: Scene, start: int) -> Mention | None:
    """The name that the sum is said of: 某项目总投资8亿元; the only one before it, where 项目 takes it up again."""
    leading = [m for m in _works(scene) if m.end <= start]
    if words().amounts["goes_on"].search(scene.text, 0, start) and len({m.thing for m in leading}) == 1:
        return leading[-1]
    stands = words().amounts["stands"]
    return next((m for m in reversed(leading) if stands.fullmatch(scene.text, m.end, start)), None)
