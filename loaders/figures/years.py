"""The year or years that a figure is for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.naming import Head
from loaders.figures.periods import Period
from loaders.figures.quantity import Quantity
from loaders.figures.scene import Scene
from loaders.figures.words import began_years, one_of

ANNUAL = re.compile("年均|平均每年|年平均|每年")
_THROUGHOUT = re.compile("始终|历年|连年|逐年")
_BEGAN = {int(year): re.compile(one_of(f"began.{year}")) for year in began_years()}


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity with what was found about it in its clause.

    `clause`: the clause's words up to the number; `theme`: sentence and topic sentence, for what they are about.
    `at`, `base`: the time that it is for and the one that it is compared with; `inherited`: `at` is from a sentence before.
    `each`: 每年 stands before it. `estimate`: 预计 does.
    """

    quantity: Quantity
    head: Head
    clause: str
    at: Period | None = None
    base: Period | None = None
    inherited: bool = False
    estimate: bool = False
    theme: str = ""
    each: bool = False


def year_of(reading: Reading, scene: Scene, kind: str, measure: str) -> str:
    """ "2022" or "2021-2025"; "" where nothing tells, as in a document whose own years are not known."""
    if kind == "target":
        found = _aimed(reading, scene, measure)
    elif reading.at is not None and not (reading.inherited and _sums_up(reading, measure) and _is_last(reading, scene)):
        found = _told(reading, reading.at, scene, measure)
    else:
        found = _by_default(reading, scene, measure)
    return found if (found.lstrip("-0") and scene.dated) or reading.at is not None else ""


def began(reading: Reading, scene: Scene) -> bool:
    """Whether the sentence is about something that there has been in the last year only (新冠 in a plan from 2021)."""
    words_of_theme = _BEGAN.get(scene.last_actual)
    return words_of_theme is not None and bool(words_of_theme.search(reading.theme))


def _sums_up(reading: Reading, measure: str) -> bool:
    """Whether the figure is for all the years looked back on."""
    return measure in ("new", "cumulative", "annual_growth") or bool(_THROUGHOUT.search(reading.clause))


def _is_last(reading: Reading, scene: Scene) -> bool:
    """Whether the time is just the last year: one that opens a paragraph is for its levels, not for its sums."""
    return reading.at is not None and reading.at.first == reading.at.last == scene.past[1]


def _told(reading: Reading, at: Period, scene: Scene, measure: str) -> str:
    """The year of an actual figure whose time is told."""
    if measure == "new" and reading.base is not None:
        return _span(reading.base.last + 1, at.last)
    if measure == "annual_growth" and _is_last(reading, scene):
        return _span(*scene.past)
    spans = _sums_up(reading, measure) or reading.head.kind or measure in ("growth", "rank")
    return at.year if spans else str(at.last)


def _by_default(reading: Reading, scene: Scene, measure: str) -> str:
    """The year of an actual figure whose time is not told: the last one for levels, all for sums."""
    first, last = scene.past
    if measure == "new" and reading.base is not None:
        return _span(reading.base.last + 1, last)
    lately = began(reading, scene) and measure != "annual_growth"
    so_far = measure == "cumulative" and "已" in reading.clause
    each_year = measure == "level" and ANNUAL.search(reading.clause)
    if lately or so_far or not (_sums_up(reading, measure) or each_year):
        return str(last)
    return _span(first, last)


def _aimed(reading: Reading, scene: Scene, measure: str) -> str:
    """The year of a target: the one it is told for, else the plan's end; what is to grow or be done each year has all."""
    first, last = scene.ahead
    at = reading.at if reading.at is not None and reading.at.last > scene.last_actual else None
    if "每年" in reading.clause or (reading.each and reading.head.kind):
        begins = max(first, at.first) if at is not None and at.first < last else first
        return _span(begins, last)
    if at is not None and at.first < at.last:
        whole = measure in ("new", "cumulative", "annual_growth", "growth") or reading.head.kind
        return at.year if whole else str(at.last)
    if measure == "annual_growth" and (at is None or at.last == last):
        return _span(first, last)
    return str(at.last) if at is not None else str(scene.aim)


def _span(first: int, last: int) -> str:
    return f"{first}-{last}" if first < last else str(last)
