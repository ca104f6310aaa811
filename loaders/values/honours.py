"""Honours: titles that somebody gave to a park, firm, body, place or region (获评…, 被授予“…”, 入选…名单).

Titles that are only aimed at, pilots, ranks and counts of unnamed holders (15家企业获评…) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts import Mention, Value
from loaders.relations.governing import Masked, outermost
from loaders.relations.scene import Clause, Scene, Subject
from loaders.values.words import bearers, words

QUOTED = re.compile(r"“([^”]+)”")
APART = re.compile(r"、(?![^“]*”)(?![^（]*）)")  # not inside quotes or brackets
LEVEL_ONLY = re.compile(r"(?:全国|国家级?|中国|省级?|市级)")
LISTED = re.compile(r"[、和与及]+")
CONFIDENCE = 0.85
Holders = Sequence[Subject]


def find(scene: Scene, masked: Masked, looks_back: bool) -> Iterator[Value]:
    """The honours that a sentence names, each with its holder. `looks_back`: it stands in a review."""
    for clause in scene.clauses:
        holders: Holders = ()
        verbs = list(words().honours["verbs"].finditer(scene.text, clause.start, clause.end))
        ends = [*(verb.start() for verb in verbs[1:]), clause.end]
        for verb, end in zip(verbs, ends, strict=False):
            if any(m.start < verb.start() < m.end for m in scene.mentions):
                continue
            holders = _holders(scene, clause, masked, verb) or (holders if verb is not verbs[0] else ())
            if not holders or _aimed(scene.text[clause.start : verb.start()], verb[0], looks_back):
                continue
            for title in _titles(scene.text[verb.end() : end], verb[0]):
                for holder in holders:
                    start = min(clause.start, *holder.span) if holder.span else clause.start
                    yield Value(
                        holder.thing, "honour", title, start, end, "honoured", CONFIDENCE, subject_span=holder.file_span
                    )


def _aimed(before: str, verb: str, looks_back: bool) -> bool:
    """Whether the title is an aim. Outside a review only what was given (被授予) has been won."""
    return words().honours["aims"].search(before) is not None or not (
        looks_back or verb.startswith(("被", "荣", "获评"))
    )


def _holders(scene: Scene, clause: Clause, masked: Masked, verb: re.Match[str]) -> Holders:
    """Who got the title: the names in front of the verb, or who the clause is silently about."""
    before = masked.text[clause.start : verb.start()]
    if words().honours["silent"].fullmatch(before):
        return (clause.subject,) if clause.subject.thing.label in bearers("honour") else ()
    names = [m for m in scene.mentions if clause.start <= m.start and m.end <= verb.start()]
    run: list[Mention] = []
    for m in reversed([m for m in names if outermost(m, names) == m]):
        between = masked.text[m.end : run[-1].start if run else verb.start()]
        fits = LISTED.fullmatch(between) if run else words().honours["adverbs"].fullmatch(between)
        if not fits or m.thing.label not in bearers("honour"):
            break
        run.append(m)
    return [Subject(m.thing, m.text, (m.start, m.end)) for m in reversed(run)]


def _titles(words_behind: str, verb: str) -> Iterator[str]:
    """The titles in what stands behind the verb, without 称号 and 名单; quoted ones without their marks."""
    for part in APART.split(words_behind.rstrip("、，。；")):
        quoted = QUOTED.findall(part)
        if len(quoted) > 1:
            yield from quoted
            continue
        title = _trimmed(part)
        if title and _is_title(title, verb):
            yield title


def _trimmed(part: str) -> str:
    quoted = QUOTED.search(part)
    if quoted is None:
        part = part.partition("，")[0]
        stem = (
            words().honours["ending"].sub("", part) if part.endswith(("称号", "名单", "行列", "荣誉", "复评")) else part
        )
        modifier, _, core = stem.rpartition("的")
        return core if modifier and words().honours["level"].match(core) else stem
    before, behind = part[: quoted.start()], part[quoted.end() :]
    if words().honours["title"].search(behind) and not behind.startswith("的"):
        return part
    if not before or LEVEL_ONLY.fullmatch(before):
        return before + (f"“{quoted[1]}”" if before else quoted[1])
    return quoted[1]


def _is_title(title: str, verb: str) -> bool:
    patterns = words().honours
    leveled = patterns["level"].match(title) is not None
    ends = patterns["title"].search(title.rstrip("”")) is not None
    if patterns["weak"].search(verb):
        return (leveled or "“" in title) and ends
    return leveled or ends
