"""The curated names as one document knows them, and the things that they name.

Which entries hold depends on the document: a scoped entry and an entry's `local` names only in documents of the entry's region;
read blind, a plan does without the entries that are known from its own region's plans alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

from graph.errors import InputError
from loaders.curated import FILES, Entry, read_entries
from loaders.documents import read_catalogue
from loaders.facts import Thing
from loaders.layout.model import DocumentInfo

SEEDS = Path(__file__).resolve().parents[1] / "seeds"

# Of several curated things with one name, the label that a bare name most often means comes first.
PREFERENCE = (
    "Region Park Enterprise Institution Project Policy Event Facility Industry Product Indicator".split()  # noqa: SIM905
)
ADMINISTRATIVE = frozenset("省市区县旗")
ZONE = re.compile(r"(?:示范区|开发区|高新区|试验区|新区|园区)$")


class Known(NamedTuple):
    """An entry with what it stands for, its names that hold everywhere and the regions whose plans it was read from."""

    thing: Thing
    entry: Entry
    names: tuple[str, ...]
    regions: frozenset[str]


@dataclass(frozen=True)
class Seeds:
    """All curated entries by label, and the region of each document that entries may name as a plan."""

    entries: Mapping[str, tuple[Entry, ...]]
    regions: Mapping[str, str]

    def of(self, entry: Entry) -> frozenset[str]:
        """The regions of the plans that an entry was read from."""
        return frozenset(self.regions[plan] for plan in entry.plans if plan in self.regions)

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """All entries, ready for the lexicons of many documents; in the order of PREFERENCE, then as written."""
        return tuple(
            Known(thing_of(label, entry), entry, tuple(entry.names), self.of(entry))
            for label in PREFERENCE
            for entry in self.entries.get(label, ())
        )


@cache
def seeds(folder: Path = SEEDS) -> Seeds:
    """Read and check every curated file of `folder` (see `checked`). Raises InputError."""
    _refuse_files(folder)
    entries = {
        label: tuple(read_entries(folder / file, model)) if (folder / file).exists() else ()
        for file, (label, model) in FILES.items()
    }
    found = Seeds(entries, {entry.id: entry.region for entry in read_catalogue(folder / "documents.yaml").values()})
    checked(found)
    return found


def _refuse_files(folder: Path) -> None:
    """Refuse a YAML file that nothing reads."""
    known = {*FILES, "documents.yaml"}
    for path in sorted(folder.glob("*.y*ml")):
        if path.name not in known:
            raise InputError(f"is no curated file; take it out, or name it as one: {', '.join(sorted(known))}", path)


def checked(found: Seeds) -> None:
    """Refuse an alias that belongs to two things of a label, a park or region that lies in itself, and an entry that is of
    no region though it is not unique, or of a plan that is not listed."""
    for label, entries in found.entries.items():
        owner: dict[tuple[str, str], Entry] = {}
        for entry in entries:
            _refuse_slips(entry, found)
            for name, place in claims(entry, found):
                other = owner.setdefault((name, place), entry)
                if other.name != entry.name:
                    raise InputError(
                        f"{label} {entry.name!r} and {other.name!r} (line {other.line}) both claim the name {name!r}; "
                        "take it from one of them, or make both local",
                        entry.file,
                        entry.line,
                    )
    _refuse_circles(found)


def claims(entry: Entry, found: Seeds) -> set[tuple[str, str]]:
    """The (name, region) pairs that an entry claims; region "" is everywhere."""
    everywhere = entry.unique and not entry.scope
    places = [""] if everywhere else [entry.scope or "", *sorted(found.of(entry))]
    claims = {(name, place) for name in entry.names for place in places if place or everywhere}
    return claims | {(name, place) for name in entry.local for place in found.of(entry) | {entry.scope} if place}


def _refuse_slips(entry: Entry, found: Seeds) -> None:
    """Refuse what would only make an entry hold where it should not, or be known blind though a plan told it."""
    if not entry.unique and not entry.scope:
        message = f"{entry.name!r} is not unique, but of no region; add the region's name as scope"
        raise InputError(message, entry.file, entry.line)
    unknown = next((plan for plan in entry.plans if plan not in found.regions), None)
    if unknown is not None:
        raise InputError(
            f"{entry.name!r} names the plan {unknown!r}, which seeds/documents.yaml does not list; correct the id",
            entry.file,
            entry.line,
        )


def _refuse_circles(found: Seeds) -> None:
    """Refuse a region or park that lies in itself by any of its entries. A parent's name means a region before a park."""
    places = [(label, entry) for label in ("Region", "Park") for entry in found.entries.get(label, ())]
    owner: dict[str, tuple[str, str]] = {}
    for label, entry in places:
        for name in entry.names:
            owner.setdefault(name, (label, entry.name))
    parents: dict[tuple[str, str], dict[tuple[str, str], Entry]] = defaultdict(dict)
    for label, entry in places:
        parent = owner.get(getattr(entry, "parent", ""))
        if parent is not None:
            parents[label, entry.name].setdefault(parent, entry)
    try:
        TopologicalSorter(parents).prepare()
    except CycleError as error:
        circle: list[tuple[str, str]] = error.args[1][:0:-1]  # each lies in the next, the last in the first
        first = circle.index(next(place for place in parents if place in circle))
        circle = [*circle[first:], *circle[: first + 1]]
        slip = parents[circle[0]][circle[1]]
        names = " → ".join(name for _, name in circle)
        message = f"BELONGS_TO runs in a circle: {names}; correct a parent"
        raise InputError(message, slip.file, slip.line) from None


