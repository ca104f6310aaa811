"""What the curated YAML says of the things that documents name: other names, places, industries, owners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.schema import schema
from graph.statements import Evidence, Origin, Statement, node_id
from loaders.curated import Entry
from loaders.extraction import Extraction
from loaders.facts import Thing
from loaders.lexicon import Lexicon

# Field of an entry → the relationship it stands for, the labels its target may have, and whether the target is the head.
LINKS: dict[str, tuple[str, tuple[str, ...], bool]] = {
    "located_in": ("LOCATED_IN", ("Park", "Region"), False),
    "industries": ("IN_INDUSTRY", ("Industry",), False),
    "products": ("PRODUCES", ("Product",), False),
    "undertaken_by": ("UNDERTAKES", ("Enterprise", "Institution"), True),
}
PARENTS = {"Region": "BELONGS_TO", "Park": "BELONGS_TO", "Enterprise": "SUBSIDIARY_OF"}


def statements(extractions: Sequence[Extraction], named: Iterable[Thing]) -> list[Statement]:
    """The curated statements on the named things, and on the things that those lead to (the city that a park's district
    belongs to). Entries that nothing leads to stay out of the graph."""
    found: list[Statement] = []
    waiting, seen = list(named), set(named)
    told: set[tuple[Thing, str, int]] = set()
    while waiting:
        thing = waiting.pop(0)
        for lexicon, entry in ((e.lexicon, entry) for e in extractions for entry in e.lexicon.entries(thing)):
            if (thing, entry.file, entry.line) in told:
                continue
            told.add((thing, entry.file, entry.line))
            for statement, other in _of_entry(thing, entry, lexicon):
                found.append(statement)
                if other is not None and other not in seen:
                    seen.add(other)
                    waiting.append(other)
    return found


def _of_entry(thing: Thing, entry: Entry, lexicon: Lexicon) -> Iterator[tuple[Statement, Thing | None]]:
    evidence = Evidence(f"{entry.file}:{entry.line}")
    node = node_id(thing.label, thing.name, thing.scope)

    def value(name: str, said: str) -> tuple[Statement, None]:
        return Statement(node, name, Origin.CURATED, evidence, value=said), None

    yield from (value("alias", name) for name in (*entry.aliases, *entry.local))
    yield from (value("honour", name) for name in getattr(entry, "honours", ()))
    if unit := getattr(entry, "unit", ""):
        yield value("unit", unit)
    for kind, other, position, is_head in _links(thing, entry, lexicon):
        ends = (other, thing) if is_head else (thing, other)
        if other == thing or (ends[0].label, ends[1].label) not in schema().ends(kind):
            continue
        head, tail = (node_id(end.label, end.name, end.scope) for end in ends)
        yield Statement(head, kind, Origin.CURATED, evidence, object=tail, position=position), other


def _links(thing: Thing, entry: Entry, lexicon: Lexicon) -> Iterator[tuple[str, Thing, str, bool]]:
    """The relationships of an entry: type, other end, position in a chain, whether the other end is the head."""
    parent = getattr(entry, "parent", "")
    if parent and thing.label in PARENTS:
        kinds = ("Enterprise",) if thing.label == "Enterprise" else ("Park", "Region")
        if other := lexicon.find(parent, kinds):
            yield PARENTS[thing.label], other, "", False
    for field, (kind, labels, is_head) in LINKS.items():
        names = getattr(entry, field, ())
        for name in [names] if isinstance(names, str) else names:
            if other := lexicon.find(name, labels):
                yield ("HOSTS" if thing.label == "Park" and kind == "IN_INDUSTRY" else kind), other, "", is_head
    for chain, position in getattr(entry, "part_of", {}).items():
        if other := lexicon.find(chain, ("Industry",)):
            yield "PART_OF", other, position, False
