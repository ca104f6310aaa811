"""What a name of a firm, park or institution is made of: place, brand, trade, kind and legal form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path

import yaml
from ahocorasick_rs import AhoCorasick, MatchKind

from loaders.curated import Loader
from loaders.lexicon import ZONE, Lexicon

DROPPED_MARKS = str.maketrans("(", "（", "·・•—-－“”\"'‘’ \t\n　") | {ord(")"): "）"}
BRACKET = re.compile(r"（([^（）]*)）")
GAP = "|"
NUMERAL = "一二三四五六七八九十"
MARKS = re.compile(
    rf"\d+|第?[{NUMERAL}]+(?=期|号|院|中|小|医院|高中|街|路|局|所|厂|分|区|园|附属|人民)|第[{NUMERAL}]+"
    r"|[A-Z](?=园|区|座|栋|期)|[东西南北](?=区|园|院|校|部|厂|厅)"
)


@dataclass(frozen=True)
class Parts:
    """A name taken apart. `core` is what is left without place, brackets, kind and legal form.

    `places`: the regions in it, by their canonical names; `leading`: the first word of a place at its head as written;
    `bracketed`: a place that stands in brackets; `brand`: what stands before that bracket; `inserted`: another bracket's words;
    `kind`: of its head (see ``resolving.yaml``); `form`: the legal form's group, None without one; `marks`: what tells
    siblings apart (numbers, ordinals, letters, directions).
    """

    label: str
    text: str
    core: str
    places: frozenset[str]
    leading: str
    bracketed: str
    brand: str
    inserted: str
    kind: str
    form: str | None
    marks: tuple[str, ...]

    @cached_property
    def letters(self) -> frozenset[str]:
        """The characters of the name, for a quick look whether another can be short for it."""
        return frozenset(self.text)


@dataclass(frozen=True)
class Words:
    """The word lists of ``resolving.yaml``."""

    same: Sequence[tuple[str, str]]
    forms: Sequence[tuple[str, str]]  # (ending, group), the longest ending first
    registered: frozenset[str]
    rivals: frozenset[frozenset[str]]
    heads: Mapping[str, Sequence[tuple[str, str]]]  # label → (ending, kind), the longest ending first
    near: frozenset[frozenset[str]]
    fillers: re.Pattern[str]
    academic: re.Pattern[str]
    trades: re.Pattern[str]
    trade: frozenset[str]
    light: frozenset[str]

    def is_generic(self, text: str) -> bool:
        """Whether a text is made of words for what one does alone: no brand in it."""
        return self.trades.fullmatch(text) is not None

    def ends_in_trade(self, text: str) -> bool:
        """Whether a brand is followed by what it does, to the end of the text."""
        return any(text[at:] in self.trade for at in range(max(len(text) - 5, 1), len(text) - 1))


@cache
def words() -> Words:
    """The lists, read once."""
    raw = yaml.load(Path(__file__).with_name("resolving.yaml").read_text("utf-8"), Loader=Loader)

    def alternatives(listed: Sequence[str], times: str = "") -> re.Pattern[str]:
        longest_first = sorted(map(str, listed), key=lambda w: (-len(w), w))
        return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))}){times}")

    return Words(
        same=tuple(map(tuple, raw["same"])),
        forms=_endings(raw["forms"]),
        registered=frozenset(raw["registered"]),
        rivals=frozenset(map(frozenset, raw["rivals"])),
        heads={label: _endings(kinds) for label, kinds in raw["heads"].items()},
        near=frozenset(map(frozenset, raw["near"])),
        fillers=alternatives(raw["fillers"]),
        academic=alternatives(raw["academic"]),
        trades=alternatives(raw["trades"], "*"),
        trade=frozenset(map(str, raw["trades"])),
        light=frozenset(raw["light"]),
    )


def _endings(groups: Mapping[str, Sequence[str]]) -> tuple[tuple[str, str], ...]:
    pairs = [(ending, group) for group, endings in groups.items() for ending in endings]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


class Places:
    """The regions that a document's lexicon knows, and the region that the document is of."""

    def __init__(self, lexicon: Lexicon, parents: Sequence[str] = ()) -> None:
        self._canonical: dict[str, str] = {}
        self._outer: dict[str, str] = {}
        for name, known in sorted(lexicon.names.items()):
            region = next((thing for thing in known if thing.label == "Region"), None)
            if region is not None and len(name) > 1 and not ZONE.fullmatch(name):
                self._canonical[name] = region.name
                self._outer[region.name] = lexicon.told(region, "parent")
        self._names = sorted(self._canonical)
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest) if self._names else None
        self.home = self._canonical.get(lexicon.region, lexicon.region)
        self._outer |= {inner: outer for inner, outer in pairwise((self.home, *parents)) if not self._outer.get(inner)}
        self.around = self.outer(self.home)

    def outer(self, place: str) -> frozenset[str]:
        """The regions that a region lies in."""
        found: list[str] = []
        here = self._outer.get(place, "")
        while here and here not in found:
            found.append(here)
            here = self._outer.get(self._canonical.get(here, here), "")
        return frozenset(self._canonical.get(name, name) for name in found)

    def canonical(self, name: str) -> str:
        """The canonical name of a region; "" for what is none."""
        return self._canonical.get(name, "")

    def cut(self, text: str) -> tuple[str, list[str], str]:
        """A text without the names of regions, those regions, and the one at its head as written."""
        if self._automaton is None:
            return text, [], ""
        rest, found, leading, at = [], [], "", 0
        for pattern, start, end in self._automaton.find_matches_as_indexes(text):
            found.append(self._canonical[self._names[pattern]])
            leading = leading or (text[start:end] if start == 0 else "")
            rest.append(text[at:start])
            at = end
        return "".join([*rest, text[at:]]), found, leading


def take_apart(label: str, name: str, places: Places) -> Parts:
    """The parts of a name of a Park, Enterprise or Institution."""
    lists = words()
    text = name.translate(DROPPED_MARKS)
    for said, meant in lists.same:
        text = text.replace(said, meant)
    bracketed = brand = inserted = ""
    found: list[str] = []
    if bracket := BRACKET.search(text):
        _, inside, _ = places.cut(bracket[1])
        if inside and (places.canonical(bracket[1]) or len(inside) > 1):
            bracketed, brand, found = bracket[1], text[: bracket.start()], inside
        else:
            inserted = bracket[1]
    bare, more, leading = places.cut(BRACKET.sub(GAP, text))  # no name of a region runs over a bracket
    bare = bare.replace(GAP, "")
    form, core = _form(label, bare)
    kind, core = _kind(label, core)
    brand = places.cut(brand)[0]
    marks = tuple(sorted(MARKS.findall(bare + inserted)))
    return Parts(label, text, core, frozenset([*found, *more]), leading, bracketed, brand, inserted, kind, form, marks)


def _form(label: str, text: str) -> tuple[str | None, str]:
    if label == "Enterprise" and not text.endswith("分公司"):
        for ending, group in words().forms:
            if text.endswith(ending) and len(text) > len(ending):
                return group, text.removesuffix(ending)
    return None, text


def _kind(label: str, text: str) -> tuple[str, str]:
    for ending, kind in words().heads.get(label, ()):
        if text.endswith(ending):
            core = text.removesuffix(ending)
            return kind, core.removesuffix(kind[1:]) if kind[0] == "分" else core  # 大数据中心某地分中心
    return "", text
