"""From a grid of lines to a table block: its columns, and its rows with what is missing left open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low

from loaders.layout import cells, columns, marks
from loaders.layout.grids import Grid
from loaders.layout.model import Block, BlockKind, Cell, MappedText, Table
from loaders.layout.normal import mapped

GROUP_HEAD = "类别"
REMARK_HEAD = "（完成情况）"
GROWTH_HEAD = "{}（年均增长）"
UNFINISHED = re.compile(r"(?:(?:19|20)\d\d年?|年均)$")
SECOND_LINE = re.compile(r"基数|目标值?|预计值?|预期值?|预估值|增长率?|增速|实际值?|完成值?|现状值?|规划值|累计")


@dataclass(slots=True)
class _Row:
    """A row of a table with one cell a line, before its cells have columns."""

    group: MappedText | None
    tokens: list[MappedText]


def table_block(stored: str, grid: Grid, section: tuple[str, ...]) -> Block:
    """The block of a table. Its text has the caption and the lines of cells, parted by line feeds."""
    text = MappedText("", ())
    for line in (grid.caption, *grid.lines):
        if line is not None:
            gap = MappedText("\n", (line.start - 1,)) if text.text else text
            text = text + gap + mapped(stored, [(line.start, line.end)])
    caption = mapped(stored, [(grid.caption.start, grid.caption.end)]).text if grid.caption else ""
    read = _of_cells if not grid.rows else _of_loose_rows if grid.loose else _of_rows
    table = read(stored, grid, caption)
    box = marks.box_name(caption) if marks.box_title(caption) else ""
    return Block(BlockKind.TABLE, text, section, box=box, table=table)


def _of_rows(stored: str, grid: Grid, caption: str) -> Table:
    """A table whose lines are rows."""
    rows = [[mapped(stored, [place]) if place[0] < place[1] else None for place in row] for row in grid.rows]
    top = next((i for i, row in enumerate(rows) if any(_is_name_head(cell) for cell in row)), None)
    if top is None:
        return Table(caption, (), tuple(_row(i, row) for i, row in enumerate(rows)))
    heads = [cell.text if cell else "" for cell in rows[top]]
    first = top + 1
    while first < len(rows) and not any(cells.figure(cell.text) for cell in rows[first] if cell) and first < top + 3:
        if len(rows[first]) != len(heads) or any(cell and columns.ATTRIBUTES.search(cell.text) for cell in rows[first]):
            break
        for j, cell in enumerate(rows[first]):
            heads[j] = (heads[j] or (heads[j - 1] if j else "")) + (cell.text if cell else "")
        first += 1
    body = [_fitted(row, heads) for row in rows[first:]]
    return Table(caption, tuple(heads), tuple(_row(i, row) for i, row in enumerate(body)))


def _of_loose_rows(stored: str, grid: Grid, caption: str) -> Table:
    """A table whose lines are rows of cells parted by blanks: an empty cell has to be told from what the others hold."""
    rows = [[mapped(stored, [place]) for place in row] for row in grid.rows]
    top = next((i for i, row in enumerate(rows) if any(_is_name_head(cell) for cell in row)), None)
    if top is None:
        return Table(caption, (), tuple(_row(i, row) for i, row in enumerate(rows)))
    heads = [cell.text for cell in rows[top]]
    return _aligned(caption, heads, [_loose_row(row, heads) for row in rows[top + 1 :]])


def _loose_row(row: list[MappedText], heads: Sequence[str]) -> _Row:
    """A row with its group parted off and the words of its name put together."""
    group = None
    numbered = any(columns.role(head) == columns.NUMBER for head in heads)
    grouped = any(columns.role(head) == columns.GROUP for head in heads)
    if (numbered and not row[0].text.isdecimal()) or (grouped and not numbered and _is_name(row[1].text)):
        group, *row = row
    first = int(numbered and row[0].text.isdecimal())
    end = first + 1
    while end < len(row) and _is_name(row[end].text):
        end += 1
    name = MappedText("", ())
    for part in row[first:end]:
        name = name + part
    return _Row(group, [*row[:first], name, *row[end:]])


def _is_name_head(cell: MappedText | None) -> bool:
    return cell is not None and columns.role(cell.text) == columns.NAME


def _fitted(row: list[MappedText | None], heads: Sequence[str]) -> list[MappedText | None]:
    """A row as long as the head; a merged group cell that left no trace is put back empty."""
    if len(row) == len(heads) - 1 and columns.role(heads[0]) == columns.GROUP:
        row = [None, *row]
    return [*row, *[None] * len(heads)][: len(heads)]


def _row(i: int, row: Sequence[MappedText | None]) -> tuple[Cell, ...]:
    return tuple(Cell(i, j, cell) for j, cell in enumerate(row))


def _of_cells(stored: str, grid: Grid, caption: str) -> Table:
    """A table with one cell a line: rows begin at their running numbers, or at their names."""
    tokens = [mapped(stored, [(line.start, line.end)]) for line in grid.lines]
    starts = _numbered_starts(tokens) or _named_starts(tokens)
    first = starts[0] if starts else len(tokens)
    heads_end = first - 1 if first and not _is_head(tokens[first - 1].text) else first
    heads = _heads([token.text for token in tokens[:heads_end]])
    rows = _rows(tokens, starts, heads_end)
    return _aligned(caption, heads, rows)


def _is_head(text: str) -> bool:
    return columns.role(text) != columns.VALUE or bool(columns.YEAR.search(text)) or bool(SECOND_LINE.fullmatch(text))


def _numbered_starts(tokens: Sequence[MappedText]) -> list[int]:
    """The places of the running numbers 1, 2, 3 … that a name follows."""
    starts: list[int] = []
    for i, token in enumerate(tokens[:-1]):
        if token.text == str(len(starts) + 1) and _is_name(tokens[i + 1].text):
            starts.append(i)
    return starts if len(starts) >= 2 else []


def _named_starts(tokens: Sequence[MappedText]) -> list[int]:
    """The places of names that a unit or a figure follows, where rows have no numbers."""
    starts = []
    for i, token in enumerate(tokens[:-1]):
        follower = tokens[i + 1].text
        figures = cells.figure(follower) is not None or cells.is_empty(follower) or cells.is_unit(follower)
        if _is_name(token.text) and figures and not _is_head(token.text):
            starts.append(i)
    return starts


def _is_name(text: str) -> bool:
    """Whether a cell may be an indicator's name."""
    if columns.ATTRIBUTES.fullmatch(text) or cells.figure(text) or cells.is_empty(text) or cells.is_unit(text):
        return False
    return len(re.findall(r"[\u4e00-\u9fff]", text)) >= 2


