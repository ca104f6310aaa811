"""The catalogue's files, and what is said of a file that does not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from queries.catalogue import FOLDER, catalogue, read_query

GOOD = """/* ---
id: a-query
title: 题
english: A query
question: 问？
group: 企业
shape: table
parameters:
  - {name: firm, title: 企业, type: thing, labels: [Enterprise], required: true, example: 甲}
columns:
  - {name: firm, title: 企业, role: thing}
order: [firm]
--- */
MATCH (firm:Enterprise {id: $firm}) RETURN firm
"""


def test_every_file_is_in_the_catalogue_under_its_name() -> None:
    assert sorted(catalogue()) == sorted(path.stem for path in FOLDER.iterdir())
    assert len(catalogue()) >= 12


def test_titles_tell_queries_apart() -> None:
    titles = [query.title for query in catalogue().values()]
    assert len(set(titles)) == len(titles)


def test_a_file_that_fits_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a-query.cypher"
    path.write_text(GOOD)
    query = read_query(path)
    assert query.cypher("ladybug") == query.cypher("neo4j") == "MATCH (firm:Enterprise {id: $firm}) RETURN firm\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("/* ---\n", "", "1: a query starts with"),
        ("title: 题", "title: 题\n: :", "the head is not YAML"),
        ("title: 题\n", "", "title: Field required"),
        ("shape: table", "shape: table\ncolour: red", "colour: Extra inputs are not permitted"),
        ("group: 企业", "group: 别的", "group: "),
        ("shape: table", "shape: graph", "a graph needs the columns source, relation, target, origin"),
        ("[Enterprise]", "[Firm]", "firm: unknown label 'Firm'"),
        (
            "type: thing, labels: [Enterprise], ",
            "type: string, labels: [Enterprise], ",
            "a thing has labels, nothing else",
        ),
        ("required: true, ", "", "a single value is required or has a default"),
        (", example: 甲", "", "needs an example"),
        ("order: [firm]", "order: [-year]", "order names '-year', which is no column"),
        ("order: [firm]", "together: park\norder: [firm]", "together names 'park', which is no column"),
        ("{id: $firm}", "{id: $park}", "differ in the parameter 'firm'"),
        ("id: a-query", "id: another", "the id 'another' is not the file's name"),
    ],
)
def test_a_file_that_does_not_fit_is_named_with_the_reason(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "a-query.cypher"
    path.write_text(GOOD.replace(old, new, 1))
    with pytest.raises(InputError) as caught:
        read_query(path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)
