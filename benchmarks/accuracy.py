"""How well extraction reads, against reference answers: prints a table, writes docs/accuracy.md and explorer/accuracy.json.

    python -m benchmarks.accuracy [--outside SCORER]

SCORER is the scoring script of the outside reference passages, with its answers in `dev/` beside it. Without it the page
tells only of the passages in tests/reference/.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.accuracy_page import page, summary
from explorer.accuracy import ALL, BLIND, FILE, JUDGING, LISTS, OUTSIDE, OWN, WHOLE, Accuracy, Row
from loaders.export import as_json
from loaders.extraction import extract
from tests import scoring

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "tests" / "reference"
DOCUMENTS = ROOT / "seeds" / "documents"
PAGE = ROOT / "docs" / "accuracy.md"
UNSEEN = REFERENCE / "unseen"  # openings of other districts
FIRST_ASIDE = "unseen-06.txt"  # from here on nobody looks at what the rules find
Answers = dict[str, Any]  # the reference answers of one document
Extracted = Mapping[tuple[str, str], dict[str, Any]]  # by file name and reading


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--outside", type=Path, metavar="SCORER")
    scorer: Path | None = parser.parse_args().outside
    answers = {OWN: [_read(path) for path in sorted(REFERENCE.glob("*.json"))]}
    answers[JUDGING] = [one for path in sorted(UNSEEN.glob("*.json")) if (one := _read(path))["doc"] >= FIRST_ASIDE]
    extracted = {
        (one["doc"], reading): as_json(extract(folder / one["doc"], blind=reading == BLIND))
        for passages, folder in ((OWN, DOCUMENTS), (JUDGING, UNSEEN))
        for one in answers[passages]
        for reading in (LISTS, BLIND)
    }
    rows = [row for passages, chosen in answers.items() for row in _own(passages, chosen, extracted)]
    if scorer is not None:
        gold = {
            path: one for path in sorted((scorer.parent / "dev").glob("*.json")) if "passages" in (one := _read(path))
        }
        answers[OUTSIDE] = list(gold.values())
        rows += _outside(scorer, gold, extracted)
    measured = Accuracy(
        {name: sum(len(one["passages"]) for one in chosen) for name, chosen in answers.items()}, tuple(rows)
    )
    FILE.write_text(measured.as_json(), "utf-8")
    PAGE.write_text(page(measured), "utf-8")
    print(summary(measured))


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _own(passages: str, answers: Iterable[Answers], extracted: Extracted) -> Iterator[Row]:
    """The figures by the project's own scoring."""
    for reading in (LISTS, BLIND):
        total: dict[tuple[str, str], scoring.Score] = defaultdict(scoring.Score)
        for one in answers:
            for (kind, part), score in scoring.score_parts(one, extracted[one["doc"], reading]).items():
                name = {scoring.FOUND: ALL, scoring.WHOLE: WHOLE}.get(part, part)
                total[kind, name] += score
                if kind != "observations":
                    total[kind, ALL] += score
        for (kind, part), score in sorted(total.items()):
            precision, recall, f1 = (round(rate, 3) for rate in (score.precision, score.recall, score.f1))
            yield Row(passages, reading, kind, part, precision, recall, f1, score.wanted, score.got)


def _outside(scorer: Path, gold: Mapping[Path, Answers], extracted: Extracted) -> Iterator[Row]:
    """The figures that the scoring script of the outside passages prints."""
    for reading in (LISTS, BLIND):
        with tempfile.TemporaryDirectory() as folder:
            pairs: list[str] = []
            for path, one in gold.items():
                found = Path(folder, path.name)
                found.write_text(json.dumps(extracted[one["doc"], reading], ensure_ascii=False), "utf-8")
                pairs += [str(path), str(found)]
            printed = subprocess.run(
                [sys.executable, scorer, *pairs, "--json"], capture_output=True, text=True, check=True
            )
        for line, told in sorted(json.loads(printed.stdout).items()):
            if place := _place(line):
                precision, recall, f1 = (round(told[rate], 3) for rate in ("p", "r", "f1"))
                yield Row(OUTSIDE, reading, *place, precision, recall, f1, told["gold"], told["got"])


def _place(line: str) -> tuple[str, str] | None:
    """The kind and part that a line of the script is about: "RELATIONS", "mention Park", "OBSERVATIONS, whole"."""
    whole = {
        "MENTIONS": ("mentions", ALL),
        "RELATIONS": ("relations", ALL),
        "OBSERVATIONS": ("observations", ALL),
        "OBSERVATIONS, whole": ("observations", WHOLE),
    }
    kind, _, part = line.partition(" ")
    return whole.get(line) or ((f"{kind}s", part) if kind in {"mention", "relation"} else None)


if __name__ == "__main__":
    main()
