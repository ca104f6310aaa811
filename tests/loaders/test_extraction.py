"""From a file to what it states, on a plan that nobody has curated."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from loaders.documents import ReadOptions
from loaders.extraction import Extraction, extract, home_of
from loaders.facts import Thing


def test_names_relations_and_figures_of_an_unknown_plan(laoshan: Extraction) -> None:
    names = {(m.text, m.thing.label) for facts in laoshan.sentences for m in facts.mentions}
    assert {
        ("海尔集团", "Enterprise"),
        ("海信集团", "Enterprise"),
        ("人工智能产业", "Industry"),
        ("青岛大学", "Institution"),
        ("“人才强区”战略", "Policy"),
        ("山东省海洋强省行动方案", "Policy"),
        ("青岛国际啤酒节", "Event"),
    } <= names
    related = {(r.head_text, r.type, r.tail_text) for facts in laoshan.sentences for r in facts.relations}
    assert ("海尔集团", "LOCATED_IN", "青岛海洋科技园") in related  # the section's park is the silent subject
    assert ("青岛海洋科技园", "HOSTS", "人工智能产业") in related
    assert ("崂山区", "HOLDS", "青岛国际啤酒节") in related
    measured = {(o.indicator, o.value, o.measure) for facts in laoshan.sentences for o in facts.observations}
    assert {("地区生产总值", 986.3, "level"), ("地区生产总值", 5.1, "growth")} <= measured


def test_figures_of_a_table_stand_beside_those_of_the_text(laoshan: Extraction) -> None:
    assert [(f.observation.indicator, f.observation.value, f.observation.year) for _, f in laoshan.figures] == [
        ("地区生产总值", 986.3, "2020"),
        ("地区生产总值", 1500, "2025"),
        ("常住人口", 50.2, "2020"),
        ("常住人口", 58, "2025"),
        ("森林覆盖率", 41.5, "2020"),
        ("森林覆盖率", 42, "2025"),
    ]


def test_every_sentence_is_there_once_in_order(laoshan: Extraction) -> None:
    texts = [facts.sentence.text.text for facts in laoshan.sentences]
    assert texts == [sentence.text.text for sentence in laoshan.document.sentences()]
    assert "引进海尔集团、海信集团等龙头企业，发展人工智能产业。" in texts  # joined over the wrap


def test_the_region_is_a_thing(laoshan: Extraction, laoshan_path: Path) -> None:
    assert home_of(laoshan.document, laoshan.lexicon) == Thing("Region", "崂山区")
    park = extract(laoshan_path, ReadOptions(region="沈阳经济技术开发区"))
    assert home_of(park.document, park.lexicon).label in {"Park", "Region"}


def test_blind_reading_says_so(laoshan_path: Path) -> None:
    assert extract(laoshan_path, blind=True).blind


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        extract(tmp_path / "gone.txt")


@pytest.mark.parametrize("text", ["崂山区" * 30_000, "崂山区。\n", "崂山区\n\n\n\n，，。。、\n"])
def test_odd_texts_are_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "odd.txt"
    path.write_text(text, "utf-8")
    extract(path, ReadOptions(region="崂山区"))
