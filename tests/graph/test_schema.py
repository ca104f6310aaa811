"""The schema as declared, and what is said when a declaration is wrong."""

from pathlib import Path

import pytest

from graph.errors import InputError
from graph.schema import SCHEMA_FILE, Column, ColumnType, load_schema, schema


def test_things_and_ties_are_told_from_evidence() -> None:
    assert {"Park", "Region", "Product"} <= set(schema().things())
    assert not {"Document", "Sentence", "Observation"} & set(schema().things())
    assert "LOCATED_IN" in schema().ties()
    assert "MENTIONED_IN" not in schema().ties()


def test_columns_begin_with_what_all_nodes_have() -> None:
    columns = schema().columns("Park")
    assert [column.name for column in columns][:3] == ["id", "label", "name"]
    assert columns[-1] == Column("honours", ColumnType.STRINGS)
    assert Column("start", ColumnType.INT) in schema().columns("Sentence")


def test_an_undirected_relationship_has_ends_in_order() -> None:
    ends = schema().ends("PARTNERS_WITH")
    assert ("Institution", "Park") in ends
    assert ("Park", "Institution") not in ends


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("[Enterprise, Product]", "[Enterprise, Gadget]", "PRODUCES has an end with the unknown label 'Gadget'"),
        ('colour: "#4E79A7", thing', 'colour: "blue", thing', "labels.Region.colour"),
        (
            'thing: true, scoped: false, properties: [honours], description: "administrative',
            'thing: true, properties: [honours], description: "administrative',
            "scoped",
        ),
        ("{zh: 状态, en: status, property: status", "{zh: 状态, en: status, property: state", "which no label has"),
        ("labels:\n", "labels:\n  - [\n", "is not YAML"),
        ("tie: true, undirected: true", "tie: true, both_ways: true", "both_ways"),
    ],
)
def test_a_wrong_declaration_is_refused_with_its_line(tmp_path: Path, old: str, new: str, says: str) -> None:
    text = SCHEMA_FILE.read_text("utf-8")
    assert text.count(old) == 1
    wrong = tmp_path / "schema.yaml"
    wrong.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(InputError, match=says) as refused:
        load_schema(wrong)
    line = text[: text.index(old)].count("\n") + 1
    assert refused.value.line in range(line, line + 4)
    assert str(refused.value).startswith(f"{wrong}:{refused.value.line}: ")


def test_titles_do_not_change_the_digest_but_columns_do(tmp_path: Path) -> None:
    text = SCHEMA_FILE.read_text("utf-8")
    for old, new, same in (("zh: 园区", "zh: 开发区", True), ("[honours]", "[honours, unit]", False)):
        changed = tmp_path / "schema.yaml"
        changed.write_text(text.replace(old, new), "utf-8")
        assert (load_schema(changed).digest() == schema().digest()) is same
