"""Firms lie in the parks that their projects lie in, as a derived statement with its premises."""

from __future__ import annotations

import pytest

from graph.derive import LOCATED_BY_PROJECT, derive, premises, rule_of
from graph.statements import Evidence, Origin, Statement, node_id

HAIER, UNIVERSITY = node_id("Enterprise", "海尔集团"), node_id("Institution", "中国海洋大学")
PLANT, LINE = (node_id("Project", name, "黄岛区") for name in ("海尔智能空调项目", "海尔洗衣机扩建项目"))
SINO_GERMAN, GUZHENKOU = node_id("Park", "中德生态园"), node_id("Park", "古镇口核心区")
DISTRICT = node_id("Region", "黄岛区")


def said(subject: str, predicate: str, target: str, confidence: float = 0.9, start: int = 0) -> Statement:
    evidence = Evidence("rule", "huangdao", (), 0, 40, "句", start, start + 5)
    return Statement(subject, predicate, Origin.STATED, evidence, object=target, confidence=confidence)


def known(subject: str, predicate: str, target: str) -> Statement:
    return Statement(subject, predicate, Origin.CURATED, Evidence("seeds/projects.yaml:3"), object=target)


def located(*statements: Statement) -> dict[tuple[str, str], Statement]:
    return {(one.subject, one.object): one for one in derive(statements) if rule_of(one) == LOCATED_BY_PROJECT}


def test_a_firm_lies_in_the_park_of_its_project() -> None:
    builds, lies = said(HAIER, "UNDERTAKES", PLANT, 0.8), said(PLANT, "LOCATED_IN", SINO_GERMAN, 0.9)
    [one] = located(builds, lies).values()
    assert (one.subject, one.predicate, one.object) == (HAIER, "LOCATED_IN", SINO_GERMAN)
    assert one.origin is Origin.DERIVED
    assert premises(one) == [builds.id, lies.id]
    assert one.confidence == pytest.approx(0.72)


def test_each_park_of_its_projects() -> None:
    found = located(
        said(HAIER, "UNDERTAKES", PLANT),
        said(PLANT, "LOCATED_IN", SINO_GERMAN),
        said(HAIER, "UNDERTAKES", LINE),
        known(LINE, "LOCATED_IN", GUZHENKOU),
    )
    assert set(found) == {(HAIER, SINO_GERMAN), (HAIER, GUZHENKOU)}


def test_nothing_where_a_statement_says_it_of_the_firm() -> None:
    chain = (said(HAIER, "UNDERTAKES", PLANT), said(PLANT, "LOCATED_IN", SINO_GERMAN))
    assert located(*chain, known(HAIER, "LOCATED_IN", SINO_GERMAN)) == {}
    assert set(located(*chain, known(HAIER, "LOCATED_IN", GUZHENKOU))) == {(HAIER, SINO_GERMAN)}


@pytest.mark.parametrize(
    "statements",
    [
        (said(UNIVERSITY, "UNDERTAKES", PLANT), said(PLANT, "LOCATED_IN", SINO_GERMAN)),  # no firm
        (said(HAIER, "UNDERTAKES", PLANT), said(PLANT, "LOCATED_IN", DISTRICT)),  # no park
        (said(HAIER, "UNDERTAKES", PLANT), said(LINE, "LOCATED_IN", SINO_GERMAN)),  # another project
        (said(HAIER, "PARTNERS_WITH", PLANT), said(PLANT, "LOCATED_IN", SINO_GERMAN)),
    ],
)
def test_nothing_without_both_premises(statements: tuple[Statement, ...]) -> None:
    assert located(*statements) == {}


def test_each_project_speaks_for_itself() -> None:
    both = derive(
        [
            said(HAIER, "UNDERTAKES", PLANT),
            said(PLANT, "LOCATED_IN", SINO_GERMAN),
            said(HAIER, "UNDERTAKES", LINE),
            said(LINE, "LOCATED_IN", SINO_GERMAN),
        ]
    )
    assert [(one.subject, one.object) for one in both] == [(HAIER, SINO_GERMAN)] * 2
    assert len({one.id for one in both}) == 2


def test_the_best_premise_counts_whatever_the_order() -> None:
    weak, strong = said(HAIER, "UNDERTAKES", PLANT, 0.6), said(HAIER, "UNDERTAKES", PLANT, 0.9, start=7)
    lies = said(PLANT, "LOCATED_IN", SINO_GERMAN)
    for order in ([weak, strong, lies], [lies, strong, weak]):
        [one] = located(*order).values()
        assert premises(one) == [strong.id, lies.id]


def test_derived_locations_derive_nothing_further() -> None:
    chain = [said(HAIER, "UNDERTAKES", PLANT), said(PLANT, "LOCATED_IN", SINO_GERMAN)]
    first = derive(chain)
    assert derive([*chain, *first]) == first
