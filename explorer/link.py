"""The page's link as its state: written when a person chooses, read when the link was changed from outside."""

from collections.abc import Mapping, Sequence

import streamlit as st

Link = Mapping[str, str | Sequence[str]]


def came_from_outside(page: str) -> bool:
    """Whether the link is not what this page wrote last: a first visit, a bookmark, or the browser's back button.

    Then the fields are to be set from the link; else the fields are newer than the link.
    """
    return st.session_state.get(_key(page)) != _now()


def write(page: str, link: Link) -> None:
    """Make this the page's link."""
    wanted = {name: value if isinstance(value, str) else list(value) for name, value in link.items() if value}
    st.query_params.from_dict(wanted)
    st.session_state[_key(page)] = _now()


def _now() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}


def _key(page: str) -> str:
    return f"link of {page}"
