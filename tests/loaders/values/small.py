"""Sentences with named things, laid out by hand, so that values are tried without the finders of names."""

from __future__ import annotations

import re

from loaders.facts import Mention, Thing
from loaders.relations import Scene, lay_out
from loaders.values import find

HOME = Thing("Region", "滨海区")
NAMED = re.compile(r"\[(\w+) ([^\]]+)\]")


def scene(marked: str) -> Scene:
    """A sentence in which names are marked like [Project 北苑大桥工程]."""
    text, names, at = "", [], 0
    for mark in NAMED.finditer(marked):
        text += marked[at : mark.start()]
        names.append(Mention(len(text), len(text) + len(mark[2]), mark[2], Thing(mark[1], mark[2]), "test"))
        text, at = text + mark[2], mark.end()
    return lay_out(text + marked[at:], names, HOME)


def values(marked: str, name: str, looks_back: bool = True, box: str = "") -> set[tuple[str, str]]:
    """(thing, value) of each value of this name."""
    return {(v.thing.name, v.value) for v in find(scene(marked), looks_back, box) if v.name == name}
