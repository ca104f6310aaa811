"""Which figures of an indicator can stand in one plot, and the plot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import altair as alt
import pandas as pd

from explorer.answers import Observed
from explorer.plots import NEUTRAL, Plot
from explorer.wording import figure
from graph.schema import schema

# Okabe and Ito's colours, which stay apart for colour-blind readers.
HUES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#8C6D31", "#7F7F7F")
SHAPES = {"actual": "circle", "estimate": "triangle-up", "target": "diamond"}
LABELLED = 30  # points up to which each shows its figure, where no two stand in one year
HEIGHT = 340

Scale = tuple[str, str]  # measure and unit: only figures that share both are compared


def scales(figures: Sequence[Observed]) -> list[Scale]:
    """The measures and units that there are, the most frequent first."""
    counted = Counter((seen.measure, seen.unit) for seen in figures)
    return [scale for scale, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


def scale_title(scale: Scale) -> str:
    """How a scale is named: ``水平（亿元）``."""
    measure, unit = scale
    return f"{schema().observation.measure[measure]}（{unit or '无单位'}）"


def on_scale(figures: Sequence[Observed], scale: Scale) -> list[Observed]:
    """The figures with this measure and unit."""
    return [seen for seen in figures if (seen.measure, seen.unit) == scale]


def subjects(figures: Sequence[Observed]) -> list[str]:
    """The ids of what the figures are about, the one with most figures first."""
    counted = Counter(seen.about for seen in figures)
    return [about for about, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]


def plot(figures: Sequence[Observed], scale: Scale) -> Plot:
    """The figures over their years: a line through what a thing reached, its targets dashed; bars where all share one year.

    A span stands at its last year; a range stands at its lower end.
    """
    table = _table(figures)
    title = scale_title(scale)
    return _bars(table, title) if table["年份"].nunique() == 1 else _lines(table, title)


def _table(figures: Sequence[Observed]) -> pd.DataFrame:
    words = schema().observation
    return pd.DataFrame(
        [
            (
                seen.subject,
                seen.year_to,
                seen.year,
                seen.value,
                words.kind[seen.kind],
                figure(seen.value, seen.high, seen.unit, words.bound[seen.bound]),
                seen.title,
            )
            for seen in figures
            if seen.year_to is not None
        ],
        columns=["对象", "年份", "时间", "数值", "性质", "读作", "文档"],
    )


# Chinese is read upright: the title stands above the axis.
UPRIGHT = alt.Axis(titleAngle=0, titleAlign="left", titleAnchor="end", titleX=-40, titleY=-12)
TOOLTIP = ["对象", "时间", "读作", "性质", "文档"]


def _hues(table: pd.DataFrame) -> alt.Color:
    names = list(dict.fromkeys(table["对象"]))
    scale = alt.Scale(domain=names, range=[HUES[i % len(HUES)] for i in range(len(names))])
    return alt.Color("对象:N", scale=scale, legend=alt.Legend(title=None, orient="top", labelLimit=300))


def _shapes() -> alt.Shape:
    kinds = schema().observation.kind
    scale = alt.Scale(domain=[kinds[kind] for kind in SHAPES], range=list(SHAPES.values()))
    legend = alt.Legend(title=None, orient="top", symbolFillColor=NEUTRAL, symbolStrokeColor=NEUTRAL)
    return alt.Shape("性质:N", scale=scale, legend=legend)


def _lines(table: pd.DataFrame, title: str) -> Plot:
    years = sorted(table["年份"].unique())
    across = alt.X(
        "年份:Q",
        title=None,
        scale=alt.Scale(domain=[years[0] - 0.5, years[-1] + 0.5], nice=False),
        axis=alt.Axis(format="d", values=[int(year) for year in years], grid=False, labelAngle=0),
    )
    up = alt.Y("数值:Q", title=title, scale=alt.Scale(zero=False, padding=24), axis=UPRIGHT)
    base = alt.Chart(table).encode(x=across, y=up)
    target = schema().observation.kind["target"]
    reached, aimed = (
        base.transform_filter(f"datum['性质'] {which} '{target}'")
        .mark_line(strokeWidth=1.5, opacity=0.5, strokeDash=dash)
        .encode(color=_hues(table), detail="对象:N", order="年份:Q")
        for which, dash in (("!=", [1, 0]), ("==", [4, 4]))
    )
    points = base.mark_point(filled=True, size=110, opacity=1).encode(
        color=_hues(table), shape=_shapes(), tooltip=TOOLTIP
    )
    layers = [reached, aimed, points]
    once = table.drop_duplicates(["对象", "年份", "数值"])
    if len(once) <= LABELLED and not once["年份"].duplicated().any():  # labels of one year overlap; hovering tells them
        layers.append(
            alt.Chart(once).mark_text(dy=-13, fontSize=11).encode(x=across, y=up, text="读作:N", color=_hues(table))
        )
    return alt.layer(*layers).properties(height=HEIGHT)


def _bars(table: pd.DataFrame, title: str) -> Plot:
    year = int(table["年份"].iloc[0])
    names = alt.Y("对象:N", sort="-x", title=None, axis=alt.Axis(labelLimit=300, labelOverlap=False))
    base = alt.Chart(table).encode(
        y=names, x=alt.X("数值:Q", title=f"{title}，{year} 年"), yOffset="性质:N", tooltip=TOOLTIP
    )
    hues = alt.Color("性质:N", scale=alt.Scale(range=list(HUES[:3])), legend=alt.Legend(title=None, orient="top"))
    return alt.layer(
        base.mark_bar(size=16).encode(color=hues),
        base.mark_text(align="left", dx=4, color=NEUTRAL).encode(text="读作:N"),
    ).properties(height=60 + 24 * len(table))
