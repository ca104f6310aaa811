"""Runs a curated query: checks what is given, finds the things that are named, and makes cells of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.errors import QueryError
from graph.schema import schema
from graph.stores.base import Store
from queries.catalogue import Parameter, ParameterType, Query, Role, find
from queries.evidence import quotes
from queries.paths import steps
from queries.resolving import resolve
from queries.result import Cell, Quote, Result, Thing, Value

Given = str | int | Sequence[str] | Sequence[int] | None


def run(store: Store, identifier: str, parameters: Mapping[str, Given] | None = None) -> Result:
    """The answer to the query of this id, its rows sorted as its head says and otherwise by all columns.

    `parameters` by name; None or an empty sequence counts as not given. Raises QueryError for an unknown query, and for a
    parameter that is unknown, missing, of the wrong type, or names nothing or several things.
    """
    query = find(identifier)
    values = check(store, query, parameters or {})
    if query.shape == "path" and len(set(values.values())) < len(values):
        raise QueryError(f"{query.id} needs two different things; both are {next(iter(values.values()))}")
    answer = store.run(query.cypher(store.dialect), {name: _for_cypher(value) for name, value in values.items()})
    rows = list(steps(answer.dicts()) if query.shape == "path" else answer.dicts())
    if rows and list(rows[0]) != [column.name for column in query.columns]:
        raise QueryError(f"the body of {query.id} returns {', '.join(rows[0])}, which are not the columns of its head")
    said = quotes(store, _sentences(query, rows))
    cells = [tuple(_cell(row[column.name], column.role, said) for column in query.columns) for row in rows]
    return Result(query, _ordered(query, cells), values)


def check(store: Store, query: Query, given: Mapping[str, Given]) -> dict[str, Value]:
    """The value of every parameter of the query, things found by name; several values as a tuple, empty for none."""
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in given:
        if name not in known:
            allowed = ", ".join(known) or "none"
            raise QueryError(f"{query.id} has no parameter {name!r}; its parameters are: {allowed}")
    values: dict[str, Value] = {}
    for name, parameter in known.items():
        value = given.get(name)
        if value is None or (not isinstance(value, int) and len(value) == 0):
            value = parameter.default
        if value is None and parameter.required:
            raise QueryError(
                f"{query.id} needs the parameter {name!r} ({parameter.title}), for example {parameter.example}"
            )
        values[name] = _checked(store, parameter, value)
    return values


def _checked(store: Store, parameter: Parameter, value: Given) -> Value:
    if not parameter.type.several:
        if isinstance(value, str | int):
            return _one(store, parameter, value)
        raise QueryError(f"{parameter.name} takes one value, not {value!r}")
    several: Iterable[str | int] = () if value is None else (value,) if isinstance(value, str | int) else value
    return tuple(_one(store, parameter, one) for one in several)  # type: ignore[return-value]


def _one(store: Store, parameter: Parameter, value: str | int) -> Thing | str | int:
    if parameter.type in (ParameterType.INTEGER, ParameterType.INTEGERS):
        try:
            return int(value)
        except ValueError:
            raise QueryError(f"{parameter.name} is a whole number, not {value!r}") from None
    if not isinstance(value, str):
        raise QueryError(f"{parameter.name} is text, not {value!r}")
    if parameter.type.thing:
        return resolve(store, parameter, value)
    if parameter.choices and value not in parameter.choices:
        by_title = {title: word for word, title in parameter.choices.items()}
        if value not in by_title:
            raise QueryError(f"{parameter.name} is one of {', '.join(parameter.choices)}, not {value!r}")
        return by_title[value]
    return value


def _for_cypher(value: Value) -> Any:
    if isinstance(value, tuple):
        return [_for_cypher(part) for part in value]
    return value.id if isinstance(value, Thing) else value


def _sentences(query: Query, rows: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    names = [column.name for column in query.columns if column.role is Role.EVIDENCE]
    return (sentence for row in rows for name in names for sentence in _flat(row[name]))


def _cell(value: Any, role: Role, said: Mapping[str, Quote]) -> Cell:
    match role:
        case Role.THING:
            return _thing(value)
        case Role.THINGS:
            return tuple(sorted(thing for thing in map(_thing, value) if thing))
        case Role.EVIDENCE:
            wanted = set(_flat(value))
            return tuple(quote for identifier, quote in said.items() if identifier in wanted)
        case Role.FIGURE | Role.COUNT:
            return None if value is None else float(value) if role is Role.FIGURE else int(value)
        case Role.TEXT if isinstance(value, list):
            return "、".join(sorted({part for part in _flat(value) if part}))
        case _:
            return "" if value is None else str(value)


def _flat(value: Any) -> list[str]:
    """The words of a list that may hold lists, as `collect` of a list makes them."""
    return [word for part in value or [] for word in (part if isinstance(part, list) else [part])]


def _thing(value: Mapping[str, str] | None) -> Thing | None:
    return Thing(value["name"], value["id"]) if value and value.get("id") else None


def _ordered(query: Query, rows: list[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """Sorted in Python: the stores sort text differently, and one drops an order before an aggregate."""
    ordered = {name.removeprefix("-") for name in query.order}
    rest = [column.name for column in query.columns if column.name not in ordered]
    for name in reversed((*query.order, *rest)):
        rows = _sorted(rows, query.column(name.removeprefix("-")), downwards=name.startswith("-"))
    return _together(rows, query.column(query.together)) if query.together else rows


def _together(rows: list[tuple[Cell, ...]], position: int) -> list[tuple[Cell, ...]]:
    """The rows that share the cell at this position one after the other, from where the first of them stood."""
    groups: dict[Cell, list[tuple[Cell, ...]]] = {}
    for row in rows:
        groups.setdefault(row[position], []).append(row)
    return [row for group in groups.values() for row in group]


def _sorted(rows: list[tuple[Cell, ...]], position: int, downwards: bool) -> list[tuple[Cell, ...]]:
    return sorted(rows, key=lambda row: _sort_key(row[position]), reverse=downwards)


ORDERED_WORDS = {word: place for place, word in enumerate([*schema().origin, *schema().relationships])}


def _sort_key(cell: Any) -> tuple[int, Any]:
    """Nothing comes first; origins and relationships are in the order of the schema, things by name."""
    if cell is None:
        return (0, 0)
    if isinstance(cell, str):
        return (1, ORDERED_WORDS[cell]) if cell in ORDERED_WORDS else (2, cell)
    if isinstance(cell, tuple):
        return (1, [part.id for part in cell])
    return (1, cell)
