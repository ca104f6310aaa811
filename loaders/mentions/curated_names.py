"""Names that the curated YAML knows, found in one pass over the text."""

from __future__ import annotations

from functools import cache

from ahocorasick_rs import AhoCorasick
from spacy.tokens import Doc

from loaders.facts import Thing
from loaders.layout.normal import normalise
from loaders.lexicon import Lexicon
from loaders.mentions.lists import kind_of_list
from loaders.mentions.segment import Words
from loaders.mentions.spans import add

WORDLIKE = frozenset({"Industry", "Product"})  # their names are words of the language: they must be whole words
SHORT = 3  # characters
WHOLE_WORDS = {"Region": 3, "Institution": 3, "Enterprise": 2}  # up to this length a name must be whole words
COMPOUND_TAIL, COMPOUND_HEADS = "产业", ("园", "基地", "带", "城", "集聚区", "功能区", "化", "港", "社区")
LONG = 5  # characters: a name as long as that is one wherever it stands
# Nouns that may follow the name of an industry that is meant as such.
FOLLOWING = ("产业", "行业", "领域", "业态", "企业", "集群", "链", "基地", "园", "项目", "中心", "示范", "经济", "市场")


class CuratedNames:
    """A spaCy component that marks every name of a lexicon, also those inside longer ones."""

    def __init__(self, lexicon: Lexicon) -> None:
        things: dict[str, list[Thing]] = {}
        for name, known in lexicon.names.items():
            meant = [thing for thing in known if thing.label != "Indicator"] if len(name) > 1 else []
            if meant:
                things.setdefault(plain(name), []).extend(meant)
        self._names = sorted(things)
        self._things = things
        self._automaton = AhoCorasick(self._names)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the names; where several things go by one name, the likeliest (see `Lexicon`)."""
        words: Words = doc._.words
        for pattern, start, end in self._automaton.find_matches_as_indexes(words.text, overlapping=True):
            name = self._names[pattern]
            thing = likeliest(self._things[name], words, end)
            if _stands_alone(words.text, start, end) and _is_meant(thing, words, start, end):
                add(doc, start, end, thing, "curated")
        return doc


@cache
def plain(name: str) -> str:
    """A name as it stands in read text: brackets, digits and spaces as the reader normalises them."""
    return normalise(name, list(range(len(name)))).text


def likeliest(things: list[Thing], words: Words, end: int) -> Thing:
    """The thing meant: the one whose label the closing noun of the list names (…等特色商圈), else the first."""
    if len(things) > 1:
        kind = kind_of_list(words, end)
        return next((t for t in things if t.label == kind), things[0])
    return things[0]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Latin letters and digits at an edge of the name do not run on beyond it (i3 is not in i30)."""

    def runs(a: str, b: str) -> bool:
        return a.isascii() and a.isalnum() and b.isascii() and b.isalnum()

    before = start > 0 and runs(text[start - 1], text[start])
    behind = end < len(text) and runs(text[end - 1], text[end])
    return not before and not behind


def _is_meant(thing: Thing, words: Words, start: int, end: int) -> bool:
    """Whether the characters are meant as the name: 中国 is not in 其中国家级, 新能源汽车产业 not in 新能源汽车产业园."""
    if end - start <= WHOLE_WORDS.get(thing.label, 0) and not (words.is_edge(start) and words.is_edge(end)):
        return False
    if thing.label not in WORDLIKE:
        return True
    if words.text[:end].endswith(COMPOUND_TAIL) and words.text.startswith(COMPOUND_HEADS, end):
        return False
    return _is_named(words, start, end)


def _is_named(words: Words, start: int, end: int) -> bool:
    """Whether a word of the language is meant as a name here: whole words, and not the modifier of another noun (机器人技术)."""
    if end - start > LONG:
        return True
    if not (words.is_edge(start) and words.is_edge(end)) and end - start <= SHORT:
        return False
    behind = words.words[words.at(end)] if end < len(words.text) else None
    return behind is None or behind.start < end or behind.tag[0] not in "nlj" or behind.text.startswith(FOLLOWING)
