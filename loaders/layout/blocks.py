"""From pieces to the blocks of a document: titles, headings with their levels, paragraphs, boxes, items, footnotes, tables."""

from __future__ import annotations

from collections import Counter

from loaders.layout import head, leads, marks
from loaders.layout.boxes import box_end
from loaders.layout.furniture import furniture
from loaders.layout.grids import Grid, grids
from loaders.layout.lines import split_lines, wrapping
from loaders.layout.model import Block, BlockKind, MappedText
from loaders.layout.normal import mapped
from loaders.layout.pieces import Piece, assemble, is_prose
from loaders.layout.tables import table_block

TOP = -1  # rank of 前言 and 附件, which no chapter encloses
BOLD_RANK = len(marks.STYLES)  # a bare bold line is the lowest heading
AFTER_LABEL = "："


def blocks(stored: str) -> list[Block]:
    """The blocks of a stored text in the order of their first characters."""
    lines = split_lines(stored)
    dropped = furniture(lines)
    tables = grids(stored, lines, dropped)
    gone = dropped | frozenset().union(*(grid.numbers for grid in tables))
    pieces = assemble(lines, gone, wrapping(lines))
    return _Builder(stored, pieces, tables).build()


class _Builder:
    """Walks over the pieces with the headings that are open."""

    def __init__(self, stored: str, pieces: list[Piece], tables: list[Grid]) -> None:
        self.stored = stored
        self.pieces = pieces
        self.tables = list(tables)
        self.open: list[tuple[int, str]] = []  # rank and title of the headings above
        self.done: list[Block] = []
        gaps = Counter(piece.gap for piece in pieces[1:])
        self.usual_gap = min(2, gaps.most_common(1)[0][0]) if gaps else 0

    def build(self) -> list[Block]:
        i = self._titles()
        while i < len(self.pieces):
            self._tables_before(self.pieces[i].start)
            i = self._piece(i)
        self._tables_before(len(self.stored) + 1)
        return sorted(self.done, key=lambda block: block.text.offsets[0])

    def _titles(self) -> int:
        """Adds the lines before the first heading or paragraph; returns the index of that one."""
        count = 0
        for piece in self.pieces:
            text = piece.text
            if piece.note or marks.heading(text) or marks.unnumbered(text) or marks.box_title(text):
                break
            if is_prose(text) and not head.is_title(text):
                break
            count += 1
        for group in head.title_groups([piece.text for piece in self.pieces[:count]]):
            parts = [part for i in group for part in self.pieces[i].parts]
            self._add(BlockKind.TITLE, mapped(self.stored, parts))
        return count

    def _tables_before(self, place: int) -> None:
        while self.tables and self.tables[0].start < place:
            self.done.append(table_block(self.stored, self.tables.pop(0), self._section()))

    def _piece(self, i: int) -> int:
        """Adds the block of piece `i`; returns the index of the next piece to look at."""
        piece = self.pieces[i]
        text = piece.text
        if piece.note:
            if all(later.note for later in self.pieces[i:]):
                self.open.clear()  # the notes at the document's end belong to no section
            self._footnote(piece)
        elif marks.box_title(text):
            return self._box(i)
        elif not self._heading(i):
            if marks.caption(text):
                self._add(BlockKind.TITLE, self._text(piece))
            else:
                self._body(piece, "")
        return i + 1

    def _heading(self, i: int, box: str = "") -> bool:
        """Adds piece `i` if it is a heading."""
        piece = self.pieces[i]
        text = piece.text
        number = marks.heading(text)
        if number is None and not marks.unnumbered(text) and not marks.bold(text):
            return False
        if number is not None and number.rank >= marks.RANKS["1."] and self._in_list(i, number):
            return False
        words = self._text(piece)
        rank = number.rank if number else BOLD_RANK if marks.bold(text) else TOP
        while self.open and self.open[-1][0] >= rank:
            self.open.pop()
        self._add(BlockKind.HEADING, words, level=len(self.open) + (2 if box else 1), box=box)
        # A foreword encloses no numbered heading, an annex does.
        self.open.append((BOLD_RANK if marks.FOREWORD.fullmatch(text) else rank, marks.heading_title(words.text)))
        return True

    def _in_list(self, i: int, number: marks.Mark) -> bool:
        """Whether a numbered line is an item of a bare list: another of its style stands directly before or after it."""

        def same(j: int) -> bool:
            if not 0 <= j < len(self.pieces):
                return False
            other = marks.heading(self.pieces[j].text)
            return other is not None and other.style == number.style

        return same(i + 1) or same(i - 1)

    def _body(self, piece: Piece, box: str) -> None:
        """Adds a paragraph or an item."""
        stored = piece.text
        bullet = marks.BULLET.match(stored)
        words = self._text(piece, bullet.end() if bullet else 0)
        listed = bool(box) and (marks.mark(stored) or marks.LABEL.match(stored)) is not None
        item = bullet is not None or listed
        length = leads.lead_length(words.text, item=item)
        kind = BlockKind.ITEM if item or marks.heading(stored) else BlockKind.PARAGRAPH
        self._add(kind, words, box=box, lead=words[:length] if length else None)

    def _footnote(self, piece: Piece) -> None:
        words = self._text(piece, marks.footnote(piece.text))
        length = leads.lead_length(words.text, item=True)
        self._add(BlockKind.FOOTNOTE, words, lead=words[:length] if length else None)

    def _box(self, i: int) -> int:
        """Adds the box whose title is piece `i`; returns the index after its last piece."""
        words = self._text(self.pieces[i])
        title = marks.box_name(words.text)
        self._add(BlockKind.HEADING, words, level=len(self.open) + 1, box=title)
        outside = list(self.open)
        end = box_end(self.pieces, i + 1, self.usual_gap)
        i += 1
        while i < end:
            self._tables_before(self.pieces[i].start)
            i = self._box_piece(i, end, title)
        self.open = outside
        return end

    def _box_piece(self, i: int, end: int, title: str) -> int:
        """Adds one piece of a box, or two where a label stands in a line over its text."""
        piece = self.pieces[i]
        if piece.note:
            self._footnote(piece)
            return i + 1
        number = marks.heading(piece.text)
        if number is None:
            self._body(piece, title)
            return i + 1
        below = self.pieces[i + 1] if i + 1 < end else None
        if below is None or (marks.heading(below.text) and number.rank >= marks.RANKS["1."]):
            self._body(piece, title)
            return i + 1
        if marks.mark(below.text) or marks.LABEL.match(below.text):
            self._heading(i, title)
            return i + 1
        self._labelled(piece, below, title)
        return i + 2

    def _labelled(self, label: Piece, below: Piece, box: str) -> None:
        """Adds an item whose label has a line of its own: the line's end reads as a colon."""
        name = self._text(label)
        place = label.lines[-1].end
        colon = MappedText(AFTER_LABEL, (place,))
        self._add(BlockKind.ITEM, name + colon + self._text(below), box=box, lead=name + colon)

    def _text(self, piece: Piece, skip: int = 0) -> MappedText:
        """The words of a piece without the first `skip` characters."""
        parts = piece.parts
        start, end = parts[0]
        return mapped(self.stored, [(min(start + skip, end), end), *parts[1:]])

    def _section(self) -> tuple[str, ...]:
        return tuple(title for _, title in self.open)

    def _add(
        self, kind: BlockKind, text: MappedText, level: int = 0, box: str = "", lead: MappedText | None = None
    ) -> None:
        if text.text:
            self.done.append(Block(kind, text, self._section(), level, box, lead))
