"""Where tables stand in the lines: rows with tabs, pipes or wide gaps, or one cell a line."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from loaders.layout import marks
from loaders.layout.lines import BLANK, Line

BLANKS = re.compile(r"[ \u3000\u00a0]+")
CLAUSE = re.compile(r"[，。；]")
YEAR_HEAD = re.compile(r"(?:19|20)\d\d年?")
GAP = re.compile(r"\t|[ \u3000\u00a0]{2,}")
NUMBER_HEAD = re.compile(r"序\s*号|编\s*号")
INDICATOR_HEAD = re.compile(r"指\s*标(?:\s*名\s*称)?|项\s*目|主要指标")
CELL_COLUMNS = 64  # no cell of a table is wider
MIN_CELLS = 12
MIN_ROWS = 3
FIGURE = re.compile(r"[-—－–]{1,3}|[≥≤><＞＜]?\s*[-+]?\d[\d.,]*\s*[%％]?.{0,4}")


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a table. `caption`: the line over it, if any; `rows`: the cells of each line where a line is a row.

    `loose`: the rows' cells are parted by blanks, so that an empty cell leaves no trace.
    """

    caption: Line | None
    lines: tuple[Line, ...]
    rows: tuple[tuple[tuple[int, int], ...], ...] = ()
    loose: bool = False

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers of its lines, the caption's among them."""
        return frozenset(line.number for line in (self.caption, *self.lines) if line is not None)

    @property
    def start(self) -> int:
        """Where it begins in the stored text."""
        return (self.caption or self.lines[0]).start


def grids(stored: str, lines: Sequence[Line], dropped: Collection[int]) -> list[Grid]:
    """The tables among the lines, in order."""
    found: list[Grid] = []
    i = 0
    while i < len(lines):
        grid = None
        if not lines[i].blank and lines[i].number not in dropped:
            grid = _row_grid(stored, lines, i, dropped) or _cell_grid(lines, i, dropped)
        if grid is None:
            i += 1
            continue
        found.append(grid)
        i = max(i, lines.index(grid.lines[-1])) + 1
    return found


def _row_grid(stored: str, lines: Sequence[Line], i: int, dropped: Collection[int]) -> Grid | None:
    """A table whose lines are rows, beginning at line `i`."""
    if len(_cells(stored, lines[i])) < 3:
        return None
    rows, taken = [], []
    for line in lines[i:]:
        if line.blank or line.number in dropped:
            continue
        cells = _cells(stored, line)
        if len(cells) < 3:
            break
        if set(line.text) <= set("|-: +"):
            taken.append(line)
            continue
        rows.append(cells)
        taken.append(line)
    if len(rows) < MIN_ROWS:
        return None
    loose = not any(separator in line.text for separator in "\t|" for line in taken)
    return Grid(_caption(lines, i, dropped), tuple(taken), tuple(rows), loose)


def _cells(stored: str, line: Line) -> tuple[tuple[int, int], ...]:
    """The places of the cells of a row; an empty cell is an empty place. A line without separators has one."""
    text = line.text
    if text.startswith("|") and text.count("|") >= 3:
        return tuple(_trim(stored, line.start + m.start(), line.start + m.end()) for m in re.finditer(r"[^|]+", text))
    outer = stored[line.outer : line.end]
    if "\t" in text and not text.endswith("。"):
        cells, place = [], line.outer
        for cell in outer.split("\t"):
            cells.append(_trim(stored, place, place + len(cell)))
            place += len(cell) + 1
        return tuple(cells)
    words = text.split()
    gap = BLANKS if _is_spaced_row(words) and not CLAUSE.search(text) else GAP
    if gap is GAP and (marks.heading(text) or CLAUSE.search(text)):
        return ((line.start, line.end),)
    cells, place = [], line.start
    for match in gap.finditer(text):
        cells.append((place, line.start + match.start()))
        place = line.start + match.end()
    cells.append((place, line.end))
    return tuple(cells)


def _is_spaced_row(words: Sequence[str]) -> bool:
    """Whether words are the cells of a row parted by single blanks: figures among them, or the heads of years."""
    if len(words) < 4:
        return False
    figures = sum(bool(FIGURE.fullmatch(word)) for word in words[1:])
    heads = sum(bool(YEAR_HEAD.match(word)) for word in words)
    return figures >= 2 or (heads >= 1 and any(INDICATOR_HEAD.fullmatch(word) for word in words))


def _trim(stored: str, start: int, end: int) -> tuple[int, int]:
    """A place without the white space at its edges."""
    while start < end and stored[start] in BLANK:
        start += 1
    while end > start and stored[end - 1] in BLANK:
        end -= 1
    return start, end


def _cell_grid(lines: Sequence[Line], i: int, dropped: Collection[int]) -> Grid | None:
    """A table with one cell a line, beginning at line `i` with its first column head."""
    if not (NUMBER_HEAD.fullmatch(lines[i].text) or INDICATOR_HEAD.fullmatch(lines[i].text)):
        return None
    taken: list[Line] = []
    gap = 0
    for line in lines[i:]:
        if line.number in dropped:
            continue
        if line.blank:
            gap += 1
            continue
        head = marks.heading(line.text)
        ends = (
            line.width > CELL_COLUMNS
            or line.text.endswith(tuple("。；："))
            or line.text.startswith(("注：", "注:"))
            or marks.box_title(line.text)
        )
        if gap >= 3 or ends or (head is not None and head.style in {"编", "章", "节", "（一）"}):
            break
        taken.append(line)
        gap = 0
    figures = sum(bool(FIGURE.fullmatch(line.text)) for line in taken)
    if len(taken) < MIN_CELLS or figures < 0.2 * len(taken):
        return None
    return Grid(_caption(lines, i, dropped), tuple(taken))


def _caption(lines: Sequence[Line], i: int, dropped: Collection[int]) -> Line | None:
    """The caption over line `i`: a short line without a stop just before it."""
    for line in reversed(lines[max(0, i - 4) : i]):
        if line.blank or line.number in dropped:
            continue
        short = line.width <= 2 * marks.HEADING_LENGTH and not marks.STOP.search(line.text)
        named = marks.box_title(line.text) or marks.caption(line.text) or re.search(r"[表标况]$", line.text)
        return line if short and named and line.text[-1] not in "：，" else None
    return None
