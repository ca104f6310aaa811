"""The sentences that an answer rests on."""

from __future__ import annotations

from collections.abc import Iterable

from graph.stores.base import Store
from queries.result import Quote

CYPHER = """
UNWIND $ids AS id
MATCH (s:Sentence {id: id})
OPTIONAL MATCH (d:Document)
WHERE d.id = 'Document:' + s.document
RETURN s.id AS id, s.document AS document, d.name AS title, s.section AS section, s.text AS text, s.start AS start
"""


def quotes(store: Store, identifiers: Iterable[str]) -> dict[str, Quote]:
    """The sentences of these ids in one look-up, in the order of the documents; unknown ids are left out."""
    ids = sorted(set(identifiers))
    if not ids:
        return {}
    found = [Quote(**row) for row in store.run(CYPHER, {"ids": ids}).dicts()]
    return {quote.id: quote for quote in sorted(found, key=lambda quote: (quote.document, quote.start))}
