"""The noun that a quantity measures, and the verb that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.words import one_of, words

_VERB_KINDS = ("new", "have", "make", "act")
_NOUN_NEXT = one_of("verb_in_noun")
_VERB = {kind: re.compile(f"{one_of(f'verbs.{kind}')}了?(?!{_NOUN_NEXT})") for kind in _VERB_KINDS}
_ANY_VERB = re.compile(f"(?:{one_of(*(f'verbs.{kind}' for kind in _VERB_KINDS))})了?(?!{_NOUN_NEXT})")
_VERB_END = re.compile(f"(?:{one_of(*(f'verbs.{kind}' for kind in _VERB_KINDS))})了?$")
_STRONG = re.compile(
    f"(?:{one_of('verbs.new')}|引进|引入|招引|打造|获批|认定|搭建|组建|拥有|建有|建成|带动|惠及|发放|创建|累计完成|累计实现|谋划|撬动|举办|签约|吸引|力争实现|实现|完成|提供|培育|吸纳|接待|争取)了?(?!{_NOUN_NEXT}|工程|项目库)"
)
_LEVEL_END = re.compile(
    r"(?<![供主需成公户人]) *(?:" + one_of("verbs.level") + r"了?)+$|(?:拥有|建有|现有|已有|设有|保有|余额为|总数达)$"
)
_CHANGE_END = re.compile(
    f"(?:同比|环比|年均|平均每年|平均|每年|年|累计|名义|实际|可比价|分别|均|各|净|预计|将|力争|再|也|总体|继续|保持|实现|又|已|同口径|按可比口径)*(?P<verb>{one_of('verbs.up', 'verbs.down')})(?:(?<=增长|下降|提升|提高|上升|增加)率|幅度|速度|幅)?(?:了|分别|均|约|预计)*(?:保持在|稳定在|维持在|控制在|达到|达|为|在|保持)?$"
)
_ADVERB_START = re.compile(
    f"^(?:{one_of('adverbs')}|(?:到|至|截至)?“?十[一二三四五]五”?(?:期?末|期间|时期)?|[、和及与的了，])+"
)
_ADVERB_END = re.compile(
    r"(?:的|人均|共|累计|合计|总计|共计|预计|力争|分别|各|约|均|已|年均|平均|每年|全部|总|仅|又|再|也|还|到|在|、|和|及|与|，|：)+$"
)
_LIST = re.compile(r"^.*?(?<!平)等(?!级|待|额|同|离|效|高|次|候|于|分|温|压|边|距)")
_PREDICATE = re.compile(f"{one_of('predicates')}")
_STOPS = re.compile(r"[，；。：！？（“]|、(?![^、，；。]{1,8}(?:类|型|级|等))")
_NOT_NOUN = re.compile(
    f"^(?:$|[，；。：！？、）（”%/\\-—]|和|及|与|以及|或|左右|以上|以下|以内|上下|同比|较|比|占|增|降|其中|对|用于|是|由|{one_of('predicates')}(?!中心|平台|机构|区|园|站|率))"
)
_PREPOSITION = re.compile(r"^(?:对|为|在|向|从|给|于|按|以|对于|针对)(?!外|口|孵|编|校|建|职|册|岗|籍|业|库|线|产|侨)")
_LOCATIVE = re.compile(r"^.{2,12}?(?:范围内|区域内|领域|方面|地区)(?=.)")


@dataclass(frozen=True, slots=True)
class Head:
    """What a quantity measures.

    `noun`: the name without verb and adverbs, "" where the clause leaves it out. `verb`, `kind`: the verb before the noun and
    its list in ``words.yaml`` (new, have, make, act), "" for none. `predicate`: what is said of the noun behind the number.
    `level`: a verb of level (达到) stands before the number. `change`: the verb of growth before the number.
    """

    noun: str = ""
    verb: str = ""
    kind: str = ""
    predicate: str = ""
    level: bool = False
    change: str = ""
    cumulative: bool = False
    surface: str = ""


def before(text: str) -> Head:
    """The head from the words before a number: 预计完成固定资产投资 → 固定资产投资."""
    cumulative = "累计" in text or text.endswith("总计")
    rest = re.sub(r"^.*[：；（](?=.)", "", text)
    change, rest, level = "", rest, False
    match = _CHANGE_END.search(rest)
    if match and not (match["verb"] in ("增加", "增", "减", "升", "提升", "降") and len(rest) == 0):
        change, rest = match["verb"], rest[: match.start()]
    match = _LEVEL_END.search(rest)
    if match and not change and (rest[: match.start()].strip() or not kind_of(match[0])):
        level, rest = True, rest[: match.start()]
    rest = _ADVERB_END.sub("", rest) if not _VERB_END.search(rest) else rest
    rest = _strip_start(rest)
    surface = rest
    verb, kind, rest = _leading_verb(rest)
    listed = _LIST.sub("", rest)
    if "等" in rest and listed != rest and not re.match(r"(?:主要|各项|核心)?(?:经济)?指标", listed):
        rest = listed
    noun = _strip_start(rest)
    if kind == "" and noun:
        match = _last(_STRONG, noun)
        if match and match.start() >= 2:
            verb, kind = match[0], kind_of(match[0])
            noun = _strip_start(noun[match.end() :])
    if kind == "act" and noun:
        noun = verb + noun
    return Head(_tidy(noun), verb, kind, "", level, change, cumulative, surface)


def after(text: str) -> tuple[str, str]:
    """The noun directly behind a number and the predicate that follows it; ("", predicate) where no noun follows."""
    rest = re.sub(r"^的", "", text)
    if _NOT_NOUN.match(rest):
        return "", rest
    stop = _STOPS.search(rest)
    rest = rest[: stop.start()] if stop and stop.start() else rest if not stop else ""
    match = next(
        (m for m in _PREDICATE.finditer(rest) if m.start() >= 2 and not re.match(_NOUN_NEXT, rest[m.end() :])), None
    )
    if match is None:
        return _tidy(re.sub(r"工作$", "", rest)), ""
    return _tidy(rest[: match.start()]), rest[match.start() :]


def kind_of(verb: str) -> str:
    """The list of ``words.yaml`` that a verb stands in, "" for none."""
    bare = verb.removesuffix("了")
    return next((kind for kind in _VERB_KINDS if bare in words(f"verbs.{kind}")), "")


def ends_in_verb(text: str) -> str:
    """The verb that ends the words before a number (新建 in 年内新建), "" for none."""
    match = _VERB_END.search(_ADVERB_END.sub("", text))
    return match[0] if match else ""


def items(noun: str) -> list[str]:
    """The members of a list: A、B和C等主要指标 → A, B, C. Members that share a head get it (城镇、农村居民收入)."""
    plain = re.sub(r"(?:等|等主要|等各项|主要)?(?:经济)?(?:指标|方面|领域)(?:保持|实现|均|都)*$", "", noun)
    parts = [part for part in re.split(r"、|以及|(?<=.{2})(?:和|及|与)(?=.{2})", plain) if part]
    if len(parts) < 2:
        return [plain or noun]
    last = parts[-1]
    own = next((word for word in words("attributes") if last.startswith(word)), "")
    if own:
        parts = [part + last[len(own) :] if part in words("attributes") else part for part in parts]
    return parts


def _strip_start(text: str) -> str:
    previous = None
    while previous != text:
        previous = text
        text = _ADVERB_START.sub("", text)
        if _PREPOSITION.match(text):
            text = _PREPOSITION.sub("", text)
    return text


def _leading_verb(text: str) -> tuple[str, str, str]:
    """The verb that opens the text, its kind, and the rest."""
    match = _ANY_VERB.match(text)
    if not match:
        level = re.match(r"(?:实现|完成|达到|确保|保持|稳定|实现了|完成了)(?!率)", text)
        return ("", "", text[level.end() :]) if level else ("", "", text)
    verb = match[0]
    kind = kind_of(verb)
    rest = text[match.end() :]
    if verb in ("完成", "完成了"):
        kind = "act"
        return "", "done", rest
    return verb, kind, rest


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):
        pass
    return found


def _tidy(noun: str) -> str:
    """Without unpaired quotes, brackets and particles at the edges."""
    noun = noun.strip("、，的了 ：；。")
    for opening, closing in ("“”", "（）", "《》"):
        if noun.count(opening) != noun.count(closing):
            noun = noun.replace(opening, "").replace(closing, "")
    return noun.strip()
