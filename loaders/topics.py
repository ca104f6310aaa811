"""What headings and topic sentences are about: the silent subject, and the industry, of the sentences below them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.facts import Mention, Thing
from loaders.layout.model import Block, BlockKind, Document, MappedText, Sentence
from loaders.mentions.pipeline import NameFinder
from loaders.relations import Subject

SUBJECTS = frozenset({"Park", "Region"})
MARKS = re.compile(
    r"(?:[—·◆\s]|第[一二三四五六七八九十]+[章节]|[0-9一二三四五六七八九十（）()]+[、.）]?)*"
    r"(?:提升|做强|做优|做大|做精|推动|推进|加快|打造|建设|建好|联动|支持|发展|擦亮|激活|深耕)?"
)
TOPIC_SENTENCE = re.compile(r"[^，、；：\d]{4,20}。")
# A topic that only opens a clause of its own (浑南科技城建设稳步推进) still is the subject; one in a list is not.
LISTED = ("、", "和", "与", "及")


class Topics:
    """Follows a document's headings and topic sentences. Ask it for the sentences in their order."""

    def __init__(self, document: Document, home: Thing, finder: NameFinder) -> None:
        self._home = home
        headings = [block for block in document.blocks if block.kind is BlockKind.HEADING]
        named = finder.find([block.text.text for block in headings])
        self._headings: dict[tuple[str, ...], tuple[Subject | None, Subject | None]] = {}
        for block, mentions in zip(headings, named, strict=True):
            self._headings[_path((*block.section, block.text.text))] = self._about(
                block.text, mentions, len(block.text)
            )
        self._block: Block | None = None
        self._topic: Subject | None = None
        self._theme: Subject | None = None

    def of(self, sentence: Sentence, mentions: Iterable[Mention]) -> tuple[Subject | None, Subject | None]:
        """The park or region that the sentence is about when it leaves its subject silent, and its industry, if any."""
        block = sentence.block
        if block is not self._block:
            self._block = block
            self._topic, self._theme = self._headings.get(_path(block.section), (None, None))
        length = len(block.lead) if block.lead is not None and sentence.index == 0 else 0
        if sentence.index and TOPIC_SENTENCE.fullmatch(sentence.text.text):  # a paragraph may go on to another topic
            self._topic, self._theme = self._headings.get(_path(block.section), (None, None))
            length = len(sentence.text)
        if length:
            topic, theme = self._about(sentence.text, mentions, length)
            self._topic, self._theme = topic or self._topic, theme or self._theme
        return self._topic, self._theme

    def _about(
        self, text: MappedText, mentions: Iterable[Mention], length: int
    ) -> tuple[Subject | None, Subject | None]:
        marks = MARKS.match(text.text)
        head = marks.end() if marks else 0
        topic = theme = None
        for m in mentions:
            if m.end > length:
                continue
            said = Subject(m.thing, m.text, None, text.span(m.start, m.end))
            begins = m.start == head and m.thing.label in SUBJECTS and m.thing != self._home
            if begins and not text.text.startswith(LISTED, m.end):
                topic = topic or said
            elif m.thing.label == "Industry":
                theme = theme or said
        return topic, theme


def _path(titles: Iterable[str]) -> tuple[str, ...]:
    """A section path without spaces: a path has one behind the number of a heading, its text has none."""
    return tuple("".join(title.split()) for title in titles)
