"""Names that end with a head of their kind (…产业园, …研究院, …改造工程) and begin where the words before stop being a name."""

from __future__ import annotations

import re

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.tokens import Doc

from loaders.mentions.segment import PROPER_TAGS, Words
from loaders.mentions.spans import IN_BOX, add
from loaders.mentions.words import grammar
from loaders.naming import Namer

# Parks are told apart by what they deal with (机器人产业园) and firms by any word; other kinds need a proper name inside.
COMMON_NAMED = frozenset({"Park", "Enterprise"})
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
            if is_proper(words, first, start, end, label) or (boxed and label == "Project" and start - first > 1):
                add(doc, first, end, self._namer.thing(label, text[first:end]), "headed")
        return doc


def is_honour(text: str, start: int) -> bool:
    """Whether a name stands between quotes as what somebody was awarded or became (成为“中德企业合作基地”)."""
    quote = text.rfind("“", 0, start + 1)
    return quote > text.rfind("”", 0, start + 1) and AWARDED.search(text, 0, quote) is not None


def is_proper(words: Words, start: int, head: int, end: int, label: str) -> bool:
    """Whether what stands between `start` and the head names one thing: more than generic words, and for most kinds a
    proper name, a number or Latin letters."""
    lists = grammar()
    if label == "Policy":
        told = [w for w in words.within(start, head) if w.tag != "x"]
        return words.text[:start].endswith(CARRIED_OUT) and sum(len(w.text) for w in told) > 2
    covering = words.words[words.at(end - 1)]
    modifier = words.within(start, head) + ([covering] if covering.start < head else [])
    told = [w for w in modifier if w.text not in lists.generic and w.text not in lists.loose and w.tag != "x"]
    if label in COMMON_NAMED or words.text[head:end] in lists.common:
        return sum(len(w.text) for w in told) > 1
    if label == "Facility" and end - head == 1:  # 卫工街 is a name, 思路 and 道路 are words
        return bool(told) and words.text[covering.start : end] not in lists.words and told[0].tag != "m"
    if label == "Project" and any(
        words.text[start:i] and words.text[i:head].startswith(lists.place_heads) for i in range(start, head)
    ):
        return True
    tags = PROPER_TAGS if label == "Region" else (*PROPER_TAGS, "m")
    return any(w.tag in tags for w in told)
