"""准确度: how well the texts were read, as measured against reference answers."""

import pandas as pd
import streamlit as st

from explorer.accuracy import ALL, BLIND, JUDGING, LISTS, OUTSIDE, OWN, WHOLE, Accuracy, Row, read
from graph.schema import schema

SETS = {
    OWN: ("自有参考段落", "由人在看程序结果之前标注。"),
    JUDGING: ("其他区县", "名单里没有的区县的规划和报告开头，只用来评判，不用来改规则。"),
    OUTSIDE: ("外部参考段落", "由旁人标注，并用旁人的评分程序计算；编写规则时看得到。"),
}
OVERALL = {
    "名称": ("mentions", ALL),
    "关系": ("relations", ALL),
    "指标值": ("observations", ALL),
    "指标值（年份、性质、约束、对象也都对）": ("observations", WHOLE),
}
PEOPLE = {"名称": 0.886, "关系": 0.807, "指标值": 0.989, "指标值（年份、性质、约束、对象也都对）": 0.921}
COMMAND = "python -m benchmarks.accuracy"


def show() -> None:
    """Lay out the page."""
    st.header("读得有多准")
    st.markdown(
        "把程序读出的结果和人仔细阅读写下的参考答案相比。**精确率**：读出来的有多少是对的；**召回率**：答案里有多少读出来了；"
        "**F1**：两者的调和平均。**盲读**不用从本区域规划里整理出来的名单，相当于遇到一份没有人整理过的规划。"
    )
    measured = read()
    known = list(measured.passages)
    passages = st.radio(
        "参考段落", known, format_func=lambda name: f"{SETS[name][0]}（{measured.passages[name]} 段）", horizontal=True
    )
    st.caption(SETS[passages][1])
    st.subheader("总体")
    _show_table(_table(measured, passages, OVERALL).assign(**{"两人一致 F1": list(PEOPLE.values())}))
    st.caption("两人一致：两个人各自仔细标注同样的十段，彼此相符的程度（误差约 ± 0.07）。")
    things, ties = st.columns(2, gap="large")
    with things:
        st.subheader("各类名称")
        labels = {schema().labels[part].zh: ("mentions", part) for part in measured.parts("mentions")}
        _show_table(_table(measured, passages, labels))
    with ties:
        st.subheader("各类关系")
        kinds = {schema().relationships[part].zh: ("relations", part) for part in measured.parts("relations")}
        _show_table(_table(measured, passages, kinds))
    st.caption("答案少的一类，数字靠不住：十个答案里多对一个，召回率就高 0.1。")
    st.markdown("重新测量：")
    st.code(COMMAND, language=None)


def _table(measured: Accuracy, passages: str, chosen: dict[str, tuple[str, str]]) -> pd.DataFrame:
    """A row a kind; what had nothing to find stays empty."""
    rows = [
        (title, *_rates(measured.find(passages, LISTS, *place)), *_rates(measured.find(passages, BLIND, *place))[2:3],
         _answers(measured.find(passages, LISTS, *place)))
        for title, place in chosen.items()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["类别", "精确率", "召回率", "F1", "盲读 F1", "答案数"])


def _rates(row: Row | None) -> tuple[float | None, float | None, float | None]:
    if row is None:
        return None, None, None
    return row.precision if row.got else None, row.recall if row.answers else None, row.f1


def _answers(row: Row | None) -> int:
    return row.answers if row else 0


def _show_table(table: pd.DataFrame) -> None:
    rates = [title for title in table.columns if title not in {"类别", "答案数"}]
    shown = {title: st.column_config.NumberColumn(format="%.3f") for title in rates}
    st.dataframe(table, hide_index=True, column_config=shown)


show()
