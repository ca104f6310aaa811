"""The years a figure is for: 2020年, 到2025年, “十三五”期间, 近三年, 今年, 较“十二五”末, 由2015年底的."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.figures.numbers import numeral
from loaders.figures.scene import Scene

_FIVE_YEARS = 5
_FIRST_YEAR = 1951  # the n-th five-year plan begins 5n years later; so it has been since the third, of 1966


class Role(StrEnum):
    """What a time expression does in its sentence."""

    AT = "at"  # the figure is of this time
    UNTIL = "until"  # 到2025年
    SINCE = "since"  # 2015年以来
    BASE = "base"  # 较2015年, 是2015年的: what is compared with
    FROM = "from"  # 由“十二五”末的: where a value moved from
    EACH = "each"  # 每年


@dataclass(frozen=True, slots=True)
class Period:
    """Years `first` to `last` (one year: the same twice), at `start` to `end` of the sentence."""

    start: int
    end: int
    first: int
    last: int
    role: Role

    @property
    def year(self) -> str:
        """As observations write it: "2020" or "2016-2020"."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


_COUNT = r"(?:\d{1,2}|[两二三四五六七八九十]{1,3})"
_CALENDAR = (
    r"(?P<from>20\d\d)年?(?:-|—|–|~|～|至|到)+(?P<to>20\d\d)年?"
    r"|(?P<year>20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(?P<part>底前|年底|年末|末|底|初|以来|以前|前后|前|起|开始|度|期间|同期|全年)?"
    r"(?:\d{1,2}(?:-|—|至)?\d{0,2}月(?:份|底|末)?)?"
)
_PLAN = (
    r"(?:“?(?P<plan>[十二三]?十?[一二三四五六七八九])五”?|“(?P<early>[八九十])五”)(?:规划)?"
    r"(?P<plan_part>末期末|期末|末期|末|期间|时期|以来|收官|初|结束|终期)?"
)
_SPAN = (
    rf"(?:近|过去|最近|前)(?P<back>{_COUNT})年(?:来|间|里)?|(?P<since>[两三四五]|\d)年(?:来|间)"
    rf"|(?P<within>[两三四五]|\d)年(?=翻|年均|累计|平均|净|新增|共)|(?:今后|未来){_COUNT}年(?P<ahead>)"
)
_WORD = (
    "(?P<word>今年以来|今年|去年同期|去年底|去年末|去年|上年同期|上年末|上年底|上年|前年|本年度|本年|全年|当年|年内|年末前|年底前"
    r"|年末|年底|明年|下一年|下年|前三季度|前三个季度|上半年|下半年|一季度|前\d个月|1-\d{1,2}月份?|每年|往年|历年)"
)
_LEAD = "(?P<lead>截至|截止到|截止|力争到|争取到|到|至|相较|相对于|较之|较|对比|比|同|与|和|由|从|自|在|是|为)?"
_TIME = re.compile(f"{_LEAD}(?:{_CALENDAR}|{_PLAN}|{_SPAN}|{_WORD})")
_COMPARING = ("较", "比", "相较", "相对于", "较之", "对比")
_WITH = ("同", "与", "和")
_COMPARED = re.compile(r"(?:末|底|同期|度|时|年末)*(?:相比|比)|.{0,4}持平")
_MULTIPLE = re.compile(r"(?:底|末|同期)?的[近约]?[\d.一二两三四五六七八九十]+[余多]?倍")
_PLAN_ENDS = ("收官", "结束", "终期")


def find(text: str, scene: Scene) -> list[Period]:
    """The time expressions of a sentence in order."""
    found = (_period(text, match, scene) for match in _TIME.finditer(text))
    return [period for period in found if period is not None]


def plan_years(numeral_text: str) -> tuple[int, int]:
    """The years of a five-year plan by its number in words: 十三 → (2016, 2020)."""
    first = _FIRST_YEAR + int(numeral(numeral_text)) * _FIVE_YEARS
    return first, first + _FIVE_YEARS - 1


def _period(text: str, match: re.Match[str], scene: Scene) -> Period | None:
    years = None if _inside_name(text, match.start(), bool(_plan(match))) else _years(match, scene)
    if years is None:
        return None
    role = _role(match, text[match.end() :])
    first, last = years
    if _plan(match) and role is Role.BASE:
        first = last  # 较“十二五”: than in its last year
    tail = _COMPARED.match(text[match.end() :]) if role is Role.BASE else None
    end = match.end() + (tail.end() if tail and not tail[0].endswith("持平") else 0)
    return Period(match.start(), end, first, last, role)


def _plan(match: re.Match[str]) -> str:
    """The number of a five-year plan in words, "" where the expression names none."""
    return match["plan"] or match["early"] or ""


def _years(match: re.Match[str], scene: Scene) -> tuple[int, int] | None:
    """The first and last year that an expression means; None where that depends on what is not known."""
    if match["from"]:
        years: tuple[int, int] | None = int(match["from"]), int(match["to"])
    elif match["year"]:
        year = int(numeral(match["year"]))
        years = (year, scene.last_actual) if match["part"] == "以来" else (year, year)
    elif _plan(match):
        first, last = plan_years(_plan(match))
        part = match["plan_part"] or ""
        years = (last, last) if "末" in part or part in _PLAN_ENDS else (first, last)
    elif match["word"]:
        years = _named_years(match["word"], scene)
    elif match["ahead"] is not None:
        years = scene.ahead
    else:
        count = int(numeral(match["back"] or match["since"] or match["within"]))
        told = match["back"] or scene.looks_back
        years = (scene.last_actual - count + 1, scene.last_actual) if told else None
    return years


def _named_years(word: str, scene: Scene) -> tuple[int, int] | None:
    """今年 and 全年 are the year looked back on, or, in a section of aims, the one aimed at."""
    now = scene.last_actual if scene.looks_back else scene.aim
    if word == "每年":
        return scene.past if scene.looks_back else scene.ahead
    if word in ("明年", "下一年", "下年"):
        return scene.last_actual + 1, scene.last_actual + 1
    if not scene.is_report and word not in ("今年", "今年以来", "当年", "全年", "年末", "年底"):
        return None
    earlier = 2 if word == "前年" else 1 if word.startswith(("去年", "上年")) else 0
    return now - earlier, now - earlier


def _role(match: re.Match[str], behind: str) -> Role:
    lead = match["lead"] or ""
    if match["word"] == "每年":
        return Role.EACH
    if lead in ("由", "从", "自") and match["part"] != "起":
        return Role.FROM
    with_it = lead in (*_WITH, "") and _COMPARED.match(behind)
    if lead in _COMPARING or with_it or (lead in ("是", "为", "") and _MULTIPLE.match(behind)):
        return Role.BASE
    if match["part"] == "以来" or match["since"] or match["plan_part"] == "以来":
        return Role.SINCE
    return Role.UNTIL if lead in ("到", "至", "力争到", "争取到") else Role.AT


def _inside_name(text: str, start: int, plan: bool) -> bool:
    """Whether an expression stands in a title or a quoted name: 《…规划（2020-2035）》, “2021-2025第一批…基地”."""
    titled = text.rfind("《", 0, start)
    if titled >= 0 and text.find("》", titled) > start:
        return True
    quoted = text.rfind("“", 0, start)
    return not plan and quoted >= 0 and text.find("”", quoted) > start
