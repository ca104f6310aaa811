"""Plots and tiles as plain values: Altair charts and HTML, made from numbers."""

from __future__ import annotations

import html
from collections.abc import Sequence

import altair as alt
import pandas as pd

from explorer.wording import origin_titles
from graph.schema import schema

Plot = alt.LayerChart | alt.FacetChart  # what layering yields, by its type
NEUTRAL = "#808495"  # of text and signs without a colour of their own: readable on light and dark
ORIGIN_HUES = {"stated": "#2f8f5b", "curated": "#3b76af", "derived": "#e08a2e"}
TILE_STYLE = """<style>
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(86px, 1fr)); gap: 8px; }
.tiles div { padding: 6px 10px; border-radius: 6px; border-left: 5px solid var(--hue);
  background: rgba(128,128,128,.09); }
.tiles b { display: block; font-size: 1.35rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles span { font-size: .85rem; opacity: .8; }
</style>"""


def tiles(counted: Sequence[tuple[str, int, str]]) -> str:
    """HTML tiles of (title, number, colour)."""
    blocks = [
        f'<div style="--hue:{colour}"><b>{count:,}</b><span>{html.escape(title)}</span></div>'
        for title, count, colour in counted
    ]
    return f'{TILE_STYLE}<div class="tiles">{"".join(blocks)}</div>'


def origin_bars(counted: Sequence[tuple[str, str, int]]) -> Plot:
    """Bars of (type, origin, number of edges), a bar a type, stacked by origin, the total at its end."""
    kinds, titles = schema().relationships, origin_titles()
    order = list(titles)
    table = pd.DataFrame(
        [(kinds[kind].zh, titles[origin], n, order.index(origin)) for kind, origin, n in counted],
        columns=["关系", "来源", "条数", "次序"],
    )
    longest = int(table.groupby("关系")["条数"].sum().max()) if len(table) else 1
    hues = alt.Scale(domain=list(titles.values()), range=[ORIGIN_HUES[o] for o in order])
    names = alt.Y("关系:N", sort="-x", title=None, axis=alt.Axis(labelLimit=300, labelOverlap=False))
    bars = (
        alt.Chart(table)
        .mark_bar()
        .encode(
            x=alt.X(
                "sum(条数):Q",
                title=None,
                axis=alt.Axis(tickMinStep=1, tickCount=5),
                scale=alt.Scale(domainMax=longest * 1.15),
            ),
            y=names,
            color=alt.Color("来源:N", scale=hues, legend=alt.Legend(orient="bottom", title=None)),
            order="次序:Q",
            tooltip=["关系", "来源", "条数"],
        )
    )
    totals = (
        alt.Chart(table)
        .mark_text(align="left", dx=4, color=NEUTRAL)
        .encode(x="sum(条数):Q", y=names, text="sum(条数):Q")
    )
    return alt.layer(bars, totals).properties(height=90 + 24 * table["关系"].nunique())
