"""What a store is: it takes a projection and answers Cypher, with the same Python shapes whichever store it is."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import TracebackType
from typing import Any, ClassVar, Self

from graph.projection import Projection
from graph.schema import schema

Progress = Callable[[str, int, int], None]  # what is being done, how much is done, of how much
_SHORTHAND = re.compile(r"(?<=[:|])\s*(Thing|TIES)\b")


@dataclass(frozen=True)
class Rows:
    """A query's answer. Values are str, int, float, bool, None, lists and dicts of such, and these:

    a node is ``{"id", "label", "name", …}``; a relationship ``{"id", "type", "source", "target", "origin", …}``;
    a path ``{"nodes": [node, …], "relationships": [relationship, …]}``. Properties that are null are left out.
    """

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def dicts(self) -> Iterator[dict[str, Any]]:
        """The rows as dicts by column."""
        return (dict(zip(self.columns, row, strict=True)) for row in self.rows)


class Store(ABC):
    """A store of the graph. Statements are the record; a store can be thrown away and filled again."""

    dialect: ClassVar[str]  # which body to run of a query that needs one for each store

    @abstractmethod
    def load(self, projection: Projection, progress: Progress | None = None) -> None:
        """Make the store hold this projection and nothing else of ours. Raises StoreError; then nothing has changed."""

    @abstractmethod
    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Rows:
        """The answer to a query that only reads. `:Thing` and `:TIES` stand for the schema's things and ties.

        Raises QueryError for Cypher that is wrong or writes, StoreError where the store cannot be read.
        """

    @abstractmethod
    def counts(self) -> dict[str, int]:
        """The number of nodes a label and of edges a type that the store holds, zeros included."""

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections; the store is not used after that."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def tell(progress: Progress | None, what: str, done: int, total: int) -> None:
    """Report progress to whoever asked for it."""
    if progress is not None:
        progress(what, done, total)


def expand(cypher: str) -> str:
    """Write out `:Thing` and `:TIES`: an index is used only where a label or type is named."""
    words = {"Thing": "|".join(schema().things()), "TIES": "|".join(schema().ties())}
    return _SHORTHAND.sub(lambda found: words[found[1]], cypher)


def plain_number(value: Decimal) -> int | float:
    """A whole number where it is one: sums come as decimals from one store and as integers from the other."""
    return int(value) if value == value.to_integral_value() else float(value)


def without_nulls(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that are there; one store leaves nulls out and the other returns them."""
    return {name: value for name, value in properties.items() if value is not None}