class Lexicon:
    """The names that hold in one document. `names` maps each to the things it may mean, the likeliest first."""

    def __init__(self, found: Seeds, info: DocumentInfo, blind: bool = False) -> None:
        self.region = info.region
        self._by_thing: dict[Thing, list[Entry]] = defaultdict(list)
        names: dict[str, list[Thing]] = defaultdict(list)
        home = {name for e in found.entries.get("Region", ()) if e.name == info.region for name in e.names}
        home |= {info.region}
        near: set[Thing] = set()  # what this region's plans named
        for known in found.known:
            if not self._holds(known, blind):
                continue
            thing, own = known.thing, not known.regions.isdisjoint(home)
            self._by_thing[thing].append(known.entry)
            if own:
                near.add(thing)
            for name in (*known.names, *known.entry.local) if own and not blind else known.names:
                if thing not in names[name]:
                    names[name].append(thing)
        for name, thing in _of_head(info):
            if not any(t.label == "Region" for t in names[name]):
                names[name].append(thing)
        for things in names.values():
            if len(things) > 1:
                things.sort(key=lambda thing: thing not in near)
        self.names: Mapping[str, Sequence[Thing]] = names

    def _holds(self, known: Known, blind: bool) -> bool:
        regions = known.regions
        if blind and regions and regions <= {self.region}:
            return False
        entry = known.entry
        return (entry.unique and not entry.scope) or self.region == entry.scope or self.region in regions

    def entries(self, thing: Thing) -> Sequence[Entry]:
        """The curated entries of a thing: one at most that is common knowledge, and one that plans yielded."""
        return self._by_thing.get(thing, ())

    def told(self, thing: Thing, field: str) -> str:
        """What a field of the thing's entries says, "" where none does."""
        return next((str(said) for e in self.entries(thing) if (said := getattr(e, field, ""))), "")

    def find(self, name: str, labels: Iterable[str] = ()) -> Thing | None:
        """The thing that a name means here, of one of the labels if any are given."""
        wanted = set(labels)
        return next((t for t in self.names.get(name, ()) if not wanted or t.label in wanted), None)


def _of_head(info: DocumentInfo) -> Iterator[tuple[str, Thing]]:
    """The names of the regions that the document's head gives: 铁西区 also goes by 铁西, …改革创新示范区 also by 示范区."""
    for region in (info.region, *info.region_parents):
        thing = Thing("Region", region)
        yield region, thing
        short = region.removesuffix(region[-1])
        if region[-1] in ADMINISTRATIVE and len(short) > 1:
            yield short, thing
    zone = ZONE.search(info.region)
    if zone:
        yield zone[0], Thing("Region", info.region)


def thing_of(label: str, entry: Entry) -> Thing:
    """The node that an entry stands for: scoped to its region unless it is unique."""
    return Thing(label, entry.name, "" if entry.unique else entry.scope)
