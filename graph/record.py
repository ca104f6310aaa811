"""Statements on disk: one Parquet file, a row a statement, sorted, so that the same statements give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from graph.errors import StoreError
from graph.statements import Evidence, Figure, Origin, Statement

TEXT, WORD, OFFSET, REAL = pa.string(), pa.dictionary(pa.int32(), pa.string()), pa.int64(), pa.float64()

STATEMENT = {
    "id": TEXT,
    "subject": TEXT,
    "predicate": WORD,
    "origin": WORD,
    "object": TEXT,
    "value": TEXT,
    "confidence": REAL,
    "strength": WORD,
    "position": WORD,
}
FIGURE = {
    "value": REAL,
    "high": REAL,
    "unit": WORD,
    "year": WORD,
    "kind": WORD,
    "measure": WORD,
    "bound": WORD,
    "attribute": WORD,
    "surface": TEXT,
}
EVIDENCE = {
    "source": WORD,
    "document": WORD,
    "section": pa.list_(TEXT),
    "sentence_start": OFFSET,
    "sentence_end": OFFSET,
    "sentence": WORD,
    "start": OFFSET,
    "end": OFFSET,
    "subject_start": OFFSET,
    "subject_end": OFFSET,
}
# A figure's and an evidence's columns are prefixed in the file: `figure_value`, `evidence_start`.
ARROW_SCHEMA = pa.schema(
    [
        *STATEMENT.items(),
        *((f"figure_{name}", kind) for name, kind in FIGURE.items()),
        *((f"evidence_{name}", kind) for name, kind in EVIDENCE.items()),
    ]
)


def ordered(statements: Iterable[Statement]) -> list[Statement]:
    """The statements as the record keeps them: by place in the documents, each id once (the most confident)."""
    best: dict[str, Statement] = {}
    for statement in sorted(statements, key=_place):
        best.setdefault(statement.id, statement)
    return list(best.values())


def _place(statement: Statement) -> tuple[Any, ...]:
    e = statement.evidence
    said = (statement.predicate, statement.subject, statement.object, statement.value)
    # What the id leaves out comes last, so that the choice among statements with one id does not hang on their order.
    rest = (-statement.confidence, statement.strength, e.sentence_start, e.sentence, e.section, repr(statement))
    return (e.document, e.start, e.end, *said, e.source, statement.id, *rest)


def dump(statements: Iterable[Statement]) -> bytes:
    """The Parquet file of the statements, in their order of record, each once. No clock, host or path is in it."""
    rows = ordered(statements)
    columns = [
        *([getattr(row, name) for row in rows] for name in STATEMENT),
        *([getattr(row.figure, name) if row.figure else None for row in rows] for name in FIGURE),
        *([getattr(row.evidence, name) for row in rows] for name in EVIDENCE),
    ]
    arrays = [_array(values, kind) for values, kind in zip(columns, ARROW_SCHEMA.types, strict=True)]
    sink = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_arrays(arrays, schema=ARROW_SCHEMA), sink, compression="zstd", version="2.6")
    return bytes(sink.getvalue())


def _array(values: list[Any], kind: pa.DataType) -> pa.Array:
    if kind == WORD:  # in the order of first occurrence, which the order of rows fixes
        return pa.array(values, TEXT).dictionary_encode()
    return pa.array(values, kind)


def read(path: Path) -> list[Statement]:
    """The statements of a file that `dump` made. Raises StoreError where it is missing, damaged or of another make."""
    try:
        table = pq.read_table(path)
    except (OSError, pa.ArrowInvalid) as error:
        reason = str(error).splitlines()[0]
        raise StoreError(f"{path} cannot be read ({reason}); run `plangraph build`") from None
    if table.schema.names != ARROW_SCHEMA.names:
        raise StoreError(f"{path} was written by another version of plangraph; run `plangraph build`")
    columns = [table.column(name).to_pylist() for name in ARROW_SCHEMA.names]
    return [_statement(row) for row in zip(*columns, strict=True)]


def _statement(row: tuple[Any, ...]) -> Statement:
    plain = dict(zip(STATEMENT, row, strict=False))
    figure = dict(zip(FIGURE, row[len(STATEMENT) :], strict=False))
    evidence = dict(zip(EVIDENCE, row[len(STATEMENT) + len(FIGURE) :], strict=True))
    evidence["section"] = tuple(evidence["section"])
    plain["origin"] = Origin(plain["origin"])
    measured = None if figure["unit"] is None else Figure(**figure)
    return Statement(**plain, evidence=Evidence(**evidence), figure=measured)
