"""查询: the catalogue of curated queries, with fields for their parameters.

The link holds ``?query=``, each parameter by its name (several times for several values), and ``&picked=``.
"""

from typing import Any, Literal

import pandas as pd
import streamlit as st

from explorer import asking, link
from explorer.comparing import on_scale, plot, scale_title, scales
from explorer.graph_view.mount import graph_view
from explorer.opened import Opened, choices, opened
from explorer.parts import THING, download, quoted, thing_link
from explorer.wording import literal
from queries.catalogue import Parameter, Query, Role, catalogue
from queries.result import Result
from queries.running import run

PAGE = "query"
HEIGHT, TABLE_HEIGHT = 480, 330  # in pixels
BESIDE = 2  # fields that stand beside the choice of query; more stand in a line below
OFFERED = 3000  # things that a field lists; others can be typed
SENTENCES = 12
DRAWN = 300  # rows that are drawn: beyond that a browser without a graphics card is slow

Given = dict[str, list[str]]


def show() -> None:
    """Lay out the page."""
    build = opened()
    outside = link.came_from_outside(PAGE)
    first, *others = st.columns([2, *[1] * BESIDE], vertical_alignment="bottom")
    with first:
        query = _query(outside)
    places = others if len(query.parameters) <= BESIDE else st.columns(len(query.parameters))
    given = {}
    for place, parameter in zip(places, query.parameters, strict=False):
        with place:
            given[parameter.name] = _field(build, query, parameter, outside)
    st.markdown(f":gray[{literal(query.question)}]")
    picked = st.query_params.get("picked", "")
    link.write(PAGE, {"query": query.id, **given, "picked": picked})
    lacking = [one.title for one in query.parameters if one.required and not given[one.name]]
    if lacking:
        st.info(f"请先选：{'、'.join(lacking)}。可以直接输入名称、别名或拼音。")
        return
    result = run(build.store, query.id, {name: _one_or_more(query, name, values) for name, values in given.items()})
    if not result.rows:
        st.info("没有结果：图谱里没有符合这些条件的事实。可以换一个更常见的事物，或者去掉可选的条件。")
        return
    _answer(result, given, picked)


def _query(outside: bool) -> Query:
    known = catalogue()
    asked = st.query_params.get("query", "")
    if outside:
        st.session_state["query"] = asked if asked in known else next(iter(known))
    if asked and asked not in known:
        st.warning(f"没有名为“{literal(asked)}”的查询。")
    chosen = st.selectbox("问什么", list(known), format_func=lambda one: asking.title(known[one]), key="query")
    return known[chosen]


def _one_or_more(query: Query, name: str, values: list[str]) -> str | list[str] | None:
    several = next(one.type.several for one in query.parameters if one.name == name)
    return values if several else next(iter(values), None)


def _field(build: Opened, query: Query, parameter: Parameter, outside: bool) -> list[str]:
    key = f"{query.id} {parameter.name}"
    titles = dict(choices(build, parameter)[:OFFERED])
    if outside or key not in st.session_state:
        start = asking.begins_with(build.store, parameter, st.query_params.get_all(parameter.name) if outside else [])
        st.session_state[key] = start if parameter.type.several else next(iter(start), None)
    options = [*titles, *(value for value in _in(key) if value not in titles)]
    named = parameter.title if parameter.required else f"{parameter.title}（可不选）"
    if parameter.type.several:
        return st.multiselect(
            named,
            options,
            key=key,
            format_func=lambda value: titles.get(value, value),
            accept_new_options=not parameter.choices,
            placeholder="全部",
        )
    chosen = st.selectbox(
        named,
        options,
        key=key,
        format_func=lambda value: titles.get(value, value),
        accept_new_options=not parameter.choices,
        index=None,
        placeholder=f"例如：{parameter.example}",
    )
    return [chosen] if chosen else []


def _in(key: str) -> list[str]:
    """What the field of this key holds now."""
    held = st.session_state[key]
    return held if isinstance(held, list) else [held] if held else []


