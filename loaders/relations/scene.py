"""A sentence laid out for relating: its clauses, the names in each, and who its silent subject is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.facts import Mention, Relation, Thing

CLAUSE = re.compile(r"[^，。；！？：]+")
SUBJECTS = frozenset({"Park", "Region", "Enterprise", "Institution"})
# What may stand before the subject of a clause: time, and words that only link.
BEFORE_SUBJECT = re.compile(
    r"(?:其中|同时|此外|另外|目前|近年来|今年|去年|全年|期间|以来|截至[^，]{2,12}|到?20\d\d年底?|“[^”]{2,6}”(?:时期|期间|以来)|[0-9一二三四五六七八九十]+[.、是]|（[一二三四五六七八九十]+）)*"
)
MADE = re.compile(r"(?:倾力|着力|全力|加快|高标准|高质量|重点|持续)?(?:打造|建设|做强|做优|提升|建好|推进|发展)")
# Behind a name these make it an object or a modifier, not the subject of the clause.
NO_SUBJECT_BEHIND = re.compile(r"(?:、|等|和|与|及|·|的?(?:建设|发展|改造)[^、]{0,6}$)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a clause is about. `span`: its place in the sentence; `file_span`: its place in the file when it stands
    in another sentence; both None when it is the document's region, which the document's head names."""

    thing: Thing
    text: str
    span: tuple[int, int] | None = None
    file_span: tuple[int, int] | None = None

    @property
    def implicit(self) -> bool:
        """Whether the sentence leaves it silent."""
        return self.span is None


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence between commas, its names (nested ones too), its subject."""

    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    subject: Subject

    def named(self, *labels: str) -> list[Mention]:
        """The names of these labels, by place, those inside longer names aside."""
        within = self.mentions
        return [m for m in within if m.thing.label in labels and not any(inside(m, other) for other in within)]

    def before(self, mention: Mention) -> str:
        """The clause's text before a name."""
        return self.text[: max(mention.start - self.start, 0)]

    def behind(self, mention: Mention) -> str:
        """The clause's text behind a name."""
        return self.text[max(mention.end - self.start, 0) :]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its names; `home` is the document's region, `theme` the industry that the paragraph or its heading
    is about."""

    text: str
    mentions: tuple[Mention, ...]
    home: Thing
    theme: Subject | None
    clauses: tuple[Clause, ...]

    def nested(self, label: str, inner: str) -> Iterator[tuple[Mention, Mention]]:
        """Names of `label` with each name of `inner` that stands inside them."""
        for outer in self.mentions:
            if outer.thing.label == label:
                for m in self.mentions:
                    if m.thing.label == inner and inside(m, outer):
                        yield outer, m

    def clause_of(self, mention: Mention) -> Clause:
        """The clause that a name stands in."""
        return next(c for c in self.clauses if c.start <= mention.start < c.end)


def inside(inner: Mention, outer: Mention) -> bool:
    """Whether a name stands inside a longer one."""
    return outer is not inner and outer.start <= inner.start and inner.end <= outer.end and inner.thing != outer.thing


def lay_out(
    text: str, mentions: Sequence[Mention], home: Thing, topic: Subject | None = None, theme: Subject | None = None
) -> Scene:
    """Cut a sentence into clauses and give each its subject: a name at its head, else that of the clause before,
    else the topic, else the document's region."""
    subject = topic or Subject(home, home.name)
    clauses = []
    for start, end in _clause_spans(text, mentions):
        inner = tuple(m for m in mentions if start <= m.start < end)
        own = _own_subject(text, start, end, inner)
        subject = own or subject
        clauses.append(Clause(start, end, text[start:end], inner, subject))
    return Scene(text, tuple(mentions), home, theme, tuple(clauses))


def _clause_spans(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The clauses; a comma inside a name does not part them."""
    start = None
    for piece in CLAUSE.finditer(text):
        start = piece.start() if start is None else start
        if not any(m.start < piece.end() < m.end for m in mentions):
            yield start, piece.end()
            start = None
    if start is not None:
        yield start, len(text)


def _own_subject(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Subject | None:
    """Who a clause says that it and those behind it are about: a name at its head, or the park that it sets out to build
    and that is all it says (倾力打造中国环境谷，…)."""
    made = MADE.match(text, start, end)
    if made:
        for m in mentions:
            if m.start == made.end() and m.end == end and m.thing.label == "Park":
                return Subject(m.thing, m.text, (m.start, m.end))
    skipped = BEFORE_SUBJECT.match(text, start, end)
    head = skipped.end() if skipped else start
    for m in mentions:
        if any(inside(m, other) for other in mentions):  # 宝马 in 宝马配套工程 is not who acts
            continue
        if (
            m.start == head
            and m.thing.label in SUBJECTS
            and m.end < end
            and not NO_SUBJECT_BEHIND.match(text[m.end : end])
        ):
            return Subject(m.thing, m.text, (m.start, m.end))
    return None


def relation(clause: Clause, head: Mention | Subject, type_: str, tail: Mention | Subject, rule: str) -> Relation:
    """The relation between two ends, its evidence the clause (and the place of a named subject before it)."""
    head_span = (head.start, head.end) if isinstance(head, Mention) else head.span
    tail_span = (tail.start, tail.end) if isinstance(tail, Mention) else tail.span
    places = [span for span in (head_span, tail_span, (clause.start, clause.end)) if span]
    silent = next((s for s in (head, tail) if isinstance(s, Subject) and s.implicit), None)
    return Relation(
        head.thing,
        type_,
        tail.thing,
        min(start for start, _ in places),
        max(end for _, end in places),
        rule,
        head_text=head.text,
        tail_text=tail.text,
        implicit=silent is not None,
        subject_span=silent.file_span if isinstance(silent, Subject) else None,
    )
