"""The figures of an indicator table, one for each cell that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.facts import Observation, Thing
from loaders.layout import cells, columns
from loaders.layout.columns import ValueColumn
from loaders.layout.model import Block, Cell, DocumentInfo, MappedText, Table

RULE = "table"
GROWTHS = frozenset({"annual_growth", "growth"})
SCOPES = {"市": ("市",), "省": ("省", "自治区")}


@dataclass(frozen=True, slots=True)
class TableFigure:
    """A figure of a table. `start`, `end`: its place in the file, from the indicator's cell to the figure's own;
    `cell`: the place of the figure's cell. `row` counts from 1. `remark`: what the table says of the row (符合规划要求).

    In `observation`, `start` and `end` are the same place in the block's text.
    """

    observation: Observation
    start: int
    end: int
    cell: tuple[int, int]
    row: int
    column: str
    group: str = ""
    remark: str = ""
    unit_inferred: bool = False


def table_observations(block: Block, info: DocumentInfo) -> list[TableFigure]:
    """The figures of a table block, in the order of rows and columns; none of a block without a table."""
    table = block.table
    if table is None:
        return []
    return list(_Reader(block, table, info).figures())


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with an indicator: its number from 1, the group it stands in, its cells, its name."""

    number: int
    group: str
    line: tuple[Cell, ...]
    place: tuple[int, int]
    name: cells.Name


class _Reader:
    """Reads one table; knows its columns."""

    def __init__(self, block: Block, table: Table, info: DocumentInfo) -> None:
        self.table, self.info = table, info
        self.values = columns.value_columns(table.columns, info.reference_year)
        self.roles = [columns.role(head) for head in table.columns]
        self.places = {offset: i for i, offset in enumerate(block.text.offsets)}
        targets = [column for column in self.values.values() if column.kind == "target" and column.measure == "level"]
        self.one_target = len(targets) == 1

    def figures(self) -> Iterator[TableFigure]:
        """The figures, row by row."""
        for row in self._rows():
            for index, column in self.values.items():
                text = row.line[index].text
                found = cells.figure(text.text) if text is not None else None
                if text is not None and found is not None:
                    yield self._figure(row, column, text.span(), found, self.table.columns[index])

    def _rows(self) -> Iterator[_Row]:
        """The rows that have an indicator; a group holds for the rows below it."""
        group = ""
        for number, row in enumerate(self.table.rows, 1):
            group = self._text(row, columns.GROUP) or group
            name = self._cell(row, columns.NAME)
            if name is not None:
                yield _Row(number, group, row, name.span(), cells.name(name.text, self._text(row, columns.UNIT)))

    def _figure(
        self, row: _Row, column: ValueColumn, place: tuple[int, int], found: cells.Figure, head: str
    ) -> TableFigure:
        measure, year = self._measure(row.name, column, found)
        unit = self._unit(row.name, measure, found)
        start, end = min(row.place[0], place[0]), max(row.place[1], place[1])
        observation = Observation(
            indicator=row.name.indicator if measure in GROWTHS else row.name.surface,
            surface=row.name.surface,
            value=found.value,
            unit=unit or cells.usual_unit(row.name.surface),
            year=year,
            kind=self._kind(column, found),
            measure=measure,
            start=self.places[start],
            end=self.places[end - 1] + 1,
            rule=RULE,
            bound=found.bound,
            high=found.high,
            attribute=self._text(row.line, columns.ATTRIBUTE),
            subject=self._subject(found),
            confidence=1.0,
        )
        remark = self._text(row.line, columns.REMARK)
        return TableFigure(observation, start, end, place, row.number, head, row.group, remark, not unit)

    def _unit(self, name: cells.Name, measure: str, found: cells.Figure) -> str:
        """The figure's unit as the table states it: % for growth, else the cell's in the indicator's (万 of 人 is 万人)."""
        if measure in GROWTHS:
            return "%"
        if found.unit in {"", "%"} or name.unit.endswith(found.unit):
            return name.unit or found.unit
        return found.unit + name.unit if found.unit in {"万", "亿"} else found.unit

    def _measure(self, name: cells.Name, column: ValueColumn, found: cells.Figure) -> tuple[str, str]:
        """Measure and year: the cell's own or the column's if it is one of growth or sums, else the indicator's."""
        year = found.year or column.year
        if found.whole_period:
            return "cumulative", year if "-" in year else self._span(year)
        if column.measure != "level":
            return column.measure, column.year
        in_percent = found.unit == "%" and name.unit not in {"", "%"}  # 亿元, but the cell has 7%
        measure = found.growth or ("annual_growth" if in_percent else name.measure)
        if measure == "annual_growth" and (in_percent or found.growth or (column.kind == "target" and self.one_target)):
            return measure, self._span(year)
        return measure, year

    def _span(self, year: str) -> str:
        """The years of the plan that end with `year`: from the one after the table's first column of a year."""
        first = min((column.year[:4] for column in self.values.values()), default=year)
        return f"{int(first) + 1}-{year}" if first < year else f"{int(year) - 4}-{year}"

    def _kind(self, column: ValueColumn, found: cells.Figure) -> str:
        """A figure with a year of its own, past by then, is actual whatever its column is for."""
        reference = self.info.reference_year
        if found.year and found.year != column.year and reference is not None and int(found.year) <= reference:
            return "actual"
        return column.kind

    def _subject(self, found: cells.Figure) -> Thing | None:
        """The city or province that 全市 or 全省 in a cell means."""
        ends = SCOPES.get(found.scope, ())
        return next((Thing("Region", name) for name in self.info.region_parents if name.endswith(ends)), None)

    def _cell(self, row: tuple[Cell, ...], role: str) -> MappedText | None:
        """The row's first cell of this role that holds something."""
        for cell, own in zip(row, self.roles, strict=False):
            if own == role and cell.text is not None and not cells.is_empty(cell.text.text):
                return cell.text
        return None

    def _text(self, row: tuple[Cell, ...], role: str) -> str:
        cell = self._cell(row, role)
        return cell.text if cell else ""
