"""The scoring itself: it must be able to say that an extraction is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.scoring import FOUND, WHOLE, Score, plain, score, score_parts

MENTIONS = [
    {"text": "海尔集团", "type": "Enterprise", "canonical": "海尔"},
    {"text": "海创园", "type": "Park", "canonical": "青岛海创园", "alt_types": ["Facility"]},
    {"text": "家电", "type": "Industry", "canonical": "家电产业", "optional": True},
]
RELATIONS = [
    {"head": "海尔", "rel": "LOCATED_IN", "tail": "青岛海创园"},
    {"head": "海尔", "rel": "IN_INDUSTRY", "tail": "家电产业", "optional": True},
]
FIGURE = {"indicator": "地区生产总值", "value": 1.2, "unit": "万亿元", "measure": "level"}
REFERENCE = {
    "passages": [{"start": 0, "end": 100, "mentions": MENTIONS, "relations": RELATIONS, "observations": [FIGURE]}]
}
PLACE = {"start": 10, "end": 14}


def scored(**found: list[dict[str, Any]]) -> dict[str, Score]:
    return score(REFERENCE, {"mentions": [], "relations": [], "observations": [], **found})


def end(name: str) -> dict[str, str]:
    return {"text": name, "canonical": name}


def test_nothing_found_is_nothing_hit() -> None:
    assert scored() == {"mentions": Score(0, 2, 0), "relations": Score(0, 1, 0), "observations": Score(0, 1, 0)}


def test_a_name_counts_once_and_optional_ones_neither_way() -> None:
    found = [{"text": t, "type": k, **PLACE} for t, k in (("海尔集团", "Enterprise"),) * 2 + (("家电", "Industry"),)]
    assert scored(mentions=found)["mentions"] == Score(1, 2, 1)


def test_another_type_is_wrong_unless_it_is_as_good() -> None:
    assert scored(mentions=[{"text": "海尔集团", "type": "Park", **PLACE}])["mentions"] == Score(0, 2, 1)
    assert scored(mentions=[{"text": "海创园", "type": "Facility", **PLACE}])["mentions"] == Score(1, 2, 1)


@pytest.mark.parametrize(
    ("kind", "head", "tail", "expected"),
    [
        ("LOCATED_IN", "海尔", "海创园", Score(1, 1, 1)),  # by any name
        ("BELONGS_TO", "海尔集团", "青岛海创园", Score(1, 1, 1)),
        ("LOCATED_IN", "海创园", "海尔", Score(0, 1, 1)),  # the wrong way round
        ("HOSTS", "海尔", "海创园", Score(0, 1, 1)),
        ("IN_INDUSTRY", "海尔", "家电", Score(0, 1, 0)),  # optional
    ],
)
def test_a_relation(kind: str, head: str, tail: str, expected: Score) -> None:
    found = [{"rel": kind, "head": end(head), "tail": end(tail), **PLACE}]
    assert scored(relations=found * 2)["relations"] == expected


@pytest.mark.parametrize(
    ("changed", "hits"),
    [
        ({}, 1),
        ({"value": 12000, "unit": "亿元"}, 1),
        ({"indicator": "全区地区生产总值"}, 1),
        ({"value": 1.3}, 0),
        ({"unit": "%"}, 0),
        ({"measure": "growth"}, 0),
        ({"indicator": "进出口总额"}, 0),
        ({"value": [1.2, 1.3]}, 0),
    ],
)
def test_a_figure(changed: dict[str, Any], hits: int) -> None:
    assert scored(observations=[{**FIGURE, **changed, **PLACE}])["observations"] == Score(hits, 1, 1)


@pytest.mark.parametrize(
    ("told", "got", "hits"),
    [
        ({"year": 2022}, {"year": 2022}, 1),
        ({"year": 2022}, {"year": "2022"}, 1),
        ({"year": 2022}, {"year": 2023}, 0),
        ({}, {"year": 2023}, 1),
        ({"kind": "actual"}, {"kind": "target"}, 0),
        ({"kind": "actual", "alt_kind": "target"}, {"kind": "target"}, 1),
        ({"bound": "="}, {}, 1),
        ({"bound": "="}, {"bound": ">="}, 0),
        ({"subject": "海尔"}, {"subject": "海尔集团"}, 1),
        ({"subject": "海尔"}, {"subject": "青岛海创园"}, 0),
    ],
)
def test_a_figure_as_a_whole(told: dict[str, Any], got: dict[str, Any], hits: int) -> None:
    reference = {
        "passages": [{"start": 0, "end": 100, "mentions": MENTIONS, "relations": [], "observations": [FIGURE | told]}]
    }
    parts = score_parts(reference, {"mentions": [], "relations": [], "observations": [FIGURE | got | PLACE]})
    assert parts["observations", FOUND] == Score(1, 1, 1)
    assert parts["observations", WHOLE] == Score(hits, 1, 1)


def test_parts_by_type() -> None:
    found = [
        {"text": t, "type": k, **PLACE}
        for t, k in (("海尔集团", "Enterprise"), ("海创园", "Facility"), ("海信", "Park"))
    ]
    ties = [{"rel": "HOSTS", "head": end("海尔"), "tail": end("海创园"), **PLACE}]
    parts = score_parts(REFERENCE, {"mentions": found, "relations": ties, "observations": []})
    assert parts["mentions", "Enterprise"] == Score(1, 1, 1)
    assert parts["mentions", "Park"] == Score(1, 1, 2)
    assert parts["relations", "HOSTS"] == Score(0, 0, 1)
    assert parts["relations", "LOCATED_IN"] == Score(0, 1, 0)


def test_what_lies_outside_the_passage_does_not_count() -> None:
    found = [{"text": "海信", "type": "Enterprise", "start": 100, "end": 102}]
    assert scored(mentions=found)["mentions"] == Score(0, 2, 0)


def test_f1_and_sums() -> None:
    assert (Score(1, 2, 1) + Score(2, 2, 4)) == Score(3, 4, 5)
    assert Score(3, 4, 5).f1 == pytest.approx(2 / 3)
    assert (Score(3, 4, 5).precision, Score(3, 4, 5).recall) == (0.6, 0.75)
    assert Score().f1 == 1.0
    assert plain("“双减” Ａ·１") == "双减A1"
