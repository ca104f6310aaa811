"""An answer in the terminal: as a table, as CSV or as JSON."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from queries.result import Result, Thing, Value, plain

SENTENCES_SHOWN = 3  # of a row of a table; CSV and JSON give all
AS_WIDE_AS_NEEDED = 100_000


def print_table(result: Result) -> None:
    """Print the rows as a table under Chinese titles, of many sentences of a row the first few."""
    shown = [[_shortened(text) for text in row] for row in result.texts()]
    given = [(parameter.title, result.parameters[parameter.name]) for parameter in result.query.parameters]
    asked = "，".join(f"{title} {_words(value)}" for title, value in given if value != ())
    print_rows([column.title for column in result.columns], shown, f"{result.query.title}　{asked}".rstrip())
    print(f"{len(result.rows)} 行" if result.rows else "没有结果")


def _words(value: Value) -> str:
    if isinstance(value, tuple):
        return "、".join(map(_words, value))
    return value.name if isinstance(value, Thing) else str(value)


def _shortened(text: str) -> str:
    lines = text.split("\n")
    more = [f"（另有 {len(lines) - SENTENCES_SHOWN} 句）"] if len(lines) > SENTENCES_SHOWN else []
    return "\n".join(lines[:SENTENCES_SHOWN] + more)


def print_rows(titles: Sequence[str], rows: Sequence[Sequence[str]], title: str = "") -> None:
    """A table as wide as the terminal; where it is piped, as wide as its cells."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=AS_WIDE_AS_NEEDED)
    table = Table(title=Text(title) if title else None, title_justify="left")
    for name in titles:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def print_json(result: Result) -> None:
    """Print `{"query", "parameters", "rows"}`; see `Result.dicts` for the rows."""
    asked = {name: plain(value) for name, value in result.parameters.items()}
    rows = list(result.dicts())
    print(json.dumps({"query": result.query.id, "parameters": asked, "rows": rows}, ensure_ascii=False, indent=1))


def print_csv(result: Result) -> None:
    """Print the rows as CSV under Chinese titles, sentences of a cell a line each."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([column.title for column in result.columns])
    writer.writerows(result.texts())
