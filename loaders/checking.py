"""What a person who keeps the curated files should look at. These are hints: what is an error, `loaders.lexicon` refuses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from graph.statements import Origin, Statement, node_id
from loaders.curated import Entry
from loaders.curation import LINKS, PARENTS
from loaders.lexicon import Seeds, claims, thing_of

LONG_ENOUGH = 5  # characters: too many shorter names are one edit apart
COUNTING = re.compile(r"[\d一二三四五六七八九十]")  # 第一产业 and 第二产业 differ on purpose
FIRST, MORE = 10, 20


@dataclass(frozen=True)
class Hint:
    """Something to look at: what it is, all the cases, and how many of them are worth a line."""

    title: str
    cases: Sequence[str]
    shown: int = FIRST

    def lines(self) -> list[str]:
        """The count, and the first cases."""
        rest = len(self.cases) - self.shown
        more = [f"  … and {rest} more"] if 0 < rest < len(self.cases) else []
        return [f"{self.title}: {len(self.cases)}", *(f"  {case}" for case in self.cases[: self.shown]), *more]


def of_seeds(found: Seeds) -> list[Hint]:
    """Hints on the curated files alone."""
    return [
        Hint("names that several labels claim", list(_claimed_twice(found)), MORE),
        Hint("names one edit apart", _one_edit_apart(found), MORE),
        Hint("targets that no entry defines", list(_undefined(found))),
    ]


def of_build(found: Seeds, statements: Iterable[Statement], unsure: Sequence[Mapping[str, str]]) -> list[Hint]:
    """Hints on the curated files and a build; `unsure`: the pairs in doubt in its report (see `loaders.joining`)."""
    pairs = [f"{pair['label']} {pair['a']} | {pair['b']}: {pair['why']}" for pair in unsure]
    unnamed = list(_unnamed(found, statements))
    from_plans = [_told(label, entry) for label, entry in unnamed if entry.plans]
    return [
        Hint("curated entries that no built document mentions, common knowledge included", [""] * len(unnamed), 0),
        Hint("of these, entries that name a plan they were read from", from_plans),
        Hint("pairs of names that may be one thing (add an alias, or an entry for each)", pairs, MORE),
    ]


def _told(label: str, entry: Entry) -> str:
    return f"{label} {entry.name} ({entry.file}:{entry.line})"


def _all(found: Seeds) -> Iterator[tuple[str, Entry]]:
    yield from ((label, entry) for label, entries in found.entries.items() for entry in entries)


def _unnamed(found: Seeds, statements: Iterable[Statement]) -> Iterator[tuple[str, Entry]]:
    """The entries whose thing no document names or measures."""
    named: set[str] = set()
    for statement in statements:
        if statement.origin is Origin.STATED:
            named |= {statement.subject, statement.object}
    for label, entry in _all(found):
        thing = thing_of(label, entry)
        if node_id(thing.label, thing.name, thing.scope) not in named:
            yield label, entry


def _claimed_twice(found: Seeds) -> Iterator[str]:
    """Names that entries of several labels claim in one region, or one of them everywhere."""
    claimed: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for label, entry in _all(found):
        for name, place in claims(entry, found):
            claimed[name][label, entry.name].add(place)
    for name, owners in sorted(claimed.items()):
        clashing = {
            owner
            for a, b in combinations(owners, 2)
            if a[0] != b[0] and (owners[a] & owners[b] or "" in owners[a] | owners[b])
            for owner in (a, b)
        }
        if clashing:
            yield f"{name}: {', '.join(f'{label} {owner}' for label, owner in sorted(clashing))}"


def _one_edit_apart(found: Seeds) -> list[str]:
    """Names of two things of one label that one character tells apart, the longest, likeliest slips, first."""
    pairs: set[tuple[int, str, str, str]] = set()
    for label, entries in found.entries.items():
        owner = {name: entry.name for entry in entries for name in entry.names if len(name) >= LONG_ENOUGH}
        for a, b in _neighbours(owner):
            if owner[a] != owner[b] and COUNTING.findall(a) == COUNTING.findall(b):
                pairs.add((-len(a), label, a, b))
    return [f"{label} {a} | {b}" for _, label, a, b in sorted(pairs)]


def _neighbours(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs at edit distance 1: without one character they share what remains, or one is what remains of the other."""
    shared: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        for rest in {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}:
            shared[rest].append(name)
    for group in shared.values():
        yield from (pair for pair in combinations(group, 2) if Levenshtein.distance(*pair) == 1)


def _undefined(found: Seeds) -> Iterator[str]:
    """Fields that name a thing which no entry of a fitting label defines."""
    known = {
        label: {name for e in entries for name in (*e.names, *e.local)} for label, entries in found.entries.items()
    }
    for label, entry in _all(found):
        for field, target, labels in _targets(label, entry):
            if not any(target in known.get(fitting, ()) for fitting in labels):
                yield f"{_told(label, entry)}: {field} {target}"


def _targets(label: str, entry: Entry) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(field, target, labels that fit) of all links of an entry."""
    parent = getattr(entry, "parent", "")
    if parent and label in PARENTS:
        yield "parent", parent, ("Enterprise",) if label == "Enterprise" else ("Park", "Region")
    for field, (_, labels, _) in LINKS.items():
        names = getattr(entry, field, ())
        yield from ((field, name, labels) for name in ([names] if isinstance(names, str) else names) if name)
    yield from (("part_of", chain, ("Industry",)) for chain in getattr(entry, "part_of", {}))
