"""What a line begins with: the number of a heading, a bullet, a footnote mark, the title of a box or a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.layout.normal import CIRCLED

HAN = "〇零一二三四五六七八九十百两"
# The genre's numbering, outermost first: the rank decides which heading encloses which.
STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("编", re.compile(rf"第\s*[{HAN}\d]{{1,4}}\s*[编篇部](?!分)\s*")),
    ("章", re.compile(rf"第\s*[{HAN}\d]{{1,4}}\s*(?:章|部分)\s*")),
    ("节", re.compile(rf"第\s*[{HAN}\d]{{1,4}}\s*节\s*")),
    ("一、", re.compile(rf"[{HAN}]{{1,4}}\s*[、.．]\s*")),
    ("（一）", re.compile(rf"[（(]\s*[{HAN}]{{1,4}}\s*[）)]\s*[、.．]?\s*")),
    # 37.4 is a figure, but 1.5G建设工程 is the first item.
    ("1.", re.compile(r"\d{1,3}\s*(?:[、．]|\.(?!\d+(?![\dGDgd])))\s*")),
    ("（1）", re.compile(r"[（(]\s*\d{1,3}\s*[）)]\s*[、.．]?\s*|\d{1,2}[）)]\s*")),
    ("①", re.compile(rf"[{CIRCLED}]\s*")),
)
RANKS = {name: rank for rank, (name, _) in enumerate(STYLES)}
BULLET = re.compile(r"[◆●■▲★◇○□△▶►•◎※❖➢✦♦]\s*")
DASH = re.compile(r"(?:——|--|—|－－)\s*")
FOOTNOTE = re.compile(rf"\^\s?[{CIRCLED}]\s*|\^?\[\^?\d{{1,3}}\]:?\s*|\ufffd\s*|^注\s*[：:]\s*|\*\s*注[：:]\s*")
CIRCLED_NOTE = re.compile(rf"[{CIRCLED}]\s*[“《]?[^：:。]{{1,30}}[”》]?\s*[：:]")
BOX = re.compile(rf"专\s?栏\s*(?:[{HAN}\d]{{1,3}}(?:\s*[-—－]\s*\d+)?)?\s*[:：]?\s*(?=\S)")
CAPTION = re.compile(
    r"(?:附\s?[件表图]|[图表])\s*(?:\d+(?:[-—－.]\d+)*|[一二三四五六七八九十]+)\s*[:：]?\s*(?=\S)|附\s?[件表图]\s*[:：]\s*(?=\S)"
)
FOREWORD = re.compile(r"前\s*言|序\s*言|引\s*言|导\s*言|结\s*束?\s*语|后\s*记")
ANNEX = re.compile(r"附\s?[件录](?:\s*\d{0,2}\s*[:：].{1,50})?")
LABEL = re.compile(r"(?:\*\*)?[^，。；：:！？]{2,50}?(?:\*\*)?\s*[：:](?:\*\*)?\s*(?=\S)")
STOP = re.compile(r"[。；！？]")
HEADING_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """The number a line begins with: its style (a name of STYLES), its rank, and how many characters it takes."""

    style: str
    rank: int
    length: int


def mark(text: str) -> Mark | None:
    """The heading number that a line begins with."""
    for rank, (style, pattern) in enumerate(STYLES):
        match = pattern.match(text)
        if match and match.end() < len(text):
            return Mark(style, rank, match.end())
    return None


def heading(text: str) -> Mark | None:
    """The number of a line that is a heading: numbered, short and without a stop."""
    bare = text.replace("**", "")
    found = mark(bare)
    if found is None or len(bare) > HEADING_LENGTH or STOP.search(bare) or bare[-1] in "，、：:,;":
        return None
    if found.style not in {"编", "章", "节"} and re.search(r"[:：]", bare[found.length + 2 :]):
        return None
    return found


def box_title(text: str) -> bool:
    """Whether a line is the title of a 专栏 box."""
    return bool(BOX.match(text.replace("**", ""))) and len(text) <= HEADING_LENGTH and not STOP.search(text)


def caption(text: str) -> bool:
    """Whether a line is the caption of a figure, a table or an annex."""
    bare = text.replace("**", "")
    return bool(CAPTION.match(bare)) and len(bare) <= HEADING_LENGTH and not STOP.search(bare)


def bulleted(text: str) -> bool:
    """Whether a line begins with a bullet."""
    return bool(BULLET.match(text))


def footnote(text: str) -> int:
    """The length of the footnote mark that a line begins with, else 0."""
    match = FOOTNOTE.match(text)
    if match:
        return match.end()
    return 1 if CIRCLED_NOTE.match(text) else 0


def bold(text: str) -> bool:
    """Whether a line is bold from end to end."""
    return len(text) > 4 and text.startswith("**") and text.endswith("**") and "**" not in text[2:-2]


def is_bare_number(text: str) -> bool:
    """Whether a text is the number of a chapter or section alone, its title on the next line."""
    return any(STYLES[rank][1].fullmatch(text.replace("**", "").strip()) for rank in range(3))


def heading_title(text: str) -> str:
    """A heading as it is shown in a section path: 第一章 规划背景, with a space after the number of a chapter or section."""
    found = mark(text)
    if found is None or found.rank > RANKS["节"]:
        return text
    return f"{text[: found.length].strip()} {text[found.length :].strip()}"


def box_name(text: str) -> str:
    """The title of a box as it is shown: 专栏1 创建一流营商环境重点项目."""
    match = BOX.match(text)
    if match is None or not re.search(rf"[{HAN}\d]", match[0]):
        return text
    return f"{text[: match.end()].strip().rstrip('：:')} {text[match.end() :].strip()}"


def bare_label(lead: str) -> str:
    """The label of an item without its number and colon."""
    found = mark(lead)
    return lead[found.length if found else 0 :].rstrip("：:。 ")


def unnumbered(text: str) -> bool:
    """Whether a line is a heading without a number: a foreword's or an annex's."""
    return bool(FOREWORD.fullmatch(text) or ANNEX.fullmatch(text))
