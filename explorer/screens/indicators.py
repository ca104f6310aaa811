"""指标: an indicator over years and regions, actual, estimated and aimed at.

The link holds ``?indicator=&scale=&about=``; the last may stand several times.
"""

import streamlit as st

from explorer import answers
from explorer.answers import Observed
from explorer.comparing import Scale, on_scale, plot, scale_title, scales, subjects
from explorer.opened import opened
from explorer.parts import download, quoted
from explorer.tables import figure_table
from graph.statements import label_of
from graph.stores.base import Store

AT_FIRST = 6  # things compared until one chooses


def show() -> None:
    """Lay out the page."""
    st.header("比较指标")
    store = opened().store
    known = answers.indicators(store)
    if not known:
        st.info("图谱里还没有指标值。")
        return
    controls = st.columns([3, 3, 4])
    with controls[0]:
        indicator, name = _indicator(known)
    every = answers.observations(store, indicator)
    with controls[1]:
        scale = _scale(indicator, every)
    comparable = on_scale(every, scale)
    with controls[2]:
        wanted = _subjects(indicator, scale, comparable)
    st.query_params.from_dict({"indicator": indicator, "scale": "|".join(scale), "about": wanted})
    shown = [seen for seen in comparable if seen.about in wanted]
    if not shown:
        st.info("没有选区域或单位。请在右上方至少选一个。")
        return
    st.altair_chart(plot(shown, scale))
    st.caption("圆点是实际值，三角是预计值，菱形是目标值；一段时期的值画在最后一年。")
    table = figure_table(shown)
    st.dataframe(table, hide_index=True)
    download(table, f"指标-{name}", key="figures")
    _sentences(store, shown)


def _indicator(known: list[tuple[str, str, int, int]]) -> tuple[str, str]:
    titles = {identifier: f"{name}（{things} 个对象，{figures} 个值）" for identifier, name, things, figures in known}
    asked = st.query_params.get("indicator", "")
    ids = list(titles)
    chosen = st.selectbox(
        "指标", ids, index=ids.index(asked) if asked in titles else 0, format_func=titles.__getitem__, key="indicator"
    )
    return chosen, next(name for identifier, name, _, _ in known if identifier == chosen)


def _scale(indicator: str, figures: list[Observed]) -> Scale:
    there = scales(figures)
    asked = tuple(st.query_params.get("scale", "").split("|"))
    index = next((position for position, scale in enumerate(there) if scale == asked), 0)
    return st.selectbox("口径与单位", there, index=index, format_func=scale_title, key=f"scale {indicator}")


def _subjects(indicator: str, scale: Scale, figures: list[Observed]) -> list[str]:
    names = {seen.about: seen.subject for seen in figures}
    there = subjects(figures)
    regions = [about for about in there if label_of(about) == "Region"]
    asked = [about for about in st.query_params.get_all("about") if about in names]
    default = asked or (regions or there)[:AT_FIRST]
    return st.multiselect(
        "比较谁", there, default=default, format_func=names.__getitem__, key=f"about {indicator} {scale}",
        placeholder="选区域、园区或企业",
    )  # fmt: skip


def _sentences(store: Store, shown: list[Observed]) -> None:
    sentences = answers.sentences(store, (seen.sentence for seen in shown if seen.sentence))
    with st.expander(f"这些值出自 {len(sentences)} 个句子"):
        quoted(sentences, (f"{seen.value:.10g}{seen.unit}" for seen in shown))


show()
