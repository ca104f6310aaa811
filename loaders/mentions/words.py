"""The word lists of ``grammar.yaml``, ready for look-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from loaders.curated import Loader


@dataclass(frozen=True)
class Grammar:
    """The genre's vocabulary of names; what each list is for stands in ``grammar.yaml``."""

    heads: Mapping[str, str]  # head → label
    after: Mapping[str, tuple[str, ...]]  # label → what may not follow a head
    brand_heads: frozenset[str]
    grouped: frozenset[str]  # heads that make a firm of a brand that is a word of the language (绿地集团)
    firm_does: tuple[str, ...]
    stops: frozenset[str]
    inner: frozenset[str]
    loose: frozenset[str]
    generic: frozenset[str]
    common: frozenset[str]  # heads before which a common noun makes a name
    words: frozenset[str]  # words that only look like names with a head
    place_heads: tuple[str, ...]  # heads of places and bodies, longer than one character
    enumerated: Mapping[str, str]  # noun that closes a list → label of its members
    nests: Mapping[str, frozenset[str]]  # label → labels of names that may stand inside it


PLACES = frozenset({"Park", "Facility", "Institution", "Enterprise"})


@cache
def grammar() -> Grammar:
    """The lists, read once."""
    raw = yaml.load(Path(__file__).with_name("grammar.yaml").read_text("utf-8"), Loader=Loader)
    heads = {word: label for label, kind in raw["heads"].items() for word in kind["words"]}
    nouns = {noun: label for label, words in raw["enumerations"]["nouns"].items() for noun in words}
    return Grammar(
        heads=heads,
        after={label: tuple(kind["after"]) for label, kind in raw["heads"].items()},
        brand_heads=frozenset(raw["brand_heads"]),
        grouped=frozenset(raw["grouped"]),
        firm_does=tuple(raw["firm_does"]),
        stops=frozenset(map(str, raw["stops"])),
        inner=frozenset(raw["inner"]),
        loose=frozenset(map(str, raw["loose"])),
        generic=frozenset(raw["generic"]),
        common=frozenset(raw["common"]),
        words=frozenset(raw["words"]),
        place_heads=tuple(h for h, label in heads.items() if label in PLACES and len(h) > 1),
        enumerated=nouns,
        nests={label: frozenset(inner) for label, inner in raw["nests"].items()},
    )
