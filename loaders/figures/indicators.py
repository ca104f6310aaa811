"""From the words of a clause to the indicator's canonical name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from loaders.curated import IndicatorEntry, read_entries

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
_SCOPE = re.compile(
    r"^(?:(?:全区|我区|全市|我市|全县|区内|域内|辖区内?|区域内|区域(?![性级化内])|全域|本区|年末|年底|全年|全部|其中)(?=.{2}))+"
)
_TAIL = re.compile(r"(?:指标|总额达|达到|完成额|情况)$")


@cache
def _names(folder: Path = SEEDS) -> dict[str, str]:
    """Every known wording and its canonical name."""
    path = folder / "indicators.yaml"
    entries = list(read_entries(path, IndicatorEntry)) if path.exists() else []
    return {_plain(name): entry.name for entry in entries for name in entry.names}


@cache
def canonical(name: str, verb: str = "") -> str:
    """The curated name for an indicator, or its own, trimmed, with the genre's abbreviations written out.

    `verb`: the one before it, which may be part of a curated name (新增就业).
    """
    names = _names()
    trimmed = _SCOPE.sub("", name) or name
    for wording in (verb + name, name, trimmed, _TAIL.sub("", trimmed)):
        known = names.get(_plain(wording))
        if known:
            return known
    return _full(trimmed)


def _full(text: str) -> str:
    """Abbreviations that stand for one thing only, written out."""
    text = re.sub(r"规上(?!限上)", "规模以上", text)
    text = re.sub(r"(?<![A-Za-z])GDP(?![A-Za-z])", "地区生产总值", text)
    return re.sub(r"限上", "限额以上", text)


def _plain(text: str) -> str:
    """A wording without quotes, brackets' content and spaces, in full words."""
    return re.sub(r"[“”\s]|（[^）]*）", "", _full(text)).upper()
