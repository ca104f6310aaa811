"""Figures against a careful reader's: openings of other districts, and annotated passages of the documents in seeds."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders.extraction import Extraction, extract
from loaders.figures import Scene, observe
from tests.loaders.figures.conftest import Figure, figure_of, mentions, whole
from tests.loaders.figures.scoring import Agreement, agreement

ROOT = Path(__file__).resolve().parents[3]
REFERENCE = ROOT / "tests" / "reference"
OPENINGS = yaml.safe_load((REFERENCE / "openings.yaml").read_text("utf-8"))
PASSAGES = sorted(REFERENCE.glob("*.json"))


def _read(opening: dict[str, Any]) -> list[tuple[Figure, str]]:
    """The figures of an opening, sentence by sentence, each seeing what stands before it."""
    found, previous, things = [], "", [tuple(thing) for thing in opening.get("things", [])]
    for sentence in re.findall("[^。；]+[。；]?", opening["text"]):
        scene = Scene(
            kind=opening["kind"],
            reference_year=opening["reference_year"],
            target_year=opening.get("target_year"),
            period=tuple(opening["period"]) if "period" in opening else None,
            region=opening["region"],
            section=tuple(opening["section"]),
            previous=previous,
            things=mentions(sentence, things),
        )
        found += [(figure_of(observation), observation.surface) for observation in observe(sentence, scene)]
        previous += sentence
    return found


@pytest.mark.parametrize("opening", OPENINGS, ids=[opening["title"] for opening in OPENINGS])
def test_an_opening_of_another_district(opening: dict[str, Any]) -> None:
    agreed = agreement([whole(figure) for figure in opening["observations"]], _read(opening))
    assert agreed.f1 >= 0.9
    assert agreed.whole_f1 >= 0.8


def test_the_openings_together() -> None:
    agreed = Agreement()
    for opening in OPENINGS:
        agreed += agreement([whole(figure) for figure in opening["observations"]], _read(opening))
    assert agreed.f1 >= 0.97
    assert agreed.whole_f1 >= 0.93


@cache
def _extraction(document: str) -> Extraction:
    return extract(ROOT / "seeds" / "documents" / document)


def _passage(document: str, start: int, end: int) -> list[tuple[Figure, str]]:
    """The figures whose clause lies for the most part in a passage of a document."""
    found = []
    for facts in _extraction(document).sentences:
        for observation in facts.observations:
            first, last = facts.sentence.text.span(observation.start, observation.end)
            if 2 * (min(last, end) - max(first, start)) >= last - first:
                found.append((figure_of(observation), observation.surface))
    return found


def _agreed(path: Path) -> Agreement:
    annotated = json.loads(path.read_text("utf-8"))
    agreed = Agreement()
    for passage in annotated["passages"]:
        wanted = [
            _wanted(figure, annotated["region"]) for figure in passage["observations"] if not figure.get("optional")
        ]
        agreed += agreement(wanted, _passage(annotated["doc"], passage["start"], passage["end"]))
    return agreed


@pytest.mark.parametrize("path", PASSAGES, ids=[path.stem for path in PASSAGES])
def test_annotated_passages(path: Path) -> None:
    assert _agreed(path).f1 >= 0.93


def test_every_field_of_the_annotated_passages() -> None:
    assert PASSAGES, "tests/reference has no annotated passages"
    assert sum((_agreed(path) for path in PASSAGES), Agreement()).whole_f1 >= 0.85


def _wanted(figure: dict[str, Any], region: str) -> Figure:
    subject = figure.get("subject", "")
    name, measured = figure["indicator"], (figure["value"], figure["unit"])
    fields = (str(figure["year"]), figure["kind"], figure["measure"], figure["bound"])
    return [name, *measured, *fields, "" if subject == region else subject]
