"""Short and full names that no YAML knows come together, within a document and over the documents of one region.

Two names join where the way they are made says so (`loaders.resolving`) and no plan keeps them apart: by listing them side by
side, by relating one to the other, or, for a short name, by another full name that it fits as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import combinations
from typing import Any

from loaders.extraction import Extraction, SentenceFacts
from loaders.facts import Mention, Relation, Thing
from loaders.resolving import FREELY, LABELS, Judgement, Resolver, Verdict

LISTING = frozenset({"、", "和", "与", "及", "以及", "或", "”、“", "》、《", "，"})
Couple = tuple[Thing, Thing]


@dataclass(frozen=True)
class Joined:
    """Extractions whose things have come together, and the pairs that a person should look at, by label and name."""

    extractions: list[Extraction]
    unsure: list[tuple[Thing, Thing, Judgement]]

    def told(self) -> list[dict[str, str]]:
        """The pairs in doubt as a build's report keeps them."""
        return [{"label": a.label, "a": a.name, "b": b.name, "why": "; ".join(j.reasons)} for a, b, j in self.unsure]


def join(extractions: Sequence[Extraction]) -> Joined:
    """Bring together the names of one thing. The order of the extractions stays; nothing else of them changes."""
    regions: dict[str, list[Extraction]] = defaultdict(list)
    for extraction in extractions:
        regions[extraction.lexicon.region].append(extraction)
    renamed: dict[str, Extraction] = {}
    unsure: dict[Couple, Judgement] = {}
    for group in regions.values():
        joins, doubts = _decide(group)
        unsure |= {couple: judged for couple, judged in doubts.items() if couple not in unsure}
        renamed |= {extraction.document.info.id: _renamed(extraction, joins) for extraction in group}
    ordered = sorted(unsure.items(), key=lambda item: (item[0][0].label, item[0][0].name, item[0][1].name))
    return Joined([renamed[e.document.info.id] for e in extractions], [(a, b, j) for (a, b), j in ordered])


def _decide(group: Sequence[Extraction]) -> tuple[dict[Thing, Thing], dict[Couple, Judgement]]:
    """What each thing is joined to, and the pairs in doubt."""
    curated = {t: bool(e.lexicon.entries(t)) for e in group for t in _things(e)}
    resolver = Resolver(group[0].lexicon, group[0].document.info.region_parents)
    apart, together = _kept_apart(group)
    judged: dict[Couple, Judgement] = {}
    for a, b in _candidates(curated, resolver):
        judgement = resolver.compare(a.label, a.name, b.name)
        if (a, b) in apart:
            judgement = judgement.but(0.0, "a plan lists or relates both")
        elif (a, b) in together and judgement.score < FREELY:
            judgement = judgement.but(0.5, "a sentence names both")
        if judgement.verdict is not Verdict.NO:
            judged[a, b] = judgement
    agreed = _unambiguous(judged)
    doubts = {couple: j for couple, j in judged.items() if couple not in agreed}
    return _to_fullest(agreed, curated), doubts


def _things(extraction: Extraction) -> Iterator[Thing]:
    for facts in extraction.sentences:
        yield from (m.thing for m in facts.mentions if m.thing.label in LABELS)


def _candidates(curated: Mapping[Thing, bool], resolver: Resolver) -> Iterator[Couple]:
    """Pairs of one label, each in the order of names, one of them new, that share their characters."""
    for label in LABELS:
        things = sorted((t for t in curated if t.label == label), key=lambda t: (t.name, t.scope))
        for a, b in combinations(things, 2):
            if not (curated[a] and curated[b]) and resolver.may_compare(label, a.name, b.name):
                yield a, b


def _kept_apart(group: Iterable[Extraction]) -> tuple[set[Couple], set[Couple]]:
    """Pairs that a list or a relation tells apart, and pairs that stand in one sentence."""
    apart: set[Couple] = set()
    together: set[Couple] = set()
    for facts in (facts for extraction in group for facts in extraction.sentences):
        apart |= {_couple(r.head, r.tail) for r in facts.relations if r.head.label == r.tail.label}
        mentions = [m for m in facts.mentions if m.thing.label in LABELS]
        for a, b in combinations(mentions, 2):
            if a.thing.label == b.thing.label and not _apposed(facts.sentence.text.text, a, b):
                together.add(_couple(a.thing, b.thing))
        apart |= set(_listed(facts.sentence.text.text, facts.mentions))
    return apart, together


def _apposed(text: str, a: Mention, b: Mention) -> bool:
    """Whether one name explains the other in brackets: A（B）."""
    return text[a.end : b.start] in {"（", "（“"} and text[b.end : b.end + 1] in {"）", "”"}


def _listed(text: str, mentions: Sequence[Mention]) -> Iterator[Couple]:
    """Pairs of one list: only list marks, and other members, stand between the two."""
    run: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if run and m.start < run[-1].end:
            continue  # inside another name
        if run and text[run[-1].end : m.start] not in LISTING:
            run = []
        yield from (_couple(other.thing, m.thing) for other in run if other.thing.label == m.thing.label)
        run.append(m)


def _couple(a: Thing, b: Thing) -> Couple:
    return (a, b) if (a.name, a.scope) <= (b.name, b.scope) else (b, a)


def _unambiguous(judged: Mapping[Couple, Judgement]) -> set[Couple]:
    """The pairs that join: no end of them fits a third thing which the other end does not fit."""
    sure = {couple for couple, judgement in judged.items() if judgement.verdict is Verdict.YES}
    fits: dict[Thing, set[Thing]] = defaultdict(set)
    for a, b in sure:
        fits[a].add(b)
        fits[b].add(a)
    torn = {
        thing for thing, others in fits.items() if any(_couple(*pair) not in sure for pair in combinations(others, 2))
    }
    return {couple for couple in sure if torn.isdisjoint(couple)}


def _to_fullest(agreed: Iterable[Couple], curated: Mapping[Thing, bool]) -> dict[Thing, Thing]:
    """Each thing of a group with the one that the group goes by: the curated one, else the one with the fullest name."""
    groups: dict[Thing, set[Thing]] = {}
    for a, b in sorted(agreed, key=str):
        merged = groups.get(a, {a}) | groups.get(b, {b})
        groups |= dict.fromkeys(merged, merged)
    joins: dict[Thing, Thing] = {}
    for thing, group in groups.items():
        best = min(group, key=lambda t: (not curated[t], -len(t.name), t.name, t.scope))
        if best != thing:
            joins[thing] = best
    return joins


def _renamed(extraction: Extraction, joins: Mapping[Thing, Thing]) -> Extraction:
    if not joins:
        return extraction
    return replace(extraction, sentences=tuple(_of_sentence(facts, joins) for facts in extraction.sentences))


def _of_sentence(facts: SentenceFacts, joins: Mapping[Thing, Thing]) -> SentenceFacts:
    """The facts with joined things; what would relate a thing to itself goes."""
    found = {f.name: value for f in fields(facts) if isinstance(value := getattr(facts, f.name), tuple)}
    said: dict[str, Any] = {name: tuple(_of_fact(fact, joins) for fact in value) for name, value in found.items()}
    said["relations"] = tuple(r for r in said["relations"] if not isinstance(r, Relation) or r.head != r.tail)
    return replace(facts, **said)


def _of_fact(fact: Any, joins: Mapping[Thing, Thing]) -> Any:
    """A fact (a mention, relation, observation) with each thing in it replaced by what it is joined to."""
    changed = {f.name: joins[t] for f in fields(fact) if isinstance(t := getattr(fact, f.name), Thing) and t in joins}
    return replace(fact, **changed) if changed else fact
