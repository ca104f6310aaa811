"""Hints for whoever keeps the curated files: each is given for a slip and not for what is meant so."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.statements import MENTIONED_IN, Evidence, Origin, Statement, node_id, sentence_id
from loaders.checking import Hint, of_build, of_seeds
from loaders.lexicon import Seeds, seeds
from tests.loaders.small import WORLD, WUJIANG_PLAN, write_seeds

CLAIMED, APART, UNDEFINED = range(3)
ADDED = {
    "parks.yaml": WORLD["parks.yaml"] + "- {name: 盛泽纺织科技园, parent: 盛泽县, industries: [纺织产业, 丝绸产业]}\n"
    "- {name: 盛泽纺积科技园}\n- {name: 太湖第一产业园}\n- {name: 太湖第二产业园}\n",
    "enterprises.yaml": WORLD["enterprises.yaml"]
    + "- {name: 永鼎, aliases: [震泽], located_in: 永鼎集团, parent: 盛虹集团, products: [光纤]}\n",
    "industries.yaml": WORLD["industries.yaml"] + "- {name: 丝线, part_of: {丝绸产业链: 上游}}\n",
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    return seeds(write_seeds(tmp_path_factory.mktemp("seeds"), WORLD | ADDED))


def test_a_name_of_two_labels_is_told_with_both(found: Seeds) -> None:
    assert of_seeds(found)[CLAIMED].cases == ["震泽: Enterprise 永鼎, Region 震泽镇"]


def test_a_name_of_two_labels_in_different_regions_is_none(tmp_path: Path) -> None:
    apart = {
        "parks.yaml": "- {name: 东苑, unique: false, scope: 吴江区}\n",
        "facilities.yaml": "- {name: 东苑, unique: false, scope: 武侯区}\n",
    }
    assert of_seeds(seeds(write_seeds(tmp_path, apart)))[CLAIMED].cases == []


def test_names_one_character_apart_but_not_numbered_ones(found: Seeds) -> None:
    assert of_seeds(found)[APART].cases == ["Park 盛泽纺积科技园 | 盛泽纺织科技园"]


@pytest.mark.parametrize("slip", ["盛虹国际物流园区", "盛虹国物流园"], ids=["one more", "one less"])
def test_one_character_more_or_less_is_one_edit(tmp_path: Path, slip: str) -> None:
    files = {"parks.yaml": f"- {{name: 盛虹国际物流园}}\n- {{name: {slip}}}\n"}
    assert len(of_seeds(seeds(write_seeds(tmp_path, files)))[APART].cases) == 1


def test_targets_without_an_entry_are_told_with_field_file_and_line(found: Seeds) -> None:
    cases = of_seeds(found)[UNDEFINED].cases
    added = [case for case in cases if "盛泽纺织" in case or "永鼎" in case or "丝线" in case]
    assert [case.partition(": ")[2] for case in added] == [
        "parent 盛泽县",
        "industries 丝绸产业",
        "located_in 永鼎集团",
        "products 光纤",
        "part_of 丝绸产业链",
    ]
    assert all("(seeds/" in case and ".yaml:" in case for case in added)


def test_entries_that_no_document_names(found: Seeds) -> None:
    stands = Evidence("curated", WUJIANG_PLAN, (), 0, 9, "亨通集团在吴江区。", 0, 4)
    named = Statement(
        node_id("Enterprise", "亨通集团"), MENTIONED_IN, Origin.STATED, stands, object=sentence_id(WUJIANG_PLAN, 0)
    )
    curated = Statement(
        node_id("Enterprise", "盛虹集团"), "alias", Origin.CURATED, Evidence("seeds/enterprises.yaml:8"), value="盛虹"
    )
    every, from_plans, _ = of_build(found, [named, curated], [])
    assert any("Enterprise 盛虹集团" in case for case in from_plans.cases)
    assert not any("Enterprise 亨通集团" in case for case in from_plans.cases)
    assert len(every.cases) > len(from_plans.cases)


def test_pairs_in_doubt_are_told_with_the_reason(found: Seeds) -> None:
    pair = {"label": "Park", "a": "红豆", "b": "红豆产业园", "why": "红豆 does not tell its kind"}
    assert of_build(found, [], [pair])[2].cases == ["Park 红豆 | 红豆产业园: 红豆 does not tell its kind"]


def test_a_hint_gives_the_count_and_the_first_cases() -> None:
    assert Hint("slips", ["a", "b", "c"], 2).lines() == ["slips: 3", "  a", "  b", "  … and 1 more"]
    assert Hint("slips", ["a"], 2).lines() == ["slips: 1", "  a"]
    assert Hint("slips", [], 2).lines() == ["slips: 0"]
