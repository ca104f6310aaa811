"""What the finders hand to one another: mentions, relations, values and observations in a sentence, before they are statements.

All spans are positions in the sentence's text (``Sentence.text.text``), end exclusive;
``MappedText.span`` turns them into places in the file.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thing:
    """A node as the loaders know it: `scope` is "" for a name that means the same thing everywhere."""

    label: str
    name: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence and the thing that it names. `rule` says how it was found; `confidence` is 0 to 1."""

    start: int
    end: int
    text: str
    thing: Thing
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation that the sentence states.

    `head_text`, `tail_text`: the words that name the ends. `start`, `end`: the evidence. `implicit`: the sentence leaves the head
    silent and it was taken from what stands around it; `subject_span` then is where that stands in the file, if anywhere.
    """

    head: Thing
    type: str
    tail: Thing
    start: int
    end: int
    rule: str
    head_text: str = ""
    tail_text: str = ""
    implicit: bool = False
    subject_span: tuple[int, int] | None = None
    confidence: float = 0.9
    strength: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A plain value that the sentence gives of a thing. `name`: one of the `values` of ``graph/schema.yaml`` (status, amount,
    honour). `start`, `end`: the evidence; `subject_span`: where the thing stands in the file, if not in the sentence.
    """

    thing: Thing
    name: str
    value: str
    start: int
    end: int
    rule: str
    confidence: float = 0.85
    subject_span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Observation:
    """A figure that the sentence (or a table's cell) gives.

    `indicator` is the canonical name, `surface` the words of the text. `value` is in `unit` ("万人" stays 万人); a drop
    is negative growth; `high` is the upper end of a range. `year`: "2022" or "2021-2025". `subject` is the thing that is
    measured, None for the document's region. `start`, `end`: the clause. Vocabulary: ``graph/schema.yaml``, `observation`.
    """

    indicator: str
    surface: str
    value: float
    unit: str
    year: str
    kind: str
    measure: str
    start: int
    end: int
    rule: str
    bound: str = "="
    high: float | None = None
    attribute: str = ""
    subject: Thing | None = None
    confidence: float = 0.9
