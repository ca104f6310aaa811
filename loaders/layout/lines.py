"""The physical lines of a stored text, and what their lengths say of how it was wrapped."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

BLANK = " \t\r\v\f\u00a0\u3000\ufeff"
LINE = re.compile(r"[^\n\f]*(?:\n|\f|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `start` to `end` is its content without the white space around it; `indent` columns stand before it."""

    number: int
    start: int
    end: int
    text: str
    outer: int = 0  # where the line begins, white space included
    indent: int = 0
    tail: bool = False  # white space stands after it

    @property
    def blank(self) -> bool:
        """Whether nothing stands in the line."""
        return not self.text

    @property
    def width(self) -> int:
        """Columns: one for an ASCII character, two for any other."""
        return width(self.text)


def width(text: str) -> int:
    """Columns of a text: one for an ASCII character, two for any other."""
    return 2 * len(text) - len(text.encode("ascii", "ignore"))


def split_lines(stored: str) -> list[Line]:
    """The lines of a stored text, numbered from 1; a form feed ends a line too."""
    lines = []
    position, number = 0, 1
    while position < len(stored):
        match = LINE.match(stored, position)
        assert match is not None
        content = match[0].rstrip("\n\f")
        text = content.strip(BLANK)
        lead = len(content) - len(content.lstrip(BLANK)) if text else 0
        start = position + lead
        tail = bool(text) and lead + len(text) < len(content.rstrip("\r\f"))
        lines.append(Line(number, start, start + len(text), text, position, width(content[:lead]), tail))
        position, number = match.end(), number + 1
    return lines


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the text was wrapped. `width`: columns of a full line, 0 where a line is a paragraph.

    `tail_ends`: white space after its full stop marks a paragraph's last line (what a PDF's text layer leaves);
    `indents`: a paragraph's first line is indented.
    """

    width: int = 0
    tail_ends: bool = False
    indents: bool = False


MAX_COLUMNS = 110  # of a printed page; longer lines are paragraphs
FULL_STOP = re.compile(r"[。！？；：][”’）)》]?$")


def wrapping(lines: list[Line]) -> Wrapping:
    """How a text was wrapped, told from the lengths of its lines: wrapped prose has most of them nearly equal."""
    widths = [line.width for line in lines if not line.blank]
    if len(widths) < 12:
        return Wrapping()
    total = sum(widths)
    common: Counter[int] = Counter()
    for size in widths:
        common[size // 2] += size
    best = max(range(10, MAX_COLUMNS // 2), key=lambda half: (sum(common[half + d] for d in (-2, -1, 0, 1, 2)), half))
    near = sum(common[best + d] for d in (-2, -1, 0, 1, 2))
    if near < 0.55 * total:
        return Wrapping()
    full = 2 * best
    prose = [line for line in lines if line.width > 0.4 * full]
    ends = [line for line in prose if FULL_STOP.search(line.text) and line.width < 0.85 * full]
    tail_ends = len(ends) > 5 and sum(line.tail for line in ends) > 0.9 * len(ends)
    middles = [line for line in prose if not FULL_STOP.search(line.text)]
    tail_ends = tail_ends and sum(line.tail for line in middles) < 0.1 * max(1, len(middles))
    indented = sum(line.indent >= 2 for line in prose)
    return Wrapping(full, tail_ends, 0.05 * len(prose) < indented < 0.6 * len(prose))
