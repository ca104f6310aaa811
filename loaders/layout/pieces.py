"""Lines joined into pieces: a paragraph, a heading, an item or a footnote each, whatever the wraps and page breaks did."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from loaders.layout import marks
from loaders.layout.lines import Line, Wrapping
from loaders.layout.normal import CIRCLED

CLOSED = re.compile(r"(?:[。！？；：:;!?…][”’）)》】」』]*|[。！？；][（(][^（()）]*[）)])$")
CONTINUES = re.compile(r"[，。、；：！？”’）》」』％%,;]")
CLAUSE = re.compile(r"[，。；：,:;]")
MARKUP = re.compile(rf"\*\*|\^\s?[{CIRCLED}]")


@dataclass(slots=True)
class Piece:
    """The lines of a piece. `gap`: blank lines before it; `note`: it is a footnote."""

    lines: list[Line] = field(default_factory=list)
    gap: int = 0
    note: bool = False

    @property
    def text(self) -> str:
        """The characters as stored, wraps dropped."""
        return "".join(line.text for line in self.lines)

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The places of its lines in the stored text."""
        return [(line.start, line.end) for line in self.lines]

    @property
    def start(self) -> int:
        """Where it begins in the stored text."""
        return self.lines[0].start


def assemble(lines: Sequence[Line], dropped: Collection[int], wrapping: Wrapping) -> list[Piece]:
    """The pieces that the lines make, in order; lines whose number is in `dropped` are passed over."""
    pieces: list[Piece] = []
    prose: Piece | None = None
    gap = 0
    for line in lines:
        if line.blank:
            gap += 1
            continue
        if line.number in dropped:
            continue
        if marks.footnote(line.text):
            pieces.append(Piece([line], gap, note=True))
        elif prose is not None and _joins(prose, line, wrapping):
            prose.lines.append(line)
        elif pieces and pieces[-1].note and wrapping.width and _joins(pieces[-1], line, wrapping):
            pieces[-1].lines.append(line)
        else:
            prose = Piece([line], gap)
            pieces.append(prose)
        gap = 0
    _mark_endnotes(pieces)
    return pieces


def closed(text: str) -> bool:
    """Whether a text ends where a sentence or a list's clause may end."""
    return bool(CLOSED.search(MARKUP.sub("", text)))


def is_prose(text: str) -> bool:
    """Whether a text has clauses, so that it is no heading, caption or title."""
    if marks.heading(text) or marks.caption(text) or marks.box_title(text) or marks.bold(text):
        return False
    return bool(CLAUSE.search(text))


def _joins(piece: Piece, line: Line, wrapping: Wrapping) -> bool:
    """Whether the line goes on with the piece."""
    text, before = line.text, piece.text
    if CONTINUES.match(text):
        return not marks.heading(before)
    if _begins_piece(text) or (marks.DASH.match(text) and closed(before)):
        return False
    if marks.is_bare_number(before):
        return True
    return _joins_wrapped(piece, line, wrapping) if wrapping.width else _joins_cut(before, text)


def _joins_cut(before: str, text: str) -> bool:
    """The same in a text whose lines are paragraphs: a page break or a footnote's mark cut this one."""
    if closed(before) or not is_prose(before) or marks.caption(text):
        return False
    if marks.mark(text) or marks.DASH.match(text):
        return before[-1] in "，、" and not marks.heading(text)
    return not (marks.LABEL.match(before) and marks.LABEL.match(text) and not marks.bulleted(before))


def _begins_piece(text: str) -> bool:
    """Whether a line must be the beginning of something: a bullet, a chapter or section, a box."""
    head = marks.heading(text)
    return marks.bulleted(text) or marks.box_title(text) or (head is not None and head.style in {"编", "章", "节"})


def _joins_wrapped(piece: Piece, line: Line, wrapping: Wrapping) -> bool:
    """The same in a text whose lines are wrapped at a width."""
    last, before = piece.lines[-1], piece.text
    full = last.width >= 0.9 * wrapping.width
    if wrapping.indents and line.indent >= 2:
        return False
    if marks.heading(before) or marks.unnumbered(before):
        return full and line.width < 0.6 * wrapping.width and not marks.mark(line.text) and not closed(line.text)
    if not closed(before):
        return full or is_prose(before)
    if wrapping.tail_ends:
        return full and not last.tail
    return full and not marks.mark(line.text)


def _mark_endnotes(pieces: list[Piece]) -> None:
    """At a document's end, what stands among footnotes without a mark of its own belongs to them."""
    first = len(pieces)
    notes = others = 0
    for i in range(len(pieces) - 1, -1, -1):
        if pieces[i].note:
            notes, first = notes + 1, i
        elif marks.heading(pieces[i].text) or others > notes + 3:
            break
        else:
            others += 1
    if notes >= 3:
        for piece in pieces[first:]:
            piece.note = True
