"""What sort of figure it is: kind, measure, year and sign, from the words around it and the scene."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.quantity import Form
from loaders.figures.scene import Scene
from loaders.figures.words import one_of
from loaders.figures.years import ANNUAL, Reading, began, year_of

_ESTIMATE = re.compile(one_of("estimate"))
_PRESENT = re.compile(r"现有|现已|目前|已完成|已达到")
_YEARLY = re.compile(r"(?<![今去上全前\d])年(?:增长|增速|增幅|下降)")
_SHARE = re.compile(one_of("share"))
_DOWN = re.compile(one_of("verbs.down"))
_FLOW_NOUN = re.compile(
    r"(?:收储|出让|减排|转化|流转|完成投资|到位资金|资助|补贴|支出|累计).{0,4}$|^(?:收储|出让|减排|转化|促进)"
)
_STATISTIC = re.compile(r"(?:产值|增加值|生产总值|收入|零售总额|交易额|营业额|销售额|进出口总额)$")


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
    return Sort(value, high, kind, measure, year_of(reading, scene, kind, measure))


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
    at = reading.at if scene.dated else None
    if at is not None and at.last > scene.last_actual:
        return "target"
    if at is None and not scene.looks_back and not _PRESENT.search(reading.clause):
        return "target"
    return "estimate" if reading.estimate or _ESTIMATE.search(reading.clause) else "actual"


def _measure(reading: Reading, scene: Scene, kind: str) -> str:
    quantity, head = reading.quantity, reading.head
    if quantity.form is Form.RANK or quantity.group == "rank":
        return "rank"
    if is_change(reading):
        return _change_measure(reading, scene)
    if quantity.form is Form.PERCENT:
        return "share" if head.behind or quantity.group == "ratio" or _SHARE.search(reading.clause) else "level"
    if head.kind == "new" or "新增" in head.noun + head.surface:
        return "new"
    return "cumulative" if head.cumulative or _is_flow(reading, scene, kind) else "level"


def _change_measure(reading: Reading, scene: Scene) -> str:
    quantity = reading.quantity
    if quantity.group != "percent" and quantity.unit != "位" and not _DOWN.search(reading.head.change):
        return "new"  # 床位增加100张
    yearly = not scene.is_report and _YEARLY.search(reading.clause)
    return "annual_growth" if ANNUAL.search(reading.clause) or yearly else "growth"


def _is_flow(reading: Reading, scene: Scene, kind: str) -> bool:
    """Whether a review of five years sums up what was done in them."""
    head = reading.head
    if kind == "target" or scene.is_report or head.level or ANNUAL.search(reading.clause):
        return False
    if reading.at is not None and reading.at.first == reading.at.last and not reading.inherited:
        return False
    if head.kind == "done" and _STATISTIC.search(head.noun):
        return False
    return (head.kind in ("make", "act", "done") or bool(_FLOW_NOUN.search(head.noun))) and not began(reading, scene)
