"""From what documents state, and what is curated of the things they name, to statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.statements import MENTIONED_IN, OBSERVED, Evidence, Figure, Origin, Statement, node_id, sentence_id
from loaders import curation
from loaders.extraction import Extraction, SentenceFacts, home_of, plan_of
from loaders.facts import Observation, Thing
from loaders.layout.model import Block, BlockKind, DocumentInfo
from loaders.layout.table_figures import TableFigure
from loaders.naming import clean
from loaders.resolving import LABELS

CELL_GAP = " | "
FACTS = ("title", "region", "issuer", "date", "kind", "reference_year", "target_year", "sha256")


def statements_of(extractions: Sequence[Extraction]) -> list[Statement]:
    """All statements of some documents: what their texts say, then what is curated of the things named there.

    The same extractions give the same statements in the same order.
    """
    said = [statement for extraction in extractions for statement in _stated(extraction)]
    known = curation.statements(extractions, _named(extractions))
    unique = {statement.id: statement for statement in (*said, *known)}
    return list(unique.values())


def identity(thing: Thing) -> str:
    """The node id of a thing."""
    return node_id(thing.label, thing.name, thing.scope)


def _named(extractions: Iterable[Extraction]) -> list[Thing]:
    """The things that the documents name or measure, each once."""
    found: dict[Thing, None] = {}
    for extraction in extractions:
        found[home_of(extraction.document, extraction.lexicon)] = None
        for facts in extraction.sentences:
            found |= dict.fromkeys(m.thing for m in facts.mentions)
            found |= dict.fromkeys(end for r in facts.relations for end in (r.head, r.tail))
            found |= dict.fromkeys(v.thing for v in facts.values)
            found |= dict.fromkeys(Thing("Indicator", o.indicator) for o in facts.observations)
        found |= dict.fromkeys(Thing("Indicator", f.observation.indicator) for _, f in extraction.figures)
    return list(found)


def _stated(extraction: Extraction) -> Iterator[Statement]:
    home = home_of(extraction.document, extraction.lexicon)
    yield from _of_document(extraction)
    for facts in extraction.sentences:
        yield from _of_sentence(facts, extraction.document.info, home)
        yield from _other_names(facts, extraction)
    for block, figure in extraction.figures:
        yield _measured(figure.observation, _row_evidence(block, figure, extraction.document.info), home)


def _of_sentence(facts: SentenceFacts, info: DocumentInfo, home: Thing) -> Iterator[Statement]:
    text = facts.sentence.text

    def evidence(rule: str, start: int, end: int, subject: tuple[int, int] | None = None) -> Evidence:
        sentence, place = text.span(), text.span(start, end)
        return Evidence(
            rule, info.id, _section(facts.sentence.block), *sentence, text.text, *place, *(subject or (None, None))
        )

    stands = sentence_id(info.id, text.span()[0])
    for m in facts.mentions:
        where = evidence(m.rule, m.start, m.end)
        yield Statement(
            identity(m.thing), MENTIONED_IN, Origin.STATED, where, object=stands, confidence=m.confidence, value=m.text
        )
    for r in facts.relations:
        where = evidence(r.rule, r.start, r.end, r.subject_span)
        yield Statement(
            identity(r.head),
            r.type,
            Origin.STATED,
            where,
            object=identity(r.tail),
            confidence=r.confidence,
            strength=r.strength,
        )
    for v in facts.values:
        where = evidence(v.rule, v.start, v.end, v.subject_span)
        yield Statement(identity(v.thing), v.name, Origin.STATED, where, value=v.value, confidence=v.confidence)
    for o in facts.observations:
        yield _measured(o, evidence(o.rule, o.start, o.end), home)


def _other_names(facts: SentenceFacts, extraction: Extraction) -> Iterator[Statement]:
    """Names that came together with another (see `loaders.joining`), and those that the document defines as short ones."""
    text = facts.sentence.text
    for m in facts.mentions:
        name = clean(m.text)
        if (
            m.thing.label in LABELS
            and name != m.thing.name
            and extraction.lexicon.find(name, [m.thing.label]) != m.thing
        ):
            places = (*text.span(), text.text, *text.span(m.start, m.end))
            where = Evidence("joined", extraction.document.info.id, _section(facts.sentence.block), *places)
            yield Statement(identity(m.thing), "alias", Origin.STATED, where, value=name, confidence=m.confidence)


def _measured(o: Observation, evidence: Evidence, home: Thing) -> Statement:
    figure = Figure(o.value, o.unit, o.year, o.kind, o.measure, o.bound, o.high, o.attribute, o.surface)
    return Statement(
        identity(o.subject or home),
        OBSERVED,
        Origin.STATED,
        evidence,
        object=node_id("Indicator", o.indicator),
        figure=figure,
        confidence=o.confidence,
    )


def _section(block: Block) -> tuple[str, ...]:
    return (*block.section, block.box) if block.box else block.section


def _row_evidence(block: Block, figure: TableFigure, info: DocumentInfo) -> Evidence:
    """A table's row as the sentence of its figures."""
    assert block.table is not None
    cells = [cell.text for cell in block.table.rows[figure.row - 1] if cell.text is not None and len(cell.text)]
    start, end = min(c.offsets[0] for c in cells), max(c.offsets[-1] for c in cells) + 1
    row = CELL_GAP.join(c.text for c in cells)
    return Evidence("table", info.id, _section(block), start, end, row, figure.start, figure.end)


def _of_document(extraction: Extraction) -> Iterator[Statement]:
    """What the document is. Where `seeds/documents.yaml` lists it that file says so, else its head does."""
    info = extraction.document.info
    head = next(
        (b for b in extraction.document.blocks if b.kind is BlockKind.TITLE),
        next(b for b in extraction.document.blocks if len(b.text)),
    )
    stands = head.text.span()
    if info.known:
        origin, evidence = Origin.CURATED, Evidence("seeds/documents.yaml")
    else:
        origin = Origin.STATED
        evidence = Evidence("document-head", info.id, (), *stands, head.text.text, *stands)
    document = node_id("Document", info.id)
    for name in FACTS:
        value = getattr(info, name)
        if value:
            yield Statement(document, name, origin, evidence, value=str(value))
    if info.period:
        yield Statement(document, "period", origin, evidence, value="-".join(map(str, info.period)))
    plan = plan_of(extraction.document, extraction.lexicon)
    yield Statement(document, "PUBLISHES", origin, evidence, object=identity(plan))
    inner = home_of(extraction.document, extraction.lexicon)
    for parent in info.region_parents:
        outer = extraction.lexicon.find(parent, ["Region"]) or Thing("Region", parent)
        yield Statement(identity(inner), "BELONGS_TO", origin, evidence, object=identity(outer))
        inner = outer
