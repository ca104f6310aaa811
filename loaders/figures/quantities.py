"""Amounts in a sentence: number, unit and bound, told apart from codes, dates, thresholds and other digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from loaders.figures.numbers import ASCII, CHINESE, numeral
from loaders.figures.words import one_of, words


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


# Characters that make another word of a unit's character: 5家园, 3平台, 2位于.
_OTHER_WORDS = {
    "平": "台均方米原衡", "家": "园庭具电属长", "位": "于居", "处": "理置于", "条": "例件", "项": "目", "部": "门分委队署", "场": "馆景地所",
    "名": "师校录牌单优", "期": "间末", "天": "然使津", "米": "其", "人": "均工大", "户": "籍均外", "度": "假", "方": "面案式阵", "单": "位",
    "门": "户", "口": "岸", "头": "部", "间": "隔", "组": "织团合建", "班": "次级", "台": "阶", "个": "人体性", "元": "旦", "村": "集", "升": "级",
    "座": "谈", "点": "点", "片": "区", "年": "代", "段": "时", "对": "口外", "件": "套均", "根": "据", "列": "入为车", "口": "岸", "站": "点",
    "批": "准发复", "所": "有在", "起": "步", "类": "型",
}  # fmt: skip
_UNIT_GROUPS = ("percent", "money", "measure", "counter", "person", "time")
_GROUP = {unit: group for group in _UNIT_GROUPS for unit in words(f"units.{group}")}


def _unit_pattern() -> str:
    plain = []
    for unit in sorted(_GROUP, key=lambda unit: (-len(unit), unit)):
        other = _OTHER_WORDS.get(unit[-1], "")
        plain.append(re.escape(unit) + (f"(?![{other}])" if other else ""))
    return f"(?:{'|'.join(plain)})(?:/{one_of('per')})?"


_NUMBER = f"(?:{ASCII}|{CHINESE})"
_BEFORE = one_of("bounds.before")
_INSIDE = one_of("bounds.inside")
_AFTER = one_of("bounds.after")
_UNIT = _unit_pattern()
_AMOUNT = re.compile(
    rf"(?P<before>{_BEFORE})?(?:了)?(?P<core>(?P<number>{_NUMBER}|(?<=[近超过逾破余达])(?=[万亿])|(?=[万亿]余))"
    rf"(?:(?P<scale1>[万亿]*)(?P<unit1>{_UNIT})?(?:-|—|–|~|～|－|至|到)+(?P<high>{_NUMBER}))?"
    rf"(?P<more>{_INSIDE})?(?P<scale>[十百千万亿]*)(?P<more2>{_INSIDE})?(?P<unit>{_UNIT})(?P<more3>余|多)?)(?P<after>{_AFTER})?"
)
_BARE = re.compile(  # no unit, or only a scale, where a verb of level and a clause's end make it a value
    rf"(?P<before>{_BEFORE}|达到|达|增至|降至|提高到|为)(?P<core>(?P<number>{_NUMBER})(?P<scale>[万亿]?)(?P<unit>级|体量|大关)?)(?P<after>{_AFTER})?"
    r"(?=[，。；、）]|$)"
)
_HUNDREDTHS = re.compile(rf"(?P<before>{_BEFORE})?百分之(?P<number>{_NUMBER})(?P<after>{_AFTER})?")
_TENTHS = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<number>[一二两三四五六七八九]|\d)成(?P<half>半)?(?P<after>{_AFTER})?(?![为立果员就功绩本长都熟型])"
)
_HALF = re.compile(
    r"(?P<before>近|过|超过|超)半数?(?=的?[\u4e00-\u9fff])(?!年|个|小时|天|径)|(?<![一两三四五六七八九个\d])半数(?P<after>以上)?(?=的?[\u4e00-\u9fff])"
    r"|一半(?P<after2>以上|左右)?(?=[的，。])"
)
_TIMES = re.compile(
    rf"(?P<before>{_BEFORE})?(?P<number>{_NUMBER}|翻)(?P<more>{_INSIDE})?倍(?P<after>{_AFTER})?(?!增计)"
)
_FOLD = re.compile(
    rf"“?翻(?:了)?(?P<number>{_NUMBER})?番”?(?P<after>{_AFTER})?|(?P<two>两位数)(?P<after2>以上)?(?:的)?(?=增|速)|(?<![支保坚维])(?P<about>基本|大致|大体)?持平(?![台稳衡安原等])"
)
_RANKED = r"(?:排名|排位|位次|名次|位列|名列|列|位居|居|排在|排|位于|跃居|升至|进位至|上升为|上升至|上升到|提升至|前移至|从|由|年)"
_RANK = re.compile(
    rf"第(?P<a>{_NUMBER})(?:位|名)(?!额)"
    rf"|(?<=排名)(?:在|为|至|列)?(?P<b>{_NUMBER})位"
    r"|(?:(?<=全[国省市区县球])|(?<=[省市区县级列居名位])|(?<=东北)|(?<=世界)|(?<=之列))第(?P<c>[一二三四五六七八九十]+)(?=[位名，。；、）”]|$)"
    r"|(?:(?<=[居列位])|(?<=全[国省市区县])|[居列](?:全|东|世|[一-鿿]{2}[省市])[^，。；]{1,10})(?P<first>首位|榜首|之首)"
    rf"|(?:(?<=位居)|(?<=居)|(?<=进入)|(?<=列)|(?<=排名)|(?<=[国省市区县]))前(?P<top>{_NUMBER})(?:位|名|强)?(?=[，。；、）]|$|行列)"
    rf"|(?P<list>(?<=[国省市区县球])(?P<strong>{_NUMBER})强)(?=[，。；、）]|$)"
)  # fmt: skip
_UNITLESS = re.compile(rf"分别\D{{0,8}}?((?:{ASCII}(?:、|和|及|与))+)$")
_RATIO = re.compile(rf"({ASCII})[：:]({ASCII})[：:]({ASCII})")
_ENDS = re.compile(
    r"$|[，、；。）”：！]|和|及|与|并|或|的?(?:增长|增幅|增速|标准|速度|目标|水平|比例|规模|能力|要求|份额|幅度|用于|用地|大关|的?目标|用来|支持|同比|较|比)"
)
_CODE_BEFORE = re.compile(r"[A-Za-z0-9.＋+\-—–±/#×]$|第$|每$|每万$|前$|平均每$|[“《][^”》]*\+$")
_VERB_BEFORE = re.compile(one_of("verbs.new", "verbs.make", "verbs.act") + "了?$")
_VERB_OPENS = re.compile(one_of("adverbs") + "*" + one_of("verbs.new", "verbs.make", "verbs.act"))
_PLAN_NAME = re.compile(r"“?[十二三][一二三四五六七八九]?五”?(?:规划|时期|期间|末|以来|$)")


def find(text: str) -> list[Quantity]:
    """The amounts of a sentence in order; none overlaps another."""
    found: list[Quantity] = []
    for reader in (_ratios, _ranks, _folds, _multiples, _fractions, _amounts, _bare):
        for quantity in reader(text):
            if not any(quantity.core < other.end and other.core < quantity.end for other in found):
                found.append(quantity)
    return sorted([*found, *_shared(text, found)], key=lambda quantity: quantity.start)


def _shared(text: str, found: list[Quantity]) -> Iterator[Quantity]:
    """The numbers of a list whose last one has the unit for all: 分别回落2.16和1.66个百分点."""
    for last in found:
        listed = _UNITLESS.search(text[: last.core])
        if (
            listed
            and last.form in (Form.AMOUNT, Form.PERCENT)
            and not any(q.start <= listed.start(1) < q.end for q in found)
        ):
            for number in re.finditer(ASCII, listed[1]):
                start, end = listed.start(1) + number.start(), listed.start(1) + number.end()
                yield Quantity(start, end, start, numeral(number[0]), last.unit, form=last.form, group=last.group)


def _bound(*marks: str | None) -> str:
    """The bound that the words around a number say; a word behind it (以内, 左右) says more than one before."""
    before, inside, after = marks
    if before == "控制在" or (before in ("保持在", "降至") and after == "以下"):
        return "<="
    for mark, place in ((after, "after"), (before, "before")):
        for sign in ("<=", ">=", ">", "<", "~"):
            if mark and sign in _BOUNDS[place] and mark in _BOUNDS[place][sign]:
                return "<=" if mark == "以内" else sign
    return ">" if inside else "="


_BOUNDS = {
    "before": {sign: words(f"bounds.before.{sign}") for sign in (">", ">=", "<", "<=", "~")},
    "after": {sign: words(f"bounds.after.{sign}") for sign in (">=", "<", "~")},
}


def _ratios(text: str) -> Iterator[Quantity]:
    """1：62：37 is three shares; all lie at the same place."""
    for match in _RATIO.finditer(text):
        yield from (
            Quantity(
                match.start(i), match.end(i), match.start(i), numeral(match[i]), "%", form=Form.PERCENT, group="ratio"
            )
            for i in (1, 2, 3)
        )


def _ranks(text: str) -> Iterator[Quantity]:
    for match in _RANK.finditer(text):
        if match["first"]:
            value = 1.0
        else:
            value = numeral(next(filter(None, (match[name] for name in ("a", "b", "c", "top", "strong")))))
        bound = "<=" if match["top"] or match["strong"] else "="
        if match["strong"] and "排名" not in text[: match.start()]:
            continue  # 百强 alone is an honour
        start = match.start("first") if match["first"] else match.start()
        yield Quantity(start, match.end(), start, value, "位", bound, form=Form.RANK, group="rank")


def _folds(text: str) -> Iterator[Quantity]:
    for match in _FOLD.finditer(text):
        if match["two"]:
            value, bound = 10.0, ">="
        elif "番" in match[0]:
            value, bound = (2 ** numeral(match["number"] or "一") - 1) * 100, _bound(None, None, match["after"])
        else:
            value, bound = 0.0, "~" if match["about"] else "="
        yield Quantity(match.start(), match.end(), match.start(), value, "%", bound, form=Form.FOLD, group="percent")


def _multiples(text: str) -> Iterator[Quantity]:
    for match in _TIMES.finditer(text):
        if _CODE_BEFORE.search(text[: match.start("number")]) or match["number"] == "翻":
            continue
        bound = _bound(match["before"], match["more"], match["after"])
        value = numeral(match["number"]) * 100
        yield Quantity(
            match.start(),
            match.end(),
            match.start("number"),
            round(value, 6),
            "%",
            bound,
            form=Form.TIMES,
            group="percent",
        )


def _fractions(text: str) -> Iterator[Quantity]:
    for match in _HUNDREDTHS.finditer(text):
        bound = _bound(match["before"], None, match["after"])
        yield Quantity(
            match.start(),
            match.end(),
            match.start("number"),
            numeral(match["number"]),
            "%",
            bound,
            form=Form.PERCENT,
            group="percent",
        )
    for match in _TENTHS.finditer(text):
        if match["number"] == "一" or _CODE_BEFORE.search(text[: match.start("number")]):
            continue
        value = numeral(match["number"]) * 10 + (5 if match["half"] else 0)
        bound = _bound(match["before"], None, match["after"])
        yield Quantity(
            match.start(), match.end(), match.start("number"), value, "%", bound, form=Form.PERCENT, group="percent"
        )
    for match in _HALF.finditer(text):
        bound = _bound(match["before"], None, match["after"] or match["after2"])
        yield Quantity(match.start(), match.end(), match.start(), 50.0, "%", bound, form=Form.PERCENT, group="percent")


def _amounts(text: str) -> Iterator[Quantity]:
    for match in _AMOUNT.finditer(text):
        quantity = _amount(text, match)
        if quantity is not None:
            yield quantity


def _amount(text: str, match: re.Match[str]) -> Quantity | None:
    """The quantity of a match, or None where the digits are a code, a date, a threshold or a manner of speaking."""
    number, unit, core = match["number"], match["unit"], match.start("core")
    group = _GROUP.get(unit) or _GROUP[unit.partition("/")[0]]
    before, behind = text[:core], text[match.end() :]
    if _CODE_BEFORE.search(before) or _in_code(text, core):
        return None
    if number and not number[0].isdigit() and unit == "方":
        return None
    if number and not number[0].isdigit() and not _counts(text, match, group):
        return None
    if _is_threshold(match, group, behind):
        return None
    value = numeral(number) if number else 1.0
    high = numeral(match["high"]) if match["high"] else None
    scale = match["scale"]
    for sign, factor in (("十", 10), ("百", 100), ("千", 1000)):
        if scale.startswith(sign):
            value, scale = value * factor, scale[1:]
            high = high * factor if high is not None else None
    if number and high is not None and match["scale1"] and match["scale1"] != scale:
        high = None if scale else high
    bound = _bound(match["before"], match["more"] or match["more2"] or match["more3"], match["after"])
    if match["after"] == "以下" and before.endswith(("控制在", "保持在", "稳定在", "降至", "降到", "下降到", "下降至")):
        bound = "<="
    form = Form.PERCENT if unit.startswith(("%", "％")) else Form.AMOUNT
    unit = unit.replace("％", "%").removesuffix("人民币") or "元"
    return Quantity(match.start(), match.end(), core, value, scale + unit, bound, high, form, group)


def _in_code(text: str, start: int) -> bool:
    """Whether the number stands in a quoted or bracketed code: “1+4+N”, 《…20条》."""
    opened = max(text.rfind("“", 0, start), text.rfind("《", 0, start))
    if opened < 0:
        return False
    closed = text.find("”" if text[opened] == "“" else "》", opened)
    return closed > start and (text[opened] == "《" or text.find("”", opened) - opened < 24)


def _counts(text: str, match: re.Match[str], group: str) -> bool:
    """Whether a Chinese numeral counts: 千余人, 近百场, 百亿元, 引进三家; not 三个方面, A、B两家公司, 十五五."""
    number, before = match["number"], text[: match.start("core")]
    if _PLAN_NAME.match(text[match.start("core") :]) or before.endswith(("第", "数", "近几", "几", "这", "那", "“")):
        return False
    if re.search(r"[百千]", number) or match["scale"]:
        return group != "time" and not (
            number.startswith(("千", "百"))
            and text.startswith(("家", "姓"), match.end("number"))
            and not match["before"]
        )
    if match["more"] or match["more2"]:
        return True
    if number == "一":
        return group in ("counter", "person") and match["before"] in ("至少", "不少于", "不低于")
    if group not in ("counter", "person", "measure", "money"):
        return False
    at_end = not text[match.end() : match.end() + 1].strip("，。；、")
    clause = re.split("[，。；：]", before)[-1]
    if at_end and "、" not in clause and _VERB_OPENS.match(clause):
        return True
    verb = _VERB_BEFORE.search(before)
    return bool(verb) and not re.match(
        r"大|方面|类|种|个|条(?:措施|政策|意见|规定|办法|举措)", text[match.start("unit") :]
    )


def _is_threshold(match: re.Match[str], group: str, behind: str) -> bool:
    """Whether the amount only says which things are meant: 亿元以上项目, 3000平方米以上楼宇, 超50亿元项目, 百亿级园区."""
    if re.match(r"级(?!以上)", behind):
        return True
    if group in ("percent", "counter"):
        return False
    if group == "person" and not match["after"]:
        return False
    if match["after"] in ("以上", "及以上", "或以上", "以下", "以内"):
        return not _ENDS.match(behind)
    if match["before"] and group != "time" and match["before"] != "控制在":
        return bool(re.match(r"的?[一-鿿]", behind)) and not _ENDS.match(behind)
    return group == "money" and bool(re.match(r"(?:产业|工业|重大|重点)?(?:项目|企业|园区|产业集群|楼宇)", behind))


def _bare(text: str) -> Iterator[Quantity]:
    """突破1亿, 达到千亿体量, 达到1.5: a value without a unit at the clause's end; hundreds of millions in words are money."""
    for match in _BARE.finditer(text):
        number, scale = match["number"], match["scale"]
        in_words = not number[0].isdigit()
        if (
            _CODE_BEFORE.search(text[: match.start("core")])
            or (in_words and not scale)
            or (match["unit"] and not in_words)
        ):
            continue
        if not scale and float(number.replace(",", "")) in range(1990, 2100):
            continue
        unit = scale + "元" if in_words or match["unit"] else scale
        bound = _bound(match["before"], None, match["after"])
        start = match.start("core") if bound == "=" else match.start()
        yield Quantity(
            start, match.end(), match.start("core"), numeral(number), unit, bound, group="money" if in_words else "none"
        )
