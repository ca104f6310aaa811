"""What the design promises of every statement, on the five real plans."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.derive import derive, premises
from graph.projection import Projection, project
from graph.record import dump
from graph.statements import MENTIONED_IN, Origin, Statement
from loaders.extraction import Extraction
from loaders.lexicon import seeds, thing_of
from loaders.statements import statements_of

ROOT = Path(__file__).resolve().parents[2]
FULL_WIDTH = dict(zip(",;:()!?", "，；：（）！？", strict=True))
AGAIN = """
import hashlib
from graph.record import dump
from loaders.statements import statements_of
from tests.loaders.conftest import extracted
print(hashlib.sha256(dump(statements_of(list(extracted(blind=False).values())))).hexdigest())
"""


@pytest.fixture(scope="module")
def said(plans: dict[str, Extraction]) -> list[Statement]:
    return statements_of(list(plans.values()))


@pytest.fixture(scope="module")
def graph(said: list[Statement]) -> Projection:
    return project([*said, *derive(said)])


def of(said: Iterable[Statement], origin: Origin) -> list[Statement]:
    return [one for one in said if one.origin is origin]


def reads_as(read: str, stored: str) -> bool:
    """Whether the read text stands in the stored one, in order, its first and last character at the ends; what lies
    between may be wraps, marks and what a page break left."""
    rest = iter(stored)
    found = all(any(_same(char, other) for other in rest) for char in read if char not in " |\n")
    return found and _same(read[0], stored[0]) and _same(read[-1], stored[-1])


def _same(read: str, stored: str) -> bool:
    if read == stored or FULL_WIDTH.get(stored) == read:
        return True
    return ord(stored) - ord(read) == 0xFEE0 or (read in "：:" and stored.isspace())  # full-width digits and letters


def test_every_statement_of_the_text_has_its_evidence(said: list[Statement], plans: dict[str, Extraction]) -> None:
    stated = of(said, Origin.STATED)
    assert len(stated) > 5000
    for one in stated:
        e = one.evidence
        stored = plans[e.document].document.stored
        assert 0 <= e.sentence_start <= e.start < e.end <= e.sentence_end <= len(stored), one
        assert reads_as(e.sentence, stored[e.sentence_start : e.sentence_end]), one
        if e.subject_start is not None:
            assert e.subject_end is not None
            assert 0 <= e.subject_start < e.subject_end <= len(stored)
            assert e.source


def test_a_mention_is_the_characters_at_its_offsets(said: list[Statement], plans: dict[str, Extraction]) -> None:
    mentions = [one for one in said if one.predicate == MENTIONED_IN]
    assert len(mentions) > 3000
    plain = 0
    for one in mentions:
        e = one.evidence
        at_offsets = plans[e.document].document.stored[e.start : e.end]
        assert reads_as(one.value, at_offsets), (one.value, at_offsets)
        assert one.value in e.sentence
        plain += one.value == "".join(at_offsets.split())
    assert plain > 0.98 * len(mentions)  # the others were cut by page breaks or written full-width


def test_the_evidence_of_a_relation_names_both_ends_or_tells_where_they_stand(plans: dict[str, Extraction]) -> None:
    for extraction in plans.values():
        for facts in extraction.sentences:
            text = facts.sentence.text.text
            for r in facts.relations:
                assert r.implicit or r.head_text in text, r
                assert r.head_text in text or r.tail_text in text, r


def test_origins_are_not_mixed(said: list[Statement]) -> None:
    assert {one.origin for one in said} == {Origin.STATED, Origin.CURATED}
    for one in of(said, Origin.CURATED):
        assert one.evidence.source.startswith("seeds/")
        assert not one.evidence.document
        assert not one.evidence.sentence
    for one in of(said, Origin.STATED):
        assert not one.evidence.source.startswith("seeds/")
    known = {one.id for one in said}
    for one in derive(said):
        assert one.origin is Origin.DERIVED
        assert premises(one)
        assert set(premises(one)) <= known
        assert not one.evidence.document


def test_curated_sources_are_lines_that_name_the_thing(said: list[Statement]) -> None:
    files: dict[str, list[str]] = {}
    for one in of(said, Origin.CURATED):
        file, _, line = one.evidence.source.partition(":")
        if not line:
            continue
        lines = files.setdefault(file, (ROOT / file).read_text("utf-8").splitlines())
        assert lines[int(line) - 1].startswith("- "), one


def test_every_node_and_edge_leads_to_a_statement(said: list[Statement], graph: Projection) -> None:
    every = [*said, *derive(said)]
    known = {one.id for one in every}
    named = {end for one in every for end in (one.subject, one.object) if end}
    documents = {f"Document:{one.evidence.document}" for one in every if one.evidence.document}
    for table in graph.edges.values():
        for edge in table.to_pylist():
            assert edge["statements"], edge
            assert set(edge["statements"]) <= known
    tied = {edge[end] for table in graph.edges.values() for edge in table.to_pylist() for end in ("source", "target")}
    for label, table in graph.nodes.items():
        for node in table.to_pylist():
            assert node["id"] in named | documents or node["id"] in tied, (label, node["id"])


def test_ends_of_every_edge_are_nodes(graph: Projection) -> None:
    nodes = {row["id"] for table in graph.nodes.values() for row in table.to_pylist()}
    for (_, source, target), table in graph.edges.items():
        for edge in table.to_pylist():
            assert {edge["source"], edge["target"]} <= nodes
            assert edge["source"].startswith(source + ":")
            assert edge["target"].startswith(target + ":")


def test_another_run_gives_the_same_bytes(said: list[Statement]) -> None:
    """In a process of its own, so that sets and dictionaries are hashed otherwise."""
    environment = {**os.environ, "PYTHONHASHSEED": "4711"}
    again = subprocess.run(
        [sys.executable, "-c", AGAIN], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert again.stdout.strip() == hashlib.sha256(dump(said)).hexdigest()


def test_blind_reading_leaves_out_what_the_own_regions_plans_told(blind_plans: dict[str, Extraction]) -> None:
    curated = seeds()
    for plan, extraction in blind_plans.items():
        region = extraction.document.info.region
        left_out = kept = 0
        for label, entries in curated.entries.items():
            for entry in entries:
                known = entry in extraction.lexicon.entries(thing_of(label, entry))
                regions = curated.of(entry)
                if regions and regions <= {region}:
                    assert not known, (plan, entry.name)
                    left_out += 1
                elif entry.unique and not entry.scope:
                    assert known, (plan, entry.name)
                    kept += 1
        assert left_out > 50
        assert kept > 500


def test_blind_reading_names_nothing_by_a_left_out_entry(blind_plans: dict[str, Extraction]) -> None:
    for extraction in blind_plans.values():
        for facts in extraction.sentences:
            for m in facts.mentions:
                if m.rule == "curated" and m.thing.label != "Region":
                    assert extraction.lexicon.entries(m.thing), m
