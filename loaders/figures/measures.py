"""What sort of figure it is: kind, measure, year and sign, from the words around it and the scene."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.naming import Head
from loaders.figures.periods import Period
from loaders.figures.quantity import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.words import began_years, one_of

_ESTIMATE = re.compile(one_of("estimate"))
_PRESENT = re.compile(r"现有|现已|目前|已完成|已达到")
_ANNUAL = re.compile(r"年均|平均每年|年平均|每年(?:平均)?")
_YEARLY = re.compile(r"(?<![今去上全前\d])年(?:增长|增速|增幅|下降)")
_THROUGHOUT = re.compile(r"始终|历年|连年|逐年")
_SHARE = re.compile(one_of("share"))
_DOWN = re.compile(one_of("verbs.down"))
_BEGAN = {int(year): re.compile(one_of(f"began.{year}")) for year in began_years()}
_FLOW_NOUN = re.compile(
    r"(?:收储|出让|减排|转化|流转|完成投资|到位资金|资助|补贴|支出|累计).{0,4}$|^(?:收储|出让|减排|转化|促进)"
)
_STATISTIC = re.compile(r"(?:产值|增加值|生产总值|收入|零售总额|交易额|营业额|销售额|进出口总额)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity with what was found about it in its clause.

    `clause`: the clause's words up to the number; `theme`: sentence and topic sentence, for what they are about.
    `each`: 每年 stands before. `at`, `base`: the time it is for and the one it is compared with; `inherited`: `at` is from a sentence before.
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


@dataclass(frozen=True, slots=True)
class Sort:
    """The fields of an observation that a reading decides."""

    value: float
    high: float | None
    kind: str
    measure: str
    year: str


def sort(reading: Reading, scene: Scene) -> Sort:
    """Kind, measure, year, and the value with its sign."""
    value, high = _signed(reading)
    kind = _kind(reading, scene)
    measure = _measure(reading, scene, kind)
    return Sort(value, high, kind, measure, _year(reading, scene, kind, measure))


def is_change(reading: Reading) -> bool:
    """Whether the quantity is a growth or a drop, not a level."""
    return bool(reading.head.change) or reading.quantity.form in (Form.TIMES, Form.FOLD)


def _signed(reading: Reading) -> tuple[float, float | None]:
    """The value, negative for a drop; 是2015年的1.3倍 is a growth of 30 %."""
    quantity, change = reading.quantity, reading.head.change
    value, high = quantity.value, quantity.high
    if quantity.form is Form.TIMES and (not change or reading.head.level):
        value = round(value - 100, 6)
    if change and _DOWN.search(change) and value:
        value, high = -value, -high if high is not None else None
    return value, high


def _kind(reading: Reading, scene: Scene) -> str:
    if reading.at is not None:
        ahead = reading.at.last > scene.last_actual
    else:
        ahead = not scene.looks_back and not _PRESENT.search(reading.clause)
    if ahead:
        return "target"
    return "estimate" if reading.estimate or _ESTIMATE.search(reading.clause) else "actual"


def _measure(reading: Reading, scene: Scene, kind: str) -> str:
    quantity, head = reading.quantity, reading.head
    if quantity.form is Form.RANK or quantity.group == "rank":
        return "rank"
    if is_change(reading):
        return _change_measure(reading, scene)
    if quantity.form is Form.PERCENT:
        stands_alone = head.noun.endswith("率") and quantity.group != "ratio" and not _SHARE.search(reading.clause)
        return "level" if stands_alone else "share"
    if head.kind == "new" or "新增" in head.noun + head.surface:
        return "new"
    return "cumulative" if head.cumulative or _is_flow(reading, scene, kind) else "level"


def _change_measure(reading: Reading, scene: Scene) -> str:
    quantity = reading.quantity
    if quantity.group != "percent" and quantity.unit != "位" and not _DOWN.search(reading.head.change):
        return "new"  # 床位增加100张
    yearly = not scene.is_report and _YEARLY.search(reading.clause)
    return "annual_growth" if _ANNUAL.search(reading.clause) or yearly else "growth"


def _is_flow(reading: Reading, scene: Scene, kind: str) -> bool:
    """Whether a review of five years sums up what was done in them."""
    head = reading.head
    if kind == "target" or scene.is_report or head.level or _ANNUAL.search(reading.clause):
        return False
    if reading.at is not None and reading.at.first == reading.at.last and not reading.inherited:
        return False
    if head.kind == "done" and _STATISTIC.search(head.noun):
        return False
    return (head.kind in ("make", "act", "done") or bool(_FLOW_NOUN.search(head.noun))) and not _began(reading, scene)


def _began(reading: Reading, scene: Scene) -> bool:
    """Whether the sentence is about something that there has been in the last year only (新冠 in a plan from 2021)."""
    words_of_theme = _BEGAN.get(scene.last_actual)
    return words_of_theme is not None and bool(words_of_theme.search(reading.theme))


def _year(reading: Reading, scene: Scene, kind: str, measure: str) -> str:
    if kind == "target":
        return _target_year(reading, scene, measure)
    at, base = reading.at, reading.base
    first, last = scene.past
    span = _span(first, last)
    over_years = measure in ("new", "cumulative", "annual_growth") or bool(_THROUGHOUT.search(reading.clause))
    if reading.inherited and at is not None and at.first == at.last == last and over_years:
        at = None  # a year that opens the paragraph is the one of its levels, not of its sums
    if at is not None:
        if base is not None and measure == "new":
            return _span(base.last + 1, at.last)
        if measure == "annual_growth" and at.first == at.last == last:
            return span
        return at.year if over_years or reading.head.kind or measure in ("growth", "rank") else str(at.last)
    if measure == "new" and base is not None:
        return _span(base.last + 1, last)
    if not over_years and not (_ANNUAL.search(reading.clause) and measure == "level"):
        return str(last)
    if _began(reading, scene) and measure != "annual_growth":
        return str(last)
    return str(last) if "已" in reading.clause and measure == "cumulative" else span


def _span(first: int, last: int) -> str:
    return f"{first}-{last}" if first < last else str(last)


def _target_year(reading: Reading, scene: Scene, measure: str) -> str:
    first, last = scene.ahead
    at = reading.at if reading.at is not None and reading.at.last > scene.last_actual else None
    if "每年" in reading.clause or (reading.each and reading.head.kind):
        return _span(max(first, at.first) if at is not None and at.first < last else first, last)
    if at is not None and at.first < at.last:
        whole = measure in ("new", "cumulative", "annual_growth", "growth") or reading.head.kind
        return at.year if whole else str(at.last)
    if measure == "annual_growth" and (at is None or at.last == last):
        return _span(first, last)
    return str(at.last) if at is not None else str(scene.aim)
