"""From stored characters to text as it reads, each character with its offset in the file.

Marks, wraps and stray spaces are dropped; what stays is changed one character to one character, so offsets hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.layout.model import MappedText

CIRCLED = "①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴"
FOOTNOTE_REF = rf"\^\s?[{CIRCLED}]|\^\[\d+\]|\[\^\d+\]"
# Byte order mark, zero-width characters, soft hyphen, form feed; bold marks; footnote references.
DROPPED = re.compile(rf"[\ufeff\u200b-\u200f\u2060\u00ad\f\ufffd]|\*\*|__|{FOOTNOTE_REF}")
SPACES = re.compile(r"[ \t\r\n\v\u00a0\u2000-\u200a\u202f\u3000]+")
WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
WIDE |= {ord("％"): ord("%"), ord("＋"): ord("+"), ord("＆"): ord("&"), ord("．"): ord("."), ord("／"): ord("/")}
FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
CJK = "\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·"
IS_CJK = re.compile(f"[{CJK}]")
HALF = re.compile(rf"(?<=[{CJK}])[,;:!?]|[,;:!?](?=[{CJK}])|(?<=[%)\]])[,;](?=\S)|(?<=[^\d])[,;:](?=[“(])|[,;:]$")
THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:[,，]\d{3})+(?!\d)")


def mapped(stored: str, parts: Iterable[tuple[int, int]]) -> MappedText:
    """The text that the parts (start, end) of the stored text make when read one after the other.

    A part that does not begin where the one before it ended is joined as a wrapped line is.
    """
    raw: list[str] = []
    offsets: list[int] = []
    for start, end in parts:
        if offsets and offsets[-1] + 1 != start:
            raw.append("\n")
            offsets.append(start - 1)
        raw.append(stored[start:end])
        offsets.extend(range(start, end))
    return normalise("".join(raw), offsets)


def normalise(raw: str, offsets: list[int]) -> MappedText:
    """`raw` as it reads; `offsets` has the place of each of its characters."""
    raw, offsets = _without(raw, offsets, [match.span() for match in DROPPED.finditer(raw)])
    raw, offsets = _without(raw, offsets, _idle_spaces(raw))
    text = SPACES.sub(" ", raw.translate(WIDE))
    text = _full_width(_quotes(text))
    return MappedText(text, tuple(offsets))


def _without(raw: str, offsets: list[int], spans: list[tuple[int, int]]) -> tuple[str, list[int]]:
    """`raw` and its offsets without the spans."""
    if not spans:
        return raw, offsets
    kept: list[str] = []
    kept_offsets: list[int] = []
    last = 0
    for start, end in [*spans, (len(raw), len(raw))]:
        kept.append(raw[last:start])
        kept_offsets += offsets[last:start]
        last = end
    return "".join(kept), kept_offsets


def _idle_spaces(raw: str) -> list[tuple[int, int]]:
    """The spans of white space that do not part two words: all but one space between Latin words or two numbers."""
    spans = []
    for match in SPACES.finditer(raw):
        start, end = match.span()
        before, after = raw[start - 1 : start], raw[end : end + 1]
        parts_words = _latin(before) and (_latin(after) or (after.isdecimal() and after.isascii()))
        parts_numbers = before.isdecimal() and after.isdecimal() and "\n" not in match[0]  # a wrap cuts one number
        keeps = parts_words or parts_numbers
        if keeps:
            start += 1
        if start < end:
            spans.append((start, end))
    return spans


def _latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _quotes(text: str) -> str:
    """Straight double quotes as opening and closing ones, where they come in pairs."""
    if '"' not in text or text.count('"') % 2:
        return text
    pieces = text.split('"')
    return "".join(piece + ("“" if i % 2 == 0 else "”") for i, piece in enumerate(pieces[:-1])) + pieces[-1]


def _full_width(text: str) -> str:
    """Half-width punctuation between Chinese as full-width; brackets in pairs; 1,000 stays as it is."""
    if not IS_CJK.search(text):
        return text
    if any(char in text for char in ",;:!?"):
        thousands = {i for match in THOUSANDS.finditer(text) for i in range(*match.span())}
        text = HALF.sub(lambda m: m[0] if m.start() in thousands else FULL[m[0]], text)
    if "(" not in text and ")" not in text:
        return text
    chars = list(text)
    opened: list[int] = []
    for i, char in enumerate(text):
        if char in "(（":
            opened.append(i)
        elif char in ")）":
            start = opened.pop() if opened else i
            around = text[max(start - 1, 0) : start + 2] + text[i - 1 : i + 2]
            if start in (0, i) or IS_CJK.search(around) or text[start] == "（":
                chars[start] = "（" if start != i else "）"
                chars[i] = "）"
    return "".join(chars)
