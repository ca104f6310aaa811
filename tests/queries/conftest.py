"""The sample graph with what it lacks for some queries: a policy that supports an industry, and a firm in a group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.derive import derive
from graph.projection import Projection, project
from graph.statements import MENTIONED_IN, OBSERVED, Evidence, Figure, Origin, Statement, node_id
from graph.stores.ladybug import LadybugStore
from tests.sample import (
    BMW,
    CARS,
    DEVICES,
    HUANGGU,
    MADE_IN_CHINA,
    NEPHARM,
    NEV,
    PLAN,
    TEXTS,
    XINCHUANG_HUNNAN,
    ZONE_CHAPTER,
    sample_statements,
    sentence_id,
)

GROUP = node_id("Enterprise", "华晨集团")
TALENT = node_id("Policy", "兴沈英才计划")
SENTENCE = "中德园重点发展汽车及零部件产业和智能装备产业。"


def _curated(subject: str, predicate: str, target: str) -> Statement:
    return Statement(subject, predicate, Origin.CURATED, Evidence("seeds/more.yaml:1"), object=target)


def _named(thing: str, words: str) -> Statement:
    start = TEXTS[PLAN].index(SENTENCE)
    at = TEXTS[PLAN].index(words, start)
    where = (start, start + len(SENTENCE), SENTENCE, at, at + len(words))
    evidence = Evidence("mention", PLAN, ZONE_CHAPTER, *where)
    return Statement(thing, MENTIONED_IN, Origin.STATED, evidence, object=sentence_id(PLAN, SENTENCE))


@pytest.fixture(scope="session")
def fuller_projection() -> Projection:
    statements = [
        *sample_statements(),
        _curated(BMW, "SUBSIDIARY_OF", GROUP),
        _curated(TALENT, "SUPPORTS", DEVICES),
        _curated(TALENT, "SUPPORTS", NEV),
        _named(DEVICES, "智能装备产业"),
        _named(CARS, "汽车及零部件产业"),
        _named(MADE_IN_CHINA, "重点"),
    ]
    return project([*statements, *derive(statements)])


@pytest.fixture(scope="session")
def store(fuller_projection: Projection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LadybugStore]:
    with LadybugStore(tmp_path_factory.mktemp("fuller") / "graph.lbug") as opened:
        opened.load(fuller_projection)
        yield opened


@pytest.fixture
def hosting(tmp_path: Path) -> Iterator[LadybugStore]:
    """The sample with a curated park of the chain, and one that hosts it only by a firm."""
    yield from _opened(tmp_path, [_curated(XINCHUANG_HUNNAN, "HOSTS", CARS), _curated(NEPHARM, "IN_INDUSTRY", CARS)])


@pytest.fixture
def reached(tmp_path: Path) -> Iterator[LadybugStore]:
    """The sample with figures of a district beside their targets; what was done in a year, and what stands at its end."""
    yield from _opened(
        tmp_path,
        [
            *_aimed("企业", "户", "level", (1000, "2022"), (70, "2022"), words="引导企业"),
            *_aimed("就业", "万人", "new", (2, "2022"), (2.5, "2022"), (4, "2025")),
            *_aimed("研发投入占比", "%", "share", (3, "2022"), (4, "2025")),
            *_aimed("新建绿色建筑占比", "%", "level", (60, "2022"), (80, "2025")),
            *_aimed("高标准农田", "万亩", "level", (3, "2020"), (0.5, "2021-2025"), (6, "2025")),
            *_aimed("示范小区", "个", "level", (10, "2022"), (20, "2022"), (23, "2025"), words="创建示范小区"),
        ],
    )


def _aimed(
    name: str, unit: str, measure: str, actual: tuple[float, str], *targets: tuple[float, str], words: str = ""
) -> list[Statement]:
    start = TEXTS[PLAN].index(SENTENCE)
    evidence = Evidence("figure", PLAN, ZONE_CHAPTER, start, start + len(SENTENCE), SENTENCE, start, start + 1)
    figures = [Figure(actual[0], unit, actual[1], "actual", measure, surface=words or name)]
    figures += [Figure(value, unit, year, "target", measure, surface=words or name) for value, year in targets]
    indicator = node_id("Indicator", name)
    return [
        Statement(HUANGGU, OBSERVED, Origin.STATED, evidence, object=indicator, confidence=0.9, figure=figure)
        for figure in figures
    ]


def _opened(folder: Path, more: list[Statement]) -> Iterator[LadybugStore]:
    statements = [*sample_statements(), *more]
    with LadybugStore(folder / "graph.lbug") as opened:
        opened.load(project([*statements, *derive(statements)]))
        yield opened
