"""Members of enumerations: A、B、C等龙头企业; the noun that closes the list tells what its members are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from loaders.mentions.segment import OPENING, PROPER_TAGS, Words
from loaders.mentions.spans import add
from loaders.mentions.words import grammar
from loaders.naming import Namer

CLOSER = re.compile(r"等(?P<noun>[^，。；：、！？（）“”《》等的]{1,18})")
# Behind a list of two or more: what firms do or have, so that its members are firms though no noun says so.
FIRMS_BEFORE = re.compile(
    r"(?=为(?:龙头|骨干|核心|引领|代表)|(?:产值|营收|营业收入|主营业务收入|销售收入)(?:分别|均|合计|达|突破|超)"
    r"|(?:先后|相继|签约)?(?:落户|入驻)|带动|领跑|在小镇|联合攻关)"
)
LONGEST_BRAND = 8  # characters
BREAKS = frozenset("，。；：！？…")
LONGEST_MEMBER = 24  # characters
SHORTEST_MEMBER = 2
LONGEST_COMMON = 14
BUILT = frozenset({"Institution", "Facility", "Enterprise"})  # what a list of projects may name by its result
COMMON_NOUNS = frozenset({"Industry", "Product"})
# Kinds whose members are names only with a proper name in them: 等项目 also closes lists of plain things.
MARKED = frozenset({"Project", "Facility", "Policy", "Institution", "Event", "Region"})


class ListedNames:
    """A spaCy component that marks the members of lists whose closing noun names their kind."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer

    def __call__(self, doc: Doc) -> Doc:
        """Mark each member; one that ends with a head of another kind is left to that kind's rule."""
        words = doc._.words
        text = words.text
        for closer in CLOSER.finditer(text):
            kind = _kind(words, closer.start("noun"), closer.end())
            if kind is None:
                continue
            for start, end in members(text, words, closer.start()):
                name = text[start:end]
                if self._may_be_name(name, words, start, end, kind):
                    add(doc, start, end, self._namer.thing(kind, name), "listed")
        for closer in FIRMS_BEFORE.finditer(text):
            found = list(members(text, words, closer.start()))
            for start, end in found if len(found) > 1 else ():
                name = text[start:end]
                if end - start <= LONGEST_BRAND and self._may_be_name(name, words, start, end, "Enterprise"):
                    add(doc, start, end, self._namer.thing("Enterprise", name), "listed")
        return doc

    def _may_be_name(self, name: str, words: Words, start: int, end: int, kind: str) -> bool:
        """Whether a member may be a name of its list's kind: no verbs in it, no other kind's head, not only generic words;
        a common noun is one only where common nouns name the kind (industries, products)."""
        inside = words.within(start, end)
        if (
            name in grammar().words
            or any(w.text in grammar().stops for w in inside)
            or any(c in name for c in "的了等")
        ):
            return False
        own = head_label(name)
        listed_as_project = kind == "Project" and own in BUILT  # 金昌商务中心等项目
        if (own not in (None, kind) and not listed_as_project) or self._namer.is_other(kind, name):
            return False
        if kind in COMMON_NOUNS:
            return len(name) <= LONGEST_COMMON and text_before(words, start) not in ("在", "为")
        if kind in MARKED and not any(w.tag in PROPER_TAGS or (kind == "Project" and w.tag == "m") for w in inside):
            return False
        if kind == "Enterprise" and own is None:
            return words.is_coined(start, end) or inside[-1].text in grammar().brand_heads
        return not all(w.text in grammar().generic or w.text in grammar().loose for w in inside)


def text_before(words: Words, position: int) -> str:
    """The character before a position."""
    return words.text[position - 1 : position]


def kind_of_list(words: Words, position: int) -> str | None:
    """The label of the members of the list that `position` stands in, if a closing noun tells it."""
    text = words.text
    end = next((i for i in range(position, len(text)) if text[i] in BREAKS), len(text))
    closer = CLOSER.search(text, position, end)
    if closer is None or closer.start() - position > LONGEST_MEMBER * 3:
        return None
    return _kind(words, closer.start("noun"), closer.end())


def _kind(words: Words, start: int, end: int) -> str | None:
    """The label that the noun phrase behind 等 stands for: the longest known noun that ends it."""
    phrase = ""
    for word in words.within(start, end):
        if word.text in grammar().stops or word.tag[0] in "dpcu":
            break
        phrase += word.text
    known = grammar().enumerated
    return next((known[phrase[i:]] for i in range(len(phrase) - 1) if phrase[i:] in known), None)


def head_label(name: str) -> str | None:
    """The label whose head ends a name, the longest head deciding."""
    heads = grammar().heads
    return next((heads[name[i:]] for i in range(len(name) - 1) if name[i:] in heads), None)


def members(text: str, words: Words, closing: int) -> Iterator[tuple[int, int]]:
    """The members of the list that ends at `closing`, last first: parted by 、, the last ones also by 和 or 与."""
    end = closing
    while end > 0:
        start = _member_start(text, words, end)
        if end - start > LONGEST_MEMBER or start == end:
            return
        first = start == 0 or text[start - 1] not in "、和与及"
        if first:
            start = max(start, words.left_edge(end))
        if end - start >= SHORTEST_MEMBER:
            yield start, end
        if first:
            return
        end = start - (2 if text[:start].endswith("以及") else 1)


def _member_start(text: str, words: Words, end: int) -> int:
    """Where the member that ends at `end` begins: behind the last 、, conjunction, break or verb before it."""
    i = end
    while i > 0:
        char = text[i - 1]
        if char in OPENING:
            opening = text.rfind(OPENING[char], 0, i - 1)
            if opening < 0:
                return i
            i = opening
            continue
        if char == "、" or char in BREAKS or char in OPENING.values():
            return i
        word = words.words[words.at(i - 1)]
        if word.end == i and word.start < i and word.text in grammar().stops:
            return i
        i -= 1
    return i
