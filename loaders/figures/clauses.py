"""A sentence's clauses and the quantities in each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.quantity import Quantity

_BREAKS = "，；。！？：\n"
_OPEN, _CLOSE = "（“《【", "）”》】"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the sentence from `start` to `end`, punctuation aside, with its quantities in order."""

    text: str
    start: int
    end: int
    quantities: tuple[Quantity, ...] = ()
    label: bool = False  # ends in a colon: 名称：


def split(text: str, quantities: list[Quantity]) -> list[Clause]:
    """Cut at commas, semicolons, colons and stops outside brackets and quotes; a ratio's colons do not cut."""
    cuts, depth = [], 0
    for place, sign in enumerate(text):
        if sign in _OPEN:
            depth += 1
        elif sign in _CLOSE:
            depth = max(0, depth - 1)
        elif sign in _BREAKS and (depth == 0 or sign == "。") and not _in_ratio(text, place):
            cuts.append(place)
            depth = 0
    clauses: list[Clause] = []
    start = 0
    for cut in [*cuts, len(text)]:
        if text[start:cut].strip():
            inside = tuple(q for q in quantities if start <= q.core < cut)
            clauses.append(Clause(text[start:cut], start, cut, inside, label=text[cut : cut + 1] == "："))
        start = cut + 1
    return clauses


def _in_ratio(text: str, place: int) -> bool:
    """Whether a colon stands between digits."""
    return text[place] == "：" and bool(re.search(r"\d$", text[:place]) and re.match(r"\d", text[place + 1 :]))
