"""Short names of firms that no closing noun shows: a brand, which the language has no word for, and a trade (生益科技)."""

from __future__ import annotations

from spacy.tokens import Doc

from loaders.mentions.segment import Word, Words
from loaders.mentions.spans import add
from loaders.mentions.words import grammar
from loaders.naming import Namer

BRAND = range(2, 5)  # characters
UNKNOWN_TAGS = ("nr", "nz", "nrt", "nrfg", "eng", "x")
BOUNDS = frozenset("、，。；：（）“”和与及等")


class BrandedNames:
    """A spaCy component that marks a brand and its trade where a name can stand: in a list, at a clause's head, behind a verb."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer

    def __call__(self, doc: Doc) -> Doc:
        """Mark each such name as a firm."""
        words: Words = doc._.words
        for i, trade in enumerate(words.words):
            if trade.text not in grammar().brand_heads or not _ends(words.text, trade.end):
                continue
            start = _brand_start(words.words, i)
            if start is None or not _begins(words, start) or not words.is_coined(start, trade.start):
                continue
            if not self._namer.is_place(words.text[start : trade.start]):
                name = words.text[start : trade.end]
                add(doc, start, trade.end, self._namer.thing("Enterprise", name), "branded")
        return doc


def _brand_start(words: list[Word], trade: int) -> int | None:
    """Where the brand before a trade begins: two to four characters of words that are names, or of single characters."""
    start, i = words[trade].start, trade - 1
    while i >= 0 and words[trade].start - words[i].start <= BRAND[-1]:
        word = words[i]
        if word.text in BOUNDS or word.text in grammar().stops or word.text in grammar().loose:
            break
        if not (word.tag in UNKNOWN_TAGS or (len(word.text) == 1 and word.tag[0] in "ngavjbf")):
            break
        start = word.start
        i -= 1
    length = words[trade].start - start
    return start if length in BRAND else None


def _begins(words: Words, start: int) -> bool:
    if start == 0 or words.text[start - 1] in BOUNDS:
        return True
    before = words.words[words.at(start - 1)]
    return before.text in grammar().stops or before.tag in {"v", "p"}


def _ends(text: str, end: int) -> bool:
    return end == len(text) or text[end] in BOUNDS or text.startswith(grammar().firm_does, end)
