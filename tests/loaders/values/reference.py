"""The reference answers of ``tests/reference/values.yaml`` and how extraction does on them.

Run as ``python -m tests.loaders.values.reference`` to see the figures and what was missed among the sentences that are not set aside.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from loaders.extraction import Extraction, SentenceFacts, extract, home_of, scene_of
from loaders.facts import Mention, Thing
from loaders.relations.governing import mask
from loaders.relations.lineage import BASED_ON
from loaders.relations.wording import LYING, at

ANSWERS = Path(__file__).resolve().parents[2] / "reference" / "values.yaml"
KINDS = ("status", "amounts", "honours", "based_on", "strength")
VALUE = {"status": "status", "amounts": "amount", "honours": "honour"}
MADE_UP = "滨海区国民经济和社会发展第十四个五年规划纲要\n\n第一章 发展基础\n\n"
MARKS = str.maketrans("", "", "“”《》")
Fact = tuple[str, str]


@dataclass
class Score:
    """Facts found that are right, facts found that are wrong, facts missed; `misses` as text."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, text: str, found: set[Fact], wanted: set[Fact]) -> None:
        """Count what was found in a sentence."""
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)
        if found != wanted:
            self.misses.append(f"{text}\n    too much {sorted(found - wanted)}, missing {sorted(wanted - found)}")

    @property
    def precision(self) -> float:
        return self.right / max(self.right + self.wrong, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + self.missed, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    def __str__(self) -> str:
        return f"P {self.precision:.2f}  R {self.recall:.2f}  F1 {self.f1:.2f}  ({self.right + self.missed} answers)"


def scores(plans: Mapping[str, Extraction]) -> dict[tuple[str, bool], Score]:
    """The score of each kind, on the sentences that rules were made with and on those set aside (True)."""
    found = {(kind, aside): Score() for kind in KINDS for aside in (False, True)}
    for kind in KINDS:
        for item in answers()[kind]:
            extraction = plans[item["plan"]] if "plan" in item else made_up()
            facts = next(facts for facts in extraction.sentences if facts.sentence.text.text == item["text"])
            said, wanted = _compare(kind, extraction, facts, item["says"])
            found[kind, item.get("aside", False)].add(item["text"], said, wanted)
    return found


@cache
def answers() -> dict[str, list[dict[str, Any]]]:
    """The items of each kind."""
    read: dict[str, list[dict[str, Any]]] = yaml.safe_load(ANSWERS.read_text("utf-8"))
    return read


@cache
def made_up() -> Extraction:
    """The sentences that stand in no plan, read as those of one district's plan."""
    texts = [item["text"] for kind in KINDS for item in answers()[kind] if item.get("made_up")]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "binhai.txt"
        path.write_text(MADE_UP + "\n\n".join(texts) + "\n", "utf-8")
        return extract(path)


def _compare(kind: str, x: Extraction, facts: SentenceFacts, says: list[list[str]]) -> tuple[set[Fact], set[Fact]]:
    if kind == "strength":
        return set(_wordings(x, facts, says)), {(thing, strength) for thing, strength, *_ in says}
    if kind == "based_on":
        own = x.document.info.title
        related = [r for r in facts.relations if r.type == BASED_ON]
        found = {("" if r.implicit or r.head_text == own else _bare(r.head_text), _bare(r.tail_text)) for r in related}
        return found, {(_bare(head), _bare(tail)) for head, tail in says}
    values = {(v.thing.name, _bare(v.value)) for v in facts.values if v.name == VALUE[kind]}
    return values, {(_meant(x, facts.mentions, words).name, _bare(value)) for words, value in says}


def _wordings(x: Extraction, facts: SentenceFacts, says: list[list[str]]) -> Iterator[Fact]:
    """The strength that is read of each thing asked for; a name that the finders miss is asked for all the same."""
    text = facts.sentence.text.text
    looks_back = scene_of(x.document, facts.sentence).looks_back
    for words, _, *relation in says:
        found = next((m for m in facts.mentions if m.text == words), None)
        start = text.index(words)
        name = found or Mention(start, start + len(words), words, Thing("Policy", words), "asked")
        names = facts.mentions if found else (*facts.mentions, name)
        presupposed = bool(relation) and relation[0] in LYING
        yield words, at(mask(text, names), names, name, looks_back, presupposed)


def _meant(x: Extraction, mentions: Sequence[Mention], words: str) -> Thing:
    """The thing that the answer's words mean: "" is the document's region."""
    if not words:
        return home_of(x.document, x.lexicon)
    named = next((m.thing for m in mentions if words in {m.text, m.thing.name}), None)
    return named or x.lexicon.find(words) or Thing("Project", words)


def _bare(words: str) -> str:
    return words.translate(MARKS)


def main() -> None:
    """Print the figures of each kind and what was missed; what is set aside stays unseen."""
    from tests.loaders.conftest import extracted

    for (kind, aside), score in scores(extracted(blind=False)).items():
        print(f"{kind:9} {'aside' if aside else 'open ':5} {score}")
        if not aside:
            print("\n".join(score.misses))


if __name__ == "__main__":
    main()
