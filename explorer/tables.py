"""Facts and figures as tables with Chinese titles, for the eye and for downloading."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from explorer.answers import Fact, Observed
from explorer.wording import figure, origin_titles
from graph.schema import schema

FACT_COLUMNS = ("关系", "方向", "事物", "类型", "来源", "措辞", "位置", "陈述数", "句子数", "依据")
FIGURE_COLUMNS = ("指标", "对象", "年份", "数值", "单位", "读作", "性质", "口径", "约束", "文档")


def fact_table(facts: Iterable[Fact]) -> pd.DataFrame:
    """A row a fact."""
    using, origins = schema(), origin_titles()
    rows = [
        (
            using.relationships[fact.type].zh,
            "→" if fact.outward else "←",
            fact.name,
            using.labels[fact.label].zh,
            origins[fact.origin],
            fact.strength,
            fact.position,
            fact.count,
            len(fact.sentences),
            "、".join(fact.sources),
        )
        for fact in facts
    ]
    return pd.DataFrame(rows, columns=list(FACT_COLUMNS))


def figure_table(figures: Iterable[Observed]) -> pd.DataFrame:
    """A row a figure. `数值` is the number (of a range the lower end), `读作` the figure as one reads it."""
    words = schema().observation
    rows = [
        (
            seen.indicator,
            seen.subject,
            seen.year,
            seen.value,
            seen.unit,
            figure(seen.value, seen.high, seen.unit, words.bound[seen.bound]),
            words.kind[seen.kind],
            words.measure[seen.measure],
            seen.attribute,
            seen.title,
        )
        for seen in figures
    ]
    return pd.DataFrame(rows, columns=list(FIGURE_COLUMNS))
