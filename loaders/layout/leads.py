"""The run-in beginning of a paragraph or an item: its topic sentence or its label."""

from __future__ import annotations

import re

# 1.振兴发展开创新局面。 / 产业结构持续优化。 / 2035年远景目标。: short, no figures but years, then more text.
TOPIC = re.compile(
    r"(?:——|—)?(?:\d{1,3}[.、．]|[一二三四五六七八九十]{1,3}[、是])?\s*"
    r"(?P<body>(?:“[^“”]{1,20}”|（[^（）]{1,16}）|《[^《》]{1,20}》|\d{4}年|\d{1,2}分钟|[^。；：！？\d“”（）《》]){2,40})。(?=.)"
)
LABEL = re.compile(
    r"(?:——|—)?(?:\d{1,3}[.、．])?\s*(?P<body>(?:“[^“”]{1,24}”|（[^（）]{1,24}）|[^，。；：！？“”（）]){1,50})：(?=.)"
)
SAYING = re.compile(r"(?:即|如下|包括|为|是|主要是|方面|依据是|要求|指出|强调|原则)$|^(?:其中|同时|主要|具体)")


def lead_length(text: str, *, item: bool = False) -> int:
    """How many characters of a paragraph or an item are its lead, 0 where it has none.

    The lead of an item is its label, up to and with its colon; of a paragraph its topic sentence or label.
    """
    match = LABEL.match(text)
    if match and (item or (len(match["body"]) <= 24 and not SAYING.search(match["body"]))):
        return match.end()
    match = TOPIC.match(text)
    if match and match["body"].count("，") <= 1 and len(match["body"]) <= 36:
        return match.end()
    return 0
