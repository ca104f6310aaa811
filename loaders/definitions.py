"""Short names that a document defines: 《…》（以下简称“示范区”）, A（简称B）. They hold in the rest of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.facts import Mention, Thing
from loaders.mentions.segment import Words

DEFINITION = re.compile(
    r"[》”]?（(?:(?:以下|下文|下)[简统]?|[简统])称(?:为|作|：)?(?P<short>“[^“”（）]{2,16}”|《[^《》]{2,16}》|[^“”《》（），。]{2,16})）"
)
QUOTES = "“”"
CONFIDENCE = 0.9
QUALIFIERS = frozenset("nabjfsli")  # a noun or adjective right before a common word makes it part of another name


def defined(sentences: Sequence[str], named: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions with defined short names for what they are defined as; where nothing marked them they are added."""
    meanings: dict[str, Thing] = {}
    rows = []
    for text, mentions in zip(sentences, named, strict=True):
        begins: dict[str, int] = {}
        for definition in DEFINITION.finditer(text):
            if full := _defined_by(definition.start(), mentions):
                short = definition["short"].strip(QUOTES)
                meanings[short], begins[short] = full.thing, definition.start()
        row = list(mentions)
        for short, thing in meanings.items():
            row = list(_meant(text, row, short, thing, begins.get(short, 0)))
        rows.append(sorted(row, key=lambda m: (m.start, -m.end, m.thing.label)))
    return rows


def _defined_by(end: int, mentions: Sequence[Mention]) -> Mention | None:
    """The longest name that ends where a definition begins."""
    return max((m for m in mentions if m.end == end), key=lambda m: m.end - m.start, default=None)


def _meant(text: str, row: Sequence[Mention], short: str, thing: Thing, begin: int) -> Iterator[Mention]:
    """The mentions of a sentence when `short` means `thing` from `begin` on."""
    places = {at.start() for at in re.finditer(re.escape(short), text) if at.start() >= begin}
    for m in row:
        stands = m.start in places and m.text == short
        yield replace(m, thing=thing) if stands else m
    words = Words(text) if places else None
    for start in sorted(places):
        end = start + len(short)
        taken = any(m.start < end and start < m.end for m in row)
        if words is not None and not taken and _stands_alone(words, start, end):
            yield Mention(start, end, short, thing, "defined", CONFIDENCE)


def _stands_alone(words: Words, start: int, end: int) -> bool:
    """Whether the characters are whole words that no noun before them qualifies (国家级示范区)."""
    if not (words.is_edge(start) and words.is_edge(end)):
        return False
    before = words.words[words.at(start - 1)] if start else None
    return before is None or (before.tag[0] not in QUALIFIERS and before.tag != "vn")
