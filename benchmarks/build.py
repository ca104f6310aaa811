"""How long `plangraph build` takes on the five plans, from the start of the process to a store that can be asked, and where.

    python -m benchmarks.build

First the command as a user gives it, by the clock; then the same in this process with a clock at each phase.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# What the command does, in order: module, function, what it is called here.
PHASES = (
    ("loaders.lexicon", "seeds", "read the curated files"),
    ("loaders.reading", "read", "read the documents"),
    ("loaders.extraction", "extract_document", "extract what they state"),
    ("loaders.joining", "join", "bring names together"),
    ("loaders.statements", "statements_of", "make statements"),
    ("graph.builds", "write_build", "derive, project, store"),
)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        whole = _clocked(lambda: _command(Path(folder, "command")))
        seconds = _phases(Path(folder, "phases"))
    print(f"plangraph build: {whole:.1f} s from start to end")
    for what, took in seconds.items():
        print(f"  {what:34}{took:6.1f} s")


def _command(data: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "plangraph", "build", "--data", data], cwd=ROOT, check=True, capture_output=True
    )


def _phases(data: Path) -> dict[str, float]:
    """Seconds by phase. What the phases call among themselves was bound before the watches were set."""
    seconds = {"import modules": _clocked(lambda: [importlib.import_module(module) for module, _, _ in PHASES])}
    for module, function, what in PHASES:
        seconds[what] = 0.0
        _watch(importlib.import_module(module), function, what, seconds)
    command: Any = importlib.import_module("plangraph")
    total = _clocked(lambda: command.build(None, data=data))
    seconds["the rest"] = total - sum(list(seconds.values())[1:])
    return seconds


def _watch(module: Any, function: str, what: str, seconds: dict[str, float]) -> None:
    """Have the module's function add its seconds whenever the command calls it."""
    plain = getattr(module, function)

    def watched(*given: Any, **named: Any) -> Any:
        began = time.perf_counter()
        result = plain(*given, **named)
        seconds[what] += time.perf_counter() - began
        return result

    setattr(module, function, watched)


def _clocked(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
