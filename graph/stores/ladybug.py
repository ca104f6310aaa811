"""The embedded store: a Ladybug database file, written once by bulk copy and then only read.

A process keeps one Database for a file (each reserves a range of addresses) and one Connection a thread.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import ladybug
import pyarrow as pa

from graph.errors import QueryError, StoreError
from graph.projection import Projection
from graph.schema import Column, ColumnType, Schema, schema
from graph.stores.base import Progress, Rows, Store, expand, plain_number, tell, without_nulls

VERSION = str(ladybug.__version__)
# Addresses reserved, so the largest that a file may become; the default of 8 TB is refused where memory is limited.
MAX_FILE_SIZE = 1 << 36
# Limits, filled only where needed. A shortest path over all types of ties takes 128 to 256 MB however small the graph, and
# at 512 MB it failed after some forty other queries; at 1 GB a process of 800 mixed queries stayed at 530 MB.
READ_BUFFER, WRITE_BUFFER = 1 << 30, 512 << 20
TYPES = {
    ColumnType.STRING: "STRING",
    ColumnType.STRINGS: "STRING[]",
    ColumnType.INT: "INT64",
    ColumnType.FLOAT: "DOUBLE",
}


class LadybugStore(Store):
    """The store in one file. It is filled once, by `load`, and opened read-only at the first query."""

    dialect = "ladybug"

    def __init__(self, path: Path) -> None:
        self.path = path
        self._database: ladybug.Database | None = None
        self._opening = threading.Lock()
        self._of_thread = threading.local()

    def load(self, projection: Projection, progress: Progress | None = None) -> None:
        """Write the file, in one transaction, and count what is in it. Raises StoreError where it exists already."""
        if self.path.exists():
            raise StoreError(f"{self.path} exists already; a store file is written once")
        with _open(self.path, WRITE_BUFFER, read_only=False) as connection:
            try:
                connection.execute("BEGIN TRANSACTION")
                for statement in _definitions(projection.schema):
                    connection.execute(statement)
                _copy(connection, projection, progress)
                connection.execute("COMMIT")
            except RuntimeError as error:
                raise StoreError(f"{self.path} could not be written: {_first_line(error)}") from error
        self._audit(projection)

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The answer to a reading query."""
        connection = self._connection()
        try:
            answer = connection.execute(expand(cypher), dict(parameters or {}))
        except RuntimeError as error:
            raise QueryError(_first_line(error)) from None
        if isinstance(answer, list):
            raise QueryError("a query is one statement; several are separated by ';' here")
        with answer:
            rows = [tuple(_plain(value) for value in row) for row in answer.get_all()]
            return Rows(tuple(answer.get_column_names()), rows)

    def counts(self) -> dict[str, int]:
        """The number of nodes a label and of edges a type."""
        parts = [f"MATCH (n:{label}) RETURN '{label}' AS name, count(n) AS n" for label in schema().labels]
        parts += [f"MATCH ()-[r:{kind}]->() RETURN '{kind}' AS name, count(r) AS n" for kind in schema().relationships]
        none: dict[str, int] = dict.fromkeys((*schema().labels, *schema().relationships), 0)
        return none | dict(self.run(" UNION ALL ".join(parts)).rows)

    def close(self) -> None:
        """Close the file; connections of other threads end with it."""
        with self._opening:
            if self._database is not None:
                self._database.close()
                self._database = None
                self._of_thread = threading.local()

    def _connection(self) -> ladybug.Connection:
        """This thread's connection."""
        with self._opening:
            if self._database is None:
                self._database = _database(self.path, READ_BUFFER, read_only=True)
            if not hasattr(self._of_thread, "connection"):
                self._of_thread.connection = ladybug.Connection(self._database)
            connection: ladybug.Connection = self._of_thread.connection
            return connection

    def _audit(self, projection: Projection) -> None:
        """Compare counts, and one row a table: columns are copied by position, and swapped ones would load silently."""
        if (counted := self.counts()) != (expected := projection.counts()):
            wrong = ", ".join(
                f"{name} {counted.get(name)} for {count}"
                for name, count in expected.items()
                if count != counted.get(name)
            )
            raise StoreError(f"{self.path} does not hold what was copied to it: {wrong}")
        for label, table in projection.nodes.items():
            self._audit_row(f"MATCH (x:{label} {{id: $id}}) RETURN x", table)
        for (kind, head, tail), table in projection.edges.items():
            self._audit_row(f"MATCH (:{head} {{id: $source}})-[x:{kind} {{id: $id}}]->(:{tail}) RETURN x", table)

    def _audit_row(self, cypher: str, table: pa.Table) -> None:
        if not table.num_rows:
            return
        expected = without_nulls(table.slice(0, 1).to_pylist()[0])
        parameters = {name: expected[name] for name in ("id", "source") if f"${name}" in cypher}
        found = [{**row[0]} for row in self.run(cypher, parameters).rows]
        for row in found:
            row.pop("type", None)
        if found != [expected]:
            raise StoreError(f"{self.path} holds {found} where {expected} was copied to it")


