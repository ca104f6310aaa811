"""What the curated YAML says of the things that documents name; the rest of it stays out of the graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.statements import Origin, Statement, node_id
from loaders import curation
from loaders.extraction import Extraction
from loaders.facts import Thing
from loaders.layout.model import Document
from tests.loaders.small import INFO, lexicon


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return Extraction(Document(INFO, "", ()), lexicon(), (), (), blind=False)


def said(extraction: Extraction, *named: Thing) -> list[Statement]:
    found = curation.statements([extraction], named)
    assert all(one.origin is Origin.CURATED for one in found)
    return found


def links(found: list[Statement]) -> set[tuple[str, str, str]]:
    return {(one.subject.partition(":")[2], one.predicate, one.object.partition(":")[2]) for one in found if one.object}


def values(found: list[Statement], thing: str) -> set[tuple[str, str]]:
    return {(one.predicate, one.value) for one in found if one.value and one.subject == thing}


def test_nothing_is_said_of_what_nothing_names(extraction: Extraction) -> None:
    assert said(extraction) == []
    assert said(extraction, Thing("Enterprise", "永鼎股份", "吴江区")) == []


def test_a_firm_with_both_its_entries_and_what_they_lead_to(extraction: Extraction) -> None:
    found = said(extraction, Thing("Enterprise", "亨通集团"))
    assert links(found) == {
        ("亨通集团", "LOCATED_IN", "吴江经济技术开发区"),
        ("亨通集团", "IN_INDUSTRY", "光通信产业"),
        ("亨通集团", "PRODUCES", "海底光缆"),
        ("海底光缆", "IN_INDUSTRY", "光通信产业"),
        ("吴江经济技术开发区", "BELONGS_TO", "吴江区"),
        ("吴江经济技术开发区", "HOSTS", "光通信产业"),
        ("吴江区", "BELONGS_TO", "苏州市"),
        ("苏州市", "BELONGS_TO", "江苏省"),
        ("江苏省", "BELONGS_TO", "中国"),
    }
    assert values(found, node_id("Park", "吴江经济技术开发区")) == {
        ("alias", "吴江经开区"),
        ("alias", "经开区"),
        ("honour", "国家生态工业示范园区"),
    }


def test_a_project_is_undertaken_by_its_firm(extraction: Extraction) -> None:
    found = links(said(extraction, Thing("Project", "恒力工业丝项目")))
    assert ("恒力集团", "UNDERTAKES", "恒力工业丝项目") in found
    assert ("恒力工业丝项目", "LOCATED_IN", "盛泽镇") in found


def test_a_subsidiary_and_its_parent(extraction: Extraction) -> None:
    assert links(said(extraction, Thing("Enterprise", "国望高科"))) == {("国望高科", "SUBSIDIARY_OF", "盛虹集团")}


def test_a_link_of_a_chain_keeps_its_position(extraction: Extraction) -> None:
    found = [one for one in said(extraction, Thing("Industry", "化纤产业")) if one.predicate == "PART_OF"]
    [part] = found
    assert (part.object, part.position) == (node_id("Industry", "纺织产业"), "上游")


def test_an_indicators_names_and_unit(extraction: Extraction) -> None:
    gdp = Thing("Indicator", "地区生产总值")
    assert values(said(extraction, gdp), node_id("Indicator", "地区生产总值")) == {("alias", "GDP"), ("unit", "亿元")}


def test_a_scoped_thing_of_another_region_is_not_ours(extraction: Extraction) -> None:
    assert links(said(extraction, Thing("Park", "信创产业园", "吴江区"))) >= {
        ("信创产业园@吴江区", "BELONGS_TO", "吴江区")
    }
    assert said(extraction, Thing("Park", "信创产业园", "武侯区")) == []


def test_the_source_is_file_and_line(extraction: Extraction) -> None:
    [one] = [s for s in said(extraction, Thing("Enterprise", "国望高科")) if s.object]
    file, _, line = one.evidence.source.partition(":")
    assert file == "seeds/enterprises.yaml"
    assert int(line) > 1
    assert Path(file).name == "enterprises.yaml"