def _heads(texts: list[str]) -> list[str]:
    """The columns' heads: those of a second line are set under the unfinished ones of the first, in order."""
    heads: list[str] = []
    second: list[str] = []
    for text in (text.replace(" ", "") for text in texts):
        (second if heads and SECOND_LINE.fullmatch(text) and _unfinished(heads) else heads).append(text)
    waiting = iter(second)
    return [head + next(waiting, "") if UNFINISHED.search(head) else head for head in heads]


def _unfinished(heads: Sequence[str]) -> bool:
    return any(UNFINISHED.search(head) for head in heads)


def _rows(tokens: Sequence[MappedText], starts: Sequence[int], heads_end: int) -> list[_Row]:
    """The rows; a name that stands before a running number and after the last cell of the row before is a group."""
    rows: list[_Row] = []
    group = tokens[heads_end] if starts and heads_end < starts[0] else None
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        row = list(tokens[start:end])
        rows.append(_Row(group, row))
        group = None
    _part_groups(rows)
    return rows


def _part_groups(rows: list[_Row]) -> None:
    """Moves the last cell of a row to the next one as its group, where it has a cell more than its like have after it."""
    tails = [_tail(row.tokens) for row in rows]
    usual = median_low(tails) if tails else 0
    for row, following, tail in zip(rows, rows[1:], tails, strict=False):
        if tail > usual and tail >= 1:
            following.group = row.tokens.pop()


def _tail(tokens: Sequence[MappedText]) -> int:
    """How many cells without figures end a row, its attribute aside."""
    count = 0
    for token in reversed(tokens[2:]):
        if columns.ATTRIBUTES.fullmatch(token.text) or cells.figure(token.text) or cells.is_empty(token.text):
            break
        count += 1
    return count


def _aligned(caption: str, heads: list[str], rows: list[_Row]) -> Table:
    """The table whose rows' cells are set under their columns; the groups come first."""
    heads = [head for head in heads if columns.role(head) != columns.GROUP]
    roles = [columns.role(head) for head in heads]
    attribute = roles.index(columns.ATTRIBUTE) if columns.ATTRIBUTE in roles else len(heads)
    ends_in_words = sum(_tail(row.tokens) > 0 for row in rows) > len(rows) / 2
    if ends_in_words and columns.REMARK not in roles:
        heads = [*heads, REMARK_HEAD]
    full = [GROUP_HEAD, *heads]
    extra = None
    placed = [_place(row, heads, attribute) for row in rows]
    if any("growth" in row for row in placed):
        extra = max(j for j in range(min(attribute, len(heads))) if columns.role(heads[j]) == columns.VALUE) + 2
        full.insert(extra, GROWTH_HEAD.format(full[extra - 1]))
    body = []
    for i, (row, by_column) in enumerate(zip(rows, placed, strict=True)):
        line: list[MappedText | None] = [row.group, *(by_column.get(j) for j in range(len(heads)))]
        if extra is not None:
            line.insert(extra, by_column.get("growth"))
        body.append(_row(i, line))
    return Table(caption, tuple(full), tuple(body))


def _place(row: _Row, heads: Sequence[str], attribute: int) -> dict[int | str, MappedText]:
    """The cells of a row by column; under "growth" a figure too many before the attribute, which is the yearly growth."""
    roles = [columns.role(head) for head in heads]
    placed: dict[int | str, MappedText] = {}
    tokens = list(row.tokens)
    for j, role in enumerate(roles):
        if role not in {columns.NUMBER, columns.NAME, columns.UNIT} or not tokens:
            break
        if (role == columns.NUMBER and not tokens[0].text.isdecimal()) or (
            role == columns.UNIT and not cells.is_unit(tokens[0].text)
        ):
            continue
        placed[j] = tokens.pop(0)
    at = next((i for i, token in enumerate(tokens) if columns.ATTRIBUTES.fullmatch(token.text)), len(tokens))
    before, after = tokens[:at], tokens[at + 1 :]
    if at < len(tokens) and attribute < len(heads):
        placed[attribute] = tokens[at]
    values = [j for j in range(len(heads)) if roles[j] == columns.VALUE]
    left, right = [j for j in values if j < attribute], [j for j in values if j > attribute]
    if left and len(before) == len(left) + 1:
        placed["growth"] = before.pop()
    placed.update(zip(left, before, strict=False))
    remark = roles.index(columns.REMARK) if columns.REMARK in roles else None
    if remark is not None and after and _tail([*after[:0], *[MappedText("", ())] * 2, *after]):
        placed[remark] = after.pop()
    placed.update(zip(right, after, strict=False))
    return placed
