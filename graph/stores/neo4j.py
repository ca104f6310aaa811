"""A Neo4j server as a store, over Bolt. A push writes what differs and removes what is no longer stated.

What is ours bears the property `plangraph`, a hash of what was written; everything without it is somebody else's and
stays as it is. A node of ours that is no longer stated but has somebody else's relationships stays, and becomes theirs.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import neo4j
import neo4j.exceptions
import neo4j.graph
import pyarrow as pa

from graph.errors import QueryError, StoreError
from graph.projection import Projection
from graph.schema import schema
from graph.stores.base import Progress, Rows, Store, expand, tell, without_nulls

USER, PASSWORD = "PLANGRAPH_NEO4J_USER", "PLANGRAPH_NEO4J_PASSWORD"
SCHEMES = {f"{name}{encryption}" for name in ("bolt", "neo4j") for encryption in ("", "+s", "+ssc")}
MARK = "plangraph"
BATCH = 5000  # rows a statement
SECONDS_TO_CONNECT = 10
QUERY_AT_FAULT = "Neo.ClientError.Statement."


class Neo4jStore(Store):
    """The store behind a Bolt address, with user and password from the environment (`USER`, `PASSWORD`)."""

    dialect = "neo4j"

    def __init__(self, address: str) -> None:
        """Connect. Raises StoreError where the server cannot be reached or does not accept the password."""
        self.address = address
        if urlsplit(address).scheme not in SCHEMES:
            raise StoreError(f"{address!r} is no address of a Neo4j server; give one like bolt://localhost:7687")
        password = os.environ.get(PASSWORD)
        if not password:
            raise StoreError(
                f"the password for {address} is not known; set {PASSWORD} (and {USER}, if it is not neo4j)"
            )
        with self._errors():
            # Neo4j warns of labels and properties that nothing has yet: no news to us, whose schema declares them.
            self._driver = neo4j.GraphDatabase.driver(
                address,
                auth=(os.environ.get(USER, "neo4j"), password),
                connection_timeout=SECONDS_TO_CONNECT,
                notifications_min_severity="OFF",
            )
            try:
                self._driver.verify_connectivity()  # at once: a transaction would be tried again for half a minute
            except (neo4j.exceptions.Neo4jError, neo4j.exceptions.DriverError):
                self._driver.close()
                raise

    def load(self, projection: Projection, progress: Progress | None = None) -> None:
        """Push the projection in one transaction; the second time only what differs is written."""
        with self._errors(), self._driver.session() as session:
            for label in projection.schema.labels:
                name = f"plangraph_{label.lower()}_id"
                session.run(f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE")
            session.execute_write(_push, projection, progress)

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The answer to a reading query, in READ access mode: the server refuses to write."""
        with self._errors(), self._driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
            answer = session.run(expand(cypher), dict(parameters or {}))
            columns = tuple(answer.keys())
            return Rows(columns, [tuple(_plain(value) for value in record.values()) for record in answer])

    def counts(self) -> dict[str, int]:
        """The number of our nodes a label and edges a type; what is somebody else's is not counted."""
        with self._errors(), self._driver.session(default_access_mode=neo4j.READ_ACCESS) as session:
            return session.execute_read(_counts)

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """What the driver and the server report, as errors of ours."""
        try:
            yield
        except neo4j.exceptions.AuthError:
            raise StoreError(
                f"{self.address} does not accept the user and password; check {USER}, {PASSWORD}"
            ) from None
        except neo4j.exceptions.Neo4jError as error:
            message = str(error.message).partition("\n")[0]
            if str(error.code).startswith(QUERY_AT_FAULT):
                raise QueryError(message) from None
            raise StoreError(f"{self.address}: {message}") from error
        except neo4j.exceptions.DriverError as error:
            message = str(error).partition("\n")[0]
            raise StoreError(f"{self.address} cannot be reached ({message}); is Neo4j running there?") from None


