"""From a file to what it states: the names, relations and figures of each sentence, and the figures of its tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders import figures, relations, values
from loaders.definitions import defined
from loaders.documents import ReadOptions
from loaders.facts import Mention, Observation, Relation, Thing, Value
from loaders.layout.model import Block, Document, Sentence
from loaders.layout.table_figures import TableFigure, table_observations
from loaders.lexicon import Lexicon, seeds
from loaders.mentions.box_labels import with_label
from loaders.mentions.pipeline import NameFinder
from loaders.naming import Namer
from loaders.reading import read
from loaders.relations.lineage import Lineage
from loaders.topics import Topics

OF_WORKS = re.compile("项目|工程")  # in the title of a box


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """A sentence and what was found in it."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...]
    observations: tuple[Observation, ...]
    values: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Extraction:
    """What a document states. `blind`: without the entries curated from its own region's plans."""

    document: Document
    lexicon: Lexicon
    sentences: tuple[SentenceFacts, ...]
    figures: tuple[tuple[Block, TableFigure], ...]  # of tables, each with its table's block
    blind: bool


def extract(path: Path | str, options: ReadOptions | None = None, blind: bool = False) -> Extraction:
    """Read a file and find what it states. Raises InputError for a file or curated entries that cannot be read."""
    return extract_document(read(path, options), blind)


def extract_document(document: Document, blind: bool = False) -> Extraction:
    """Find what a read document states."""
    lexicon = Lexicon(seeds(), document.info, blind)
    finder, namer = NameFinder(lexicon), Namer(lexicon)
    sentences = list(document.sentences())
    boxed = [OF_WORKS.search(sentence.block.box) is not None for sentence in sentences]
    texts = [sentence.text.text for sentence in sentences]
    named = [
        with_label(sentence, mentions, namer)
        for sentence, mentions in zip(sentences, finder.find(texts, boxed), strict=True)
    ]
    named = defined(texts, named)
    home = home_of(document, lexicon)
    found = tuple(_facts(document, lexicon, Topics(document, home, finder), sentences, named))
    tables = tuple((block, figure) for block in document.blocks for figure in table_observations(block, document.info))
    return Extraction(document, lexicon, found, tables, blind)


def home_of(document: Document, lexicon: Lexicon) -> Thing:
    """The document's region as a thing."""
    return lexicon.find(document.info.region, ["Region", "Park"]) or Thing("Region", document.info.region)


def plan_of(document: Document, lexicon: Lexicon) -> Thing:
    """The policy that the document itself is; one whose title names no place (政府工作报告) is its region's."""
    return Namer(lexicon).thing("Policy", document.info.title)


def _facts(
    document: Document,
    lexicon: Lexicon,
    topics: Topics,
    sentences: Sequence[Sentence],
    named: Sequence[list[Mention]],
) -> Iterator[SentenceFacts]:
    home = home_of(document, lexicon)
    lineage = Lineage(plan_of(document, lexicon), document.info.title)
    previous, block = "", None
    for sentence, mentions in zip(sentences, named, strict=True):
        if sentence.block is not block:
            previous, block = "", sentence.block
        topic, theme = topics.of(sentence, mentions)
        text = sentence.text.text
        scene = scene_of(document, sentence, previous, mentions, topic)
        laid_out = relations.lay_out(text, mentions, home, topic, theme)
        related = relations.relate(laid_out, lexicon, scene.looks_back) + lineage.of(sentence, mentions)
        works = sentence.block.box if OF_WORKS.search(sentence.block.box) else ""
        yield SentenceFacts(
            sentence,
            tuple(mentions),
            tuple(related),
            tuple(figures.observe(text, scene)),
            tuple(values.find(laid_out, scene.looks_back, works)),
        )
        previous += text


def scene_of(
    document: Document,
    sentence: Sentence,
    previous: str = "",
    mentions: Sequence[Mention] = (),
    topic: relations.Subject | None = None,
) -> figures.Scene:
    """What is known of a sentence's surroundings; `previous`: what stands before it in its block."""
    info, block = document.info, sentence.block
    return figures.Scene(
        kind=info.kind,
        reference_year=info.reference_year,
        target_year=info.target_year,
        period=info.period,
        region=info.region,
        section=(*block.section, block.box) if block.box else block.section,
        lead=block.lead.text if block.lead else "",
        previous=previous,
        things=tuple(mentions),
        topic=topic.thing if topic else None,
    )
