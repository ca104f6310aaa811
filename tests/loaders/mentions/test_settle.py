"""Which candidates stand where several overlap."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from loaders.facts import Thing
from loaders.mentions.settle import settle
from loaders.mentions.spans import Characters, add, mentions

TEXT = "海尔集团青岛中德生态产业园项目开工"
NLP = spacy.blank("zh")
NLP.tokenizer = Characters(NLP.vocab)


def settled(*candidates: tuple[str, str, str]) -> list[tuple[str, str]]:
    """The (words, label) that stay of the candidates (words, label, rule)."""
    doc: Doc = NLP.make_doc(TEXT)
    for words, label, rule in candidates:
        start = TEXT.index(words)
        add(doc, start, start + len(words), Thing(label, words), rule)
    return [(m.text, m.thing.label) for m in mentions(settle(doc))]


def test_nothing_to_settle() -> None:
    assert settled() == []


def test_of_names_that_cross_the_surer_stays() -> None:
    assert settled(("海尔集团青岛", "Enterprise", "headed"), ("青岛中德生态产业园", "Park", "listed")) == [
        ("青岛中德生态产业园", "Park")
    ]
    assert settled(("海尔集团青岛", "Enterprise", "curated"), ("青岛中德生态产业园", "Park", "listed")) == [
        ("海尔集团青岛", "Enterprise")
    ]


def test_of_equally_sure_ones_the_longer_stays() -> None:
    assert settled(("海尔集团青岛", "Enterprise", "headed"), ("青岛中德生态产业园", "Park", "headed")) == [
        ("青岛中德生态产业园", "Park")
    ]


def test_a_name_may_stand_inside_another_whose_kind_allows_it() -> None:
    outer = ("海尔集团青岛中德生态产业园项目", "Project", "headed")
    assert settled(outer, ("海尔集团", "Enterprise", "curated")) == [outer[:2], ("海尔集团", "Enterprise")]


def test_a_longer_name_takes_the_place_of_one_that_may_not_stand_inside() -> None:
    outer = ("青岛中德生态产业园", "Park", "headed")
    assert settled(outer, ("青岛", "Region", "curated")) == [outer[:2]]


def test_a_curated_name_stands_against_a_guess_that_only_begins_earlier() -> None:
    guess, sure = ("集团青岛中德生态产业园", "Park", "headed"), ("中德生态产业园", "Park", "curated")
    assert settled(guess, sure) == [sure[:2]]


@pytest.mark.parametrize("rules", [("listed", "headed"), ("headed", "listed")])
def test_one_span_is_one_name(rules: tuple[str, str]) -> None:
    first, second = (
        ("青岛中德生态产业园", label, rule) for label, rule in zip(("Park", "Facility"), rules, strict=True)
    )
    assert settled(first, second) == [("青岛中德生态产业园", "Park" if rules[0] == "listed" else "Facility")]


def test_the_order_of_candidates_does_not_matter() -> None:
    candidates = [
        ("海尔集团", "Enterprise", "curated"),
        ("海尔集团青岛中德生态产业园项目", "Project", "headed"),
        ("青岛中德生态产业园", "Park", "listed"),
        ("青岛", "Region", "curated"),
    ]
    assert settled(*candidates) == settled(*reversed(candidates))
    assert settled(*candidates) == [
        ("海尔集团青岛中德生态产业园项目", "Project"),
        ("海尔集团", "Enterprise"),
        ("青岛中德生态产业园", "Park"),
    ]
