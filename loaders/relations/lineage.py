"""BASED_ON: the plans, laws and decisions that a plan was drawn up after.

Stated by 根据《A》…制定本规划, by 《B》依据《A》编制, and by a list under 主要依据是：. That something is only carried out or kept to
(落实《A》, 按照《A》完成…) makes nothing based on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from loaders.facts import Mention, Relation, Thing
from loaders.layout.model import Sentence
from loaders.relations.governing import NAME, mask, outermost

BASED_ON = "BASED_ON"
DRAWN_UP = r"(?:制定|编制|制订|编写|起草|修订)(?:形成|完成|出台|实施)?了?"
CUE = re.compile(
    r"根据|依据|遵照|依照|遵循|按照|以(?=[^，]*为(?:主要|根本|重要)?依据)|(?:深入|全面|认真)*贯彻落实|落实"
)
FIRM = re.compile(
    r"根据|依据|遵照|依照|遵循|以"
)  # the others say it only where the text names itself as what was drawn up
ITSELF = re.compile(
    DRAWN_UP + r"(?:本|此|该)(?:规划|纲要|方案|办法|意见|计划|条例|细则|报告|行动计划|实施方案|规划纲要)"
)
BARE = re.compile(DRAWN_UP + r"(?=[，。；]|$)")
NAMED = re.compile(DRAWN_UP + NAME)
LIST_LEAD = re.compile(r"(?:依据|根据)(?:是|为|如下|有|包括|主要有)?[：:]?$|^(?:主要|编制|规划|制定)*依据[：:]")
DOCUMENTS = ("规划", "方案", "纲要", "意见", "条例", "建议", "决定")
GAP = re.compile(r"^[》，]?(?:是|主要|应当|均)?$")  # between a title and the cue that it is the subject of


class Lineage:
    """Reads the sentences of one document in their order; `plan` is the policy that the document itself is."""

    def __init__(self, plan: Thing, title: str) -> None:
        self._plan, self._title = plan, title
        self._listing: tuple[str, ...] | None = None  # the section that a list of what the plan is based on stands in

    def of(self, sentence: Sentence, mentions: Sequence[Mention]) -> list[Relation]:
        """What the sentence bases on what, each once."""
        text = sentence.text.text
        policies = [m for m in mentions if _is_document(text, m) and outermost(m, mentions) is m]
        found = list(self._stated(text, policies)) if policies else []
        if sentence.block.section == self._listing:
            found += [self._relation(None, m, m.start, "basis-list") for m in policies]
        elif LIST_LEAD.search(text.rstrip("。；")):
            self._listing = sentence.block.section
        else:
            self._listing = None
        return list({(one.head, one.tail): one for one in reversed(found) if one.head != one.tail}.values())[::-1]

    def _stated(self, text: str, policies: Sequence[Mention]) -> Iterator[Relation]:
        masked = mask(text, policies)
        for cue in CUE.finditer(masked.text):
            _, clause = masked.around(cue.start(), cue.end())
            named = [m for m in policies if cue.end() <= m.start < cue.end() + len(clause)]
            if not named:
                continue
            firm = FIRM.match(cue[0]) is not None
            head = self._drawn_up(masked.text, cue, policies, firm)
            if head is not False:
                for m in named:
                    yield self._relation(head, m, cue.start(), "based-on")
            return

    def _drawn_up(
        self, masked: str, cue: re.Match[str], policies: Sequence[Mention], firm: bool
    ) -> Mention | Literal[False] | None:
        """What is based on what stands behind the cue: a named policy, the text itself (None), or nothing (False)."""
        if ITSELF.search(masked, cue.end()):
            return None
        subject = next((m for m in reversed(policies) if m.end <= cue.start()), None)
        if subject is not None and GAP.match(masked[subject.end : cue.start()]):
            return subject if BARE.search(masked, cue.end()) else False
        named = NAMED.search(masked.replace("《", NAME), cue.end())
        if named and firm:
            return next((m for m in policies if m.start >= named.end() - 1), False)
        return None if firm and BARE.search(masked, cue.end()) else False

    def _relation(self, head: Mention | None, tail: Mention, start: int, rule: str) -> Relation:
        """A relation from the head (None: the plan itself, which the sentence need not name) to a policy."""
        return Relation(
            self._plan if head is None or head.text == self._title else head.thing,
            BASED_ON,
            tail.thing,
            min(start, tail.start if head is None else head.start),
            tail.end,
            rule,
            head_text=head.text if head else self._title,
            tail_text=tail.text,
            implicit=head is None,
            strength="已",
        )


def _is_document(text: str, mention: Mention) -> bool:
    """Whether a policy is a document: it stands in 《》, or ends as the names of plans and laws do."""
    titled = "《" in text[max(mention.start - 1, 0) : mention.start + 1]
    return mention.thing.label == "Policy" and (titled or mention.text.endswith(DOCUMENTS))
