"""How well figures that were read agree with a careful reader's: precision, recall and F1, and those with every field right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.loaders.figures.conftest import Figure

_COUNTERS = re.compile("^(?:[户个所项处家座条件])$")
_CHANGES = ("growth", "annual_growth")


@dataclass(frozen=True)
class Agreement:
    """`hits` of `wanted` figures were among the `got`; in `whole` of them every field is right."""

    hits: int = 0
    whole: int = 0
    wanted: int = 0
    got: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        pairs = zip(vars(self).values(), vars(other).values(), strict=True)
        return Agreement(*(mine + theirs for mine, theirs in pairs))

    @property
    def f1(self) -> float:
        return 2 * self.hits / (self.wanted + self.got) if self.wanted + self.got else 1.0

    @property
    def whole_f1(self) -> float:
        return 2 * self.whole / (self.wanted + self.got) if self.wanted + self.got else 1.0


def agreement(wanted: Sequence[Figure], got: Sequence[tuple[Figure, str]]) -> Agreement:
    """Match each wanted figure with one that was read; those that were read come with the words of the text for their indicator."""
    left, hits, whole = list(got), 0, 0
    for figure in wanted:
        alike = [
            pair for pair in left if _same_amount(figure, pair[0]) and _same_name(figure[0], (pair[0][0], pair[1]))
        ]
        if alike:
            best = next((pair for pair in alike if _same_fields(figure, pair[0])), alike[0])
            left.remove(best)
            hits += 1
            whole += _same_fields(figure, best[0])
    return Agreement(hits, whole, len(wanted), len(got))


def _base(amount: float, unit: str) -> tuple[float, str]:
    """An amount in its unit without 万 and 亿; counters are one."""
    for sign, factor in (("万", 1e4), ("亿", 1e8)):
        if unit.startswith(sign):
            amount, unit = amount * factor, unit.removeprefix(sign)
    return round(amount, 6), "个" if _COUNTERS.match(unit) else unit


def _amounts(figure: Figure) -> list[tuple[float, str]]:
    values = figure[1] if isinstance(figure[1], list) else [figure[1]]
    return [_base(value, figure[2]) for value in values]


def _same_amount(a: Figure, b: Figure) -> bool:
    return _amounts(a) == _amounts(b) and (a[5] in _CHANGES) == (b[5] in _CHANGES)


def _same_name(name: str, others: Sequence[str]) -> bool:
    """Whether one name holds the other, or they have three characters in a row in common."""
    threes = {name[i : i + 3] for i in range(max(1, len(name) - 2))}
    return any(other and (other in name or any(three in other for three in threes)) for other in others)


def _same_fields(a: Figure, b: Figure) -> bool:
    level_or_share = {a[5], b[5]} == {"level", "share"} and a[2] == "%"
    return [*map(str, a[3:5]), a[6], a[7]] == [*map(str, b[3:5]), b[6], b[7]] and (a[5] == b[5] or level_or_share)
