"""The measured accuracy of extraction, as `python -m benchmarks.accuracy` leaves it beside this file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FILE = Path(__file__).with_name("accuracy.json")
OWN, JUDGING, OUTSIDE = "own", "judging", "outside"  # sets of passages; `judging` are of other districts
LISTS, BLIND = "lists", "blind"  # how the plan was read: with all curated entries, without those of its own region
ALL, WHOLE = "", "whole"  # parts of a kind: everything; of figures those with year, kind, bound and subject right too


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what was measured, and precision, recall and F1 (0 to 1) over `answers` reference answers.

    `kind`: mentions, relations or observations; `part`: ALL, WHOLE, a label or a type of relationship. `got`: finds.
    """

    passages: str
    reading: str
    kind: str
    part: str
    precision: float
    recall: float
    f1: float
    answers: int
    got: int


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The number of passages of each set, and what was measured on them."""

    passages: Mapping[str, int]
    rows: tuple[Row, ...]

    def find(self, passages: str, reading: str, kind: str, part: str) -> Row | None:
        """The figure, if it was measured and there was anything to find."""
        wanted = (passages, reading, kind, part)
        return next((row for row in self.rows if (row.passages, row.reading, row.kind, row.part) == wanted), None)

    def parts(self, kind: str) -> list[str]:
        """The labels or types of a kind that have answers, those with most first."""
        answers = {
            row.part: row.answers for row in self.rows if row.passages == OWN and row.kind == kind and row.answers
        }
        return sorted(answers.keys() - {ALL, WHOLE}, key=lambda part: (-answers[part], part))

    def as_json(self) -> str:
        """What `read` reads, a figure a line."""
        rows = ",\n".join(f"  {json.dumps(asdict(row), ensure_ascii=False)}" for row in self.rows)
        return f'{{"passages": {json.dumps(dict(self.passages))},\n "rows": [\n{rows}\n]}}\n'


def read(path: Path = FILE) -> Accuracy:
    """The figures as last measured."""
    raw = json.loads(path.read_text("utf-8"))
    return Accuracy(raw["passages"], tuple(Row(**row) for row in raw["rows"]))
