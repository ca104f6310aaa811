"""Names between marks: 《…》 names a document, “…” a campaign where the noun behind it says so."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from loaders.mentions.spans import add
from loaders.naming import Namer

TITLE = re.compile(r"《[^《》]{2,80}(?:〈[^〈〉]+〉[^《》]{0,40})?》")
# “X”行动 is a policy with the noun, “X”工程 too; “X” alone is one only where a verb of carrying out governs it.
CAMPAIGN = re.compile(
    r"(?P<quoted>“[^“”]{2,24}”)(?P<noun>(?:专项|三年|攻坚|提升|创新|示范|服务|审批|人才|培育|发展|综合|对口)*"
    r"(?:工程|行动计划|行动|计划|战略|模式|制度|机制|改革|政策|规划|方案|试点|倡议|活动|建设))?"
)
CARRIED_OUT = re.compile(
    r"(?:实施|落实|推行|推进|深化|开展|践行|融入|推广|出台|实行|打好|启动|执行|构建|推动|实现|坚持|落细|参与)[^，。；“”]{0,8}$"
)
UNQUOTED = re.compile(r"^“(?:十[一二三四五六七]五|[一二三]五|[^”]{1,4}\+)”")


class TitledNames:
    """A spaCy component that marks titles of documents and quoted campaigns as policies."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer

    def __call__(self, doc: Doc) -> Doc:
        """Mark 《…》 without its marks, and quoted campaigns with the noun that follows."""
        text = doc._.words.text
        for title in TITLE.finditer(text):
            start, end = title.start() + 1, title.end() - 1
            add(doc, start, end, self._namer.thing("Policy", text[start:end]), "title")
        for campaign in CAMPAIGN.finditer(text):
            if UNQUOTED.match(campaign["quoted"]):
                continue
            if campaign["noun"]:
                name = text[campaign.start() : campaign.end()]
                add(doc, campaign.start(), campaign.end(), self._namer.thing("Policy", name), "quoted")
            elif CARRIED_OUT.search(text, 0, campaign.start()):
                start, end = campaign.start() + 1, campaign.end() - 1
                add(doc, start, end, self._namer.thing("Policy", text[start:end]), "quoted")
        return doc
