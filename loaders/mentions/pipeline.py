"""The spaCy pipeline that finds the names of the ten types in the sentences of one document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

import spacy
from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from loaders.facts import Mention, Thing
from loaders.lexicon import Lexicon
from loaders.mentions.box_works import BoxWorks
from loaders.mentions.brands import BrandedNames
from loaders.mentions.curated_names import CuratedNames
from loaders.mentions.headed import HeadedNames
from loaders.mentions.lists import ListedNames
from loaders.mentions.settle import settle
from loaders.mentions.spans import CONFIDENCE, HOME, IN_BOX, Characters, mentions
from loaders.mentions.titles import TitledNames
from loaders.naming import Namer

AGAIN_FROM = 4  # characters: shorter names are too often parts of others to be looked for again
SETTING = "setting"  # key of the pipeline's meta


Component = Callable[[Doc], Doc]


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the components share."""

    lexicon: Lexicon
    namer: Namer


def _register(name: str, make: Callable[[_Setting], Component]) -> None:
    def create(nlp: Language, name: str) -> Component:  # noqa: ARG001  (spaCy passes the name)
        return make(_setting(nlp))

    Language.factory(name, func=create)


_register("curated_names", lambda given: CuratedNames(given.lexicon))
_register("titled_names", lambda given: TitledNames(given.namer))
_register("listed_names", lambda given: ListedNames(given.namer))
_register("headed_names", lambda given: HeadedNames(given.namer))
_register("branded_names", lambda given: BrandedNames(given.namer))
_register("box_works", lambda given: BoxWorks(given.namer))


@Language.component("settle_names")
def _settle(doc: Doc) -> Doc:
    return settle(doc)


def _setting(nlp: Language) -> _Setting:
    setting = nlp.meta[SETTING]
    assert isinstance(setting, _Setting)
    return setting


@cache
def _vocab() -> Vocab:
    """The characters that were met; all documents share them."""
    return spacy.blank("zh").vocab


def pipeline(lexicon: Lexicon) -> Language:
    """A blank Chinese pipeline, a token a character, with the finders of names."""
    nlp = spacy.blank("zh", vocab=_vocab(), meta={SETTING: _Setting(lexicon, Namer(lexicon))})
    nlp.tokenizer = Characters(nlp.vocab)
    for component in (
        "curated_names",
        "titled_names",
        "listed_names",
        "headed_names",
        "branded_names",
        "box_works",
        "settle_names",
    ):
        nlp.add_pipe(component)
    return nlp


class NameFinder:
    """Finds the names in the sentences of one document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._nlp = pipeline(lexicon)
        self._home = lexicon.region

    def find(self, sentences: Sequence[str], in_box: Sequence[bool] = ()) -> list[list[Mention]]:
        """The names in each sentence. Names that a rule was sure of are looked for again in the others.

        `in_box`: for each sentence whether it stands in a 专栏 box of works or projects, where also plainly named works
        count; none does where it is left out.
        """
        found = [mentions(doc) for doc in self._nlp.pipe(self._docs(sentences, in_box))]
        return _again(sentences, found)

    def _docs(self, sentences: Sequence[str], in_box: Sequence[bool]) -> Iterator[Doc]:
        for text, boxed in zip_longest(sentences, in_box, fillvalue=False):
            doc = self._nlp.make_doc(str(text))
            doc.user_data |= {HOME: self._home, IN_BOX: boxed}
            yield doc


def _again(sentences: Sequence[str], found: list[list[Mention]]) -> list[list[Mention]]:
    """Add the places where a name that was found elsewhere stands unmarked."""
    known = _confirmed(m for row in found for m in row)
    if not known:
        return found
    names = sorted(known)
    automaton = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)
    for text, row in zip(sentences, found, strict=True):
        for pattern, start, end in automaton.find_matches_as_indexes(text):
            if not any(m.start < end and start < m.end for m in row):
                row.append(Mention(start, end, text[start:end], known[names[pattern]], "again", CONFIDENCE["again"]))
        row.sort(key=lambda m: (m.start, -m.end, m.thing.label))
    return found


def _confirmed(all_mentions: Iterable[Mention]) -> dict[str, Thing]:
    """Names to look for again: found by a list or a mark, or by a head in two places."""
    places: dict[tuple[str, Thing], int] = defaultdict(int)
    for m in all_mentions:
        if m.rule != "curated" and len(m.text) >= AGAIN_FROM:
            places[m.text, m.thing] += 2 if m.rule in {"listed", "title"} else 1
    return {text: thing for (text, thing), count in sorted(places.items(), key=str) if count > 1}
