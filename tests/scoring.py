"""How well an extraction (as its JSON) agrees with reference answers: hits, wanted and got, and their F1.

A name counts once a passage by its words and type; a relation's ends go by any of their names; a figure is told by its
indicator, value, unit and measure. What the reference calls optional counts neither way.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Item = Mapping[str, Any]
KINDS = ("mentions", "relations", "observations")
FOUND, WHOLE = "found", "whole"  # the parts of the scores of figures
PLACED = frozenset({"BELONGS_TO", "LOCATED_IN"})  # taken for one another
MARKS = re.compile(r"[\s“”\"‘’'《》〈〉「」·*◆]")
FILLING = re.compile(r"全区|全市|全省|我区|预计|累计|实现|完成|达到|（.*?）|\(.*?\)")
COUNTERS = frozenset("户个所项处家座条件")
SCALES = {"亿": 1e8, "万": 1e4}


@dataclass(frozen=True)
class Score:
    """`hits` of the `wanted` answers are among the `got`."""

    hits: int = 0
    wanted: int = 0
    got: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.hits + other.hits, self.wanted + other.wanted, self.got + other.got)

    @property
    def precision(self) -> float:
        """The share of the got that was wanted; 1 where nothing was got."""
        return self.hits / self.got if self.got else 1.0

    @property
    def recall(self) -> float:
        """The share of the wanted that was got; 1 where nothing was wanted."""
        return self.hits / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where nothing was wanted and nothing got."""
        return 2 * self.hits / (self.wanted + self.got) if self.wanted + self.got else 1.0


def score(reference: Item, extracted: Item) -> dict[str, Score]:
    """The scores of the passages of one document together, for each of `KINDS`."""
    total = dict.fromkeys(KINDS, Score())
    for (kind, part), one in score_parts(reference, extracted).items():
        if part != WHOLE:
            total[kind] += one
    return total


def score_parts(reference: Item, extracted: Item) -> dict[tuple[str, str], Score]:
    """The same by kind and part: a name's type, a relation's type, and for figures FOUND and WHOLE (with the year, kind,
    bound and subject right too)."""
    total: dict[tuple[str, str], Score] = defaultdict(Score)
    count = {"mentions": _mentions, "relations": _relations, "observations": _observations}
    for passage in reference["passages"]:
        for kind in KINDS:
            inside = [x for x in extracted[kind] if _lies_in(x, passage)]
            for part, one in count[kind](passage, inside).items():
                total[kind, part] += one
    return dict(total)


def plain(words: str) -> str:
    """Words without spaces, quotes and differences of width."""
    return MARKS.sub("", unicodedata.normalize("NFKC", words))


def _lies_in(item: Item, passage: Item) -> bool:
    """Whether at least half of an item's span lies in a passage."""
    shared = min(item["end"], passage["end"]) - max(item["start"], passage["start"])
    return bool(2 * shared >= item["end"] - item["start"])


def _mentions(passage: Item, got: Iterable[Item]) -> dict[str, Score]:
    wanted = passage["mentions"]
    types: dict[str, list[str]] = defaultdict(list)
    for m in wanted:
        types[plain(m["text"])] += [m["type"], *m.get("alt_types", ())]
    optional = {plain(m["text"]) for m in wanted if m.get("optional")}
    sought = {(plain(m["text"]), m["type"]) for m in wanted} - {(name, t) for name in optional for t in types[name]}
    found = set()
    for m in got:
        name, kind = plain(m["text"]), m["type"]
        if name in optional:
            continue
        if kind in types[name] and (name, kind) not in sought:  # another type that is as good
            kind = types[name][0]
        found.add((name, kind))
    hits, asked, gotten = (Counter(kind for _, kind in names) for names in (sought & found, sought, found))
    return {kind: Score(hits[kind], asked[kind], gotten[kind]) for kind in asked | gotten}


