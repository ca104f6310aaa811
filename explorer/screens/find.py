"""找: things by name, alias, part of a name, or pinyin."""

import streamlit as st

from explorer.opened import name_index, opened
from explorer.parts import thing_link
from explorer.wording import literal
from graph.schema import schema
from queries.names import Hit, How, Named, NameIndex

SHOWN = 300
IN_GROUP = 18  # results a group shows until its label is chosen
FREQUENT = 8
HOW = {How.PINYIN: "拼音", How.STARTING_INITIALS: "拼音首字母", How.INITIALS: "拼音首字母", How.NEARLY: "写法相近"}


def show() -> None:
    """Lay out the page; its link holds the words as ``?q=``."""
    st.header("找一个事物")
    words = st.text_input(
        "名称、别名、名称的一部分，或拼音（如 zhongdeyuan、zdy）",
        key="q",
        bind="query-params",
        placeholder="例如：中德园",
    ).strip()
    index = name_index(opened())
    if not words:
        _begin(index)
        return
    hits = index.find(words, SHOWN)
    if not hits:
        _nothing(index, words)
        return
    more = "，只列出最接近的" if len(hits) == SHOWN else ""
    st.caption(f"找到 {len(hits)} 个{more}。点名称打开它的页面。")
    groups = _by_label(hits)
    wanted = st.pills(
        "类型",
        [label for label, _ in groups],
        selection_mode="multi",
        format_func=lambda label: schema().labels[label].zh,
        label_visibility="collapsed",
        key=f"labels of {words}",
    )
    for label, group in groups:
        if not wanted or label in wanted:
            shown = group if wanted or len(groups) == 1 else group[:IN_GROUP]
            _group(schema().labels[label].zh, [(hit.thing, _note(hit)) for hit in shown], len(group))


def _by_label(hits: list[Hit]) -> list[tuple[str, list[Hit]]]:
    """The hits a label, the label of the surest hit first."""
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.thing.label, []).append(hit)
    return list(groups.items())


def _group(title: str, found: list[tuple[Named, str]], count: int) -> None:
    st.markdown(f"**{title}** :gray[{count}]")
    with st.container(horizontal=True, gap="small", border=True):
        for thing, note in found:
            thing_link(thing.id, thing.name, note)
        if count > len(found):
            st.markdown(f":gray[……另有 {count - len(found)} 个，点上面的“{title}”全部列出]", width="content")


def _note(hit: Hit) -> str:
    parts = [hit.thing.scope] if hit.thing.scope else []
    if hit.spelling != hit.thing.name:
        parts.append(f"又名 {hit.spelling}")
    if hit.how in HOW:
        parts.append(HOW[hit.how])
    if hit.thing.mentions:
        parts.append(f"{hit.thing.mentions} 处")
    return f":gray[{literal(' · '.join(parts))}]" if parts else ""


def _begin(index: NameIndex) -> None:
    st.caption("还没有输入。下面是文档里提到最多的事物：")
    order = list(schema().labels)
    for label, things in sorted(index.most_mentioned(FREQUENT), key=lambda one: order.index(one[0])):
        notes = [(thing, f":gray[{thing.mentions} 处]") for thing in things]
        _group(schema().labels[label].zh, notes, len(notes))


def _nothing(index: NameIndex, words: str) -> None:
    st.warning(f"没有名称、别名或拼音含有“{literal(words)}”的事物。")
    st.markdown("可以试试：\n- 只输入名称中最特别的两三个字\n- 换一个说法或简称\n- 用拼音首字母，如 zdy")
    near = index.suggest(words)
    if near:
        _group("写法比较接近的", [(thing, f":gray[{schema().labels[thing.label].zh}]") for thing in near], len(near))


show()
