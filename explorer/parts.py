"""Pieces that several pages show: links to things, badges of origin, sentences, tables to download."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

import pandas as pd
import streamlit as st

from explorer.wording import literal, marked, origin_titles
from graph.statements import label_of
from queries.result import Quote

FIND, THING, QUESTIONS, INDICATORS, ACCURACY, ABOUT = (
    f"screens/{page}.py" for page in ("find", "thing", "questions", "indicators", "accuracy", "about")
)
ORIGIN_COLOURS = {"stated": "green", "curated": "blue", "derived": "orange"}
SENTENCE_STYLE = """<style>
.quoted { margin: 0 0 .7rem; padding: .1rem 0 .1rem .8rem; border-left: 3px solid rgba(128,128,128,.35); 
  line-height: 1.7; }
.quoted mark { background: rgba(255,200,60,.45); color: inherit; padding: 0 .1em; border-radius: 3px; }
.quoted footer { font-size: .82rem; opacity: .7; line-height: 1.4; }
</style>"""


def origin_badge(origin: str, count: int = 0) -> str:
    """Markdown for a badge that names the origin and, where given, the number of statements."""
    return f":{ORIGIN_COLOURS[origin]}-badge[{origin_titles()[origin]}{f' {count}' if count > 1 else ''}]"


def thing_link(identifier: str, name: str, note: str = "") -> None:
    """A link to the thing's page, or to the plot where it is an indicator. `note` is Markdown."""
    label = f"{literal(name)} {note}".strip()
    if label_of(identifier) == "Indicator":
        st.page_link(INDICATORS, label=label, query_params={"indicator": identifier})
    else:
        st.page_link(THING, label=label, query_params={"id": identifier})


def quoted(sentences: Sequence[Quote], words: Iterable[str]) -> None:
    """Sentences with the words marked, each with its document and section."""
    known = list(words)
    blocks = [
        f'<blockquote class="quoted">{marked(one.text, known)}'
        f"<footer>{html.escape(' › '.join(part for part in (one.title, one.section) if part))}</footer></blockquote>"
        for one in sentences
    ]
    st.html(SENTENCE_STYLE + "".join(blocks))


def download(table: pd.DataFrame, name: str, key: str) -> None:
    """A button that downloads the table as CSV with a byte order mark, which Excel needs for Chinese."""
    st.download_button(
        "下载表格（CSV）",
        data=table.to_csv(index=False).encode("utf-8-sig"),
        file_name=f"{name}.csv",
        mime="text/csv",
        key=key,
    )
