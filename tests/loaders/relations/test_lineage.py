"""BASED_ON: what a plan was drawn up after, and what is only carried out or kept to."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.export import as_json
from loaders.extraction import Extraction, extract
from loaders.relations.lineage import BASED_ON
from loaders.statements import statements_of

TITLE = "滨海区国民经济和社会发展第十四个五年规划纲要"


def read(folder: Path, *paragraphs: str) -> Extraction:
    path = folder / "binhai.txt"
    path.write_text("\n\n".join((TITLE, "第一章 规划背景", *paragraphs)) + "\n", "utf-8")
    return extract(path)


def based_on(extraction: Extraction) -> set[tuple[str, str]]:
    found = (r for facts in extraction.sentences for r in facts.relations if r.type == BASED_ON)
    return {(r.head.name, r.tail.name) for r in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "根据《北江省城乡规划条例》，结合实际，制定本规划。",
        "本规划依据《北江省城乡规划条例》编制，阐明发展目标。",
        "按照《北江省城乡规划条例》要求，特制定本方案。",
        "为深入贯彻落实《北江省城乡规划条例》，编制本规划。",
        "以《北江省城乡规划条例》为依据，组织编制了本纲要。",
        f"《{TITLE}》，遵照《北江省城乡规划条例》的要求编制，是纲领性文件。",
    ],
)
def test_the_plan_itself(tmp_path: Path, sentence: str) -> None:
    assert based_on(read(tmp_path, sentence)) == {(TITLE, "北江省城乡规划条例")}


@pytest.mark.parametrize(
    "sentence",
    [
        "《南湾区更新行动方案》根据《北江省城乡规划条例》制定。",
        "遵照《北江省城乡规划条例》，编制形成《南湾区更新行动方案》。",
    ],
)
def test_another_plan_that_is_named(tmp_path: Path, sentence: str) -> None:
    assert based_on(read(tmp_path, sentence)) == {("南湾区更新行动方案", "北江省城乡规划条例")}


@pytest.mark.parametrize(
    "sentence",
    [
        "按照《北江省城乡规划条例》，完成改造35个小区。",
        "依据《北江省城乡规划条例》规定，加强监督。",
        "全面落实《北江省城乡规划条例》总体要求，牢固树立新发展理念。",
        f"以《{TITLE}》为主要依据，编制政府年度计划。",
        "根据党的二十大精神，制定《南湾区更新行动方案》。",
    ],
)
def test_what_is_only_kept_to(tmp_path: Path, sentence: str) -> None:
    assert based_on(read(tmp_path, sentence)) == set()


def test_a_list_holds_for_its_section_only(tmp_path: Path) -> None:
    listed = ("主要依据是：", "——国家部署。《北江省城乡规划条例》等文件精神。", "《南湾区更新行动方案》等。")
    found = read(tmp_path, *listed, "第二章 发展基础", "出台《人才新政实施意见》。")
    assert based_on(found) == {(TITLE, "北江省城乡规划条例"), (TITLE, "南湾区更新行动方案")}


def test_the_head_is_the_policy_that_the_document_publishes(tmp_path: Path) -> None:
    said = statements_of([read(tmp_path, "根据《北江省城乡规划条例》，制定本规划。")])
    [published] = [s.object for s in said if s.predicate == "PUBLISHES"]
    [based] = [s for s in said if s.predicate == BASED_ON]
    assert based.subject == published
    assert based.evidence.sentence[:3] == "根据《"


def test_it_is_not_among_the_scored_relations(tmp_path: Path) -> None:
    exported = as_json(read(tmp_path, "根据《北江省城乡规划条例》，制定本规划。"))
    assert BASED_ON not in {relation["rel"] for relation in exported["relations"]}
