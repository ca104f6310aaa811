"""Short names that a document defines hold from there on, and only there."""

from __future__ import annotations

import pytest

from loaders.definitions import defined
from loaders.facts import Mention, Thing

FULL = Thing("Park", "东太湖先进制造产业园")
OTHER = Thing("Park", "示范园", "吴江区")


def mention(text: str, name: str, thing: Thing) -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), name, thing, "headed")


def meant(*sentences: str, marked: tuple[str, Thing] | None = None) -> list[set[tuple[str, str]]]:
    """(words, name of the thing) a sentence; the full name is marked, and `marked` where it stands."""
    named = []
    for text in sentences:
        row = [mention(text, FULL.name, FULL)] if FULL.name in text else []
        row += [mention(text, *marked)] if marked and marked[0] in text else []
        named.append(row)
    return [{(m.text, m.thing.name) for m in row} for row in defined(sentences, named)]


@pytest.mark.parametrize(
    "definition",
    ["（以下简称“示范园”）", "（以下简称示范园）", "（简称“示范园”）", "（下称“示范园”）", "（以下统称：示范园）"],
)
def test_a_short_name_stands_for_what_it_was_defined_as(definition: str) -> None:
    first, later = meant(f"建设{FULL.name}{definition}。", "支持示范园发展。")
    assert (FULL.name, FULL.name) in first
    assert later == {("示范园", FULL.name)}


def test_what_was_taken_for_another_thing_is_put_right() -> None:
    [_, later] = meant(f"建设{FULL.name}（以下简称“示范园”）。", "支持示范园发展。", marked=("示范园", OTHER))
    assert later == {("示范园", FULL.name)}


def test_it_does_not_hold_before_the_definition() -> None:
    [before, _] = meant("支持示范园发展。", f"建设{FULL.name}（以下简称“示范园”）。", marked=("示范园", OTHER))
    assert before == {("示范园", OTHER.name)}


@pytest.mark.parametrize("text", ["创建国家级示范园。", "推动示范园林建设。"])
def test_it_does_not_hold_inside_other_names(text: str) -> None:
    assert meant(f"建设{FULL.name}（以下简称“示范园”）。", text)[1] == set()


def test_brackets_that_define_nothing_change_nothing() -> None:
    assert meant(f"建设{FULL.name}（含示范园）。", "支持示范园发展。")[1] == set()


def test_a_definition_of_nothing_known_is_left() -> None:
    assert meant("建设某某园（以下简称“示范园”）。", "支持示范园发展。")[1] == set()
