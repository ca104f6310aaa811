"""The head of a document: the lines of its title, and what they say of region, kind and years."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.layout.home import region_in
from loaders.layout.years import Years, years

GENRE = r"(?:规划|纲要|报告|计划|公报|方案|意见|建议|要点)"
TAIL = r"(?:[（(][^（()）]{1,24}[）)]|的报告|全文)*"
TITLE = re.compile(rf"(?:关于)?.{{2,80}}{GENRE}{TAIL}|政府工作报告")
# The letter that a government sends a plan with: …人民政府关于印发《…规划纲要》的通知.
NOTICE = re.compile(r".*?关于(?:印发|转发|批转|下达)《?(.+?)》?的通知")
SUBJECT = re.compile(r"国民经济|社会发展|规划|工作报告|统计公报|计划")
# A line that begins so belongs to the title line before it, though that one could stand alone.
GOES_ON = re.compile(r"[（(]|的|和|与|及|二〇|纲要|报告|草案|执行|完成|实施|暨|第十")
NO_TITLE = re.compile(r"[。；！？，]|^——")
NAMED = re.compile(rf"《([^《》]{{6,60}}{GENRE}{TAIL})》")  # 《…纲要》，遵照…
DEFINED = re.compile(rf"([^，。；：《》]{{6,60}}{GENRE})[，（(是]")  # …纲要，是贯彻落实…
OPENING = 400  # characters of the first paragraphs in which a region is looked for
MOST_LINES = 5  # of a title


@dataclass(frozen=True, slots=True)
class Told:
    """What a document's head tells of it; empty or None where it does not. `parents`: the nearest first."""

    title: str = ""
    region: str = ""
    parents: tuple[str, ...] = ()
    years: Years = dataclasses.field(default_factory=Years)


def read(lines: Sequence[str], opening: str, stem: str) -> Told:
    """What the title lines, else the opening text, else the file's name tell of a document."""
    titles = [bare_title(line) for line in lines if is_title(line)]
    title = max(titles, key=len) if titles else _title_in(opening) or (stem if is_title(stem) else "")
    found: tuple[str, tuple[str, ...]] = ("", ())
    for text in (title, *lines, opening[:OPENING], stem):
        found = region_in(text)
        if found[0]:
            break
    return Told(title, *found, years(title, "\n".join(lines), opening, stem))


def is_title(text: str) -> bool:
    """Whether a text is the title of a document of the genre."""
    bare = bare_title(text)
    return bool(TITLE.fullmatch(bare) and SUBJECT.search(bare) and not NO_TITLE.search(bare))


def bare_title(text: str) -> str:
    """A title without emphasis marks, and without the words of the notice that a plan is issued by."""
    bare = text.replace("**", "").strip()
    notice = NOTICE.fullmatch(bare)
    return notice[1] if notice else bare


def title_groups(texts: Sequence[str]) -> list[list[int]]:
    """The lines of a document's head, those together that make one title."""
    groups: list[list[int]] = []
    i = 0
    while i < len(texts):
        size = _title_size(texts, i)
        groups.append(list(range(i, i + size)))
        i += size
    return groups


def _title_size(texts: Sequence[str], i: int) -> int:
    """How many lines from line `i` make one title; 1 where they make none."""
    best = 1
    text = ""
    for size, line in enumerate(texts[i : i + MOST_LINES], 1):
        if size > 1 and (line.startswith(("——", "关于")) or (is_title(text) and not GOES_ON.match(line))):
            break
        text += line
        if is_title(text):
            best = size
    return best


def _title_in(opening: str) -> str:
    """The title that the first sentence begins with: “《…纲要》，遵照…” or “…纲要，是…”."""
    for pattern in (NAMED, DEFINED):
        match = pattern.match(opening)
        if match and is_title(match[1]):
            return match[1]
    return ""
