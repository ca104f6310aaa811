"""The sample graph with what it lacks for some queries: a policy that supports an industry, and a firm in a group."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.derive import derive
from graph.projection import Projection, project
from graph.statements import MENTIONED_IN, Evidence, Origin, Statement, node_id
from graph.stores.ladybug import LadybugStore
from tests.sample import (
    BMW,
    CARS,
    DEVICES,
    MADE_IN_CHINA,
    NEV,
    PLAN,
    TEXTS,
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
