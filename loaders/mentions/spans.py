"""Candidates for names in a spaCy document, and how spans of sentences and of tokens correspond."""

from __future__ import annotations

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from loaders.facts import Mention, Thing
from loaders.mentions.segment import Words

CANDIDATES = "names"  # key of Doc.spans
IN_BOX = "in box"  # key of Doc.user_data: whether the sentence stands in a box of works or projects
THINGS = "things"  # key of Doc.user_data: what each candidate names
WORDS = "words"  # key of Doc.user_data: the sentence's words
HOME = "home"  # key of Doc.user_data: the document's region
CONFIDENCE = {  # curated; an enumeration or a title mark; the head alone
    "curated": 1.0,
    "title": 0.95,
    "quoted": 0.8,
    "listed": 0.8,
    "branded": 0.75,
    "headed": 0.7,
    "again": 0.65,
}


class Characters:
    """A spaCy tokenizer: a token a character, so that every span of characters is one of tokens; jieba's words come beside."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The sentence as a document."""
        doc = Doc(self._vocab, words=list(text), spaces=[False] * len(text))
        doc.user_data[WORDS] = Words(text)
        return doc


def _words(doc: Doc) -> Words:
    found = doc.user_data[WORDS]
    assert isinstance(found, Words)
    return found


if not Doc.has_extension("words"):
    Doc.set_extension("words", getter=_words)
if not Span.has_extension("thing"):
    Span.set_extension("thing", getter=lambda span: span.doc.user_data[THINGS][_key(span)])


def _key(span: Span) -> tuple[int, int, str, str]:
    """What tells candidates apart: two rules may take the same characters for names of different things."""
    return span.start, span.end, span.label_, span.id_


def add(doc: Doc, start: int, end: int, thing: Thing, rule: str) -> None:
    """Add the characters from `start` to `end` as a name of `thing`, found by `rule`."""
    span = Span(doc, start, end, label=thing.label, span_id=rule)
    doc.user_data.setdefault(THINGS, {})[_key(span)] = thing
    if CANDIDATES not in doc.spans:
        doc.spans[CANDIDATES] = []
    doc.spans[CANDIDATES].append(span)


def mentions(doc: Doc) -> list[Mention]:
    """The names in a document, by place, the outer of nested ones first."""
    text = _words(doc).text
    found = [
        Mention(s.start, s.end, text[s.start : s.end], s._.thing, s.id_, CONFIDENCE[s.id_])
        for s in doc.spans.get(CANDIDATES, ())
    ]
    return sorted(found, key=lambda m: (m.start, -m.end, m.thing.label))
