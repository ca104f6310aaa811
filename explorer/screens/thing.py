"""事物: one thing with its facts, its neighbours as a graph, and the sentences that say so.

The link holds ``?id=`` and, for what is picked in the graph, ``&picked=``.
"""

from typing import Any

import pandas as pd
import streamlit as st

from explorer import answers
from explorer.answers import Fact, Observed
from explorer.graph_view.mount import graph_view
from explorer.neighbours import Group, Other, around, drawn, grouped
from explorer.opened import Opened, opened
from explorer.parts import FIND, THING, download, origin_badge, quoted, thing_link
from explorer.tables import fact_table, figure_table
from explorer.wording import literal
from graph.schema import schema
from queries.result import Quote

HEIGHT = 480  # of the graph and of the panel beside it, in pixels
SIZES = (30, 60, 120)
MOST = 300  # neighbours drawn: beyond that a browser without a graphics card is slow
IN_PANEL = 10  # entries a group shows beside the graph; all are in the table
SENTENCES = 20


def show() -> None:
    """Lay out the page."""
    identifier = st.query_params.get("id", "")
    build = opened()
    thing = answers.thing(build.store, identifier) if identifier else None
    if thing is None:
        _nothing(identifier)
        return
    facts = answers.facts(build.store, identifier)
    groups = grouped(facts)
    _heading(thing, len(facts))
    picture, panel = st.columns([3, 2], gap="medium")
    with picture:
        picked = _graph(build, thing, groups)
    with panel, st.container(height=HEIGHT + 46, border=True):
        if picked == identifier:
            _groups(groups)
        else:
            _picked(build, thing, facts, picked)
    _details(build, thing, facts)


def _nothing(identifier: str) -> None:
    if identifier:
        st.warning(f"图谱里没有“{literal(identifier)}”。图谱重建后名称可能变了，请再找一次。")
    else:
        st.info("还没有选事物。请先找一个，或从其他页面点一个名称进来。")
    st.page_link(FIND, label="去找")


def _heading(thing: dict[str, Any], count: int) -> None:
    label = schema().labels[thing["label"]]
    st.subheader(f"{literal(thing['name'])} :gray-badge[{label.zh}]", anchor=False)
    parts = [f"{count} 条关系", f"文档提到 {thing.get('mentions', 0)} 处"]
    if thing.get("scope"):
        parts.insert(0, f"所在：{thing['scope']}")
    if thing.get("aliases"):
        parts.append(f"又名：{'、'.join(thing['aliases'])}")
    for name, value in schema().values.items():
        if value.property and name != "alias" and thing.get(value.property):
            given = thing[value.property]
            parts.append(f"{value.zh}：{'、'.join(given) if isinstance(given, list) else given}")
    st.caption(literal(" · ".join(parts)))


def _graph(build: Opened, thing: dict[str, Any], groups: list[Group]) -> str:
    """Draw the neighbours and give the id of what is picked, the thing itself where nothing is."""
    total = len({other.id for group in groups for other in group.others})
    picked = st.query_params.get("picked", "")
    others = drawn(groups, _size(total), picked)
    picked = picked if picked in {other.id for other in others} else thing["id"]
    touched = graph_view(
        around(build.store, thing, others, picked, HEIGHT), key=f"neighbours of {thing['id']}, {len(others)}"
    )
    if touched.opened and touched.opened != thing["id"]:
        st.switch_page(THING, query_params={"id": touched.opened})
    if touched.selected is not None and (touched.selected or thing["id"]) != picked:
        st.query_params.from_dict({"id": thing["id"], "picked": touched.selected or thing["id"]})
        st.rerun()
    st.caption("拖动可以挪位置，滚轮缩放；单击看它的事实，双击打开它的页面。")
    return picked


def _size(total: int) -> int:
    """How many of all neighbours to draw, as the person chose."""
    sizes = [size for size in SIZES if size < total] + [min(total, MOST)]
    if len(sizes) == 1:
        return sizes[0]
    chosen = st.segmented_control(
        "画出多少个相邻事物",
        sizes,
        default=sizes[0],
        key=f"drawn of {total}",
        label_visibility="collapsed",
        format_func=lambda size: f"全部 {size} 个" if size == total else f"{total} 个里画 {size} 个",
    )
    return chosen or sizes[0]


