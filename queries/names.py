"""Finds things by what a person types: a name, an alias, a part of one, pinyin or its initials, or nearly so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from rapidfuzz import fuzz, process

NEARLY = 75.0  # rapidfuzz ratio, 0-100, from which two spellings count as nearly the same
SUGGESTED = 45.0


class How(IntEnum):
    """How a name was found, the surest first."""

    EXACT = 0
    START = 1
    PART = 2
    PINYIN = 3
    STARTING_INITIALS = 4
    INITIALS = 5
    NEARLY = 6


@dataclass(frozen=True, slots=True)
class Named:
    """A node with its names. `mentions`: how often the documents name it."""

    id: str
    label: str
    name: str
    scope: str = ""
    aliases: tuple[str, ...] = ()
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found by one of its spellings: its name or an alias."""

    thing: Named
    how: How
    spelling: str


@dataclass(frozen=True, slots=True)
class _Spelling:
    thing: Named
    text: str
    plain: str


def plain(text: str) -> str:
    """The text in the width, case and marks that do not matter to a search."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


class NameIndex:
    """The names of one build's things. Pinyin is spelt out on the first search that needs it."""

    def __init__(self, things: Iterable[Named]) -> None:
        self._spellings = [
            _Spelling(thing, text, plain(text)) for thing in things for text in (thing.name, *thing.aliases)
        ]

    @cached_property
    def _syllables(self) -> list[tuple[str, ...]]:
        from pypinyin import lazy_pinyin  # its dictionary takes half a second to load

        return [tuple(lazy_pinyin(spelling.plain)) for spelling in self._spellings]

    def find(self, words: str, limit: int = 100) -> list[Hit]:
        """The things whose names fit, the surest first, each once by its best spelling; empty where nothing fits."""
        wanted = plain(words)
        if not wanted:
            return []
        hits = self._by_text(wanted)
        if wanted.isascii():
            hits += self._by_pinyin(wanted)
        if not hits:
            hits = [Hit(s.thing, How.NEARLY, s.text) for s, _ in self._nearest(wanted, NEARLY, limit)]
        return _best(hits)[:limit]

    def suggest(self, words: str, limit: int = 6) -> list[Named]:
        """Things with the most similar names, for an empty result."""
        found = self._nearest(plain(words), SUGGESTED, limit * 3)
        return list(dict.fromkeys(spelling.thing for spelling, _ in found))[:limit]

    def most_mentioned(self, limit: int) -> list[tuple[str, list[Named]]]:
        """For each label that is mentioned, the things that the documents name most often."""
        by_label: dict[str, dict[str, Named]] = {}
        for spelling in self._spellings:
            if spelling.thing.mentions:
                by_label.setdefault(spelling.thing.label, {})[spelling.thing.id] = spelling.thing
        return [
            (label, sorted(things.values(), key=lambda thing: (-thing.mentions, thing.id))[:limit])
            for label, things in by_label.items()
        ]

    def _by_text(self, wanted: str) -> list[Hit]:
        return [
            Hit(spelling.thing, _how(spelling.plain, wanted), spelling.text)
            for spelling in self._spellings
            if wanted in spelling.plain
        ]

    def _by_pinyin(self, wanted: str) -> list[Hit]:
        hits = []
        for spelling, syllables in zip(self._spellings, self._syllables, strict=True):
            if _spelt(syllables, wanted):
                hits.append(Hit(spelling.thing, How.PINYIN, spelling.text))
            elif len(wanted) > 1 and wanted in (initials := "".join(syllable[0] for syllable in syllables)):
                how = How.STARTING_INITIALS if initials.startswith(wanted) else How.INITIALS
                hits.append(Hit(spelling.thing, how, spelling.text))
        return hits

    def _nearest(self, wanted: str, least: float, limit: int) -> list[tuple[_Spelling, float]]:
        choices = [spelling.plain for spelling in self._spellings]
        found = process.extract(wanted, choices, scorer=fuzz.ratio, score_cutoff=least, limit=limit)
        return [(self._spellings[position], score) for _, score, position in found]


def _how(name: str, wanted: str) -> How:
    if name == wanted:
        return How.EXACT
    return How.START if name.startswith(wanted) else How.PART


def _spelt(syllables: Sequence[str], wanted: str) -> bool:
    """Whether the pinyin from the start of some syllable on begins as wanted."""
    whole = "".join(syllables)
    if wanted not in whole:
        return False
    starts, at = set(), 0
    for syllable in syllables:
        starts.add(at)
        at += len(syllable)
    return any(whole.startswith(wanted, start) for start in starts)


def _best(hits: list[Hit]) -> list[Hit]:
    """Each thing once, ordered by how it was found, then by how often the documents name it."""
    best: dict[str, Hit] = {}
    for hit in sorted(hits, key=lambda hit: (hit.how, len(hit.spelling))):
        best.setdefault(hit.thing.id, hit)
    return sorted(best.values(), key=lambda hit: (hit.how, -hit.thing.mentions, len(hit.thing.name), hit.thing.id))
