"""Which of the candidates stand: the surest of those that overlap; inside a name only names that may stand there."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from loaders.mentions.spans import CANDIDATES, CONFIDENCE, HOME
from loaders.mentions.words import grammar

NAMED_AFTER_HOME = frozenset({"Park", "Institution", "Enterprise", "Project"})
SURE = frozenset({"curated", "title", "quoted"})  # of these the longer name stands


def settle(doc: Doc) -> Doc:
    """Keep one reading for each place. A spaCy component.

    Of candidates that cross, the surer stays, then the longer. A longer name takes the place of a shorter one inside it
    that may not stand there (沈阳 in 沈阳化学工业园), but not of a curated one of its kind that ends where it ends.
    """
    if CANDIDATES not in doc.spans:
        return doc
    kept: list[Span] = []
    for span in sorted(doc.spans[CANDIDATES], key=_rank):
        if all(_may_join(span, other) for other in kept):
            kept = [other for other in kept if not _displaces(span, other)]
            kept.append(span)
    doc.spans[CANDIDATES] = sorted(kept, key=lambda s: (s.start, -s.end))
    return doc


def _rank(span: Span) -> tuple[float, int, int]:
    sure = span.id_ in SURE
    return (-1.0 if sure else -CONFIDENCE[span.id_], -len(span), span.start)


def _holds(outer: Span, inner: Span) -> bool:
    return bool(outer.start <= inner.start and inner.end <= outer.end)


def _may_join(span: Span, other: Span) -> bool:
    """Whether `span` may stand beside, inside or around `other`, which is at least as sure."""
    if span.end <= other.start or other.end <= span.start:
        return True
    if _holds(other, span):
        return len(span) < len(other) and _may_nest(span, other)
    if _holds(span, other):
        same_kind = other.id_ in SURE and span.label_ == other.label_
        adds_doing = span.label_ == "Project" and span.id_ not in SURE  # …地块任务 only adds a word of doing to …地块
        return not (same_kind and (adds_doing or span.end == other.end))
    return False


def _displaces(span: Span, other: Span) -> bool:
    """Whether `other` must go because it stands inside `span`, where its kind may not."""
    return _holds(span, other) and not _may_nest(other, span)


def _may_nest(inner: Span, outer: Span) -> bool:
    """Whether a name keeps its own meaning inside another: by the kinds of both, and the document's region at the head
    of a park, firm or body (铁西国资集团)."""
    at_home = inner.start == outer.start and inner._.thing.name == inner.doc.user_data.get(HOME)
    return inner.label_ in grammar().nests[outer.label_] or (at_home and outer.label_ in NAMED_AFTER_HOME)
