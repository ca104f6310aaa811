"""Whether two names of one label name one thing, by how such names are made: a score with its reasons.

A pair begins at 1; each difference multiplies the score by how freely the genre leaves such a thing out of a name, and a doubt caps it.
What a plan itself says of two names (that it lists them side by side) is weighed in `loaders.joining`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from loaders.lexicon import Lexicon
from loaders.name_parts import Parts, Places, take_apart, words

LABELS = ("Enterprise", "Park", "Institution")
YES_FROM, UNSURE_FROM = 0.7, 0.4
FREELY, USUALLY, OFTEN, DOUBTFUL, NEVER = 0.98, 0.93, 0.88, 0.5, 0.0
FULL_BRAND = 4  # characters: a shorter one with a trade behind it may be a daughter of the firm so named
LONGEST_INITIALS = 4
BARE = 2  # characters of a head that names nothing by itself
MISPRINT_FROM = 7  # characters: in shorter names one other character is another name


class Verdict(StrEnum):
    """Whether two names name one thing."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Judgement:
    """The verdict on a pair of names, its score (0 to 1) and why."""

    score: float
    reasons: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """`YES` from 0.7, `UNSURE` from 0.4."""
        return Verdict.YES if self.score >= YES_FROM else Verdict.UNSURE if self.score >= UNSURE_FROM else Verdict.NO

    def but(self, weight: float, reason: str) -> Judgement:
        """This judgement with one thing more to be said; two doubts weigh no more than one."""
        score = min(self.score, weight) if weight <= DOUBTFUL else self.score * weight
        return Judgement(score, (*self.reasons, reason))


class Resolver:
    """Compares names as they are used in documents of one region; `parents`: the regions that it lies in."""

    def __init__(self, lexicon: Lexicon, parents: Sequence[str] = ()) -> None:
        self._places = Places(lexicon, parents)
        self._parts: dict[tuple[str, str], Parts] = {}

    def may_compare(self, label: str, a: str, b: str) -> bool:
        """A quick look: all characters of one name but one stand in the other."""
        one, other = self._of(label, a).letters, self._of(label, b).letters
        return min(len(one - other), len(other - one)) <= 1

    def compare(self, label: str, a: str, b: str) -> Judgement:
        """Whether `a` and `b` name one thing. The order of the two does not matter; `label` is one of `LABELS`."""
        one, other = sorted((self._of(label, a), self._of(label, b)), key=lambda p: (len(p.core), len(p.text), p.text))
        if one.text == other.text:
            return Judgement(1.0, ("the same words",))
        if moved := _moved_insert(one, other):
            return moved
        judged = Judgement(1.0, ())
        for weigh in (_marks, _kinds, self._where, _forms, _cores):
            judged = weigh(judged, one, other)
            if judged.score == NEVER:
                break
        initials = self._initials(one, other) or self._initials(other, one)
        return initials if initials and initials.score > judged.score else judged

    def _of(self, label: str, name: str) -> Parts:
        key = (label, name)
        if key not in self._parts:
            self._parts[key] = take_apart(label, name, self._places)
        return self._parts[key]

    def _where(self, judged: Judgement, one: Parts, other: Parts) -> Judgement:
        """What the regions in the names say."""
        here, there = one.places - other.places, other.places - one.places
        if here and there:
            return judged.but(NEVER, f"other places: {_list(here)} / {_list(there)}")
        dropped = here | there
        if not dropped:
            return judged
        fuller = one if here else other
        common = one.places & other.places
        if common and all(any(place in self._places.outer(inner) for inner in common) for place in dropped):
            return judged.but(FREELY, f"{_list(dropped)} only says where {_list(common)} lies")
        return judged.but(*self._without_place(fuller, one if fuller is other else other, dropped))

    def _without_place(self, fuller: Parts, shorter: Parts, dropped: frozenset[str]) -> tuple[float, str]:
        """How freely a name does without its only place."""
        label = fuller.label
        said, generic = _list(dropped), words().is_generic(shorter.core)
        if generic:
            if self._places.home in dropped:
                return USUALLY, f"{said} is where the document is at home"
            return DOUBTFUL, f"without {said} it is any such {label}"
        if fuller.bracketed:
            if label == "Enterprise" and fuller.brand == shorter.core and not words().ends_in_trade(fuller.brand):
                return DOUBTFUL, f"{fuller.brand}（{fuller.bracketed}） may be a branch of {shorter.core}"
            if label == "Enterprise" or dropped <= {self._places.home, *self._places.around}:
                return USUALLY, f"（{fuller.bracketed}） only says where it lies"
        if label == "Enterprise" and fuller.form in words().registered and fuller.leading:
            return USUALLY, f"{said} begins the registered name"
        return DOUBTFUL, f"one with {said} may be another than the one without"

    @staticmethod
    def _initials(short: Parts, full: Parts) -> Judgement | None:
        """Abbreviations by initials: of the place, then of words (沈 + 鼓 for 沈阳 + 鼓风机)."""
        whole = short.core if short.label == "Enterprise" else short.text
        if short.places or not full.leading or len(full.places) > 1 or not 1 < len(whole) <= LONGEST_INITIALS:
            return None
        if short.label == "Park" or whole[0] != full.leading[0] or short.marks != full.marks:
            return None
        if short.form and not (full.form or "").startswith(short.form):
            return None
        left = _without_initials(whole[1:], full.core)
        if left is None:
            return None
        reason = f"{whole} are initials of {full.leading}{full.core}"
        return Judgement(OFTEN if words().is_generic(left) else DOUBTFUL, (reason,))


