"""指标: an indicator over years and regions, actual, estimated and aimed at.

The link holds ``?indicator=&scale=&about=``; the last may stand several times.
"""

import streamlit as st

from explorer import answers, link
from explorer.answers import Observed
from explorer.comparing import Scale, on_scale, plot, scale_title, scales, subjects
from explorer.opened import opened
from explorer.parts import download, quoted
from explorer.tables import figure_table
from graph.statements import label_of
from graph.stores.base import Store

PAGE = "indicators"
AT_FIRST = 6  # things compared until one chooses


def show() -> None:
    """Lay out the page."""
    st.header("比较指标")
    store = opened().store
    known = answers.indicators(store)
    if not known:
        st.info("图谱里还没有指标值。")
        return
    outside = link.came_from_outside(PAGE)
    controls = st.columns([3, 3, 4])
    with controls[0]:
        indicator, name = _indicator(known, outside)
    every = answers.observations(store, indicator)
    with controls[1]:
        scale = _scale(indicator, every, outside)
    comparable = on_scale(every, scale)
    with controls[2]:
        wanted = _subjects(indicator, scale, comparable, outside)
    link.write(PAGE, {"indicator": indicator, "scale": "|".join(scale), "about": wanted})
    shown = [seen for seen in comparable if seen.about in wanted]
    if not shown:
        st.info("没有选区域或单位。请在右上方至少选一个。")
        return
    st.altair_chart(plot(shown, scale))
    st.caption("圆点是实际值，三角是预计值，菱形是目标值（虚线相连）；指着点可看它的值。一段时期的值画在最后一年。")
    table = figure_table(shown)
    st.dataframe(table, hide_index=True)
    download(table, f"指标-{name}", key="figures")
    _sentences(store, shown)


def _indicator(known: list[tuple[str, str, int, int]], outside: bool) -> tuple[str, str]:
    names = {identifier: name for identifier, name, _, _ in known}
    titles = {identifier: f"{name}（{things} 个对象，{figures} 个值）" for identifier, name, things, figures in known}
    if outside:
        asked = st.query_params.get("indicator", "")
        st.session_state["indicator"] = asked if asked in names else known[0][0]
    chosen = st.selectbox("指标", list(names), format_func=titles.__getitem__, key="indicator")
    return chosen, names[chosen]


def _scale(indicator: str, figures: list[Observed], outside: bool) -> Scale:
    there = scales(figures)
    key = f"scale of {indicator}"
    if outside or key not in st.session_state:
        asked = tuple(st.query_params.get("scale", "").split("|")) if outside else ()
        st.session_state[key] = next((scale for scale in there if scale == asked), there[0])
    return st.selectbox("口径与单位", there, format_func=scale_title, key=key)


def _subjects(indicator: str, scale: Scale, figures: list[Observed], outside: bool) -> list[str]:
    names = {seen.about: seen.subject for seen in figures}
    there = subjects(figures)
    key = f"about {indicator} {scale}"
    if outside or key not in st.session_state:
        asked = [about for about in st.query_params.get_all("about") if about in names] if outside else []
        regions = [about for about in there if label_of(about) == "Region"]
        st.session_state[key] = asked or (regions or there)[:AT_FIRST]
    return st.multiselect("比较谁", there, format_func=names.__getitem__, key=key, placeholder="选区域、园区或企业")


def _sentences(store: Store, shown: list[Observed]) -> None:
    sentences = answers.sentences(store, (seen.sentence for seen in shown if seen.sentence))
    with st.expander(f"这些值出自 {len(sentences)} 个句子"):
        quoted(sentences, (f"{seen.value:.10g}{seen.unit}" for seen in shown))


show()
