"""专栏 boxes: where one ends, since the text has no mark for it, and what its pieces are."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.layout import marks
from loaders.layout.model import BlockKind, Document
from loaders.layout.pieces import Piece

END_GAP = 2  # blank lines that a box's frame leaves behind it
LOOK_AHEAD = 60
REPEATED = frozenset({"bullet", "label", "dash"})  # forms that every item of a box has


def box_end(pieces: Sequence[Piece], first: int, usual_gap: int) -> int:
    """The index after the last piece of the box whose first piece (after its title) is `first`.

    A box ends at the next box, at a chapter or section, at the wide gap its frame leaves, or where the pieces no longer
    have the form of its items.
    """
    limit = _limit(pieces, first)
    if first >= limit:
        return first
    reach = range(first + 1, min(limit + 1, len(pieces)))
    wide = [i for i in reach if pieces[i].gap >= max(END_GAP, usual_gap + 1)]
    form = _form(pieces[first].text)
    if wide and form not in REPEATED:
        return wide[0]
    for i in range(first + 1, wide[0] if wide else limit):
        if not pieces[i].note and not _goes_on(pieces, i, form):
            return i
    return wide[0] if wide else limit


def _limit(pieces: Sequence[Piece], first: int) -> int:
    """The index of the next box, chapter or section."""
    for i in range(first, min(len(pieces), first + LOOK_AHEAD)):
        text = pieces[i].text
        head = marks.heading(text)
        if marks.box_title(text) or marks.unnumbered(text) or (head and head.style in {"编", "章", "节"}):
            return i
    return min(len(pieces), first + LOOK_AHEAD)


def _form(text: str) -> str:
    """The form of a box's piece: bullet, number (its style), label or plain."""
    if marks.bulleted(text):
        return "bullet"
    number = marks.mark(text)
    if number:
        return number.style
    if marks.DASH.match(text):
        return "dash"
    return "label" if marks.LABEL.match(text) else "plain"


def _goes_on(pieces: Sequence[Piece], i: int, form: str) -> bool:
    """Whether piece `i` can be of a box whose first item had this form."""
    own = _form(pieces[i].text)
    before = pieces[i - 1].text
    if form in REPEATED:
        return own == form
    if form == "plain":
        return own == "plain" and before[-1] in "；;"
    rank = marks.RANKS[form]
    number = marks.mark(pieces[i].text)
    if number:
        return number.rank >= rank
    # Under the title of an item stands its text, or labelled sub-items; under a bare list's last item nothing.
    if own == "label" and _form(before) == "label":
        return True
    return marks.heading(before) is not None and not _in_bare_list(pieces, i - 1)


def _in_bare_list(pieces: Sequence[Piece], i: int) -> bool:
    """Whether the numbered line `i` follows another of its style that has no text under it."""
    own, other = marks.heading(pieces[i].text), marks.heading(pieces[i - 1].text) if i else None
    return own is not None and other is not None and own.style == other.style


def box_items(document: Document) -> list[tuple[str, str, str, tuple[int, int]]]:
    """The items of all boxes: box title, label without number and colon, text, place in the file.

    A box of plain paragraphs gives them without a label; a box that is a table gives none.
    """
    items = []
    for block in document.blocks:
        if block.box and block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH}:
            name = block.lead.text if block.lead else block.text.text if block.kind is BlockKind.ITEM else ""
            items.append((block.box, marks.bare_label(name) if name else "", block.text.text, block.text.span()))
    return items
