"""The years a figure is for: 2020年, 到2025年, “十三五”期间, 近三年, 今年, 较“十二五”末, 由2015年底的."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from loaders.figures.numbers import numeral
from loaders.figures.scene import Scene

_FIVE_YEARS = 5
_FIRST_PLAN = 1953  # the first five-year plan began in 1953, each next one five years later


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


_PLAN = r"(?:“?(?P<plan>[十二三]?[十]?[一二三四五六七八九])五”?|“(?P<early>[八九十])五”)(?:规划)?(?P<plan_part>末期末|期末|末期|末|期间|时期|以来|收官|初|结束|终期)?"
_TIME = re.compile(
    r"(?P<lead>截至|截止|截止到|到|至|较|比|同|与|和|相比|相较|相对于|较之|由|从|在|自|是|为|力争到|争取到|对比)?(?:(?P<y1>20\d\d)(?:年)?(?:-|—|–|~|～|至|到)+(?P<y2>20\d\d)年?|(?P<y>20\d\d|[二][〇○零]\d?[〇○零一二三四五六七八九]{2})年(?P<part>末|底|底前|初|年底|年末|以来|以前|前|前后|起|开始|度|期间|同期|全年)?(?P<month>\d{1,2}(?:-|—|至)?\d{0,2}月(?:份|底|末)?)?"
    rf"|{_PLAN}"
    r"|(?P<back>近|过去|最近|前)(?P<n>[两二三四五六七八九十\d]+)年(?:来|间|里)?|(?P<n2>[两三四五]|\d)年(?P<since>来|间|(?=翻))|(?P<next>今后|未来)(?P<n3>[两二三四五六七八九十\d]+)年|(?P<n5>[三五])年(?=年均|累计|平均)|连续(?P<n4>[两三四五六七八九\d])年"
    r"|(?P<word>今年以来|今年|去年同期|去年底|去年末|去年|上年同期|上年末|上年底|上年|前年|本年度|本年|全年|当年|年内|年末前|年底前|年末|年底|明年|下一年|下年|前三季度|前三个季度|上半年|下半年|一季度|前\d个月|1-\d{1,2}月份?|每年|往年|历年))"
)  # fmt: skip
_COMPARED = re.compile(r"^(?:末|底|同期|度|时|年末)*(?:相比|比|的[约近]?[\d.]|水平|基数)")
_PLAN_NUMERALS = "一二三四五六七八九"


def find(text: str, scene: Scene) -> list[Period]:
    """The time expressions of a sentence in order."""
    found = (_period(text, match, scene) for match in _TIME.finditer(text))
    return [period for period in found if period is not None]


def plan_years(numeral_text: str) -> tuple[int, int]:
    """The years of a five-year plan by its number in words: 十三 → (2016, 2020)."""
    number = int(numeral(numeral_text))
    first = _FIRST_PLAN + (number - 1) * _FIVE_YEARS
    first = first + 3 if number > 2 else first  # the third plan began in 1966, after three years of adjustment
    return first, first + _FIVE_YEARS - 1


def _period(text: str, match: re.Match[str], scene: Scene) -> Period | None:
    if _inside_name(text, match.start(), bool(match["plan"] or match["early"])):
        return None
    years = _years(match, scene)
    if years is None:
        return None
    first, last = years
    role = _role(text, match)
    if (match["plan"] or match["early"]) and role is Role.BASE:
        first = last
    return Period(match.start(), match.end(), first, last, role)


def _years(match: re.Match[str], scene: Scene) -> tuple[int, int] | None:
    """The first and last year that an expression means."""
    if match["y1"]:
        return int(match["y1"]), int(match["y2"])
    if match["y"]:
        year = int(numeral(match["y"])) if not match["y"][0].isdigit() else int(match["y"])
        if match["part"] == "以来":
            return year, scene.last_actual
        return year, year
    if match["plan"] or match["early"]:
        first, last = plan_years(match["plan"] or match["early"])
        part = match["plan_part"] or ""
        return (last, last) if "末" in part or part in ("收官", "结束", "终期") else (first, last)
    if match["back"]:
        count = int(numeral(match["n"]))
        return scene.last_actual - count + 1, scene.last_actual
    if match["n2"] or match["n4"] or match["n5"]:
        count = int(numeral(match["n2"] or match["n4"] or match["n5"]))
        return (scene.last_actual - count + 1, scene.last_actual) if scene.looks_back else None
    if match["next"]:
        return scene.ahead
    return _named_year(match["word"], scene)


def _named_year(word: str, scene: Scene) -> tuple[int, int] | None:
    now = scene.last_actual if scene.looks_back else scene.aim
    if word.startswith(("去年", "上年")):
        return now - 1, now - 1
    if word == "前年":
        return now - 2, now - 2
    if word in ("明年", "下一年", "下年"):
        return scene.last_actual + 1, scene.last_actual + 1
    if word == "每年":
        return scene.past if scene.looks_back else scene.ahead
    if not scene.is_report and word not in ("今年", "今年以来", "当年", "全年", "年末", "年底"):
        return None
    return now, now


def _role(text: str, match: re.Match[str]) -> Role:
    lead, behind = match["lead"] or "", text[match.end() :]
    if match["word"] == "每年":
        return Role.EACH
    if lead in ("由", "从", "自") and match["part"] != "起":
        return Role.FROM
    if lead in ("较", "比", "相较", "相对于", "较之", "对比") or (
        lead in ("同", "与", "和") and re.match(".{0,4}(?:比|持平)", behind)
    ):
        return Role.BASE
    if lead in ("是", "为", "") and re.match(
        r"(?:底|末|同期)?的(?:近|约)?[\d.一二两三四五六七八九十]+(?:余|多)?倍", behind
    ):
        return Role.BASE
    if lead in ("同", "与", "和", "") and _COMPARED.match(behind) and "比" in behind[:6]:
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
