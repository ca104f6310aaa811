"""What stands in the cells of an indicator table: the name with its unit, and the figure with its bound."""

from __future__ import annotations

import re
from dataclasses import dataclass

NOUN = (
    r"(?:人次|人|元|美元|欧元|吨标准煤|吨标煤|标准煤|吨|千克|公斤|克|毫克|微克|公里|千米|米|平方米|平方公里|平方千米|立方米|公顷|亩|"
    r"个百分点|百分点|百分比|百分制|个|家|户|件|项|所|处|台|套|座|张|名|位|岁|年|天|日|小时|分钟|次|场|条|种|辆|架|艘|列|班|万|亿|度|千瓦时|千瓦|"
    r"兆瓦|兆|标箱|箱|车次|册|本|部|只|头|株|斤|分|级|倍|kWh|km|GB|TEU|㎡|m2|m³|m3|μg|mg|kg|g|t|L|℃|MW|KW|kW|P|E)"
)
UNIT = re.compile(rf"(?:[%％‰]|[百千万亿]*{NOUN}?[²³23]?(?:[/／每]\s*[百千万亿]*{NOUN}[²³23]?(?:·{NOUN})?)*)")
BRACKET = re.compile(r"[（(\[〔【]([^（()）\[\]〔〕【】]{1,12})[）)\]〕】]$")
NOTE_MARK = re.compile(r"[*＊※①-⑳]+$")
NUMBER = re.compile(r"^\d{1,3}\s*[.、．)）]\s*(?!\d)|^[（(]\d{1,3}[）)]\s*")
RATE = re.compile(r"(?:率|比重|比例|占比|增长|增速|增幅|强度|降低|下降|降幅|程度|指数化)(?:[（(].*[）)])?$")
SHARE = re.compile(r"占.*(?:比重|比例|比)|比重|占比|比例|(?:投入|经费)强度")
ANNUAL = re.compile(r"年均(?:增长|增速|增幅|增加)(?:率|速度)?$")
GROWTH = re.compile(r"(?:增长|增速|增幅)(?:率|速度)?$")
CUMULATIVE = re.compile(r"累计")
NEW = re.compile(r"^新增|新增.{0,6}(?:数|量|人数|面积)?$")
FIGURE = re.compile(
    r"^(?P<scope>全[省市国])?(?:(?P<year>(?:19|20)\d\d)年)?(?P<open>[\[〔【(（])?"
    r"(?P<before>≥|≤|>=|<=|>|<|＞|＜|不低于|不少于|不高于|不超过|高于|超过|低于|突破|达到|控制在|保持在?|约|大于|小于|年均增长|增长|累计|左右)*\s*"
    r"(?P<value>[-+－]?\d[\d,，]*(?:\.\d+)?)\s*[%％‰]?(?:\s*[-—－–~～至]\s*(?P<high>\d[\d,，]*(?:\.\d+)?))?\s*"
    r"(?P<unit>[%％‰]|[百千万亿]*(?:元|人|个|家|户|件|项|张|吨|公里|平方米|亩|天|岁|名|所|台|美元|倍)?)\s*"
    r"(?P<after>左右|以上|以下|以内|之内|之间|内|余|多)*[\]〕】)）]?[*＊]*(?P<more>[（(].*[）)])?$"
)
BOUNDS: tuple[tuple[str, str], ...] = (
    (r"≥|>=|不低于|不少于|以上", ">="),
    (r"≤|<=|不高于|不超过|以内|之内|内$|控制在.*以下", "<="),
    (r">|＞|超过|突破|高于|大于|余|多$", ">"),
    (r"<|＜|低于|小于|以下|控制在", "<"),
    (r"约|左右", "~"),
)
EMPTY = re.compile(r"[-—－–/／*＊\s]*")


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator's name without its number, unit and note mark; `indicator` is without 年均增长 too."""

    surface: str
    indicator: str
    unit: str
    measure: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell's figure. `scope` is 市 or 省 where the cell says that it is the whole city's or province's."""

    value: float
    high: float | None
    unit: str
    bound: str
    year: str = ""
    scope: str = ""
    growth: str = ""  # annual_growth or growth where the cell says so
    whole_period: bool = False  # in [ ]: what the years of the plan add up to


def name(text: str, unit: str = "") -> Name:
    """The parts of an indicator's cell; `unit` is what a column of units says."""
    bare = NOTE_MARK.sub("", NUMBER.sub("", text).strip())
    bracket = BRACKET.search(bare)
    if bracket and is_unit(bracket[1]):
        unit = unit or bracket[1]
        bare = NOTE_MARK.sub("", bare[: bracket.start()])
    unit = unit.replace("％", "%")
    measure = _measure(bare)
    indicator = bare
    if measure in {"annual_growth", "growth"}:
        indicator = (ANNUAL if measure == "annual_growth" else GROWTH).sub("", bare) or bare
    return Name(bare, indicator, unit, measure)


def is_unit(text: str) -> bool:
    """Whether a text is a unit: %, 亿元, 万元/人, 张."""
    return bool(text) and bool(UNIT.fullmatch(text.strip()))


def _measure(bare: str) -> str:
    for measure, pattern in (("annual_growth", ANNUAL), ("growth", GROWTH), ("share", SHARE)):
        if pattern.search(bare):
            return measure
    if CUMULATIVE.search(bare):
        return "cumulative"
    return "new" if NEW.search(bare) and not bare.endswith("率") else "level"


def usual_unit(surface: str) -> str:
    """The unit of an indicator that has none beside it: % for a rate or a share."""
    return "%" if RATE.search(surface) else ""


def is_empty(text: str | None) -> bool:
    """Whether a cell holds nothing: missing, blank or a dash."""
    return text is None or bool(EMPTY.fullmatch(text))


def figure(text: str) -> Figure | None:
    """The figure of a cell; None where it has none (完成, 与经济增长同步)."""
    match = FIGURE.match(text.strip())
    if match is None:
        return None
    high = match["high"]
    unit = match["unit"] or ""
    if not unit and re.search(r"[%％]", text):
        unit = "%"
    words = text[: match.start("value")] + "…" + text[match.end("value") :]
    bound = next((bound for pattern, bound in BOUNDS if re.search(pattern, re.sub(r"[（(].*[）)]", "", words))), "=")
    return Figure(
        _number(match["value"]),
        _number(high) if high else None,
        unit.replace("％", "%"),
        bound,
        match["year"] or "",
        (match["scope"] or "")[1:],
        "annual_growth" if "年均增长" in words else "growth" if "增长" in words else "",
        match["open"] in {"[", "〔", "【"},
    )


def _number(digits: str) -> float:
    return float(re.sub(r"[,，]", "", digits).replace("－", "-"))
