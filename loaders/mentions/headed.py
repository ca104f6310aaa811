"""Names that end with a head of their kind (…产业园, …研究院, …改造工程) and begin where the words before stop being a name."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.tokens import Doc

from loaders.mentions.segment import PROPER_TAGS, Words
from loaders.mentions.spans import IN_BOX, add
from loaders.mentions.words import grammar
from loaders.naming import Namer

LONGEST_BRAND = 4  # characters
COINED = frozenset({"Enterprise", "Park"})  # a made-up word tells them apart
NUMBERED = frozenset({"Project", "Facility"})  # a number tells them apart (浑河25街)
NEEDS_CHINESE = frozenset({"Project", "Institution", "Park"})  # PPP项目 and IT培训中心 name none
# A policy that only its head tells is one where a verb of carrying out governs it; behind other verbs X工程 is a project.
CARRIED_OUT = (
    "实施",
    "开展",
    "推行",
    "落实",
    "启动",
    "出台",
    "制定",
    "推出",
    "执行",
    "编制",
    "深入实施",
    "印发",
    "发布",
)
AWARDED = re.compile(r"(?:成为|获评|入选|荣获|获得|评为|授予|认定为|获批|命名为)[^。；]{0,80}$")
ENDINGS_OF_BOTH = ("工程",)


class HeadedNames:
    """A spaCy component that marks names by their heads."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer
        self._heads = sorted(grammar().heads)
        self._automaton = AhoCorasick(self._heads, matchkind=MatchKind.LeftmostLongest)

    def __call__(self, doc: Doc) -> Doc:
        """Mark each name once, by the longest head that ends it."""
        words = doc._.words
        text = words.text
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            label = grammar().heads[self._heads[pattern]]
            if text.startswith(grammar().after[label], end) or not words.is_edge(end):
                continue
            first = words.left_edge(start)
            if first == start or text[first:end] in grammar().words or is_honour(text, first):
                continue
            boxed = bool(doc.user_data.get(IN_BOX))
            if not boxed and text[start:end].endswith(ENDINGS_OF_BOTH) and text[:first].endswith(CARRIED_OUT):
                label = "Policy"
            by_trade = label == "Park" and self._namer.is_industry(text[first:start])  # 机器人产业园
            if (
                by_trade
                or is_proper(words, first, start, end, label)
                or (boxed and label == "Project" and start - first > 1)
            ):
                add(doc, first, end, self._namer.thing(label, text[first:end]), "headed")
        return doc


def is_honour(text: str, start: int) -> bool:
    """Whether a name stands between quotes as what somebody was awarded or became (成为“中德企业合作基地”)."""
    quote = text.rfind("“", 0, start + 1)
    return quote > text.rfind("”", 0, start + 1) and AWARDED.search(text, 0, quote) is not None


COUNT = re.compile(
    r"[\d一二三四五六七八九十百千余多]+(?:\.\d+)?[万亿余多]*(?:[个座所家项条大处平户名类批辖片级期]|%|年|分钟)"
)


def is_proper(words: Words, start: int, head: int, end: int, label: str) -> bool:
    """Whether what stands between `start` and the head names one thing: more than generic words, and for most kinds a
    proper name, a number or Latin letters."""
    if COUNT.match(words.text, start, head):  # 128所普惠性幼儿园 counts, and names none
        return False
    if label == "Policy":
        told = [w for w in words.within(start, head) if w.tag != "x"]
        return words.text[:start].endswith(CARRIED_OUT) and sum(len(w.text) for w in told) > 2
    return _names_one(words, start, head, end, label)


def _names_one(words: Words, start: int, head: int, end: int, label: str) -> bool:
    """Whether the words before a head tell one thing of its kind apart from the others."""
    lists = grammar()
    covering = words.words[words.at(end - 1)]
    modifier = words.within(start, head) + ([covering] if covering.start < head else [])
    told = [w for w in modifier if w.text not in lists.generic and w.text not in lists.loose and w.tag != "x"]
    proper = any(w.tag in PROPER_TAGS and (w.tag != "eng" or label not in NEEDS_CHINESE) for w in told)
    numbered = any(w.tag == "m" and w.text.isascii() for w in told) and label in NUMBERED
    if proper or numbered:
        return True
    if words.text[head:end] in lists.common:
        return sum(len(w.text) for w in told) > 1
    if label in COINED:
        brief = label == "Enterprise" and head - start <= LONGEST_BRAND and words.text[head:end] in lists.grouped
        return bool(told) and (brief or words.is_coined(start, head))
    if label == "Facility":  # 卫工街 is a name, 思路 and 道路 are words
        return covering.start < head and len(covering.text) > end - head + 1 and covering.text not in lists.words
    return label == "Project" and any(words.text[i:head].startswith(lists.place_heads) for i in range(start + 1, head))
