"""Text made safe and readable for a page: names are data, so no name can carry markup of HTML or Markdown."""

import html
import re
from collections.abc import Iterable

from graph.schema import schema

# What Streamlit's Markdown gives a meaning: emphasis, links, code, maths, emoji shortcodes and directives, HTML.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&])")


def literal(text: str) -> str:
    """The text as Markdown that shows it unchanged."""
    return _MARKDOWN.sub(r"\\\1", text)


def marked(sentence: str, words: Iterable[str]) -> str:
    """The sentence as HTML with every occurrence of the words in ``<mark>``, the longest word first."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    if not ordered:
        return html.escape(sentence)
    parts = re.split("(" + "|".join(map(re.escape, ordered)) + ")", sentence)
    return "".join(
        f"<mark>{html.escape(part)}</mark>" if position % 2 else html.escape(part)
        for position, part in enumerate(parts)
    )


def origin_titles() -> dict[str, str]:
    """The Chinese word for each origin, in the order of the schema."""
    return {str(origin): title for origin, title in schema().origin.items()}


def shortened(text: str, length: int) -> str:
    """At most `length` characters, an ellipsis for what is left out."""
    return text if len(text) <= length else text[: length - 1] + "…"


def figure(value: float, high: float | None, unit: str, bound: str) -> str:
    """A figure as one reads it: bound, value or range, unit (``不低于 1,500 亿元``)."""
    number = _number(value) if high is None else f"{_number(value)}–{_number(high)}"
    return " ".join(part for part in (bound, f"{number}{unit}" if unit == "%" else f"{number} {unit}") if part).strip()


def _number(value: float) -> str:
    return f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"
