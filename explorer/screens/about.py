"""说明: how to read the graph and where its facts come from."""

import streamlit as st

from explorer.opened import opened
from explorer.parts import ACCURACY, origin_badge
from graph.schema import schema

MEANING = {
    "stated": "文档的句子这样说。点开事物的页面可以看到这个句子，以及它在哪份文档的哪一节。",
    "curated": "由人整理在 YAML 文件里的常识，例如行政区划、企业简称、产业链的上下游。依据一栏写着文件和行号。",
    "derived": "由规则把几条已有的事实连起来得到的，例如园区里的企业属于某个产业，园区就承载这个产业。图里画成虚线。",
}


def show() -> None:
    """Lay out the page."""
    st.header("怎样读这张图")
    st.markdown("每条关系都标明来源，三种来源从不混在一起；标签里的数字是说这话的次数。")
    for origin, meaning in MEANING.items():
        st.markdown(f"{origin_badge(origin)} {meaning}")
    st.subheader("措辞")
    st.markdown(
        f"文档说话有轻重：{'、'.join(schema().values['strength'].choices)}。同一件事说了几次时，图谱记最强的一种。"
    )
    things, ties = st.columns(2, gap="large")
    with things:
        st.subheader("事物的类型")
        st.markdown("、".join(label.zh for label in schema().labels.values() if label.thing))
    with ties:
        st.subheader("关系的类型")
        st.markdown("、".join(one.zh for one in schema().relationships.values() if one.tie))
    st.subheader("注意")
    st.markdown("句子由程序读出，会有漏读和误读；引用之前请看原句。")
    st.page_link(ACCURACY, label="读得有多准")
    st.caption(f"当前图谱的编号：{opened().id}。相同的文档和资料总是得到相同的编号。")


show()
