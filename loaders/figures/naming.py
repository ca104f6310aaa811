"""The noun that a quantity measures, and the verb that goes with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.figures.words import one_of, pairs_in_one, words

KINDS = ("new", "have", "make", "act")  # lists of verbs in words.yaml; a verb is of the first that has it
_NOUN_NEXT = "(?:" + "|".join(words("verb_in_noun")) + ")"
_VERBS = one_of(*(f"verbs.{kind}" for kind in KINDS))
_VERB_START = re.compile(
    f"(?!投资[百千]?\\d*亿元)((?:{_VERBS})了?)(?!{_NOUN_NEXT})(?:(?:、|和|及|或|并)(?:{_VERBS})(?!{_NOUN_NEXT}))*"
)
_VERB_END = re.compile(f"((?:{_VERBS})了?)(?:(?:、|和|及|或)?(?:{_VERBS})了?)*$")
_STRONG = re.compile(f"((?:{one_of('verbs.strong')})了?)(?!{_NOUN_NEXT}|工程|项目库)")
_STAYS = ("入驻", "进驻")
_PLAIN_START = re.compile("(?:(?:实现|完成|达到|确保|保持|稳定|做到)了?)+(?!率)")
_LONG_LEVEL = "|".join(verb for verb in words("verbs.level") if len(verb) > 1)
_ONE_LEVEL = "".join(verb for verb in words("verbs.level") if len(verb) == 1)
_LEVEL_END = re.compile(  # 供应, 主要, 成就, 公共, 人均 end in no verb of level
    f"(?:(?:{_LONG_LEVEL}|(?<![供主需成公户人平年])[{_ONE_LEVEL}])了?)+$|(?:拥有|建有|现有|已有|设有|保有|年产)$"
)
_HOW = (
    "同比|环比|年均|平均每年|平均|每年|年|累计|名义|实际|可比价|分别|均|各|净|预计|将|力争|再|也|总体|继续|保持|实现"
    "|又|已|同口径|按可比口径"
)
_CHANGE_END = re.compile(
    f"(?:{_HOW})*(?P<verb>(?<!新){one_of('verbs.up', 'verbs.down')})(?:(?<=增长|下降|提升|提高|上升|增加)率|幅度|速度|幅)?"
    r"(?:了|分别|均|约|预计|力争)*(?:保持在|稳定在|维持在|控制在|达到|达|为|在|保持)?$"
)
_ADVERBS = re.compile(f"(?:{one_of('adverbs')}|{one_of('adverbs_of_verbs')}(?={_VERBS}|完成|实现)|[、和及与的了，])+")
_PARTICLES = re.compile(
    "(?:的|共|累计|合计|总计|共计|预计|力争|分别|各|约|均|已|年均|平均|每年|全部|总|仅|又|再|也|还|到|在|始终|稳定|至少|、|和|及|与|，|：)+$"
)
_FOR_WHOM = re.compile(
    f"(?:为|对|向|给|在|于)(?![孵编校建职册岗籍库线产外口])[^，]{{2,24}}?(?=(?:{_VERBS})(?!{_NOUN_NEXT}))"
)
_LIST = re.compile(r"^.*(?<![平高同差])等(?!级|待|额|同|离|效|高|次|候|于|分|温|压|边|距|处$|地$)")
_COLLECTIVE = re.compile(r"(?:主要|各项|核心)?(?:经济)?(?:指标|方面|领域)")
_MEMBERS_END = re.compile(r"(?:等|等主要|等各项|主要)?(?:经济)?(?:指标|方面|领域)(?:保持|实现|均|都)*$|等$")
_NOT_NOUN = re.compile(
    r"$|[，；。：！？、）”%/\-—+《]|和|及|与|以及|或|左右|以上|以下|以内|上下|同比|较|比|占|增长|增幅|增速|其中|对|用于|是|由|的?(?:增长|增幅|增速|速度)"
    f"|的?(?:目标|标准|水平|任务|规模)|(?:{one_of('predicates')})(?!中心|平台|机构|区|园|站|率)"
)
_RELATIVE = re.compile(rf"(?:{one_of('predicates')})[^，。；、]{{1,30}}的(?=[一-鿿])")
_THEMED = re.compile(r"以[^，。；]{1,16}为[^，。；的]{1,6}的")
_PREDICATE = re.compile(f"(?:{one_of('predicates')})(?!率|额|量|面积|时间|型|式)")
_ANY_VERB = re.compile(f"(?:{_VERBS}|{one_of('predicates')})(?!{_NOUN_NEXT}|站|平台|机构)")
_STOP = re.compile(r"[，；。：！？+]|等(?:处|地)")


@dataclass(frozen=True, slots=True)
class Head:
    """What a quantity measures.

    `noun`: the name without verb and adverbs, "" where the clause leaves it out. `surface`: the words of the text for it.
    `verb`, `kind`: the verb and its list in ``words.yaml`` (new, have, make, act), or "done" for 完成; "" for none.
    `predicate`: what is said behind the number. `level`: a verb of level (达到) stands before the number. `change`: the verb
    of growth before it. `behind`: the noun, or what qualifies it, stands behind the number.
    """

    noun: str = ""
    surface: str = ""
    verb: str = ""
    kind: str = ""
    predicate: str = ""
    level: bool = False
    change: str = ""
    cumulative: bool = False
    behind: bool = False


def before(text: str, noun_behind: bool = False) -> Head:
    """The head from the words before a number: 预计完成固定资产投资 → 固定资产投资.

    `noun_behind`: a noun stands behind the number, so that a verb of growth before it (增加40个社区) is no growth.
    """
    rest = _open_part(text)
    change, rest = _split_change(rest, noun_behind)
    level = False
    if not change:
        level, rest = _split_level(rest)
    kind = ""
    ending = "" if noun_behind else ends_in_verb(rest)
    if ending and kind_of(ending) == "new" and rest != ending:
        rest, kind = rest[: rest.rindex(ending)], "new"
    if not _VERB_END.search(rest):
        rest = _PARTICLES.sub("", rest)
    surface = rest = _strip_start(rest)
    verb, leading, rest = _leading_verb(rest)
    kind = leading or kind
    noun = _strip_start(_tail_of_list(rest))
    if not verb and not leading:
        verb, middle, noun = _middle_verb(noun)
        kind = middle or kind
    if noun and (kind == "act" or (verb in _STAYS and noun == "企业")):
        noun = verb + noun
    if re.search("每[百千万]", surface):
        noun, verb, kind = surface, "", ""  # 新建居住区每百户配建面积: the verb is the noun's own
    return Head(tidy(noun), tidy(surface), verb, kind, "", level, change, "累计" in text or text.endswith("总计"))


def plain(text: str) -> str:
    """The noun of some words whose verb of growth belongs to the name (进出口总额增速)."""
    return tidy(_strip_start(_leading_verb(_strip_start(_open_part(text)))[2]))


def after(text: str, last: bool, whom: bool = False) -> tuple[str, str]:
    """The noun directly behind a number and what is said of it; ("", predicate) where no noun follows.

    `last`: no other number follows in the clause, so that a list (社区卫生服务中心、乡镇卫生院) is one noun.
    `whom`: the noun is whom something is done for, and ends where any verb begins (为31所学校更换课桌椅).
    """
    rest = text.removeprefix("的")
    relative = _RELATIVE.match(rest)
    if _NOT_NOUN.match(rest) and not relative:
        return "", rest
    themed = _THEMED.match(rest)
    rest = rest[themed.end() :] if themed else rest
    rest = _STOP.split(rest)[0] if not last else _outside_brackets(_STOP.split(rest)[0])
    if not last:
        rest = re.split(r"、|和(?=[^和]*$)|以及", rest)[0] or rest
    elif "等" in rest:
        tail = _tail_of_list(rest)
        rest = rest.split("、")[0] if tail in ("", "工作", "任务", "工程", "方面") else tail
    begin = relative.end() if relative else 0
    ending = _ANY_VERB if whom else _PREDICATE
    cut = next((m.start() for m in ending.finditer(rest, begin) if m.start() >= begin + 2), len(rest))
    noun = re.sub(r"(?:全面|全部|新|已|均|相继|陆续|顺利|基本|工作|的|在|等)+$", "", rest[:cut])
    return tidy(noun), rest[cut:]


def described(noun: str, predicate: str) -> str:
    """得到贷款贴息支持的高新技术企业, of 高新技术企业 and what is said of them; the bare noun where that is long or empty."""
    said = re.split("[，；。、（]", predicate)[0]
    if not 3 <= len(said) <= 20 or re.match("全部|相继|陆续|在|均|都|顺利|提前|如期|圆满", said):
        return noun
    return f"{said}的{noun}"


def kind_of(verb: str) -> str:
    """The list of ``words.yaml`` that a verb stands in ("done" for 完成), "" for none."""
    bare = verb.removesuffix("了")
    if bare == "完成":
        return "done"
    return next((kind for kind in KINDS if bare in words(f"verbs.{kind}")), "")


def ends_in_verb(text: str) -> str:
    """The verb that ends the words before a number (新建 in 年内新建), "" for none."""
    match = _VERB_END.search(_PARTICLES.sub("", text))
    return match[1] if match else ""


def opens_with_verb(text: str) -> bool:
    """Whether a clause begins with a verb, so that it goes on about the subject of the one before."""
    rest = _strip_start(text)
    return bool(
        _VERB_START.match(rest)
        or _PLAIN_START.match(rest)
        or re.match("依托|围绕|通过|以|长期|实现|为|对|坚持|成为|健全", rest)
    )


def items(noun: str, count: int = 0) -> list[str]:
    """The members of a list: A、B和C等主要指标 → A, B, C; `count` of them where it is known.

    Members that share a head get it: 城镇、农村居民人均可支配收入.
    """
    plain = _MEMBERS_END.sub("", noun)
    parts = _parts(plain, r"、|以及|(?<=.{2})[和及与](?=.{2})")
    if count and len(parts) != count:
        parts = _parts(plain, "、")
    if len(parts) < 2:
        return [plain or noun]
    last = parts[-1]
    return [_with_shared_head(part, last) for part in parts]


def _with_shared_head(part: str, last: str) -> str:
    """城镇 before 农村居民人均可支配收入 is 城镇居民人均可支配收入."""
    if part not in words("attributes"):
        return part
    own = [word for word in words("attributes") if last.startswith(word)]
    same = [word for word in own if len(word) == len(part)] or own
    return part + last[len(same[0]) :] if same else part


def _parts(text: str, separators: str) -> list[str]:
    """The text cut at separators outside brackets."""
    cuts = [
        m for m in re.finditer(separators, text) if text.count("（", 0, m.start()) == text.count("）", 0, m.start())
    ]
    edges = [0, *(edge for m in cuts for edge in m.span()), len(text)]
    return [part for part in (text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)) if part]


def split_pair(noun: str, count: int) -> list[str]:
    """The two names in one (城乡居民收入 → 城镇居民收入, 农村居民收入), [] where the noun is no such pair."""
    for whole, parts in pairs_in_one().items():
        if noun.startswith(whole) and len(parts) == count:
            return [part + noun[len(whole) :] for part in parts]
    return []


def tidy(noun: str) -> str:
    """Without particles at the edges and unpaired quotes and brackets."""
    noun = noun.strip("、，的了 ：；。")
    for opening, closing in ("“”", "（）", "《》"):
        if noun.count(opening) != noun.count(closing):
            noun = noun.replace(opening, "").replace(closing, "")
    return noun.strip()


def _open_part(text: str) -> str:
    """The words behind a colon, a semicolon or a bracket that is still open."""
    opened = text.rfind("（")
    if opened >= 0 and "）" not in text[opened:] and opened + 1 < len(text):
        text = text[opened + 1 :]
    return re.sub(r"^.*[：；](?=.)", "", text)


def _outside_brackets(text: str) -> str:
    """The text to where a bracket closes that it never opened."""
    closed = text.find("）")
    return text[:closed] if closed >= 0 and "（" not in text[:closed] else text


def _split_change(text: str, noun_behind: bool) -> tuple[str, str]:
    match = _CHANGE_END.search(text)
    if match is None or noun_behind or (len(text) >= 4 and kind_of(text) == "act"):
        return "", text
    return match["verb"], text[: match.start()]


def _split_level(text: str) -> tuple[bool, str]:
    """Whether a verb of level ends the text, and the text without it; 完成 alone is no verb of level."""
    match = _LEVEL_END.search(text)
    if match is None or (not text[: match.start()] and (ends_in_verb(match[0]) or match[0].endswith("实现"))):
        return False, text
    return True, text[: match.start()]


def _strip_start(text: str) -> str:
    """Without adverbs and prepositional phrases at the beginning."""
    previous = None
    while previous != text:
        previous = text
        adverbs = _ADVERBS.match(text)
        text = text[adverbs.end() :] if adverbs else text
        whom = _FOR_WHOM.match(text)
        text = text[whom.end() :] if whom else text
        text = re.sub(r"^（[^）]{1,8}）(?=.)", "", text)
    return text[1:] if text.startswith("对") and text.endswith("率") else text


def _leading_verb(text: str) -> tuple[str, str, str]:
    """The verb that opens the text, its kind, and the rest; 完成 and 实现 leave no trace in a name."""
    plain = _PLAIN_START.match(text)
    text = text[plain.end() :] if plain else text
    match = _VERB_START.match(text)
    if match is None:
        return "", "done" if plain and plain[0].startswith("完成") else "", text
    return match[1], kind_of(match[1]), text[match.end() :]


def _middle_verb(noun: str) -> tuple[str, str, str]:
    """The last verb inside a text that still has its subject (某集团引进基金), and what follows it."""
    found = None
    for match in _STRONG.finditer(noun):
        if match.start() >= 4 and match.end() < len(noun):
            found = match
    if found is None:
        return "", "", noun
    return found[1], kind_of(found[1]), _strip_start(_tail_of_list(noun[found.end() :]))


def _tail_of_list(text: str) -> str:
    """What a list is of: A、B等道路 → 道路; the whole list where its members are measured one by one (A、B等主要指标)."""
    tail = _LIST.sub("", text)
    if tail == text or _COLLECTIVE.match(tail):
        return text
    return tail
