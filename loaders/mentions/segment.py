"""Words with part of speech (jieba by way of rjieba), and where a name that ends at a head begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

import rjieba

from loaders.mentions.words import grammar

TIME = re.compile(r"\d|[今去明前后每]年|期间|时期|^(?:目前|近年|当前|今后|同期|年末|年底)")
OPENING = {"）": "（", "”": "“", "》": "《", "’": "‘", "」": "「"}
JOINING = frozenset("·-－–+&.／/~")
LONGEST_SIGN = 2  # characters of Latin signs that name nothing by themselves (5G, IT, AI)
NEVER_INSIDE = frozenset("pcruyozdeq")  # prepositions, conjunctions, pronouns, particles, adverbs, measures
PROPER_TAGS = (
    "ns",
    "nr",
    "nrt",
    "nrfg",
    "nz",
    "nt",
    "eng",
)  # places, persons, other proper names, organisations, Latin
LONGEST_NAME = 36  # characters; longer runs of nouns are no names in the genre


class Word(NamedTuple):
    """A word and its part of speech in ICTCLAS tags (n noun, ns place, v verb, m number, x other)."""

    text: str
    tag: str
    start: int
    end: int


class Words:
    """The words of one sentence, found by position."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[Word] = []
        at = 0
        for word, tag in rjieba.tag(text):
            end = at + len(word)
            self.words.append(Word(word, tag, at, end))
            at = end
        self._starts = [w.start for w in self.words]
        self._edges = frozenset(self._starts) | {at}

    def at(self, position: int) -> int:
        """The index of the word that covers a position."""
        return bisect_right(self._starts, position) - 1

    def is_edge(self, position: int) -> bool:
        """Whether a word begins or ends there."""
        return position in self._edges

    def within(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly between two positions."""
        return [
            w for w in self.words[max(self.at(start), 0) : self.at(end - 1) + 1] if w.start >= start and w.end <= end
        ]

    def left_edge(self, head: int) -> int:
        """Where the name whose head begins at `head` begins: leftwards to a verb, cue, particle or punctuation.

        Brackets and quotes are taken whole; words that only qualify (重点, 全区, 首个) are trimmed.
        """
        index, start = self.at(head), head
        if index >= 0 and self.words[index].start < head:  # the head is part of a longer word (卫工街)
            if self.words[index].text in grammar().stops:
                return head
            start = self.words[index].start
        index -= 1
        while index >= 0 and head - self.words[index].start <= LONGEST_NAME:
            word = self.words[index]
            if word.text in OPENING:
                opening = self.text.rfind(OPENING[word.text], 0, word.start)
                if opening < 0 or head - opening > LONGEST_NAME:
                    break
                start, index = opening, self.at(opening) - 1
                continue
            before = self.words[index - 1] if index else None
            behind = self.words[index + 1] if index + 1 < len(self.words) else None
            if not _may_stand_inside(before, word, behind):
                break
            start = word.start
            index -= 1
        return self._trimmed(start, head)

    def is_coined(self, start: int, end: int) -> bool:
        """Whether the characters look made up, as names are: a proper name among them, or single characters that no word
        joins, or an edge inside a word."""
        inside = self.within(start, end)
        if any(w.tag in PROPER_TAGS and (w.tag != "eng" or len(w.text) > LONGEST_SIGN) for w in inside):
            return True
        if not (self.is_edge(start) and self.is_edge(end)) or sum(len(w.text) == 1 for w in inside) > 1:
            return True
        return any(is_unknown(w.text) for w in inside)

    def _trimmed(self, start: int, head: int) -> int:
        loose = grammar().loose
        for word in self.within(start, head):
            if (
                word.start == start and (word.text in loose or (word.tag in {"m", "q"} and not word.text.isascii()))
            ) or (word.start == start and word.text in JOINING):
                start = word.end
            else:
                break
        return start


@cache
def is_unknown(word: str) -> bool:
    """Whether the segmenter put a word together that its dictionary does not have (博众)."""
    return len(word) > 1 and len(rjieba.cut(word, False)) == len(word)


def _may_stand_inside(before: Word | None, word: Word, behind: Word | None) -> bool:
    """Whether a word may stand inside a name, given the words beside it."""
    lists = grammar()
    if word.text in lists.stops or (len(word.text) > 2 and not lists.stops.isdisjoint((word.text[:2], word.text[-2:]))):
        return False
    if word.text in lists.inner:
        return before is not None and before.tag[0] in "nl" and before.text not in lists.loose
    by_tag = {
        "x": word.text in JOINING or word.text.isalnum(),
        "m": behind is None or behind.tag != "q",
        "t": TIME.search(word.text) is None,
        "zg": True,
        "eng": True,
    }
    return by_tag.get(word.tag, word.tag[0] not in NEVER_INSIDE)
