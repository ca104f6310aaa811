"""The schema that ``schema.yaml`` declares: labels, relationships with their ends, columns, titles and colours."""

from __future__ import annotations

import hashlib
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import InputError

SCHEMA_FILE = Path(__file__).with_name("schema.yaml")
Colour = Field(pattern=r"^#[0-9A-Fa-f]{6}$")


class ColumnType(StrEnum):
    """What a column of a node's or an edge's table holds."""

    STRING = "string"
    STRINGS = "strings"
    INT = "int"
    FLOAT = "float"


class Column(NamedTuple):
    """A property as the stores keep it."""

    name: str
    type: ColumnType


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Label(_Part):
    """A sort of node. `thing`: a node that documents name, as against one that keeps evidence or figures."""

    zh: str
    en: str
    plural: str
    colour: str = Colour
    thing: bool
    scoped: bool
    properties: tuple[str, ...] = ()
    description: str


class Relationship(_Part):
    """A sort of edge. `tie`: it ties things to one another. Undirected: stored once, its ends ordered by id."""

    zh: str
    en: str
    colour: str = Colour
    tie: bool
    undirected: bool = False
    ends: tuple[tuple[str, str], ...]
    description: str


class Value(_Part):
    """A plain value that a statement may carry; `property` is the node's property that keeps it, "" where none does."""

    zh: str
    en: str
    property: str = ""
    choices: tuple[str, ...] = ()


class Columns(_Part):
    """The columns that all nodes, all things and all relationships have."""

    node: tuple[str, ...]
    thing: tuple[str, ...]
    relationship: tuple[str, ...]


class Types(_Part):
    """The columns that hold something other than one string."""

    int: tuple[str, ...]
    float: tuple[str, ...]
    strings: tuple[str, ...]


class Vocabulary(_Part):
    """The words of an observation's fields, each with its Chinese title."""

    kind: dict[str, str]
    measure: dict[str, str]
    bound: dict[str, str]


class Schema(_Part):
    """The whole declaration, as read by `load_schema`."""

    labels: dict[str, Label]
    relationships: dict[str, Relationship]
    columns_: Columns = Field(alias="columns")
    types: Types
    values: dict[str, Value]
    observation: Vocabulary
    origin: dict[Literal["stated", "curated", "derived"], str]

    def things(self) -> tuple[str, ...]:
        """The labels of what documents name: what `:Thing` stands for in a query."""
        return tuple(name for name, label in self.labels.items() if label.thing)

    def ties(self) -> tuple[str, ...]:
        """The types of relationships that tie things: what `:TIES` stands for in a query."""
        return tuple(name for name, relationship in self.relationships.items() if relationship.tie)

    def columns(self, label: str) -> tuple[Column, ...]:
        """The columns of a label's table in order, `id` first."""
        common = self.columns_.node + (self.columns_.thing if self.labels[label].thing else ())
        return tuple(self.column(name) for name in common + self.labels[label].properties)

    def edge_columns(self) -> tuple[Column, ...]:
        """The columns of every relationship in order, the same for all types."""
        return tuple(self.column(name) for name in self.columns_.relationship)

    def ends(self, relationship: str) -> tuple[tuple[str, str], ...]:
        """The pairs of labels that a relationship may tie, in the order that it is stored in."""
        declared = self.relationships[relationship]
        return tuple(pair for pair in declared.ends if not declared.undirected or pair[0] <= pair[1])

    def digest(self) -> str:
        """Sixteen hex digits of all that shapes a store's tables; titles, colours and descriptions aside."""
        tables = [(label, self.columns(label)) for label in self.labels]
        edges = [(name, self.ends(name)) for name in self.relationships]
        return hashlib.sha256(repr((tables, edges, self.edge_columns())).encode()).hexdigest()[:16]

    def column(self, name: str) -> Column:
        """The column of this name and what it holds."""
        for kind in (ColumnType.INT, ColumnType.FLOAT, ColumnType.STRINGS):
            if name in getattr(self.types, kind.value):
                return Column(name, kind)
        return Column(name, ColumnType.STRING)


@cache
def schema() -> Schema:
    """The schema that plangraph comes with."""
    return load_schema(SCHEMA_FILE)


def load_schema(path: Path) -> Schema:
    """Read a schema. Raises InputError with file and line for what is unknown, missing, or names an unknown label."""
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
        plain = yaml.safe_load(path.read_text("utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise InputError(f"is not YAML: {error.problem}", path, line) from None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    try:
        read = Schema.model_validate(plain)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise InputError(f"{place}: {first['msg']}", path, _line(root, first["loc"])) from None
    _check_names(read, path, root)
    return read


def _check_names(read: Schema, path: Path, root: yaml.Node | None) -> None:
    """Every end names a label, every value a property that some label has."""
    known = ", ".join(read.labels)
    for name, relationship in read.relationships.items():
        for pair in relationship.ends:
            for end in pair:
                if end not in read.labels:
                    message = f"{name} has an end with the unknown label {end!r}; labels are {known}"
                    raise InputError(message, path, _line(root, ("relationships", name)))
    properties = {column.name for label in read.labels for column in read.columns(label)}
    for name, value in read.values.items():
        if value.property and value.property not in properties:
            message = f"value {name} goes to the property {value.property!r}, which no label has"
            raise InputError(message, path, _line(root, ("values", name)))


def _line(root: yaml.Node | None, place: tuple[Any, ...]) -> int | None:
    """The line (1-based) of the deepest part of the YAML that `place` leads to."""
    node, line = root, None
    for step in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line if line is not None or root is None else root.start_mark.line + 1
