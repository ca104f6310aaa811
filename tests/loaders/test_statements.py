"""From what a document states to statements: who says so, where it stands, and what the document itself is."""

from __future__ import annotations

import pytest

from graph.statements import MENTIONED_IN, OBSERVED, Origin, Statement, node_id, sentence_id
from loaders.extraction import Extraction
from loaders.facts import Thing
from loaders.statements import identity, statements_of

DOCUMENT = node_id("Document", "laoshan")
LAOSHAN = node_id("Region", "崂山区")
PARK = node_id("Park", "青岛海洋科技园")


@pytest.fixture(scope="module")
def said(laoshan: Extraction) -> list[Statement]:
    return statements_of([laoshan])


def of(said: list[Statement], predicate: str, subject: str = "") -> list[Statement]:
    return [one for one in said if one.predicate == predicate and subject in {"", one.subject}]


def test_identity_carries_the_scope() -> None:
    assert identity(Thing("Park", "信创产业园", "浑南区")) == "Park:信创产业园@浑南区"
    assert identity(Thing("Region", "崂山区")) == "Region:崂山区"


def test_a_mention_leads_to_its_sentence(said: list[Statement], laoshan: Extraction) -> None:
    [one] = [s for s in of(said, MENTIONED_IN) if s.value == "海信集团"]
    assert one.evidence.sentence == "引进海尔集团、海信集团等龙头企业，发展人工智能产业。"
    assert one.object == sentence_id("laoshan", one.evidence.sentence_start)
    assert laoshan.document.stored[one.evidence.start : one.evidence.end] == "海信集团"
    assert one.evidence.section == ("第二章 产业体系", "第一节 青岛海洋科技园")
    assert one.origin is Origin.STATED


def test_a_relation_with_a_silent_subject_tells_where_the_subject_stands(
    said: list[Statement], laoshan: Extraction
) -> None:
    [hosts] = [s for s in of(said, "HOSTS") if s.subject == PARK and s.origin is Origin.STATED]
    e = hosts.evidence
    assert e.subject_start is not None
    assert laoshan.document.stored[e.subject_start : e.subject_end] == "青岛海洋科技园"
    assert laoshan.document.stored[e.start : e.end] == "发展人工智能产业"


def test_a_figure_of_the_silent_region(said: list[Statement]) -> None:
    grown = next(s for s in of(said, OBSERVED, LAOSHAN) if s.figure and s.figure.measure == "growth")
    assert grown.object == node_id("Indicator", "地区生产总值")
    assert grown.figure
    assert (grown.figure.value, grown.figure.unit, grown.figure.year) == (5.1, "%", "2020")


def test_a_tables_row_is_the_sentence_of_its_figures(said: list[Statement], laoshan: Extraction) -> None:
    [cover] = [s for s in of(said, OBSERVED) if s.figure and s.figure.value == 42]
    assert cover.evidence.source == "table"
    assert "森林覆盖率（%）" in cover.evidence.sentence
    assert "42" in cover.evidence.sentence
    assert laoshan.document.stored[cover.evidence.start : cover.evidence.end].split("\t")[-1] == "42"
    assert cover.evidence.sentence_start <= cover.evidence.start < cover.evidence.end <= cover.evidence.sentence_end


def test_what_an_unknown_document_is_stands_in_its_head(said: list[Statement], laoshan: Extraction) -> None:
    facts = {s.predicate: s for s in said if s.subject == DOCUMENT}
    assert facts["region"].value == "崂山区"
    assert (facts["kind"].value, facts["period"].value, facts["target_year"].value) == ("规划", "2021-2025", "2025")
    for one in facts.values():
        assert one.origin is Origin.STATED
        assert one.evidence.source == "document-head"
        assert laoshan.document.stored[one.evidence.start : one.evidence.end] == laoshan.document.info.title
    assert facts["PUBLISHES"].object.startswith("Policy:青岛市崂山区国民经济")
    assert "issuer" not in facts


def test_what_a_known_document_is_stands_in_the_catalogue(plans: dict[str, Extraction]) -> None:
    said = statements_of([plans["tiexi-annual-report-2022"]])
    facts = [s for s in said if s.subject == node_id("Document", "tiexi-annual-report-2022")]
    assert {"title", "region", "issuer", "date", "kind", "reference_year", "PUBLISHES"} <= {s.predicate for s in facts}
    for one in facts:
        assert one.origin is Origin.CURATED
        assert one.evidence.source.startswith("seeds/documents.yaml")
        assert one.evidence.document == ""


def test_the_region_belongs_to_those_that_the_head_names(said: list[Statement]) -> None:
    [upward] = [s for s in of(said, "BELONGS_TO", LAOSHAN) if s.origin is Origin.STATED]
    assert upward.object == node_id("Region", "青岛市")


def test_what_is_curated_of_named_things_comes_along(said: list[Statement]) -> None:
    curated = [s for s in said if s.origin is Origin.CURATED]
    assert curated
    assert all(s.evidence.source.startswith("seeds/") and s.evidence.document == "" for s in curated)


def test_each_statement_once(said: list[Statement], laoshan: Extraction) -> None:
    assert len({s.id for s in said}) == len(said)
    assert statements_of([laoshan]) == said
    assert {s.id for s in statements_of([laoshan, laoshan])} == {s.id for s in said}
    assert statements_of([]) == []
