"""A query of the catalogue for a page: what its fields begin with, and its answer as a picture or as figures to plot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from explorer.answers import Observed
from explorer.picture import Dot, Line, picture
from graph.errors import QueryError
from graph.statements import label_of
from graph.stores.base import Store
from queries.catalogue import Parameter, Query
from queries.resolving import resolve
from queries.result import Quote, Result, Thing

Row = dict[str, Any]


def begins_with(store: Store, parameter: Parameter, linked: Sequence[str]) -> list[str]:
    """The values that a field begins with: those of the link, else its default, else its example if the graph has it.

    Several values may be left empty, which asks for all; so only a required field begins with its example.
    """
    if linked:
        return list(linked) if parameter.type.several else [linked[0]]
    if parameter.default is not None:
        return [str(parameter.default)]
    if not parameter.required or parameter.example is None:
        return []
    if not parameter.type.thing:
        return [str(parameter.example)]
    try:
        return [resolve(store, parameter, str(parameter.example)).id]
    except QueryError:
        return []  # the example is of another graph


def rows(result: Result) -> list[Row]:
    """The rows by column name, with their typed cells."""
    names = [column.name for column in result.columns]
    return [dict(zip(names, row, strict=True)) for row in result.rows]


def things(row: Row) -> list[Thing]:
    """The things that a row names, each once."""
    cells = [cell if isinstance(cell, tuple) else (cell,) for cell in row.values()]
    return list(dict.fromkeys(part for cell in cells for part in cell if isinstance(part, Thing)))


def said(found: Iterable[Row]) -> list[Quote]:
    """The sentences that rows rest on, each once."""
    cells = [cell for row in found for cell in row.values() if isinstance(cell, tuple)]
    return list(dict.fromkeys(part for cell in cells for part in cell if isinstance(part, Quote)))


def drawing(result: Result, selected: str, height: int) -> dict[str, Any]:
    """The picture of an answer of shape graph or path, around the first thing asked about."""
    found = rows(result)
    ends: dict[str, Thing] = {}
    for row in found:
        ends |= {row["source"].id: row["source"], row["target"].id: row["target"]}
    dots = [Dot(one.id, label_of(one.id), one.name) for one in ends.values()]
    lines = [Line(row["source"].id, row["target"].id, row["relation"], row["origin"]) for row in found]
    asked = [value.id for value in result.parameters.values() if isinstance(value, Thing)]
    centre = next((one for one in asked if one in ends), "")
    return picture(dots, lines, centre, selected, height)


def touching(result: Result, identifier: str) -> list[Row]:
    """The rows of a graph or path that have this thing at an end."""
    return [row for row in rows(result) if identifier in (row["source"].id, row["target"].id)]


def figures(result: Result) -> list[Observed]:
    """The answer of shape series as figures that can be plotted; without a year they are left out."""
    return [_figure(row) for row in rows(result) if row["year"] and row["value"] is not None]


def _figure(row: Row) -> Observed:
    document = row.get("document")
    return Observed(
        indicator="",
        about=row["subject"].id,
        subject=row["subject"].name,
        value=row["value"],
        high=row.get("high"),
        unit=row["unit"],
        year=row["year"],
        year_to=int(row["year"].rpartition("-")[2]),
        kind=row["kind"],
        measure=row["measure"],
        bound=row.get("bound") or "=",
        attribute=row.get("attribute", ""),
        title=document.name if isinstance(document, Thing) else str(document or ""),
        sentence="",
    )


def title(query: Query) -> str:
    """How a query stands in the list."""
    return f"{query.group} · {query.title}"
