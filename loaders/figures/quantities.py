"""Amounts in a sentence: number, unit and bound, told apart from codes, dates, thresholds and other digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.figures import forms
from loaders.figures.numbers import ASCII, CHINESE, numeral, scaled
from loaders.figures.quantity import Form, Quantity, bound_of
from loaders.figures.words import one_of, other_words, words

_UNIT_GROUPS = ("percent", "money", "measure", "counter", "person", "time")
_GROUP = {unit: group for group in _UNIT_GROUPS for unit in words(f"units.{group}")}


def _unit_pattern() -> str:
    """Any unit, the longest first, none that only begins another word (5家园)."""
    longest_first = sorted(_GROUP, key=lambda unit: (-len(unit), unit))
    return f"(?:{'|'.join(re.escape(unit) + _not_before(unit[-1]) for unit in longest_first)})(?:/{one_of('per')})?"


def _not_before(sign: str) -> str:
    signs = other_words().get(sign, "")
    return f"(?![{signs}])" if signs else ""


_NUMBER = f"(?:{ASCII}|{CHINESE})"
_BEFORE = f"(?P<before>{one_of('bounds.before')})?"
_BEHIND = f"(?P<behind>{one_of('bounds.after')})?"
_MORE = one_of("bounds.inside")
_UNIT = _unit_pattern()
_TO = "(?:-|—|–|~|～|－|至|到)+"
_AMOUNT = re.compile(
    rf"{_BEFORE}了?(?P<core>(?P<number>{_NUMBER}|(?<=[近超过逾破余达])(?=[万亿])|(?=[万亿]余))"
    rf"(?:(?P<low_scale>[万亿]*)(?:{_UNIT})?{_TO}(?P<high>{_NUMBER}))?"
    rf"(?P<more>{_MORE})?(?P<scale>[十百千万亿]*)(?P<more2>{_MORE})?(?P<unit>{_UNIT})(?P<more3>余|多)?){_BEHIND}"
)
_BARE = re.compile(
    rf"(?P<before>{one_of('bounds.before')}|达到|达|增至|降至|提高到|为)"
    rf"(?P<core>(?P<number>{_NUMBER})(?P<scale>[万亿]?)(?P<unit>级|体量|大关)?){_BEHIND}(?=[，。；、）]|$)"
)
_UNITLESS = re.compile(rf"分别\D{{0,8}}?((?:{ASCII}(?:、|和|及|与))+)$")
_ENDS = re.compile(
    r"$|[，、；。）”：！]|和|及|与|并|或|用于|用来|支持|同比|较|比"
    r"|的?(?:增长|增幅|增速|标准|速度|目标|水平|比例|规模|能力|要求|份额|幅度|用地|大关)"
)
_ABOVE = ("以上", "及以上", "或以上", "以下", "以内")
_OF_A_SIZE = re.compile(r"(?:产业|工业|重大|重点)?(?:项目|企业|园区|产业集群|楼宇)")
_CODE_BEFORE = re.compile(r"[A-Za-z0-9.＋+\-—–±/#×]$|第$|每$|每万$|前$|[“《][^”》]*\+$")
_LONGEST_CODE = 24  # characters between quotes; a longer quotation is a saying with figures in it
_NO_COUNT = re.compile(r"(?:第|数|几|这|那|“)$")
_VERB = one_of("verbs.new", "verbs.make", "verbs.act")
_VERB_BEFORE = re.compile(f"{_VERB}了?$")
_VERB_OPENS = re.compile(f"{one_of('adverbs')}*{_VERB}")
_PLAN_NAME = re.compile(r"“?[十二三][一二三四五六七八九]?五”?(?:规划|时期|期间|末|以来|$)")
_ONLY_NAMES = re.compile(r"大|方|类|种|个|条(?:措施|政策|意见|规定|办法|举措)")
_YEARS = range(1990, 2100)


def find(text: str) -> list[Quantity]:
    """The amounts of a sentence in order; none overlaps another."""
    found: list[Quantity] = []
    readers = (forms.ratios, forms.ranks, forms.folds, forms.multiples, forms.fractions, _amounts, _bare)
    for quantity in (quantity for reader in readers for quantity in reader(text)):
        if not any(quantity.core < other.end and other.core < quantity.end for other in found):
            found.append(quantity)
    return sorted([*found, *_shared(text, found)], key=lambda quantity: quantity.start)


def _shared(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The numbers of a list whose last one has the unit for all: 分别回落2.16和1.66个百分点."""
    for last in found:
        listed = _UNITLESS.search(text[: last.core])
        if listed is None or last.form not in (Form.AMOUNT, Form.PERCENT):
            continue
        if any(other.start <= listed.start(1) < other.end for other in found):
            continue
        for number in re.finditer(ASCII, listed[1]):
            start, end = listed.start(1) + number.start(), listed.start(1) + number.end()
            yield Quantity(start, end, start, numeral(number[0]), last.unit, form=last.form, group=last.group)


def _amounts(text: str) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(text):
        group = _GROUP.get(match["unit"]) or _GROUP[match["unit"].partition("/")[0]]
        if _measures(text, match, group):
            yield _amount(text, match, group)


