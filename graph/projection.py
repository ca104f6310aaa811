"""The graph that statements project to: one Arrow table a label, and one a relationship and pair of end labels.

A pure function of the statements, so that every store holds the same rows. Both stores are filled from these tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa

from graph.assembly import Assembly, Row
from graph.record import ordered
from graph.schema import Column, ColumnType, Schema, schema
from graph.statements import Statement, label_of

ARROW_TYPES = {
    ColumnType.STRING: pa.string(),
    ColumnType.STRINGS: pa.list_(pa.string()),
    ColumnType.INT: pa.int64(),
    ColumnType.FLOAT: pa.float64(),
}
EMPTY: dict[ColumnType, list[str]] = {ColumnType.STRINGS: []}
Pair = tuple[str, str, str]


@dataclass(frozen=True)
class Projection:
    """Tables of the graph.

    `nodes`: for every label of the schema, also the empty ones, a table with the columns `Schema.columns(label)`.
    `edges`: for (type, label of source, label of target), where there are any, a table with `Schema.edge_columns()`.
    Rows are in the order of their ids.
    """

    schema: Schema
    nodes: dict[str, pa.Table]
    edges: dict[Pair, pa.Table]

    def counts(self) -> dict[str, int]:
        """The number of nodes a label and of edges a type, zeros included."""
        counts = {label: table.num_rows for label, table in self.nodes.items()}
        counts |= dict.fromkeys(self.schema.relationships, 0)
        for (kind, _, _), table in self.edges.items():
            counts[kind] += table.num_rows
        return counts


def project(statements: Iterable[Statement], using: Schema | None = None) -> Projection:
    """The graph of the statements; derived ones are among them already (see `graph.derive`).

    Raises InputError that names the first statement whose label, ends or value the schema does not allow.
    """
    using = using or schema()
    assembly = Assembly(using, ordered(statements))
    return Projection(using, _node_tables(using, assembly), _edge_tables(using, assembly))


def _node_tables(using: Schema, assembly: Assembly) -> dict[str, pa.Table]:
    rows: dict[str, list[Row]] = {label: [] for label in using.labels}
    for identifier in sorted(assembly.nodes):
        row = assembly.nodes[identifier]
        row["search"] = "\n".join([row["name"], *row.get("aliases", [])]).lower()
        rows[row["label"]].append(row)
    return {label: _table(rows[label], using.columns(label)) for label in using.labels}


def _edge_tables(using: Schema, assembly: Assembly) -> dict[Pair, pa.Table]:
    rows: dict[Pair, list[Row]] = defaultdict(list)
    strengths = using.values["strength"].choices
    for key in sorted(assembly.edges):
        edge = assembly.edges[key]
        rows[edge.type, label_of(edge.source), label_of(edge.target)].append(edge.row(strengths))
    return {pair: _table(rows[pair], using.edge_columns()) for pair in sorted(rows)}


def _table(rows: list[Row], columns: tuple[Column, ...]) -> pa.Table:
    """A table of the rows; what a row lacks is an empty list where the column holds lists, else null."""
    arrays = [
        pa.array([row.get(column.name, EMPTY.get(column.type)) for row in rows], ARROW_TYPES[column.type])
        for column in columns
    ]
    return pa.Table.from_arrays(arrays, names=[column.name for column in columns])
