"""The JSON of `extract --json`: the fields of the scorer's README, with offsets into the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.schema import schema
from loaders.export import as_json
from loaders.extraction import Extraction


@pytest.fixture(scope="module")
def exported(laoshan: Extraction) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(as_json(laoshan), ensure_ascii=False))
    return found


def test_the_document(exported: dict[str, Any]) -> None:
    assert exported["document"] == {
        "title": "青岛市崂山区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
        "region": "崂山区",
        "year": 2020,
    }


def test_a_mention_stands_at_its_offsets(exported: dict[str, Any], laoshan: Extraction) -> None:
    assert exported["mentions"]
    for m in exported["mentions"]:
        assert set(m) == {"text", "type", "canonical", "start", "end"}
        assert "".join(laoshan.document.stored[m["start"] : m["end"]].split()) == m["text"]
        assert m["type"] in schema().labels


def test_a_relation_has_both_ends_and_its_evidence(exported: dict[str, Any], laoshan: Extraction) -> None:
    park = next(r for r in exported["relations"] if r["rel"] == "HOSTS")
    assert park["head"] == {"text": "青岛海洋科技园", "canonical": "青岛海洋科技园", "type": "Park"}
    assert park["tail"]["text"] == "人工智能产业"
    assert park["origin"] == "stated"
    assert "发展人工智能产业" in laoshan.document.stored[park["start"] : park["end"]]


def test_only_the_relations_of_the_guide_are_told(plans: dict[str, Extraction]) -> None:
    told = {r["rel"] for plan in plans.values() for r in as_json(plan)["relations"]}
    assert {"LOCATED_IN", "HOSTS", "UNDERTAKES", "IMPLEMENTS"} <= told
    assert not told & {"PUBLISHES", "BASED_ON", "PART_OF", "MENTIONED_IN"}


def test_figures_of_text_and_tables(exported: dict[str, Any], laoshan: Extraction) -> None:
    stored = laoshan.document.stored
    found = {(o["indicator"], str(o["value"]), o["year"]): o for o in exported["observations"]}
    total = found["地区生产总值", "986.3", 2020]
    assert (total["unit"], total["kind"], total["measure"], total["bound"]) == ("亿元", "actual", "level", "=")
    assert total["subject"] == "崂山区"
    target = found["森林覆盖率", "42.0", 2025]
    assert (target["kind"], target["attribute"]) == ("target", "约束性")
    assert stored[target["start"] : target["end"]] == "森林覆盖率（%）\t41.5\t42"
    assert found["进出口总额", "[100.0, 120.0]", 2020]["unit"] == "亿元"  # a range


def test_every_offset_lies_in_the_file(plans: dict[str, Extraction]) -> None:
    for plan in plans.values():
        exported = as_json(plan)
        for kind in ("mentions", "relations", "observations"):
            for one in exported[kind]:
                assert 0 <= one["start"] < one["end"] <= len(plan.document.stored)
