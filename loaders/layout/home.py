"""The region that a document is of, read from its title or its first sentences."""

from __future__ import annotations

import re

PROVINCE = re.compile(r".{2,8}?(?:省|自治区|特别行政区)")
CITY = re.compile(r".{2,8}?(?:(?<!城)市(?!场|域|区|辖)|自治州|地区|盟(?!友))")
END = re.compile(r"(?:区|县|市|旗|省|州|盟|镇|乡|街道|新城|高新园|产业园|科技城|片区|岛|副中心|合作带)$")
# A name of these words alone is none without the city before it: 经济技术开发区, 高新区.
BARE = re.compile(
    r"(?:国家级?|经济|高新|技术|产业|工业|开发|园|新|综合|保税|示范|试验|出口|加工|旅游|度假|功能|片|自由|贸易)*区"
)
AFTER = re.compile(
    r"第?[一二三四五六七八九十]{1,3}个?五|[“\"]?十[一二三四五六七八九]?五|\d{4}|二〇|国民经济|经济和?社会|经济社会|政府|"
    r"人民代表大会|人大|第[一二三四五六七八九十]{1,4}届|管(?:理)?委(?:员)?会?|委(?=关于)|发展和改革|统计"
)
BEFORE = re.compile(r"^(?:关于|中共|《|“|[（(][^（()）]{1,10}[）)]|\d{4}年度?|在|根据|\s)+")
BEGINNING = re.compile(r"《|关于|根据|——|[。，]|日在")
# What a title begins with whose subject is a matter of its own: 江苏省苏州市昆山市工业发展规划.
PREFIX = re.compile(r"(?:.{2,8}?(?:省|自治区))?(?:.{2,8}?(?<!城)市)?.{2,10}?(?:[区县旗州]|(?<!城)市)")
NO_NAME = re.compile(r"[，。、；：《》年\d]|[我全本各][省市区县]|关于|制定")
REACH = 60  # characters after a beginning in which a region's name may end


def region_in(text: str) -> tuple[str, tuple[str, ...]]:
    """The region that a title or a sentence begins with, its subject following, with its parents; empty if none."""
    for start in (0, *(match.end() for match in BEGINNING.finditer(text))):
        rest = BEFORE.sub("", text[start : start + REACH])
        for match in AFTER.finditer(rest):
            name = rest[: match.start()].strip(" “人民")
            if 2 <= len(name) <= 24 and END.search(name) and not NO_NAME.search(name):
                return split_region(name)
    prefix = PREFIX.match(BEFORE.sub("", text)) if len(text) <= REACH and "。" not in text else None
    return split_region(prefix[0]) if prefix and not NO_NAME.search(prefix[0]) else ("", ())


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
