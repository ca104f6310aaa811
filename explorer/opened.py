"""The current build for a page: reopened when the pointer has moved, what is dear to reckon kept per build."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from explorer import answers
from graph import builds
from graph.stores.base import Store
from queries import resolving
from queries.catalogue import Parameter
from queries.names import NameIndex
from queries.resolving import Choice


@dataclass(frozen=True, slots=True)
class Opened:
    """A build open for reading. `id` is the key of all that is kept for it."""

    id: str
    store: Store
    counts: dict[str, int]


def opened() -> Opened:
    """The build that is current now. Raises StoreError where there is none, which the app says in Chinese."""
    build = builds.current()
    return Opened(build.id, build.store(), build.counts())


_ONE_A_BUILD: dict[type | str, Callable[[Any], Any]] = {
    Opened: lambda build: build.id,
    Parameter: lambda parameter: (parameter.labels, parameter.vocabulary),
}


@st.cache_resource(max_entries=2, show_spinner="正在整理名称……", hash_funcs=_ONE_A_BUILD)
def name_index(build: Opened) -> NameIndex:
    """The names of the build's things, ready for searching."""
    return NameIndex(answers.names(build.store))


@st.cache_data(max_entries=2, show_spinner=False, hash_funcs=_ONE_A_BUILD)
def documents(build: Opened) -> list[dict[str, Any]]:
    """See `answers.documents`."""
    return answers.documents(build.store)


@st.cache_data(max_entries=2, show_spinner=False, hash_funcs=_ONE_A_BUILD)
def origins(build: Opened) -> list[tuple[str, str, int]]:
    """See `answers.origins`."""
    return answers.origins(build.store)


@st.cache_resource(max_entries=60, show_spinner=False, hash_funcs=_ONE_A_BUILD)
def choices(build: Opened, parameter: Parameter) -> list[Choice]:
    """See `queries.resolving.choices`."""
    return resolving.choices(build.store, parameter)
