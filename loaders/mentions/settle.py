"""Which of the candidates stand: the surest of those that overlap; inside a name only names that may stand there."""

from __future__ import annotations

from spacy.tokens import Doc, Span

from loaders.mentions.spans import CANDIDATES, CONFIDENCE
from loaders.mentions.words import grammar

SURE = frozenset({"curated", "title", "quoted"})  # of these the longer name stands


def settle(doc: Doc) -> Doc:
    """Keep one reading for each place. A spaCy component.

    Of candidates that cross, the surer stays, then the longer.
    """
    if CANDIDATES not in doc.spans:
        return doc
    kept: list[Span] = []
    for span in sorted(doc.spans[CANDIDATES], key=_rank):
        if all(_compatible(span, other) for other in kept):
            kept.append(span)
    doc.spans[CANDIDATES] = sorted(kept, key=lambda s: (s.start, -s.end))
    return doc


def _rank(span: Span) -> tuple[float, int, int]:
    sure = span.id_ in SURE
    return (-1.0 if sure else -CONFIDENCE[span.id_], -len(span), span.start)


def _compatible(span: Span, other: Span) -> bool:
    """Whether `span` may stand beside `other`, which is at least as sure."""
    if span.end <= other.start or other.end <= span.start:
        return True
    if span.start == other.start and span.end == other.end:
        return False
    nests = grammar().nests
    if other.start <= span.start and span.end <= other.end:
        return span.label_ in nests[other.label_]
    if span.start <= other.start and other.end <= span.end:
        return other.label_ in nests[span.label_]
    return False
