"""What a read document consists of. Every text keeps the place of each of its characters in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class MappedText:
    """Text as it reads, with the offset in the stored file of every character.

    Wraps, page furniture, bold marks, footnote marks and spaces between Chinese and digits are gone; full-width
    digits and letters are ASCII, half-width punctuation between Chinese is full-width. `offsets` is as long as `text`.
    """

    text: str
    offsets: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.text)

    def __getitem__(self, part: slice) -> MappedText:
        return MappedText(self.text[part], self.offsets[part])

    def __add__(self, other: MappedText) -> MappedText:
        return MappedText(self.text + other.text, self.offsets + other.offsets)

    def span(self, start: int = 0, end: int | None = None) -> tuple[int, int]:
        """The place in the file (end exclusive) of the characters from `start` to `end` of this text."""
        end = len(self.text) if end is None else end
        return self.offsets[start], self.offsets[end - 1] + 1


class BlockKind(StrEnum):
    """The sort of a block."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # of a box or a ◆ list: has a label
    TABLE = "table"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `text` is None where the file lacks the cell (merged or lost)."""

    row: int
    column: int
    text: MappedText | None


@dataclass(frozen=True, slots=True)
class Table:
    """An indicator table: a caption, column heads and rows of cells; `rows[i][j]` stands under `columns[j]`."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item, a table or a footnote.

    `section`: the titles of the headings above it, outermost first. `level`: depth of a heading (1 is a chapter).
    `box`: the title of the 专栏 that holds it. `lead`: the run-in topic sentence or label at its beginning
    (产业结构持续优化。 / 道路工程： / ◆name：), a slice of `text`.
    """

    kind: BlockKind
    text: MappedText
    section: tuple[str, ...] = ()
    level: int = 0
    box: str = ""
    lead: MappedText | None = None
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, to its 。！？； at top level, or the block's end."""

    text: MappedText
    block: Block
    index: int  # in the block


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What is known of a document: from ``seeds/documents.yaml``, from its own head, or from options.

    `kind`: 规划 (a five-year plan) or 报告 (a yearly plan report). `reference_year`: the last year with actual figures (2020 for a
    plan of 2021-2025, 2022 for the report on 2022). `target_year`: what a target without a year is for.
    """

    id: str
    title: str
    region: str
    region_parents: tuple[str, ...] = ()
    issuer: str = ""
    date: str = ""
    kind: str = "规划"
    period: tuple[int, int] | None = None
    reference_year: int | None = None
    target_year: int | None = None
    sha256: str = ""
    known: bool = False  # listed in seeds/documents.yaml


@dataclass(frozen=True)
class Document:
    """A document as read: its facts, the text as stored, and its blocks in order."""

    info: DocumentInfo
    stored: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = field(default=())

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of all paragraphs, items and footnotes, in order (see `loaders.layout.sentences`)."""
        from loaders.layout.sentences import split

        for block in self.blocks:
            yield from split(block)
