"""总览: what the graph holds, from which documents, and where to begin."""

import pandas as pd
import streamlit as st

from explorer.opened import Opened, documents, opened, origins
from explorer.parts import FIND, INDICATORS, QUESTIONS
from explorer.plots import origin_bars, tiles
from graph.schema import schema

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
    _first_steps()
    _tiles(build)
    left, right = st.columns([3, 5], gap="large")
    with left:
        st.subheader("关系")
        st.altair_chart(origin_bars(origins(build)))
    with right:
        st.subheader("文档")
        _documents(build)


def _first_steps() -> None:
    with st.container(horizontal=True, gap="small"):
        st.markdown("**先试试：**", width="content")
        st.page_link(FIND, label="找一个园区或企业")
        st.page_link(QUESTIONS, label="哪些园区承载某个产业")
        st.page_link(INDICATORS, label="比较各区的指标")


def _tiles(build: Opened) -> None:
    shown = [(name, label) for name, label in schema().labels.items() if label.thing or name == "Observation"]
    st.html(tiles([(label.zh, build.counts[name], label.colour) for name, label in shown]))


def _documents(build: Opened) -> None:
    rows = [{title: row.get(name, "") for name, title in DOCUMENT_COLUMNS.items()} for row in documents(build)]
    table = pd.DataFrame(rows, columns=list(DOCUMENT_COLUMNS.values()))
    st.dataframe(table, hide_index=True, column_config={"文档": st.column_config.TextColumn(width=210)})


show()
