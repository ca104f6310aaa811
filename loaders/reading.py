"""The one way from a file to a read document."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from loaders.documents import ReadOptions, identify
from loaders.layout.blocks import blocks
from loaders.layout.model import BlockKind, Document
from loaders.text import read_stored

OPENING = 4  # paragraphs that may tell what the document is


def read(path: Path | str, options: ReadOptions | None = None) -> Document:
    """The document in a file: what it is, its text as stored and its blocks in order.

    Raises InputError where the file is no text, or names no region and `options` gives none.
    """
    path = Path(path)
    stored = read_stored(path)
    found = blocks(stored.text)
    head = takewhile(lambda block: block.kind is BlockKind.TITLE, found)
    titles = [block.text.text for block in head]
    prose = [block.text.text for block in found if block.kind is BlockKind.PARAGRAPH][:OPENING]
    info = identify(stored, path, titles, "\n".join(prose), options=options)
    warnings = []
    if info.reference_year is None:
        warnings.append(f"{path}: names no year in its head; figures without a year stay undated (pass --year)")
    return Document(info, stored.text, tuple(found), tuple(warnings))
