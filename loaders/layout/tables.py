"""Tables as blocks."""

from __future__ import annotations

from loaders.layout.grids import Grid
from loaders.layout.model import Block, BlockKind, MappedText
from loaders.layout.normal import mapped


def table_block(stored: str, grid: Grid, section: tuple[str, ...]) -> Block:
    """The block of a table."""
    text = MappedText("", ())
    for line in (grid.caption, *grid.lines):
        if line is not None:
            text = text + mapped(stored, [(line.start, line.end)]) + MappedText("\n", (line.end,))
    return Block(BlockKind.TABLE, text, section)