def _database(path: Path, buffer: int, *, read_only: bool) -> ladybug.Database:
    """Open the file. An empty one would open as an empty database, so it is refused here."""
    if read_only and not path.is_file():
        raise StoreError(f"there is no store at {path}; run `plangraph build`")
    if read_only and not path.stat().st_size:
        raise StoreError(f"the store {path} is an empty file; run `plangraph build`")
    try:
        return ladybug.Database(
            path, buffer_pool_size=buffer, max_db_size=MAX_FILE_SIZE, read_only=read_only, lazy_init=False
        )
    except (RuntimeError, IndexError) as error:
        raise StoreError(f"the store {path} cannot be opened ({_first_line(error)}); run `plangraph build`") from None


@contextmanager
def _open(path: Path, buffer: int, *, read_only: bool) -> Iterator[ladybug.Connection]:
    database = _database(path, buffer, read_only=read_only)
    connection = ladybug.Connection(database)
    try:
        yield connection
    finally:
        connection.close()
        database.close()


def _definitions(using: Schema) -> Iterator[str]:
    """A table a label and a relationship, also where nothing is in it: an unknown name in a query is an error."""
    for label in using.labels:
        yield f"CREATE NODE TABLE {label}({_columns(using.columns(label))}, PRIMARY KEY(id))"
    for kind in using.relationships:
        pairs = ", ".join(f"FROM {head} TO {tail}" for head, tail in using.ends(kind))
        yield f"CREATE REL TABLE {kind}({pairs}, {_columns(using.edge_columns())})"
    yield "CREATE MACRO type(r) AS label(r)"  # Ladybug's name for what Neo4j calls type()


def _columns(columns: tuple[Column, ...]) -> str:
    return ", ".join(f"{name} {TYPES[kind]}" for name, kind in columns)


def _copy(connection: ladybug.Connection, projection: Projection, progress: Progress | None) -> None:
    using, total = projection.schema, len(projection.nodes) + len(projection.edges)
    for done, (label, table) in enumerate(projection.nodes.items(), 1):
        if table.num_rows:
            columns = [name for name, _ in using.columns(label)]
            connection.execute(f"COPY {label} FROM $rows", {"rows": table.select(columns)})
        tell(progress, label, done, total)
    for done, ((kind, head, tail), table) in enumerate(projection.edges.items(), 1 + len(projection.nodes)):
        columns = ["source", "target", *(name for name, _ in using.edge_columns())]
        by_position = pa.Table.from_arrays([table.column(name) for name in columns], ["from", "to", *columns[2:]])
        connection.execute(f"COPY {kind} FROM $rows (from='{head}', to='{tail}')", {"rows": by_position})
        tell(progress, kind, done, total)


def _plain(value: Any) -> Any:
    """The value in the shapes that `Rows` promises."""
    if isinstance(value, dict):
        if "_NODES" in value:
            return {"nodes": _plain(value["_NODES"]), "relationships": _plain(value["_RELS"])}
        properties = {name: _plain(part) for name, part in value.items() if not name.startswith("_")}
        if "_SRC" in value:
            return {"type": value["_LABEL"], **without_nulls(properties)}
        return without_nulls(properties) if "_LABEL" in value else properties
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return plain_number(value) if isinstance(value, Decimal) else value


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
