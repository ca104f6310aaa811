"""The curated queries: one file each under ``cypher/``, with its head in YAML and its body in Cypher.

    /* ---
    id: firms-of-park              as the file's name
    title: 园区的企业               with english, question, group, shape, parameters, columns, order
    --- */
    MATCH …                        one body for both stores, or one each after `// store: ladybug`, `// store: neo4j`

The body returns the columns in the order of the head; only the paths of shape `path` come as `nodes, relationships`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from graph.errors import InputError, QueryError
from graph.schema import schema

FOLDER = Path(__file__).with_name("cypher")
GROUPS = ("园区与产业链", "企业", "项目", "指标", "政策", "合作", "区域", "文档与出处")
HEAD = re.compile(r"/\* ---\n(?P<head>.*?)\n--- \*/\n(?P<body>.*)", re.DOTALL)
STORE_MARK = re.compile(r"^// store: (\w+)\n", re.MULTILINE)
PARAMETER = re.compile(r"\$(\w+)")
EDGE = ("source", "relation", "target", "origin")  # the columns that a picture of a graph or path is drawn from
POINT = ("subject", "year", "kind", "measure", "unit", "value")  # and those of a plot


class ParameterType(StrEnum):
    """What a user gives. A thing is given by its name, an alias, a part of one, pinyin, or its id."""

    THING = "thing"
    THINGS = "things"
    STRING = "string"
    STRINGS = "strings"
    INTEGER = "integer"
    INTEGERS = "integers"

    @property
    def several(self) -> bool:
        """Whether any number of values may be given; none means all."""
        return self.value.endswith("s")

    @property
    def thing(self) -> bool:
        """Whether the value names a node."""
        return self in (ParameterType.THING, ParameterType.THINGS)


class Role(StrEnum):
    """What stands in a column's cells; see `queries.result` for their Python types."""

    THING = "thing"
    THINGS = "things"
    LABEL = "label"  # a word of the schema, shown by its Chinese title
    ORIGIN = "origin"
    FIGURE = "figure"
    COUNT = "count"
    EVIDENCE = "evidence"
    TEXT = "text"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Parameter(_Part):
    """What a query asks for. `labels`: of the nodes that a thing may be; `vocabulary`: the schema's words it may be."""

    name: str = Field(pattern="^[a-z_]+$")
    title: str
    type: ParameterType
    labels: tuple[str, ...] = ()
    vocabulary: Literal["", "kind", "measure"] = ""
    required: bool = False
    default: str | int | None = None
    example: str | int | None = None

    @property
    def choices(self) -> Mapping[str, str]:
        """The words that may be given, each with its Chinese title; empty where any word may."""
        found: dict[str, str] = getattr(schema().observation, self.vocabulary) if self.vocabulary else {}
        return found

    @field_validator("labels")
    @classmethod
    def _expanded(cls, labels: tuple[str, ...]) -> tuple[str, ...]:
        """`Thing` stands for the labels of all things, as in the body."""
        return schema().things() if labels == ("Thing",) else labels

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.type.thing != bool(self.labels):
            raise ValueError(f"{self.name}: a thing has labels, nothing else has")
        if unknown := [label for label in self.labels if label not in schema().labels]:
            raise ValueError(f"{self.name}: unknown label {unknown[0]!r}")
        if not self.type.several and not self.required and self.default is None:
            raise ValueError(f"{self.name}: a single value is required or has a default")
        if self.example is None and not self.vocabulary:
            raise ValueError(f"{self.name}: needs an example")
        return self


class Column(_Part):
    """A column of the answer: its name in the body, its Chinese title, and what stands in it."""

    name: str
    title: str
    role: Role


class Query(_Part):
    """A curated query. `order`: the columns that rows are sorted by, `-` for the largest first.

    `together`: the column whose equal cells stay together, at the place of their first row.
    """

    id: str = Field(pattern="^[a-z-]+$")
    title: str
    english: str
    question: str
    group: Literal["园区与产业链", "企业", "项目", "指标", "政策", "合作", "区域", "文档与出处"]
    shape: Literal["table", "graph", "path", "series"]
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = Field(min_length=1)
    order: tuple[str, ...]
    together: str = ""
    bodies: Mapping[str, str]

    def cypher(self, dialect: str) -> str:
        """The body for a store of this dialect."""
        return self.bodies.get(dialect) or self.bodies[""]

    def column(self, name: str) -> int:
        """The position of a column."""
        return [column.name for column in self.columns].index(name)

    @model_validator(mode="after")
    def _agrees(self) -> Self:
        names = {column.name for column in self.columns}
        needed = {"graph": EDGE, "path": ("path", "step", *EDGE), "series": POINT}.get(self.shape, ())
        if lacking := [name for name in needed if name not in names]:
            raise ValueError(f"a {self.shape} needs the columns {', '.join(lacking)}")
        if unknown := [name for name in self.order if name.removeprefix("-") not in names]:
            raise ValueError(f"order names {unknown[0]!r}, which is no column")
        if self.together and self.together not in names:
            raise ValueError(f"together names {self.together!r}, which is no column")
        declared = {parameter.name for parameter in self.parameters}
        for body in self.bodies.values():
            if differing := sorted(declared ^ set(PARAMETER.findall(body))):
                raise ValueError(f"the head and the body differ in the parameter {differing[0]!r}")
        return self


@cache
def catalogue() -> Mapping[str, Query]:
    """All curated queries by id, in the order of their groups. Raises InputError that names the file at fault."""
    queries = [read_query(path) for path in sorted(FOLDER.glob("*.cypher"))]
    queries.sort(key=lambda query: (GROUPS.index(query.group), query.id))
    return MappingProxyType({query.id: query for query in queries})


def find(identifier: str) -> Query:
    """The query of this id. Raises QueryError that names those that there are."""
    try:
        return catalogue()[identifier]
    except KeyError:
        raise QueryError(f"there is no query {identifier!r}; there are {', '.join(catalogue())}") from None


def read_query(path: Path) -> Query:
    """Read one file. Raises InputError with file, line where known, and what does not fit."""
    try:
        parts = HEAD.fullmatch(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None
    if parts is None:
        raise InputError("a query starts with `/* ---`, its head in YAML and `--- */`", path, 1)
    try:
        head = yaml.safe_load(parts["head"])
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else None
        raise InputError(f"the head is not YAML: {error.problem}", path, line) from None
    if not isinstance(head, dict):
        raise InputError("the head is not a mapping", path, 2)
    try:
        query = Query(**head, bodies=_bodies(parts["body"]))
    except (ValidationError, TypeError) as error:
        raise InputError(_first(error), path) from None
    if query.id != path.stem:
        raise InputError(f"the id {query.id!r} is not the file's name", path, 2)
    return query


def _bodies(text: str) -> dict[str, str]:
    """The bodies by dialect; "" for the one that all stores run."""
    shared, *marked = STORE_MARK.split(text)
    return dict(zip(marked[::2], marked[1::2], strict=True)) if marked else {"": shared}


def _first(error: ValidationError | TypeError) -> str:
    if isinstance(error, TypeError):
        return str(error)
    first = error.errors()[0]
    place = ".".join(map(str, first["loc"]))
    return f"{place}: {first['msg']}" if place else str(first["msg"])
