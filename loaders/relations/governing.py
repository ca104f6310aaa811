"""Which words of its clause govern a name: the verbs before it, the predicate behind it.

Names are masked, so that 建设 in 建设大路 and 研究 in 研究院 count for nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.facts import Mention

NAME = "■"
CLAUSE_END = re.compile(r"[，。；：！？,;:]")
BRACKETED = re.compile(r"（[^（）]*）")


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence whose names and brackets are blanked out, character for character."""

    text: str

    def around(self, start: int, end: int) -> tuple[str, str]:
        """What stands before and behind the span in its clause."""
        first = max((m.end() for m in CLAUSE_END.finditer(self.text, 0, start)), default=0)
        last = CLAUSE_END.search(self.text, end)
        return self.text[first:start], self.text[end : last.start() if last else len(self.text)]


def mask(text: str, names: Iterable[Mention]) -> Masked:
    """Blank out the names and what stands in brackets; a bracket behind a name goes with it."""
    chars = list(text)
    for m in names:
        chars[m.start : m.end] = NAME * (m.end - m.start)
    blanked = BRACKETED.sub(
        lambda m: NAME * len(m[0]) if NAME in chars[m.start() - 1 : m.start()] else m[0], "".join(chars)
    )
    return Masked(blanked)


def outermost(mention: Mention, names: Iterable[Mention]) -> Mention:
    """The longest name that a name stands in; itself, where it stands in none."""
    around = [m for m in names if m.start <= mention.start and mention.end <= m.end]
    return max(around, key=lambda m: m.end - m.start, default=mention)