def _groups(groups: list[Group], limit: int = IN_PANEL) -> None:
    if not groups:
        st.caption("图谱里还没有它与其他事物的关系；下面有提到它的句子。")
    for group in groups:
        st.markdown(f"**{group.title}** :gray[{len(group.others)}]")
        with st.container(horizontal=True, gap="small"):
            for other in group.others[:limit]:
                thing_link(other.id, other.name, _badges(other))
            if len(group.others) > limit:
                st.markdown(f":gray[……另有 {len(group.others) - limit} 个，见下表]", width="content")


def _badges(other: Other) -> str:
    return " ".join(origin_badge(fact.origin, fact.count) for fact in other.facts)


def _picked(build: Opened, thing: dict[str, Any], facts: list[Fact], picked: str) -> None:
    """What ties the picked neighbour to the thing, with sentences, then its own facts."""
    ties = [fact for fact in facts if fact.other == picked]
    name = ties[0].name
    st.markdown(f"**{literal(name)}** :gray-badge[{schema().labels[ties[0].label].zh}]")
    thing_link(picked, "打开它的页面")
    for fact in ties:
        ends = (thing["name"], name) if fact.outward else (name, thing["name"])
        zh = schema().relationships[fact.type].zh
        qualities = " ".join(f":gray-badge[{quality}]" for quality in (fact.strength, fact.position) if quality)
        st.markdown(f"{literal(ends[0])} —{zh}→ {literal(ends[1])} {origin_badge(fact.origin, fact.count)} {qualities}")
        if fact.origin != "stated":
            st.caption(literal(f"依据：{'、'.join(fact.sources)}"))
    other = answers.thing(build.store, picked) or {}
    sentences = answers.sentences(build.store, (one for fact in ties for one in fact.sentences))
    quoted(sentences, [*_names(thing), *_names(other)])
    st.divider()
    _groups(grouped(answers.facts(build.store, picked)), limit=5)


def _names(thing: dict[str, Any]) -> list[str]:
    return [thing["name"], *thing.get("aliases", ())] if thing else []


def _details(build: Opened, thing: dict[str, Any], facts: list[Fact]) -> None:
    sentences = answers.mentions(build.store, thing["id"])
    evidence = {one for fact in facts for one in fact.sentences} - {one.id for one in sentences}
    sentences += answers.sentences(build.store, evidence)
    figures = answers.figures_of(build.store, thing["id"])
    texts, table, measured = st.tabs(
        [f"句子（{len(sentences)}）", f"全部事实（{len(facts)}）", f"指标值（{len(figures)}）"]
    )
    with texts:
        _sentences(sentences, _names(thing))
    with table:
        _table(fact_table(facts), f"{thing['name']}-事实", "还没有事实。")
    with measured:
        _table(_figures(figures), f"{thing['name']}-指标值", "文档里没有关于它的指标值。")


def _sentences(sentences: list[Quote], names: list[str]) -> None:
    if not sentences:
        st.caption("没有句子提到它：它来自整理的资料。")
        return
    titles = sorted({one.title for one in sentences})
    if len(titles) > 1:
        wanted = st.pills("文档", titles, selection_mode="multi", label_visibility="collapsed", key="titles")
        sentences = [one for one in sentences if not wanted or one.title in wanted]
    shown = sentences
    if len(sentences) > SENTENCES and not st.toggle(f"全部 {len(sentences)} 句", key="all_sentences"):
        shown = sentences[:SENTENCES]
    quoted(shown, names)


def _figures(figures: list[Observed]) -> pd.DataFrame:
    return figure_table(figures).drop(columns="对象")


def _table(table: pd.DataFrame, name: str, otherwise: str) -> None:
    if table.empty:
        st.caption(otherwise)
        return
    st.dataframe(table, hide_index=True)
    download(table, name, key=name)


show()
