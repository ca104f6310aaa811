"""Statements on disk: the same statements are the same bytes, and come back equal."""

import random
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from graph import record
from graph.errors import StoreError
from graph.statements import Statement, name_of, node_id, scope_of
from tests.sample import sample_statements


def test_the_order_of_input_does_not_change_a_byte() -> None:
    statements = sample_statements()
    first = record.dump(statements)
    for seed in range(3):
        random.Random(seed).shuffle(statements)
        assert record.dump(statements) == first


def test_statements_come_back_equal(tmp_path: Path) -> None:
    statements = record.ordered(sample_statements())
    path = tmp_path / "statements.parquet"
    path.write_bytes(record.dump(statements))
    read = record.read(path)
    assert read == statements
    assert [one.id for one in read] == [one.id for one in statements]


def test_of_equal_ids_the_most_confident_is_kept() -> None:
    statement = sample_statements()[-1]
    doubtful = replace(statement, confidence=0.1)
    assert doubtful.id == statement.id
    assert record.ordered([doubtful, statement]) == record.ordered([statement, doubtful]) == [statement]


@pytest.mark.parametrize("content", [b"", b"not parquet at all", record.dump([])[:-20]])
def test_a_damaged_file_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "statements.parquet"
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"cannot be read .* run `plangraph build`"):
        record.read(path)


def test_a_file_with_other_columns_is_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "statements.parquet"
    pq.write_table(pa.table({"id": ["x"]}), path)
    with pytest.raises(StoreError, match="another version"):
        record.read(path)


def test_no_statements_are_a_file_too(tmp_path: Path) -> None:
    path = tmp_path / "statements.parquet"
    path.write_bytes(record.dump([]))
    read: list[Statement] = record.read(path)
    assert read == []


def test_a_node_id_gives_its_parts_back() -> None:
    identifier = node_id("Park", "A@B", "皇姑区")
    assert (name_of(identifier), scope_of(identifier)) == ("A＠B", "皇姑区")