def _marks(judged: Judgement, one: Parts, other: Parts) -> Judgement:
    if one.marks == other.marks:
        return judged
    return judged.but(NEVER, f"other numbers or sides: {_list(one.marks) or '-'} / {_list(other.marks) or '-'}")


def _kinds(judged: Judgement, one: Parts, other: Parts) -> Judgement:
    if one.kind == other.kind:
        return judged
    said = f"{one.kind or '-'} / {other.kind or '-'}"
    if frozenset({one.kind, other.kind}) in words().near:
        return judged.but(DOUBTFUL, f"kinds that may be one: {said}")
    if one.label == "Park" and not one.kind and not words().is_generic(one.core):
        return judged.but(DOUBTFUL, f"{one.text} does not tell its kind")
    return judged.but(NEVER, f"other kinds: {said}")


def _forms(judged: Judgement, one: Parts, other: Parts) -> Judgement:
    if one.form == other.form:
        return judged
    said = f"{one.form or '-'} / {other.form or '-'}"
    if frozenset({one.form or "", other.form or ""}) in words().rivals:
        return judged.but(DOUBTFUL, f"a group and its company: {said}")
    if words().is_generic(one.core) and not (one.places & other.places):
        return judged.but(DOUBTFUL, f"nothing but a trade and another legal form: {said}")
    return judged.but(FREELY, f"legal form: {said}")


def _cores(judged: Judgement, one: Parts, other: Parts) -> Judgement:
    """What remains of the names; `one` has the shorter remainder."""
    if one.core == other.core:
        bare = min(len(one.text), len(other.text)) <= BARE
        return judged.but(DOUBTFUL, "nothing but a kind") if bare and not one.core else judged
    short, full = (_plain(parts.label, parts.core) for parts in (one, other))
    if short == full:
        told = not words().is_generic(short) or one.places & other.places
        return judged.but(USUALLY if told else DOUBTFUL, "only words that say no more")
    if other.brand and short.startswith(other.brand) and other.label == "Park":
        rest = full.removeprefix(other.brand)
        if _subsequence(short.removeprefix(other.brand), rest):
            return judged.but(OFTEN, f"the brand {other.brand}, set off by a bracket")
    if cut := _dropped(short, full):
        return judged.but(*_left_out(one, other, short, cut))
    if min(len(one.text), len(other.text)) >= MISPRINT_FROM and Levenshtein.distance(one.text, other.text) == 1:
        return judged.but(DOUBTFUL, "one character apart: a misprint?")
    return judged.but(NEVER, f"other words: {short} / {full}")


def _left_out(one: Parts, other: Parts, short: str, cut: tuple[str, str]) -> tuple[float, str]:
    """How freely a name does without some of its words; `cut`: those words and where they stand."""
    dropped, at = cut
    if not words().is_generic(dropped):
        return NEVER, f"{dropped} names another"
    if not short or (words().is_generic(short) and at == "head"):
        return NEVER, f"{dropped} is the only name of one"
    if words().is_generic(short):
        return DOUBTFUL, f"nothing but trades: {short} / {dropped}"
    daughter = other.label == "Enterprise" and other.form not in words().registered
    if daughter and at == "tail" and dropped not in words().light:
        return NEVER, f"a daughter or sister of {short} is called so"
    full_name = other.label == "Enterprise" and other.form in words().registered and one.form not in words().registered
    if full_name and at == "tail" and len(short) >= FULL_BRAND:
        return OFTEN, f"{dropped} tells the trade in the registered name"
    return DOUBTFUL, f"{dropped} may tell it from another {short}"


def _plain(label: str, core: str) -> str:
    """A core without the words that may stand in it or not."""
    core = words().fillers.sub("", core)
    return words().academic.sub("", core) if label == "Institution" else core


def _dropped(short: str, full: str) -> tuple[str, str] | None:
    """What `full` has more than `short`, in one piece, and where it stands: tail, head or middle. None if that cannot be."""
    extra = len(full) - len(short)
    if extra <= 0:
        return None
    if full.startswith(short):
        return full[len(short) :], "tail"
    if full.endswith(short):
        return full[:extra], "head"
    cut = next((k for k in range(1, len(short)) if full.startswith(short[:k]) and full.endswith(short[k:])), 0)
    return (full[cut : cut + extra], "middle") if cut else None


def _subsequence(short: str, full: str) -> bool:
    rest = iter(full)
    return all(character in rest for character in short)


def _without_initials(initials: str, core: str) -> str | None:
    """What is left of `core` behind the words that the initials stand for, None if they stand for none.

    The first initial opens the core, each next one opens a word of a trade behind it.
    """
    at = 0
    for number, initial in enumerate(initials):
        found = core.find(initial, at)
        if found < 0 or (number == 0 and found > 0):
            return None
        if found > at and not words().is_generic(core[at:found]):
            return None
        at = found + _word_length(core, found)
    return core[at:]


def _word_length(text: str, at: int) -> int:
    return max((n for n in range(2, 6) if text[at : at + n] in words().trade), default=1)


def _moved_insert(one: Parts, other: Parts) -> Judgement | None:
    """中日（万科）产业园 is 万科中日产业园: what stands in brackets in one name leads the other."""
    for short, full in ((one, other), (other, one)):
        if short.inserted and not full.inserted:
            outside = re.sub(r"（[^（）]*）", "", short.text)
            if full.text == short.inserted + outside:
                return Judgement(USUALLY, (f"{short.inserted} in brackets or in front",))
    return None


def _list(names: frozenset[str] | tuple[str, ...]) -> str:
    return "、".join(sorted(names))
