"""The word lists of ``words.yaml`` and the regular expressions made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def _lists() -> dict[str, Any]:
    """The file as parsed; it is shipped with the code, so its form is taken for granted."""
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yaml").read_text("utf-8"))
    return loaded


@cache
def words(name: str) -> tuple[str, ...]:
    """The words of a list, named by its path in the file ("verbs.new"); groups below it are joined, longest word first."""
    found: Any = _lists()
    for key in name.split("."):
        found = found[int(key) if key.isdigit() else key]
    return tuple(sorted(map(str, _leaves(found)), key=lambda word: (-len(word), word)))


def _leaves(node: Any) -> Iterable[Any]:
    if isinstance(node, dict):
        node = list(node.values())
    return [leaf for child in node for leaf in _leaves(child)] if isinstance(node, list) else [node]


def one_of(*names: str) -> str:
    """A regular expression (a group that captures nothing) for any word of the lists, the longest first."""
    every = sorted({word for name in names for word in words(name)}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, every)) + ")"


def began_years() -> tuple[int, ...]:
    """The years under ``began``: since when a theme exists."""
    return tuple(sorted(map(int, _lists()["began"])))


def pairs_in_one() -> dict[str, list[str]]:
    """Words that stand for two (城乡: 城镇, 农村)."""
    pairs: dict[str, list[str]] = _lists()["pairs_in_one"]
    return pairs


def other_words() -> dict[str, str]:
    """By a unit's last character, the characters behind it that make another word of it."""
    signs: dict[str, str] = _lists()["other_words"]
    return signs
