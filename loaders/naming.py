"""What a name that was found in a text stands for: a curated thing, or a new one with its scope."""

from __future__ import annotations

import re

from graph.schema import schema
from loaders.facts import Thing
from loaders.lexicon import Lexicon

EDGES = "“”\"'‘’《》〈〉「」、，。；： "
INDUSTRY_TAIL = re.compile(r"(产业链|产业集群|产业|行业|领域)$")


class Namer:
    """Gives names of one document their things. A new name's scope is the document's region (see `graph/schema.yaml`,
    `scoped`), unless it carries a place of its own."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._regions = {name for name, known in lexicon.names.items() if known[0].label == "Region" and len(name) > 1}

    def thing(self, label: str, text: str) -> Thing:
        """The thing that `text` names as a `label`."""
        name = clean(text)
        known = self._lexicon.find(name, [label])
        if known is None and label == "Industry":
            known = self._industry(name)
        if known is not None:
            return known
        scoped = schema().labels[label].scoped and not self._carries_place(name)
        return Thing(label, name, self._lexicon.region if scoped else "")

    def is_other(self, label: str, text: str) -> bool:
        """Whether `text` is known, but not as a `label`."""
        name = clean(text)
        known = self._lexicon.names.get(name, ()) or ([t] if (t := self._industry(name)) else ())
        return bool(known) and all(thing.label != label for thing in known)

    def is_industry(self, text: str) -> bool:
        """Whether `text` is the name of a known industry."""
        return self._industry(clean(text)) is not None

    def is_place(self, text: str) -> bool:
        """Whether `text` is the name of a region."""
        return clean(text) in self._regions

    def _industry(self, name: str) -> Thing | None:
        """X, X产业 and X产业链 name one industry."""
        stem = INDUSTRY_TAIL.sub("", name)
        forms = (stem, stem + "产业", stem + "产业链", stem + "行业")
        return next((t for form in forms if (t := self._lexicon.find(form, ["Industry"]))), None)

    def _carries_place(self, name: str) -> bool:
        return any(name[:n] in self._regions for n in range(2, min(len(name), 12)))


def clean(text: str) -> str:
    """A surface as a canonical name: no marks at its edges, no spaces; quotes that enclose only a part stay."""
    name = "".join(text.split())
    while name and name[0] in EDGES and (name[0] not in "“《" or name[-1] in "”》"):
        name = name[1:]
    while name and name[-1] in EDGES and (name[-1] not in "”》" or _unbalanced(name)):
        name = name[:-1]
    return name


def _unbalanced(name: str) -> bool:
    return name.count("”") > name.count("“") or name.count("》") > name.count("《")
