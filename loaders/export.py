"""An extraction as the JSON that the scorer and other tools read (fields as in the README of the scorer)."""

from __future__ import annotations

from typing import Any

from loaders.extraction import Extraction, home_of
from loaders.facts import Observation, Relation, Thing
from loaders.layout.model import MappedText

SCORED = frozenset(
    "BELONGS_TO LOCATED_IN HOSTS IN_INDUSTRY UNDERTAKES PRODUCES SUBSIDIARY_OF PARTNERS_WITH IMPLEMENTS SUPPORTS HOLDS".split()  # noqa: SIM905
)


def as_json(extraction: Extraction) -> dict[str, Any]:
    """`{"document", "mentions", "relations", "observations"}`; offsets are characters into the file as stored."""
    info = extraction.document.info
    home = home_of(extraction.document, extraction.lexicon)
    mentions: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    observations: list[dict[str, Any]] = []
    for facts in extraction.sentences:
        text = facts.sentence.text
        for m in facts.mentions:
            mentions.append(
                {"text": m.text, "type": m.thing.label, "canonical": m.thing.name} | _span(text, m.start, m.end)
            )
        relations += [_relation(r, text) for r in facts.relations if r.type in SCORED]
        observations += [_observation(o, home) | _span(text, o.start, o.end) for o in facts.observations]
    for _, figure in extraction.figures:
        observations.append(_observation(figure.observation, home) | {"start": figure.start, "end": figure.end})
    return {
        "document": {"title": info.title, "region": info.region, "year": info.reference_year},
        "mentions": mentions,
        "relations": relations,
        "observations": observations,
    }


def _span(text: MappedText, start: int, end: int) -> dict[str, int]:
    first, last = text.span(start, end)
    return {"start": first, "end": last}


def _end(thing: Thing, text: str) -> dict[str, str]:
    return {"text": text or thing.name, "canonical": thing.name, "type": thing.label}


def _relation(r: Relation, text: MappedText) -> dict[str, Any]:
    return {
        "head": _end(r.head, r.head_text),
        "rel": r.type,
        "tail": _end(r.tail, r.tail_text),
        "origin": "stated",
        "implicit": r.implicit,
    } | _span(text, r.start, r.end)


def _observation(o: Observation, home: Thing) -> dict[str, Any]:
    """A range's value is [low, high]; the year of a single year is a number."""
    return {
        "indicator": o.indicator,
        "text": o.surface,
        "value": o.value if o.high is None else [o.value, o.high],
        "unit": o.unit,
        "year": int(o.year) if o.year.isdigit() else o.year or None,
        "kind": o.kind,
        "measure": o.measure,
        "bound": o.bound,
        "attribute": o.attribute,
        "subject": (o.subject or home).name,
    }
