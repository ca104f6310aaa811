"""Blocks cut into sentences: at 。！？； outside quotes and brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.layout.model import Block, BlockKind, Sentence

OPENING = {"“": "”", "（": "）", "《": "》", "‘": "’", "(": ")", "【": "】", "「": "」", "『": "』", "〈": "〉"}
CLOSING = frozenset(OPENING.values())
POINT = re.compile(r"[。！？；!?;“”（）《》‘’()【】「」『』〈〉]")
STOPS = frozenset("。！？；!?;")
NO_BEGINNING = CLOSING | STOPS  # what cannot begin a sentence
# A bracket or quote left open for longer than this was never closed: stops inside it count.
LONGEST_NESTED = 120
WITHOUT_SENTENCES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.TABLE})


def split(block: Block) -> Iterator[Sentence]:
    """The sentences of a paragraph, an item or a footnote; none of a title, a heading or a table.

    A topic sentence (a lead ending in 。) is a sentence of its own; the label of an item stays with its sentence.
    """
    if block.kind in WITHOUT_SENTENCES:
        return
    text = block.text.text
    start = index = 0
    for end in [*_ends(text), len(text)]:
        if end > start and text[start:end].strip():
            yield Sentence(block.text[start:end], block, index)
            index += 1
        start = max(start, end)


def _ends(text: str) -> Iterator[int]:
    """The places after the stops at top level, closing marks that follow a stop included."""
    opened: list[tuple[str, int]] = []
    for match in POINT.finditer(text):
        char, place = match[0], match.start()
        if char in OPENING:
            opened.append((OPENING[char], place))
        elif char in CLOSING:
            if any(closing == char for closing, _ in opened):
                while opened.pop()[0] != char:
                    pass
            if not opened and place and text[place - 1] in STOPS and _begins_sentence(text, place + 1):
                yield place + 1
        else:
            while opened and place - opened[0][1] > LONGEST_NESTED:
                opened.pop(0)
            if not opened and not (place + 1 < len(text) and text[place + 1] in NO_BEGINNING):
                yield place + 1


def _begins_sentence(text: str, place: int) -> bool:
    """Whether a sentence may begin here: “……。”的 goes on."""
    return place >= len(text) or text[place] not in "的，、。；：等为是之和与及"
