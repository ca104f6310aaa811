"""Number words: ASCII digits, Chinese numerals, and both with 十 百 千 万 亿 behind."""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {sign: value for value, signs in enumerate(("〇○零", "一", "二两", *"三四五六七八九")) for sign in signs}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8}
# Both begin where no digit stands before and are bounded, so that a long run of digits is not tried at each of its places.
ASCII = r"(?<!\d)(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{0,9})?)"
CHINESE = (
    r"(?<![〇零一二两三四五六七八九十百千])[〇零一二两三四五六七八九十百千]{1,12}(?:点[〇零一二三四五六七八九]{1,6})?"
)


def numeral(text: str) -> float:
    """The value of ASCII digits ("1,200.5", and "5." as some plans cut it) or a Chinese numeral ("二十三", "千", "三点五").

    Raises ValueError for anything else.
    """
    if re.fullmatch(ASCII, text):
        return float(text.replace(",", ""))
    whole, _, fraction = text.partition("点")
    value = Decimal(_chinese(whole))
    if fraction:
        value += Decimal(f"0.{''.join(str(DIGITS[sign]) for sign in fraction)}")
    return float(value)


def scaled(value: float, factor: int) -> float:
    """`value` times `factor` without the dust of binary fractions (1.1 × 100 is 110)."""
    return float(Decimal(str(value)) * factor)


def _chinese(text: str) -> int:
    """二十三 → 23, 一千二百 → 1200, 二〇二五 → 2025, 百 → 100, 三万 → 30000."""
    if len(text) > 1 and all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    total = section = digit = 0
    for sign in text:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in TENS:
            section += (digit or 1) * TENS[sign]
            digit = 0
        elif sign in SCALES:
            total += (section + digit or 1) * SCALES[sign]
            section = digit = 0
        else:
            raise ValueError(f"no numeral: {text!r}")
    return total + section + digit
