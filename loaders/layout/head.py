"""The head of a document: the lines of its title, and what they say of region, kind and years."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from dataclasses import dataclass

GENRE = r"(?:规划|纲要|报告|计划|公报|方案|意见|建议|要点)"
TAIL = r"(?:[（(][^（()）]{1,24}[）)]|的报告|全文)*"
TITLE = re.compile(rf"(?:关于)?.{{2,80}}{GENRE}{TAIL}")
SUBJECT = re.compile(r"国民经济|社会发展|规划|工作报告|统计公报|计划")
# A line that begins so belongs to the title line before it, though that one could stand alone.
GOES_ON = re.compile(r"[（(]|的|和|与|二〇|纲要|报告|草案")
NO_TITLE = re.compile(r"[。；！？，]|^——")


def is_title(text: str) -> bool:
    """Whether a text is the title of a document of the genre."""
    bare = text.replace("**", "").strip()
    return bool(TITLE.fullmatch(bare) and SUBJECT.search(bare) and not NO_TITLE.search(bare))


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
    for size in range(1, 5):
        if i + size > len(texts):
            break
        line = texts[i + size - 1]
        if size > 1 and (line.startswith(("——", "关于")) or (is_title(text) and not GOES_ON.match(line))):
            break
        text += line
        if is_title(text):
            best = size
    return best


@dataclass(frozen=True, slots=True)
class Told:
    """What a document's head tells of it; empty or None where it does not."""

    title: str = ""
    region: str = ""
    parents: tuple[str, ...] = ()  # the nearest first
    kind: str = "规划"
    period: tuple[int, int] | None = None
    reference_year: int | None = None
    target_year: int | None = None


PROVINCE = re.compile(r".{2,8}?(?:省|自治区|特别行政区)")
CITY = re.compile(r".{2,8}?(?:(?<!城)市(?!场|域|区|辖)|自治州|地区|盟(?!友))")
# What a region's name ends in, and the endings that are no name without the city before them.
REGION_END = re.compile(r"(?:区|县|市|旗|省|州|盟|镇|乡|街道|新城|高新园|片区|岛|港|副中心|合作带)$")
BARE = re.compile(
    r"(?:国家级?)?(?:经济|高新|技术|产业|工业|开发|园|新|综合|保税|示范|试验|出口|加工|旅游|度假|功能|片|自由|贸易|市辖)*区"
)
AFTER_REGION = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}个?五|[“\"]?十[一二三四五六七八九]?五|\d{4}|二〇|国民经济|经济和?社会|经济社会|政府工作|"
    r"人民政府|人民代表大会|人大|第[一二三四五六七八九十]{1,4}届|管(?:理)?委(?:员)?会?|发展和改革|统计)"
)
BEFORE_REGION = re.compile(r"^(?:关于|中共|《|“|[（(][^（()）]{1,10}[）)]|\d{4}年度?|在|根据|\s)+")


def read(lines: Sequence[str], opening: str, stem: str) -> Told:
    """What the title lines, else the opening text, else the file's name tell of a document."""
    titles = [line for line in lines if is_title(line)]
    title = max(titles, key=len) if titles else _title_in(opening) or (stem if is_title(stem) else "")
    region, parents = "", ()
    for text in (title, *lines, opening[:400], stem):
        region, parents = _region_in(text)
        if region:
            break
    told = Told(title, region, parents)
    return dataclasses.replace(told, **_years(title, "\n".join(lines), opening, stem))


def split_region(name: str) -> tuple[str, tuple[str, ...]]:
    """苏州市吴江区 as 吴江区 with its parents (苏州市), the nearest first; a bare 开发区 keeps its city in the name."""
    rest = name.strip()
    parents: list[str] = []
    for pattern in (PROVINCE, CITY):
        match = pattern.match(rest)
        if match and match.end() < len(rest) and not BARE.fullmatch(rest[match.end() :]):
            parents.insert(0, match[0])
            rest = rest[match.end() :]
    return rest, tuple(parents)


def _region_in(text: str) -> tuple[str, tuple[str, ...]]:
    """The region that a title or sentence begins with (after 关于, 《, a year) and that its subject follows."""
    starts = [0, *(match.end() for match in re.finditer(r"《|关于|根据|——|[。，]|日在", text))]
    for start in starts:
        rest = BEFORE_REGION.sub("", text[start : start + 60])
        for match in AFTER_REGION.finditer(rest):
            name = rest[: match.start()].strip(" “")
            if (
                2 <= len(name) <= 24
                and REGION_END.search(name)
                and not re.search(r"[，。、：；《》年]|我[省市区县]|全[省市区县]", name)
            ):
                return split_region(name)
    return "", ()


def _title_in(opening: str) -> str:
    """The title that the first sentences name: “《…纲要》” or “…纲要，是…”."""
    match = re.search(rf"《([^《》]{{6,60}}{GENRE}{TAIL})》", opening[:200])
    if match and is_title(match[1]):
        return match[1]
    match = re.match(rf"([^，。；：《》]{{6,60}}{GENRE})[，（(是]", opening)
    return match[1] if match and is_title(match[1]) else ""


NUMERALS = {char: value for value, char in enumerate("零一二三四五六七八九十")}
FIVE_YEARS = re.compile(
    r"第?(十[一二三四五六七八九]?)个?五(?:年|[”\"’])|(?<![\u4e00-\u9fff])?(十[一二三四五六七八九])五"
)
SPAN = re.compile(r"((?:19|20)\d\d)年?\s*[-—－–~～至]+\s*((?:19|20)\d\d)")
YEAR = re.compile(r"((?:19|20)\d\d)\s*年")
DELIVERED = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*\d{1,2}\s*日")
YEARLY = re.compile(r"报告|公报")


def _years(title: str, lines: str, opening: str, stem: str) -> dict[str, object]:
    """Kind, period, reference and target year, from the title first, then from the head, then from the opening text."""
    kind = "报告" if YEARLY.search(title) else "规划"
    if kind == "报告":
        return {"kind": kind} | _report_years(title, lines, opening, stem)
    for text in (title, lines, stem, opening[:2000]):
        period = _period(text)
        if period:
            return {"kind": kind, "period": period, "reference_year": period[0] - 1, "target_year": period[1]}
    return {"kind": kind}


def _period(text: str) -> tuple[int, int] | None:
    """The years of a plan: 2021 to 2025 for the 14th, or those written out."""
    match = SPAN.search(text)
    if match and 0 < int(match[2]) - int(match[1]) <= 20:
        return int(match[1]), int(match[2])
    match = FIVE_YEARS.search(text)
    if match is None:
        return None
    ordinal = match[1] or match[2]
    start = 1951 + 5 * (10 + (NUMERALS[ordinal[1]] if len(ordinal) > 1 else 0))
    return start, start + 4


def _report_years(title: str, lines: str, opening: str, stem: str) -> dict[str, object]:
    """The years of a yearly report: the year reported on and the next."""
    years = sorted({int(year) for year in YEAR.findall(title)}) or sorted({int(year) for year in YEAR.findall(stem)})
    delivered = DELIVERED.search(lines) or DELIVERED.search(opening[:400])
    if len(years) >= 2:
        year = years[0]
    elif "公报" in title and years:
        year = years[0]
    elif delivered:  # held in winter: in January on the year before, in December on this one
        year = int(delivered[1]) - (int(delivered[2]) <= 6)
    elif years:  # a 政府工作报告 of 2023 reports on 2022
        year = years[0] - ("工作报告" in title)
    else:
        return {}
    return {"period": (year, year + 1), "reference_year": year, "target_year": year + 1}
