"""Projects that a 专栏 box of projects lists: each item's label names one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.facts import Mention
from loaders.layout.model import Sentence
from loaders.mentions.spans import CONFIDENCE
from loaders.naming import Namer

OF_PROJECTS = re.compile("项目")  # in the box's title
NUMBER = re.compile(r"^(?:[◆—·\s]|\d{1,3}[.、．]|（[一二三四五六七八九十\d]+）)*")
REST = re.compile(r"^其[他它]|^(?:等|相关)")  # 其他配套项目 gathers several


def with_label(sentence: Sentence, mentions: Sequence[Mention], namer: Namer) -> list[Mention]:
    """The sentence's names, with the label of a project box's item among them as a Project."""
    label = _label(sentence)
    found = list(mentions)
    if label is None:
        return found
    start, end = label
    if not any(m.start == start and m.end == end and m.thing.label == "Project" for m in mentions):
        text = sentence.text.text[start:end]
        found.append(Mention(start, end, text, namer.thing("Project", text), "listed", CONFIDENCE["listed"]))
        found.sort(key=lambda m: (m.start, -m.end, m.thing.label))
    return found


def _label(sentence: Sentence) -> tuple[int, int] | None:
    """Where the label of the item stands that the sentence begins, its number and colon aside."""
    lead, box = sentence.block.lead, sentence.block.box
    if sentence.index or lead is None or not OF_PROJECTS.search(box):
        return None
    number = NUMBER.match(lead.text)
    start = number.end() if number else 0
    end = start + len(lead.text[start:].rstrip("：。 "))
    return None if end - start < 2 or REST.match(lead.text[start:]) else (start, end)
