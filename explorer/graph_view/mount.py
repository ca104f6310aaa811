"""Mounts the graph view on a page and tells what was done in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent

# Inline, not by asset_dir: Streamlit finds asset folders of installed packages only, when the server starts.
_view = st.components.v2.component(
    "plangraph_graph_view",
    html=(HERE / "view.html").read_text("utf-8"),
    css=(HERE / "view.css").read_text("utf-8"),
    js=(HERE / "dist" / "graph_view.mjs").read_text("utf-8"),
)


@dataclass(frozen=True, slots=True)
class Touched:
    """What was done in the view in this run: ids of nodes, None where nothing was, "" for the background."""

    selected: str | None
    opened: str | None


def graph_view(picture: Mapping[str, Any], key: str) -> Touched:
    """Draw a picture (see `explorer.picture`) and report what was clicked or double-clicked in this run.

    `key` keeps the view through reruns: the same key with other data changes only what differs.
    """
    result = _view(key=key, data=dict(picture), on_selected_change=_noted, on_opened_change=_noted)
    return Touched(result.selected, result.opened)


def _noted() -> None:
    """Streamlit reports a trigger only where a callback is named; the page reads the result instead."""