def _relations(passage: Item, got: Iterable[Item]) -> dict[str, Score]:
    names = _names(passage)
    left = list({_relation_key(r): r for r in got}.values())
    total: dict[str, Score] = defaultdict(Score)
    for r in sorted(passage["relations"], key=_is_optional):
        ends = [names[plain(r[end])] | {plain(r[end])} for end in ("head", "tail")]
        match = next((q for q in left if _same_type(r["rel"], q["rel"]) and _same_ends(ends, q)), None)
        if match is not None:
            left.remove(match)
        if not _is_optional(r):
            total[r["rel"]] += Score(match is not None, 1, match is not None)
    for q in left:
        total[q["rel"]] += Score(got=1)
    return total


def _names(passage: Item) -> dict[str, set[str]]:
    """All names by which a passage calls each thing, by its canonical name."""
    names: dict[str, set[str]] = defaultdict(set)
    for m in passage["mentions"]:
        names[plain(m["canonical"])] |= {plain(m["text"]), plain(m["canonical"])}
    return names


def _is_optional(answer: Item) -> bool:
    return bool(answer.get("optional"))


def _relation_key(r: Item) -> tuple[str, ...]:
    return (r["rel"], plain(r["head"]["canonical"]), plain(r["tail"]["canonical"]))


def _same_type(wanted: str, got: str) -> bool:
    return wanted == got or {wanted, got} <= PLACED


def _same_ends(wanted: Sequence[set[str]], got: Item) -> bool:
    head, tail = ({plain(got[end]["text"]), plain(got[end]["canonical"])} for end in ("head", "tail"))
    if wanted[0] & head and wanted[1] & tail:
        return True
    return got["rel"] == "PARTNERS_WITH" and bool(wanted[0] & tail and wanted[1] & head)


def _observations(passage: Item, got: Iterable[Item]) -> dict[str, Score]:
    names, left = _names(passage), list(got)
    found = whole = Score()
    for o in sorted(passage["observations"], key=_is_optional):
        matches = sorted((q for q in left if _same_figure(o, q)), key=lambda q: not _is_whole(o, q, names))
        if matches:
            left.remove(matches[0])
        if not _is_optional(o):
            hit = bool(matches)
            found += Score(hit, 1, hit)
            whole += Score(hit and _is_whole(o, matches[0], names), 1, hit)
    return {FOUND: found + Score(got=len(left)), WHOLE: whole + Score(got=len(left))}


def _is_whole(wanted: Item, got: Item, names: Mapping[str, set[str]]) -> bool:
    """Whether year, kind, bound and subject are right too, as far as the answer tells them."""
    about, subject = plain(wanted.get("subject") or ""), plain(got.get("subject") or "")
    return (
        str(wanted.get("year") or got.get("year")) == str(got.get("year"))
        and got.get("kind") in (wanted.get("kind"), wanted.get("alt_kind"))
        and (wanted.get("bound") or "=") == (got.get("bound") or "=")
        and (about in subject or subject in names.get(about, ()) or (len(subject) > 1 and subject in about))
    )


def _same_figure(wanted: Item, got: Item) -> bool:
    measures = {wanted["measure"], got["measure"]}
    same_measure = len(measures) == 1 or (measures == {"level", "share"} and wanted["unit"] == "%")
    return same_measure and _amount(wanted) == _amount(got) and _same_indicator(wanted, got)


def _same_indicator(wanted: Item, got: Item) -> bool:
    """Whether one of the names holds the other."""
    sought, found = (
        {FILLING.sub("", plain(x.get(key) or "")) for key in keys} - {""}
        for x, keys in ((wanted, ("indicator", "canonical")), (got, ("indicator", "text")))
    )
    return any(a in b or b in a for a in sought for b in found)


def _amount(figure: Item) -> tuple[list[float], str]:
    """The value, or both ends of a range, in its unit without 万 and 亿; counters are one."""
    unit, factor = plain(figure["unit"] or ""), 1.0
    while unit[:1] in SCALES:
        factor *= SCALES[unit[0]]
        unit = unit[1:]
    values = figure["value"] if isinstance(figure["value"], list) else [figure["value"]]
    return [round(value * factor, 4) for value in values], "个" if unit in COUNTERS else unit
