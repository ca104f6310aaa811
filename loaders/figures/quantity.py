"""What an amount in a sentence is: a number with its unit and bound, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loaders.figures.words import words


class Form(StrEnum):
    """How a quantity is written."""

    AMOUNT = "amount"
    PERCENT = "percent"
    TIMES = "times"  # 1.5倍: value is the multiple in percent (150)
    FOLD = "fold"  # 翻番, 两位数增长, 持平: growth in percent, with the verb inside
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at `start` to `end` (bound words inside); `core` is where the number itself begins.

    `value` is in `unit` ("万人" stays 万人); `high` is the upper end of a range. `group` is the unit's list in ``words.yaml``.
    """

    start: int
    end: int
    core: int
    value: float
    unit: str
    bound: str = "="
    high: float | None = None
    form: Form = Form.AMOUNT
    group: str = ""


_AHEAD = {word: sign for sign in (">", ">=", "<", "<=", "~") for word in words(f"bounds.before.{sign}")}
_BEHIND = {word: sign for sign in (">=", "<", "<=", "~") for word in words(f"bounds.after.{sign}")}
_CEILINGS = ("控制在", "保持在", "稳定在", "降至", "降到", "下降到", "下降至")


def bound_of(before: str | None = None, inside: str | None = None, behind: str | None = None, text: str = "") -> str:
    """The bound that the words before, inside (余) and behind a number say; those behind say more than those before.

    `text`: what stands before all of them; a ceiling (控制在4%以下) is a limit that may be reached.
    """
    if before == "控制在" or (behind == "以下" and text.endswith(_CEILINGS)):
        return "<="
    return _BEHIND.get(behind or "") or _AHEAD.get(before or "") or (">" if inside else "=")
