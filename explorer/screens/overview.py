"""总览: what the graph holds, from which documents, and where to begin."""

import pandas as pd
import streamlit as st

from explorer import answers
from explorer.opened import Opened, documents, name_index, opened, origins
from explorer.parts import FIND, INDICATORS, QUESTIONS, THING
from explorer.plots import origin_bars, tiles
from explorer.wording import literal
from graph.schema import schema
from queries.catalogue import find

WIDTHS = {"文档": 205, "区域": 120, "规划期": 84}  # of columns, in pixels
EXAMPLE_QUERY = "parks-hosting-industry"
DOCUMENT_COLUMNS = {
    "name": "文档",
    "region": "区域",
    "kind": "类型",
    "period": "规划期",
    "sentences": "句子",
    "things": "事物",
    "figures": "指标值",
}


def show() -> None:
    """Lay out the page."""
    build = opened()
    st.header("规划知识图谱")
    st.write("从公开的发展规划里读出区域、园区、企业、产业、项目之间的关系，每一条都带着说这话的句子。")
    _first_steps(build)
    _tiles(build)
    left, right = st.columns([3, 5], gap="large")
    with left:
        st.subheader("关系")
        st.altair_chart(origin_bars(origins(build)))
    with right:
        st.subheader("文档")
        _documents(build)


def _first_steps(build: Opened) -> None:
    """Three links into this graph: its best known park, who hosts an industry, its most widely measured indicator."""
    best_known = dict(name_index(build).most_mentioned(1))
    query = find(EXAMPLE_QUERY)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown("**先试试：**", width="content")
        for park in best_known.get("Park", []):
            st.page_link(THING, label=f"看看{literal(park.name)}", query_params={"id": park.id})
        st.page_link(QUESTIONS, label=f"查一查{query.title}", query_params={"query": query.id})
        for indicator, name, _, _ in answers.indicators(build.store)[:1]:
            st.page_link(INDICATORS, label=f"比一比{literal(name)}", query_params={"indicator": indicator})
        st.page_link(FIND, label="或者自己找")


def _tiles(build: Opened) -> None:
    shown = [(name, label) for name, label in schema().labels.items() if label.thing or name == "Observation"]
    st.html(tiles([(label.zh, build.counts[name], label.colour) for name, label in shown]))


def _documents(build: Opened) -> None:
    rows = [{title: row.get(name, "") for name, title in DOCUMENT_COLUMNS.items()} for row in documents(build)]
    table = pd.DataFrame(rows, columns=list(DOCUMENT_COLUMNS.values()))
    st.dataframe(
        table,
        hide_index=True,
        column_config={title: st.column_config.Column(width=WIDTHS.get(title, 58)) for title in table.columns},
    )


show()
