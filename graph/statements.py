"""Statements: the record that both stores are projections of.

A statement says one thing of one subject and keeps the place that says so. Its predicate tells its sort:

* a relationship type of the schema (``LOCATED_IN``): `object` is the other node's id;
* ``MENTIONED_IN``: the subject is named at the evidence span; `object` is the id of the sentence;
* ``OBSERVED``: a figure: `object` is the id of the indicator, `figure` holds the value and what qualifies it;
* a property name in lower case (``alias``, ``status``, ``honour``): `value` is the plain value.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

MENTIONED_IN = "MENTIONED_IN"
OBSERVED = "OBSERVED"


class Origin(StrEnum):
    """Who says so: the text, a person in YAML, or a rule that joined stated ones. Never mixed up."""

    STATED = "stated"
    CURATED = "curated"
    DERIVED = "derived"


def node_id(label: str, name: str, scope: str = "") -> str:
    """The identity of a node: ``Label:canonical name`` and, where the name is not unique, ``@scope``.

    An @ in the name itself becomes the full-width one, so that the scope can be told from the name.
    """
    name = name.replace("@", "＠")
    return f"{label}:{name}@{scope}" if scope else f"{label}:{name}"


def label_of(identifier: str) -> str:
    """The label of a node id."""
    return identifier.partition(":")[0]


def name_of(identifier: str) -> str:
    """The canonical name in a node id."""
    return identifier.partition(":")[2].partition("@")[0]


def scope_of(identifier: str) -> str:
    """The scope in a node id; "" where the name means the same thing everywhere."""
    return identifier.partition("@")[2]


def sentence_id(document: str, start: int) -> str:
    """The id of the Sentence node that starts at this character of the document."""
    return node_id("Sentence", f"{document}#{start}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement stands.

    Offsets are characters into the document decoded as stored (newlines included), `end` exclusive.
    `subject_start`, `subject_end`: where the subject stands when the sentence leaves it silent (a topic sentence,
    a heading, the document's head); None where the sentence names it.
    For a curated statement only `source` (the YAML file and line) is set; derived ones have their premises in `source`.
    """

    source: str  # rule id, or "seeds/parks.yaml:12"
    document: str = ""
    section: tuple[str, ...] = ()
    sentence_start: int = -1
    sentence_end: int = -1
    sentence: str = ""  # the sentence as read (wraps joined)
    start: int = -1
    end: int = -1
    subject_start: int | None = None
    subject_end: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value; field by field as in ``docs/observations.md``.

    `high` is the upper end of a range, else None. `year` is a year ("2022") or a span ("2021-2025").
    `kind`: actual, estimate, target. `measure`: level, growth, annual_growth, share, cumulative, new, rank.
    `bound`: = >= > <= < ~. `attribute`: 约束性, 预期性 or "". `surface`: the indicator as the text words it.
    """

    value: float
    unit: str
    year: str
    kind: str
    measure: str
    bound: str = "="
    high: float | None = None
    attribute: str = ""
    surface: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of one subject, with its evidence. `strength`: 已, 正在, 规划, 力争, 探索 or ""."""

    subject: str
    predicate: str
    origin: Origin
    evidence: Evidence
    object: str = ""
    value: str = ""
    figure: Figure | None = None
    confidence: float = 1.0
    strength: str = ""
    position: str = ""  # of a link in its chain: 上游, 中游, 下游
    id: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self._digest())

    def _digest(self) -> str:
        """Sixteen hex digits of what is said and where, so that the same input gives the same identifier."""
        e, f = self.evidence, self.figure
        said = (self.subject, self.predicate, self.object, self.value, self.origin.value, self.position)
        measured = () if f is None else (float(f.value), f.high, f.unit, f.year, f.kind, f.measure, f.bound)
        stands = (e.document, e.start, e.end, e.source)
        return hashlib.sha256(repr((said, measured, stands)).encode()).hexdigest()[:16]
