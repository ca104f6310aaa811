"""The patterns of ``words.yaml``, compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.schema import schema
from loaders.curated import Loader

Patterns = Mapping[str, re.Pattern[str]]


@dataclass(frozen=True)
class Words:
    """The patterns of each value; `predicates` by state, in the order in which they are tried; `verbs` with a group a sort."""

    predicates: tuple[tuple[str, re.Pattern[str]], ...]
    verbs: re.Pattern[str]
    status: Patterns
    amounts: Patterns
    honours: Patterns


@cache
def words() -> Words:
    """The patterns, compiled once."""
    raw: dict[str, Any] = yaml.load(Path(__file__).with_name("words.yaml").read_text("utf-8"), Loader=Loader)
    status = raw["status"]
    siblings = status["siblings"]
    predicates = tuple((state, re.compile(f"{siblings}(?:{p})")) for state, p in status.pop("predicates"))
    verbs = "|".join(f"(?P<{sort}>{pattern})" for sort, pattern in status.pop("verbs"))
    status["object"] = siblings + status["object"]
    tables = ({name: re.compile(p) for name, p in raw[kind].items()} for kind in ("status", "amounts", "honours"))
    return Words(predicates, re.compile(verbs), *tables)


@cache
def bearers(value: str) -> frozenset[str]:
    """The labels whose nodes keep this value: `amount` is kept by projects, parks and facilities."""
    declared = schema().values[value].property
    return frozenset(name for name, label in schema().labels.items() if declared in label.properties)
