"""A query's answer: rows of typed cells, and the same as text in Chinese, as a pandas or an Arrow table, as JSON.

What a cell holds, by the role of its column:

    thing      Thing, None where there is none        label, origin   str, a word of the schema
    things     tuple of Thing, by name                figure          float or None
    evidence   tuple of Quote, in document order      count           int or None
    text       str; several words are joined by 、
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from graph.schema import schema
from graph.statements import label_of, scope_of
from queries.catalogue import Column, Query, Role

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A node that an answer names; ordered by name."""

    name: str
    id: str

    def __str__(self) -> str:
        return f"{self.name} ({self.id})"

    @property
    def label(self) -> str:
        """The label of the node."""
        return label_of(self.id)

    @property
    def scope(self) -> str:
        """Where the name holds; "" where it means the same thing everywhere."""
        return scope_of(self.id)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that says so. `start`: its first character in the document as stored; `section`: path of titles."""

    id: str
    document: str
    title: str
    section: str
    text: str
    start: int


Cell = Thing | tuple[Thing, ...] | tuple[Quote, ...] | str | float | int | None
Value = Thing | tuple[Thing, ...] | str | int | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True)
class Result:
    """What a query answered. `parameters`: what was asked, things found by name included, by parameter name."""

    query: Query
    rows: list[tuple[Cell, ...]]
    parameters: Mapping[str, Value]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the rows."""
        return self.query.columns

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The rows as plain values for JSON, by column name; words of the schema stay as they are."""
        names = [column.name for column in self.columns]
        return (dict(zip(names, map(plain, row), strict=True)) for row in self.rows)

    def texts(self) -> list[list[str]]:
        """The rows as a person reads them. Of things that share a name, each shows where its name holds."""
        shared = self._shared_names()
        return [
            [_text(cell, column.role, shared) for cell, column in zip(row, self.columns, strict=True)]
            for row in self.rows
        ]

    def to_arrow(self) -> pa.Table:
        """A table under the Chinese titles: figures and counts as numbers, the rest as text."""
        import pyarrow as pa

        numbers = {Role.FIGURE: pa.float64(), Role.COUNT: pa.int64()}
        texts = self.texts()
        arrays = []
        for position, column in enumerate(self.columns):
            cells = [row[position] for row in (self.rows if column.role in numbers else texts)]
            arrays.append(pa.array(cells, numbers.get(column.role, pa.string())))
        return pa.Table.from_arrays(arrays, names=[column.title for column in self.columns])

    def to_pandas(self) -> pd.DataFrame:
        """`to_arrow` as a data frame; counts stay whole numbers where one is missing."""
        import pandas as pd

        whole = {"int64": pd.Int64Dtype()}
        frame: pd.DataFrame = self.to_arrow().to_pandas(types_mapper=lambda kind: whole.get(str(kind)))
        return frame

    def _shared_names(self) -> frozenset[str]:
        bearers: dict[str, set[str]] = defaultdict(set)
        for row in self.rows:
            for cell in row:
                for thing in _things(cell):
                    bearers[thing.name].add(thing.id)
        return frozenset(name for name, ids in bearers.items() if len(ids) > 1)


def words() -> dict[str, str]:
    """The Chinese title of every word of the schema that stands in a cell of role label or origin."""
    using, figures = schema(), schema().observation
    titles = {name: label.zh for name, label in using.labels.items()}
    titles |= {name: relationship.zh for name, relationship in using.relationships.items()}
    titles |= figures.kind | figures.measure | figures.bound
    return titles | {str(origin): title for origin, title in using.origin.items()}


def _things(cell: Cell) -> Iterable[Thing]:
    cells = cell if isinstance(cell, tuple) else (cell,)
    return (thing for thing in cells if isinstance(thing, Thing))


def plain(cell: Cell | Value | Quote) -> Any:
    """The cell, or the value of a parameter, as JSON takes it."""
    if isinstance(cell, tuple):
        return [plain(part) for part in cell]
    if isinstance(cell, Thing):
        return {"id": cell.id, "label": cell.label, "name": cell.name, "scope": cell.scope}
    return asdict(cell) if isinstance(cell, Quote) else cell


def _text(cell: Cell | Quote, role: Role, shared: frozenset[str]) -> str:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        between = "\n" if role is Role.EVIDENCE else "、"
        return between.join(_text(part, role, shared) for part in cell)
    if isinstance(cell, Thing):
        return f"{cell.name}（{cell.scope or words()[cell.label]}）" if cell.name in shared else cell.name
    if isinstance(cell, Quote):
        return cell.text
    if isinstance(cell, float):
        return f"{cell:.10g}" if abs(cell) < 1e10 else f"{cell:.0f}"
    return words().get(str(cell), str(cell)) if role in (Role.LABEL, Role.ORIGIN) else str(cell)
