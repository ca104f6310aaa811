"""What is no text: page numbers and running headers, which cut into sentences and words, and a table of contents."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from loaders.layout.lines import Line

DECORATED = re.compile(
    r"[-—－–·~]{1,2}\s*\d{1,4}\s*[-—－–·~]{1,2}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*/\s*\d{1,4}"
)
CONTENTS_LINE = re.compile(r".{2,60}?(?:[.．·…⋯_－]\s?){3,}\s*\d{1,4}|目\s*[录次]")  # of a table of contents
BARE = re.compile(r"\d{1,4}")
EDGE_NUMBER = re.compile(r"^\d{1,4}\s+|\s*[-—]?\s*\d{1,4}\s*[-—]?$")
RUNNING_TITLE = re.compile(r"规划|纲要|报告|计划|方案|公报|意见")
REPEATS = 3  # a line seen this often at page breaks is a running header
PROSE = 30  # columns; a neighbour this wide is no table cell


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are page numbers, running headers or of a table of contents."""
    written = [line for line in lines if not line.blank]
    headers = _running_headers(written)
    found = {line.number for line in written if line.text in headers or DECORATED.fullmatch(line.text)}
    found |= _page_numbers(written, found)
    found |= {line.number for line in written if _key(line.text) in headers and line.text != _key(line.text)}
    found |= {line.number for line in written if CONTENTS_LINE.fullmatch(line.text)}
    return frozenset(found)


def _key(text: str) -> str:
    """A running header without the page number at its edge."""
    return EDGE_NUMBER.sub("", text)


def _running_headers(written: Sequence[Line]) -> frozenset[str]:
    """Short lines without a stop that come back through the document and break into prose or stand by a page number."""
    places: dict[str, list[int]] = {}
    for i, line in enumerate(written):
        if 8 <= len(line.text) <= 60 and not line.text.endswith(tuple("。；：，、")) and not line.text.startswith("◆"):
            places.setdefault(_key(line.text), []).append(i)
    headers = set()
    for key, at in places.items():
        if len(at) < REPEATS or not RUNNING_TITLE.search(key):
            continue
        breaks = sum(_breaks_in(written, i) for i in at)
        if breaks >= 0.5 * len(at):
            headers.add(key)
    return frozenset(headers)


def _breaks_in(written: Sequence[Line], i: int) -> bool:
    """Whether a page number stands beside line `i`, or the line before it stops in mid-sentence."""
    beside = [written[j].text for j in (i - 1, i + 1) if 0 <= j < len(written)]
    if any(BARE.fullmatch(text) or DECORATED.fullmatch(text) for text in beside) or written[i].text != _key(
        written[i].text
    ):
        return True
    return i > 0 and written[i - 1].width > PROSE and written[i - 1].text[-1] not in "。！？；："


def _page_numbers(written: Sequence[Line], headers: set[int]) -> set[int]:
    """Bare numbers that stand by a running header, or between lines of prose and in rising order."""
    found: set[int] = set()
    rising: list[tuple[int, int]] = []
    for i, line in enumerate(written):
        if not BARE.fullmatch(line.text):
            continue
        beside = [written[j] for j in (i - 1, i + 1) if 0 <= j < len(written)]
        if any(other.number in headers for other in beside):
            found.add(line.number)
        elif all(other.width > PROSE for other in beside):
            rising.append((int(line.text), line.number))
    steps = Counter(b[0] > a[0] for a, b in pairwise(rising))
    if len(rising) >= REPEATS and steps[True] >= 0.9 * (len(rising) - 1):
        found |= {number for _, number in rising}
    return found
