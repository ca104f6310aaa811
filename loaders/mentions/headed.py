"""Names that end with a head of their kind (…产业园, …研究院, …改造工程) and begin where the words before stop being a name."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.tokens import Doc

from loaders.mentions.segment import Words
from loaders.mentions.spans import add
from loaders.mentions.words import grammar
from loaders.naming import Namer

PLACE_TAGS = ("ns", "nr", "nz", "nt", "eng")
# A kind whose names are told apart by what they deal with (机器人产业园); the others need a proper name inside.
COMMON_NAMED = frozenset({"Park", "Institution", "Policy"})


class HeadedNames:
    """A spaCy component that marks names by their heads."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer
        self._heads = sorted(grammar().heads)
        self._automaton = AhoCorasick(self._heads, matchkind=MatchKind.LeftmostLongest)

    def __call__(self, doc: Doc) -> Doc:
        """Mark each name once, by the longest head that ends it."""
        text, words = doc.text, doc._.words
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            head = self._heads[pattern]
            label = grammar().heads[head]
            if not self._ends_here(words, text, start, end, label):
                continue
            first = words.left_edge(start)
            if first < start and is_proper(words, first, start, label):
                add(doc, first, end, self._namer.thing(label, text[first:end]), "headed")
        return doc

    def _ends_here(self, words: Words, text: str, start: int, end: int, label: str) -> bool:
        if text.startswith(grammar().after[label], end):
            return False
        return words.is_edge(end) and (end - start > 1 or words.at(start) >= 0)


def is_proper(words: Words, start: int, end: int, label: str) -> bool:
    """Whether what stands before a head names one thing: more than generic words, and for most kinds a proper name."""
    modifier = words.within(start, end)
    told = [w for w in modifier if w.text not in grammar().generic and w.text not in grammar().loose and w.tag != "x"]
    if not told:
        covering = words.words[words.at(end - 1)]
        return covering.end > end and covering.tag in PLACE_TAGS or covering.start < end < covering.end
    if label in COMMON_NAMED:
        return sum(len(w.text) for w in told) > 1
    return any(w.tag in PLACE_TAGS or w.text.isascii() or w.tag == "m" for w in told) or sum(len(w.text) for w in told) > 2
