"""Quantities that belong to names in the same order (分别), and values that moved from one to another (由…到…)."""

from __future__ import annotations

import re
from itertools import pairwise

from loaders.figures.clauses import Clause
from loaders.figures.periods import Period, Role
from loaders.figures.quantity import Quantity

_BETWEEN = re.compile(r"(?:、|和|及|与|以及|，|；)?")
_TO = re.compile(r"(?:到|至|为|达到|达)了?[^，；到至为]{0,12}$")
_FROM = re.compile(r"由|从|自")
_WIDEST = 26  # characters between the two values: 由2015年底的1个 增加到2020年的 41个


def respective(clause: Clause) -> list[Quantity]:
    """The quantities in a row behind 分别, [] where there are not several."""
    place = clause.text.find("分别")
    if place < 0:
        return []
    run = [q for q in clause.quantities if q.core > place + clause.start]
    if len(run) < 2:
        return []
    for left, right in pairwise(run):
        if not _BETWEEN.fullmatch(clause.text[left.end - clause.start : right.start - clause.start]):
            return []
    return run


def from_to(clause: Clause) -> tuple[Quantity, Quantity, int] | None:
    """The two quantities of 由A增加到B and where the words before 由 end; they need not be the clause's first."""
    for left, right in pairwise(clause.quantities):
        before = clause.text[: left.start - clause.start]
        between = clause.text[left.end - clause.start : right.start - clause.start]
        opened = [match for match in _FROM.finditer(before) if len(before) - match.end() <= 14]
        if opened and len(between) <= _WIDEST and _TO.search(between):
            return left, right, clause.start + opened[-1].start()
    return None


def year_of(at: Period | None, index: int, count: int) -> Period | None:
    """The year for the value at `index` where as many years stand for as many values (近三年分别…)."""
    if at is None or at.last - at.first + 1 != count:
        return None
    year = at.first + index
    return Period(at.start, at.end, year, year, Role.AT)
