"""The resolver on a frozen list of name pairs, joins and traps, and what its verdicts rest on."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from loaders.layout.model import DocumentInfo
from loaders.lexicon import Lexicon, seeds
from loaders.resolving import LABELS, Judgement, Resolver, Verdict

ACCURACY = 0.95


class Pair(NamedTuple):
    """Two names of a label as documents of the region `home` use them, and whether they name one thing."""

    label: str
    a: str
    b: str
    verdict: str
    home: str


@cache
def pairs() -> list[Pair]:
    with Path(__file__).with_name("name_pairs.csv").open(encoding="utf-8", newline="") as file:
        return [Pair(**row) for row in csv.DictReader(file)]


@cache
def resolver(home: str = "铁西区") -> Resolver:
    return Resolver(Lexicon(seeds(), DocumentInfo(id="plan", title="规划", region=home)))


def judged(pair: Pair) -> Judgement:
    return resolver(pair.home).compare(pair.label, pair.a, pair.b)


def test_the_list_is_large_and_has_all_labels_and_verdicts() -> None:
    assert len(pairs()) >= 120
    assert {pair.label for pair in pairs()} == set(LABELS)
    assert {pair.verdict for pair in pairs()} == set(Verdict)
    assert len({(pair.label, *sorted((pair.a, pair.b)), pair.home) for pair in pairs()}) == len(pairs())


def test_the_frozen_list_is_judged_right() -> None:
    wrong = [(p, judged(p)) for p in pairs() if judged(p).verdict != p.verdict]
    assert 1 - len(wrong) / len(pairs()) >= ACCURACY, wrong


def test_no_two_things_are_joined() -> None:
    assert not [(p, judged(p)) for p in pairs() if p.verdict != "yes" and judged(p).verdict is Verdict.YES]
