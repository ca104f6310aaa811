"""Quantities that are written otherwise than number and unit: shares in a ratio, ranks, multiples, fractions in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.figures.numbers import ASCII, CHINESE, numeral
from loaders.figures.quantity import Form, Quantity, bound_of
from loaders.figures.words import one_of

_NUMBER = f"(?:{ASCII}|{CHINESE})"
_BEFORE = f"(?P<before>{one_of('bounds.before')})?"
_BEHIND = f"(?P<behind>{one_of('bounds.after')})?"
_CODE_BEFORE = re.compile(r"[A-Za-z0-9.]$|第$")
_RATIO = re.compile(rf"({ASCII})[：:]({ASCII})[：:]({ASCII})")
_HUNDREDTHS = re.compile(rf"{_BEFORE}百分之(?P<number>{_NUMBER}){_BEHIND}")
_TENTHS = re.compile(
    rf"{_BEFORE}(?P<number>[二两三四五六七八九]|\d)成(?P<half>半)?{_BEHIND}(?![为立果员就功绩本长都熟型路])"
)
_HALF = re.compile(
    r"(?P<before>近|过|超过|超)半数?(?=的?[一-鿿])(?!年|个|小时|天|径)"
    r"|(?<![一两三四五六七八九个\d])半数(?P<behind>以上)?(?=的?[一-鿿])|一半(?P<behind2>以上|左右)?(?=[的，。])"
)
_TIMES = re.compile(rf"{_BEFORE}(?P<number>{_NUMBER})(?P<more>{one_of('bounds.inside')})?倍{_BEHIND}(?!增计)")
_FOLD = re.compile(rf"{_BEFORE}“?翻了?(?P<number>{_NUMBER})?番”?{_BEHIND}")
_TWO_DIGITS = re.compile(r"两位数(?:以上)?的?(?=增|速)")
_FLAT = re.compile(r"(?<![支保坚维])(?P<about>基本|大致|大体)?持平(?![台稳衡安原等])")
_ENDS = r"(?=[，。；、）]|$)"
_RANK = re.compile(
    rf"第(?P<plain>{_NUMBER})(?:位|名)(?!额)"
    rf"|(?<=排名)[在为至列]?(?P<bare>{_NUMBER})位"
    r"|(?:(?<=全[国省市区县球])|(?<=[省市区县级列居名位])|(?<=东北)|(?<=世界))第(?P<words>[一二三四五六七八九十]+)"
    r"(?=[位名，。；、）”]|$)"
    r"|(?:(?<=[居列位])|(?<=全[国省市区县])|[居列](?:全|东|世|[一-鿿]{2}[省市])[^，。；]{1,10})(?P<first>首位|榜首|之首)"
    rf"|(?:(?<=[居列])|(?<=进入)|(?<=排名)|(?<=[国省市区县]))前(?P<top>{_NUMBER})(?:位|名|强)?(?=[，。；、）]|$|行列)"
    rf"|(?<=[国省市区县球])(?P<strong>{_NUMBER})强{_ENDS}"
)


def _with(sign: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that cannot do without a sign; most sentences have none of it, which is quicker to see."""
    return pattern.finditer(text) if sign in text else iter(())


def ratios(text: str) -> Iterator[Quantity]:
    """1：62：37 is three shares."""
    for match in _RATIO.finditer(text):
        for part in (1, 2, 3):
            start, end = match.span(part)
            yield Quantity(start, end, start, numeral(match[part]), "%", form=Form.PERCENT, group="ratio")


def ranks(text: str) -> Iterator[Quantity]:
    """第4位, 全市第一, 位居全省首位, 排名前十 (at most 10); 百强 alone is an honour, behind 排名 a rank."""
    for match in _RANK.finditer(text):
        if match["strong"] and "排名" not in text[: match.start()]:
            continue
        named = next(name for name, value in match.groupdict().items() if value)
        value = 1.0 if named == "first" else numeral(match[named])
        start = match.start("first") if named == "first" else match.start()
        bound = "<=" if named in ("top", "strong") else "="
        yield Quantity(start, match.end(), start, value, "位", bound, form=Form.RANK, group="rank")


def folds(text: str) -> Iterator[Quantity]:
    """翻一番 is a growth of 100 %, 两位数增长 one of at least 10 %, 持平 none."""
    for match in _with("番", _FOLD, text):
        value = float((2 ** numeral(match["number"] or "一") - 1) * 100)
        yield _percent(match, match.start(), value, bound_of(match["before"], None, match["behind"]), Form.FOLD)
    for match in _TWO_DIGITS.finditer(text):
        yield _percent(match, match.start(), 10.0, ">=", Form.FOLD)
    for match in _FLAT.finditer(text):
        yield _percent(match, match.start(), 0.0, "~" if match["about"] else "=", Form.FOLD)


def multiples(text: str) -> Iterator[Quantity]:
    """1.5倍 is 150 %; whether of the value before or on top of it, the verb tells."""
    for match in _with("倍", _TIMES, text):
        core = match.start("number")
        if not _CODE_BEFORE.search(text[:core]):
            bound = bound_of(match["before"], match["more"], match["behind"])
            yield _percent(match, core, round(numeral(match["number"]) * 100, 6), bound, Form.TIMES)


def fractions(text: str) -> Iterator[Quantity]:
    """百分之八十, 六成以上, 近半数."""
    for match in _with("百分之", _HUNDREDTHS, text):
        bound = bound_of(match["before"], None, match["behind"])
        yield _percent(match, match.start("number"), numeral(match["number"]), bound)
    for match in _with("成", _TENTHS, text):
        if not _CODE_BEFORE.search(text[: match.start("number")]):
            value = numeral(match["number"]) * 10 + (5 if match["half"] else 0)
            yield _percent(match, match.start("number"), value, bound_of(match["before"], None, match["behind"]))
    for match in _with("半", _HALF, text):
        yield _percent(match, match.start(), 50.0, bound_of(match["before"], None, match["behind"] or match["behind2"]))


def _percent(match: re.Match[str], core: int, value: float, bound: str, form: Form = Form.PERCENT) -> Quantity:
    return Quantity(match.start(), match.end(), core, value, "%", bound, form=form, group="percent")