def _push(transaction: neo4j.ManagedTransaction, projection: Projection, progress: Progress | None) -> None:
    nodes = _known(transaction, f"MATCH (x) WHERE x.{MARK} IS NOT NULL")
    edges = _known(transaction, f"MATCH ()-[x]->() WHERE x.{MARK} IS NOT NULL")
    total = len(projection.nodes) + len(projection.edges)
    for done, (label, table) in enumerate(projection.nodes.items(), 1):
        _write(transaction, f"MERGE (x:{label} {{id: row.id}})", _differing(table, nodes))
        tell(progress, label, done, total)
    for done, ((kind, head, tail), table) in enumerate(projection.edges.items(), 1 + len(projection.nodes)):
        ends = f"MATCH (a:{head} {{id: row.source}}) MATCH (b:{tail} {{id: row.target}})"
        _write(transaction, f"{ends} MERGE (a)-[x:{kind} {{id: row.id}}]->(b)", _differing(table, edges))
        tell(progress, kind, done, total)
    _remove(transaction, edges, "MATCH ()-[x]->() WHERE elementId(x) = element DELETE x")
    _remove(transaction, nodes, f"MATCH (x) WHERE elementId(x) = element AND (x)--() REMOVE x.{MARK}")
    _remove(transaction, nodes, "MATCH (x) WHERE elementId(x) = element AND NOT (x)--() DELETE x")
    if (counted := _counts(transaction)) != projection.counts():
        raise StoreError(f"the push was undone: the server would hold {counted}, stated are {projection.counts()}")


Known = dict[str, tuple[str, str]]  # id of a node or edge that is there -> its hash, and the server's id of it


def _known(transaction: neo4j.ManagedTransaction, match: str) -> Known:
    """What is ours on the server."""
    answer = transaction.run(f"{match} RETURN x.id, x.{MARK}, elementId(x)")
    return {identifier: (digest, element) for identifier, digest, element in answer}


def _differing(table: pa.Table, known: Known) -> list[dict[str, Any]]:
    """The rows that are new or changed. All rows are taken out of `known`: what stays there is no longer stated."""
    differing = []
    for row in table.to_pylist():
        row[MARK] = hashlib.sha256(repr(row).encode()).hexdigest()[:16]
        digest, _ = known.pop(row["id"], ("", ""))
        if digest != row[MARK]:
            differing.append(row)
    return differing


def _write(transaction: neo4j.ManagedTransaction, into: str, rows: list[dict[str, Any]]) -> None:
    """Write rows by the clause `into`; a null removes a property, other people's properties stay."""
    for first in range(0, len(rows), BATCH):
        transaction.run(f"UNWIND $rows AS row {into} SET x += row", rows=rows[first : first + BATCH]).consume()


def _remove(transaction: neo4j.ManagedTransaction, gone: Known, clause: str) -> None:
    elements = [element for _, element in gone.values()]
    for first in range(0, len(elements), BATCH):
        transaction.run(f"UNWIND $elements AS element {clause}", elements=elements[first : first + BATCH]).consume()


def _counts(transaction: neo4j.ManagedTransaction) -> dict[str, int]:
    counts = dict.fromkeys((*schema().labels, *schema().relationships), 0)
    nodes = transaction.run(f"MATCH (x) WHERE x.{MARK} IS NOT NULL RETURN x.label, count(x)")
    counts |= dict(nodes.values())
    edges = transaction.run(f"MATCH ()-[x]->() WHERE x.{MARK} IS NOT NULL RETURN type(x), count(x)")
    return counts | dict(edges.values())


def _plain(value: Any) -> Any:
    """The value in the shapes that `Rows` promises."""
    if isinstance(value, neo4j.graph.Path):
        return {"nodes": _plain(list(value.nodes)), "relationships": _plain(list(value.relationships))}
    if isinstance(value, neo4j.graph.Relationship):
        return {"type": value.type, **_properties(value)}
    if isinstance(value, neo4j.graph.Node):
        return _properties(value)
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return {name: _plain(part) for name, part in value.items()} if isinstance(value, dict) else value


def _properties(entity: neo4j.graph.Entity) -> dict[str, Any]:
    return without_nulls({name: value for name, value in entity.items() if name != MARK})