def _answer(result: Result, given: Given, picked: str) -> None:
    if result.query.shape == "table":
        _table(result)
        return
    drawn, listed = st.tabs(["曲线" if result.query.shape == "series" else "图", f"表（{len(result.rows)} 行）"])
    with drawn:
        if result.query.shape == "series":
            _plot(result)
        else:
            _graph(result, given, picked)
    with listed:
        _table(result)


def _graph(result: Result, given: Given, picked: str) -> None:
    if len(result.rows) > DRAWN:
        st.caption(f"结果太多，图里只画前 {DRAWN} 行，其余在表里。")
        result = Result(result.query, result.rows[:DRAWN], result.parameters)
    touched = graph_view(asking.drawing(result, picked, HEIGHT), key=f"answer {result.query.id} {given}")
    if touched.opened:
        st.switch_page(THING, query_params={"id": touched.opened})
    if touched.selected is not None and touched.selected != picked:
        link.write(PAGE, {"query": result.query.id, **given, "picked": touched.selected})
        st.rerun()
    rows = asking.touching(result, picked)
    if rows:
        name = next(one.name for one in asking.things(rows[0]) if one.id == picked)
        thing_link(picked, f"{name}：打开它的页面")
        quoted(asking.said(rows)[:SENTENCES], {one.name for row in rows for one in asking.things(row)})
    else:
        st.caption("单击一个点看它的句子，双击打开它的页面。")


def _plot(result: Result) -> None:
    figures = asking.figures(result)
    there = scales(figures)
    if not there:
        st.caption("这些值没有年份，画不成曲线；请看表。")
        return
    titles = [scale_title(scale) for scale in there]
    chosen = st.pills("口径与单位", titles, default=titles[0], key=f"scales {titles}") if len(there) > 1 else titles[0]
    scale = there[titles.index(chosen or titles[0])]
    st.altair_chart(plot(on_scale(figures, scale), scale))


def _table(result: Result) -> None:
    table = result.to_pandas()
    event = st.dataframe(
        _without_sentences(result, table),
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key=f"rows of {result.query.id}",
        height=_height(table),
        column_config=_widths(result),
    )
    download(table, result.query.title, key="answer")
    selected = event.selection.rows
    row = asking.rows(result)[selected[0] if selected and selected[0] < len(result.rows) else 0]
    things, sentences = asking.things(row), asking.said([row])
    st.markdown("**选中的一行**" if selected else "**第一行** :gray[（点表格左边的方框换一行）]")
    with st.container(horizontal=True, gap="small"):
        for one in things:
            thing_link(one.id, one.name)
    if sentences:
        quoted(sentences[:SENTENCES], (one.name for one in things))
    else:
        st.caption("这一行没有原文句子；来源和依据见表。")


def _widths(result: Result) -> dict[str, Any]:
    """Room for names; files and rules, which are long, are cut instead."""
    widths: dict[str, Literal["small", "medium"]] = {}
    for column in result.columns:
        if column.role in (Role.THING, Role.THINGS):
            widths[column.title] = "medium"
        elif column.name == "sources":
            widths[column.title] = "small"
    return {title: st.column_config.Column(width=width) for title, width in widths.items()}


def _height(table: pd.DataFrame) -> int:
    """In pixels: all rows where they are few, so that the sentences below stay in sight."""
    return min(36 * (len(table) + 1) + 3, TABLE_HEIGHT)


def _without_sentences(result: Result, table: pd.DataFrame) -> pd.DataFrame:
    """The table to look at: the sentences, which stand below, are counted in it."""
    shown = table.copy()
    for position, column in enumerate(result.columns):
        if column.role is Role.EVIDENCE:
            shown[column.title] = [len(row[position]) for row in result.rows]  # type: ignore[arg-type]
            shown = shown.rename(columns={column.title: "句子数"})
    return shown


show()
