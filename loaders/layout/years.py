"""Of which years a document speaks: a plan of five years, a yearly report, a bulletin."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
ORDINAL = r"(十[一二三四五六七八九]?)"
FIVE_YEARS = re.compile(rf"第{ORDINAL}个五年|{ORDINAL}五(?=[”\"’』」规时期发以，]|$)")
SPAN = re.compile(r"((?:19|20)\d\d)年?\s*[-—－–~～至]+\s*((?:19|20)\d\d)")
YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
DELIVERED = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日")
YEARLY = re.compile(r"报告|公报")
LONGEST = 20  # years of a plan


@dataclass(frozen=True, slots=True)
class Years:
    """Kind of a document (规划 or 报告), the years it is for, the last year with actual figures, the year aimed at."""

    kind: str = "规划"
    period: tuple[int, int] | None = None
    reference: int | None = None
    target: int | None = None


def years(title: str, lines: str, opening: str, stem: str) -> Years:
    """The years of a document, from its title first, then its other title lines, its file's name, its opening text."""
    if YEARLY.search(title):
        year = _reported_year(title, lines, opening, stem)
        return Years("报告") if year is None else Years("报告", (year, year + 1), year, year + 1)
    for text in (title, lines, stem, opening):
        period = _period(text)
        if period:
            return Years("规划", period, period[0] - 1, period[1])
    return Years()


def _period(text: str) -> tuple[int, int] | None:
    """The years of a plan: those written out, or 2021 to 2025 for the 14th of five years (the first began in 1953)."""
    ordinal = FIVE_YEARS.search(text)
    span = SPAN.search(text)
    if span and (ordinal is None or span.start() < ordinal.end() + 12) and 0 < int(span[2]) - int(span[1]) <= LONGEST:
        return int(span[1]), int(span[2])
    if ordinal is None:
        return None
    numeral = ordinal[1] or ordinal[2]
    start = 1951 + 5 * (10 + (DIGITS[numeral[1]] if len(numeral) > 1 else 0))
    return start, start + 4


def _reported_year(title: str, lines: str, opening: str, stem: str) -> int | None:
    """The year a yearly report is on: 2022 for one on 2022 and 2023, for a 政府工作报告 of 2023 or given in January 2023."""
    found = sorted({int(year) for year in YEAR.findall(title) or YEAR.findall(stem)})
    if len(found) >= 2 or (found and "工作报告" not in title):
        return found[0]
    delivered = DELIVERED.search(lines) or DELIVERED.search(opening)
    if delivered:  # people's congresses sit in winter: in January on the year before, in December on the year itself
        return int(delivered[1]) - (int(delivered[2]) <= 6)
    return found[0] - 1 if found else None
