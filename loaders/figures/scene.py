"""What is known of a sentence's surroundings when its figures are read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from loaders.facts import Mention, Thing

_REVIEW = re.compile(
    r"执行情况|完成情况|进展情况|实施情况|运行情况|回顾|成就|成效显著|(?:发展|现实|工作|历史|良好|坚实)基础|^.{0,12}基础$|背景|(?:存在|主要|突出).{0,5}(?:问题|短板)"
    r"|(?:发展|面临|机遇).{0,6}(?:环境|形势|挑战)|现状|总结|取得.{0,10}(?:成绩|进展|突破)"
)
_AIMS = re.compile(r"任务|目标|安排|思路|总体要求|指导思想|基本原则|展望|重点工作|战略定位|发展定位|保障措施|布局")
_YEAR = re.compile(r"(20\d\d)年")


@dataclass(frozen=True)
class Scene:
    """Where a sentence stands, as far as its figures need it.

    `kind`: 规划 (a plan over `period`) or 报告 (a yearly report). `reference_year`: the last year with actual figures;
    `target_year`: what an aim without a year is for. `region`: canonical name of the document's region.
    `section`: titles of the headings above, outermost first, with the title of the box that holds it last.
    `lead`: the topic sentence of the paragraph or label of the item; `previous`: what stands before the sentence in its
    paragraph (at least the sentence before it): years and 预计 that open a paragraph hold for all of it.
    `things`: the names found in the sentence; `topic`: the park or firm that the lead or heading is about, for 园区, 集团.
    """

    kind: str = "规划"
    reference_year: int | None = None
    target_year: int | None = None
    period: tuple[int, int] | None = None
    region: str = ""
    section: tuple[str, ...] = ()
    lead: str = ""
    previous: str = ""
    things: tuple[Mention, ...] = ()
    topic: Thing | None = None

    @cached_property
    def is_report(self) -> bool:
        """Whether the document is a yearly report."""
        return self.kind == "报告"

    @cached_property
    def dated(self) -> bool:
        """Whether anything is known of the years that the document is about."""
        return bool(self.reference_year or self.target_year or self.period)

    @cached_property
    def last_actual(self) -> int:
        """The last year with actual figures."""
        if self.reference_year is not None:
            return self.reference_year
        if self.period:
            return self.period[0] - 1
        return (self.target_year or 1) - 1

    @cached_property
    def aim(self) -> int:
        """The year that an aim without a year is for."""
        if self.target_year is not None:
            return self.target_year
        return self.period[1] if self.period and not self.is_report else self.last_actual + 1

    @cached_property
    def looks_back(self) -> bool:
        """Whether the section tells what has been done (回顾, 发展基础, 执行情况). The innermost title that tells decides."""
        for title in reversed(self.section):
            years = [int(year) for year in _YEAR.findall(title)]
            if years and self.is_report:
                return min(years) <= self.last_actual
            back, ahead = bool(_REVIEW.search(title)), bool(_AIMS.search(title))
            if back != ahead:
                return back
        return self.is_report

    @cached_property
    def past(self) -> tuple[int, int]:
        """The years that a review looks back on: five of a plan, one of a report."""
        return (self.last_actual, self.last_actual) if self.is_report else (self.last_actual - 4, self.last_actual)

    @cached_property
    def ahead(self) -> tuple[int, int]:
        """The years that the aims are for."""
        if self.is_report:
            return self.aim, self.aim
        return self.period or (self.aim - 4, self.aim)
