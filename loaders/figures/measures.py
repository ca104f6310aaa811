"""What sort of figure it is: kind, measure, year and sign, from the words around it and the scene."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.naming import Head
from loaders.figures.periods import Period, Role
from loaders.figures.quantities import Form, Quantity
from loaders.figures.scene import Scene
from loaders.figures.words import one_of, words

_ESTIMATE = re.compile(one_of("estimate"))
_TARGET = re.compile(one_of("target"))
_PRESENT = re.compile(r"现有|已有|已建成|目前|现已|已完成|已达")
_ANNUAL = re.compile(r"年均|平均每年|年平均|每年(?:平均)?")
_SHARE = re.compile(one_of("share"))
_DOWN = re.compile(one_of("verbs.down"))
_FLOW_NOUN = re.compile(r"(?:收储|出让|减排|转化|流转|完成投资|到位资金|资助|补贴|支出|累计).{0,4}$|(?:实现|完成).{0,10}收入$|^(?:收储|出让|减排|转化|促进)")
_SINCE_2020 = re.compile("|".join(words("began.2020")) if False else r"疫情|新冠|核酸|疫苗|隔离")


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity with what was found about it in its clause."""

    quantity: Quantity
    head: Head
    clause: str  # the clause's words up to the number
    at: Period | None = None
    base: Period | None = None
    forward: bool | None = None  # None: as the section says
    estimate: bool = False
    theme: str = ""  # the sentence, for what it is about


@dataclass(frozen=True, slots=True)
class Sort:
    """The fields of an observation that a reading decides."""

    value: float
    high: float | None
    kind: str
    measure: str
    year: str
    bound: str


def sort(reading: Reading, scene: Scene) -> Sort:
    """Kind, measure, year, and the value with its sign."""
    value, high, bound = _signed(reading)
    kind = _kind(reading, scene)
    measure = _measure(reading, scene, kind)
    return Sort(value, high, kind, measure, _year(reading, scene, kind, measure), bound)


def is_change(reading: Reading) -> bool:
    """Whether the quantity is a growth or a drop, not a level."""
    return bool(reading.head.change) or reading.quantity.form in (Form.TIMES, Form.FOLD)


def _signed(reading: Reading) -> tuple[float, float | None, str]:
    quantity = reading.quantity
    value, high = quantity.value, quantity.high
    if quantity.form is Form.TIMES and (not reading.head.change or reading.head.level):
        value = round(value - 100, 6)
    if reading.head.change and _DOWN.search(reading.head.change) and value:
        value, high = -value, -high if high is not None else None
    return value, high, quantity.bound


def _kind(reading: Reading, scene: Scene) -> str:
    ahead = reading.forward
    if ahead is None:
        if reading.at is not None and reading.at.role is not Role.EACH:
            ahead = reading.at.last > scene.last_actual
        else:
            ahead = not scene.looks_back and not _PRESENT.search(reading.clause)
    if ahead:
        return "target"
    return "estimate" if reading.estimate or _ESTIMATE.search(reading.clause) else "actual"


def _measure(reading: Reading, scene: Scene, kind: str) -> str:
    quantity, head, clause = reading.quantity, reading.head, reading.clause
    if quantity.form is Form.RANK:
        return "rank"
    if is_change(reading):
        if quantity.group == "percent" or quantity.unit.endswith("位") or _DOWN.search(head.change):
            return "annual_growth" if _ANNUAL.search(clause) or _yearly(reading, scene) else "growth"
        return "new"
    if quantity.form is Form.PERCENT:
        return (
            "share" if quantity.group == "ratio" or _SHARE.search(clause) or not head.noun.endswith("率") else "level"
        )
    if head.kind == "new" or "新增" in head.noun or "新增" in head.surface:
        return "new"
    if head.cumulative:
        return "cumulative"
    return "cumulative" if _is_flow(reading, scene, kind) else "level"


def _yearly(reading: Reading, scene: Scene) -> bool:
    """年增长 in a plan is growth a year over its period."""
    return not scene.is_report and bool(re.search(r"(?<![今去上全前])年(?:增长|增速|增幅|下降)", reading.clause))


def _is_flow(reading: Reading, scene: Scene, kind: str) -> bool:
    """Whether a review of five years sums up what was done in them."""
    flows = reading.head.kind in ("make", "act", "done") or _FLOW_NOUN.search(reading.head.noun)
    if kind == "target" or scene.is_report or not flows:
        return False
    if reading.at is not None and reading.at.first == reading.at.last:
        return False
    return not (_SINCE_2020.search(reading.theme) and scene.last_actual == 2020) and not reading.head.level


def _year(reading: Reading, scene: Scene, kind: str, measure: str) -> str:
    at, base = reading.at, reading.base
    if kind == "target":
        return _target_year(reading, scene, measure)
    first, last = scene.past
    if at is not None and at.role is not Role.EACH:
        if base is None or at.first != at.last or (measure == "growth" and not base.named):
            return at.year
        last = at.last
    if measure in ("growth", "new") and base is not None and (base.named or measure == "new"):
        return f"{base.last + 1}-{last}" if base.last + 1 < last else str(last)
    span = str(last) if first == last else f"{first}-{last}"
    if measure in ("new", "cumulative", "annual_growth") or re.search(r"始终|历年|连年|逐年", reading.clause):
        if _SINCE_2020.search(reading.theme) and last == 2020 and measure != "annual_growth":
            return str(last)
        return str(last) if re.search(r"已", reading.clause) and measure == "cumulative" else span
    return str(last)


def _target_year(reading: Reading, scene: Scene, measure: str) -> str:
    first, last = scene.ahead
    at = reading.at if reading.at is not None and reading.at.last > scene.last_actual else None
    span = str(last) if first == last else f"{first}-{last}"
    end = str(at.last) if at is not None and at.first == at.last else None
    if (at is not None and at.role is Role.EACH) or (at is None and re.search(r"每年", reading.clause)):
        return span
    if at is not None and end is None:
        return at.year
    if measure == "annual_growth":
        return span if end is None or end == str(last) else end
    return end or str(scene.aim)