def _measures(text: str, match: re.Match[str], group: str) -> bool:
    """Whether the digits are an amount, not a code, a threshold or a manner of speaking."""
    core, number = match.start("core"), match["number"]
    named = group in ("money", "percent") and re.search("[A-Z]{3,}$", text[:core])  # GDP930亿元
    if (
        (_CODE_BEFORE.search(text[:core]) and not named)
        or _in_code(text, core)
        or _is_threshold(match, group, text[match.end() :])
    ):
        return False
    return not number or number[0].isdigit() or _counts(text, match, group)


def _amount(text: str, match: re.Match[str], group: str) -> Quantity:
    """The quantity of a match; 十 百 千 before the unit go into the value, 万 and 亿 stay with the unit."""
    value = numeral(match["number"]) if match["number"] else 1.0
    high = numeral(match["high"]) if match["high"] else None
    scale = match["scale"]
    for sign, factor in (("十", 10), ("百", 100), ("千", 1000)):
        if scale.startswith(sign):
            value, scale = scaled(value, factor), scale[1:]
            high = scaled(high, factor) if high is not None else None
    if match["low_scale"] and match["low_scale"] != scale:
        high = None  # 9000万元至1亿元: the lower end is not in the upper one's unit
    unit = match["unit"].replace("％", "%").removesuffix("人民币")
    more = match["more"] or match["more2"] or match["more3"]
    bound = bound_of(match["before"], more, match["behind"], text[: match.start("core")])
    form = Form.PERCENT if unit.startswith("%") else Form.AMOUNT
    return Quantity(match.start(), match.end(), match.start("core"), value, scale + unit, bound, high, form, group)


def _in_code(text: str, start: int) -> bool:
    """Whether the number stands in a quoted code or a title: “1+4+N”, 《…20条》."""
    opened = max(text.rfind("“", 0, start), text.rfind("《", 0, start))
    if opened < 0:
        return False
    closed = text.find("”" if text[opened] == "“" else "》", opened)
    return closed > start and (text[opened] == "《" or closed - opened < _LONGEST_CODE)


def _counts(text: str, match: re.Match[str], group: str) -> bool:
    """Whether a Chinese numeral counts: 千余人, 近百场, 百亿元, 引进三家; not 三个方面, A、B两家公司, 十五五."""
    number, before = match["number"], text[: match.start("core")]
    if _PLAN_NAME.match(text[match.start("core") :]) or _NO_COUNT.search(before) or match["unit"] == "方":
        return False
    if re.search("[百千]", number) or match["scale"]:
        saying = number[0] in "百千" and text.startswith(("家", "姓"), match.end("number")) and not match["before"]
        return group != "time" and not saying
    if match["more"] or match["more2"]:
        return True
    if number == "一":
        return group in ("counter", "person") and match["before"] in ("至少", "不少于", "不低于")
    return group in ("counter", "person", "measure", "money") and _is_counted(text, match)


def _is_counted(text: str, match: re.Match[str]) -> bool:
    """Whether a small numeral in words stands behind its verb (引进三家) or closes the clause that it opens."""
    before = text[: match.start("core")]
    clause = re.split("[，。；：]", before)[-1]
    at_end = not text[match.end() : match.end() + 1].strip("，。；、")
    if at_end and "、" not in clause and _VERB_OPENS.match(clause):
        return True
    return bool(_VERB_BEFORE.search(before)) and not _ONLY_NAMES.match(text[match.start("unit") :])


def _is_threshold(match: re.Match[str], group: str, behind: str) -> bool:
    """Whether the amount only says which things are meant: 亿元以上项目, 3000平方米以上楼宇, 超50亿元项目, 百亿级."""
    if re.match(r"级(?!以上)", behind):
        return True
    if group in ("percent", "counter") or (group == "person" and not match["behind"]):
        return False
    bounded = match["before"] and match["before"] != "控制在" and group != "time"
    if match["behind"] in _ABOVE or bounded:
        return bool(re.match("的?[一-鿿“A-Za-z]", behind)) and not _ENDS.match(behind)
    return group == "money" and bool(_OF_A_SIZE.match(behind))


def _bare(text: str) -> Iterator[Quantity]:
    """突破1亿, 达到千亿体量, 达到1.5: no unit, but a verb of level before and the clause's end behind.

    Hundreds of millions in words (突破百亿) are money.
    """
    for match in _BARE.finditer(text):
        number, scale, core = match["number"], match["scale"], match.start("core")
        in_words = not number[0].isdigit()
        if _CODE_BEFORE.search(text[:core]) or in_words != bool(match["unit"] or (in_words and scale)):
            continue
        if (in_words and not scale) or (not scale and numeral(number) in _YEARS):
            continue
        bound = bound_of(match["before"], None, match["behind"])
        start = core if bound == "=" else match.start()
        unit, group = (f"{scale}元", "money") if in_words else (scale, "none")
        yield Quantity(start, match.end(), core, numeral(number), unit, bound, group=group)
