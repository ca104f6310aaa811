"""Status, amounts, honours, lineage and strength of wording against a careful reader's answers.

The floors lie a little below the figures measured when they were set; raise them when extraction gets better.
"""

from __future__ import annotations

import pytest

from loaders.extraction import Extraction
from tests.loaders.values.reference import KINDS, Score, answers, scores

OPEN = {"status": 0.92, "amounts": 0.65, "honours": 0.95, "based_on": 0.95, "strength": 0.95}
ASIDE = {"status": 0.88, "amounts": 0.70, "honours": 0.90, "based_on": 0.92, "strength": 0.92}


@pytest.fixture(scope="module")
def found(plans: dict[str, Extraction]) -> dict[tuple[str, bool], Score]:
    return scores(plans)


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_that_the_rules_were_made_with(found: dict[tuple[str, bool], Score], kind: str) -> None:
    assert found[kind, False].f1 >= OPEN[kind], "\n".join(found[kind, False].misses)


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_set_aside(found: dict[tuple[str, bool], Score], kind: str) -> None:
    assert found[kind, True].f1 >= ASIDE[kind], found[kind, True]  # what was missed is not shown


def test_half_of_each_set_is_aside_and_some_answers_are_empty() -> None:
    for kind in KINDS:
        items = answers()[kind]
        assert abs(2 * sum(item.get("aside", False) for item in items) - len(items)) <= 2
        assert kind == "strength" or sum(not item["says"] for item in items) >= 5
