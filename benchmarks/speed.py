"""How fast extraction reads the five plans on one core, beside jieba's part-of-speech tagging of the same text.

    python -m benchmarks.speed

Counted is the processor time of this one-threaded process, after the curated files, grammars and dictionaries are loaded.
The two take turns, so that what else the machine does falls on both; of several rounds the best counts.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import jieba
import jieba.posseg

from loaders.extraction import extract

DOCUMENTS = Path(__file__).resolve().parents[1] / "seeds" / "documents"
ROUNDS = 5


def main() -> None:
    """Measure and print."""
    paths = sorted(DOCUMENTS.glob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    characters = sum(map(len, texts))
    _load(paths, texts)
    reading, tagging = float("inf"), float("inf")
    for _ in range(ROUNDS):
        reading = min(reading, _seconds(lambda: _extract(paths)))
        tagging = min(tagging, _seconds(lambda: _tag(texts)))
    print(f"{len(paths)} plans, {characters:,} characters, the best of {ROUNDS} rounds on one core")
    for what, seconds in (("plangraph: read, extract", reading), ("jieba.posseg: tag words", tagging)):
        print(f"{what:26}{seconds:7.2f} s {characters / seconds:12,.0f} characters/s")
    print(f"extraction goes {tagging / reading:.1f} times as fast as the tagging of jieba {jieba.__version__}")


def _load(paths: Sequence[Path], texts: Sequence[str]) -> None:
    """Let both read what they read only once: the shortest document, a few words."""
    extract(min(paths, key=lambda path: path.stat().st_size))
    jieba.setLogLevel(logging.WARNING)
    jieba.posseg.lcut(texts[0][:100])


def _extract(paths: Sequence[Path]) -> None:
    for path in paths:
        extract(path)


def _tag(texts: Sequence[str]) -> None:
    for text in texts:
        jieba.posseg.lcut(text)


def _seconds(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
