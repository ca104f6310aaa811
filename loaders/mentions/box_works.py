"""Works that the items of a 专栏 box report on: 完成A、B改造工程；推进C建设; plainly named ones too."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from loaders.mentions.spans import IN_BOX, add
from loaders.naming import Namer

# A verb of carrying out at the head of a clause, and a noun of doing at the end of what it governs.
WORK = re.compile(
    r"(?:^|[：；，。、])(?:按计划|有序|持续|全面|成功|率先|高标准|加快|积极|在全市|在全省|\s)*"
    r"(?:完成|推进|实施|启动|推动|加快|搭建|开展|加强|首推|点亮|推出|打造|建成|新建)"
    r"(?P<work>[^，。；：！？]{3,34}?(?:建设|改造|改造提升|更新|优化升级|升级|设计|整治|整改|修复|工程|任务|服务|活动))"
    r"(?=$|[，。；！]|工作|用地|施工|\d|并|（)"
)
PLAIN = re.compile(
    r"^(?:全部|相关|各项|各类|上述|基础设施|农村|城市|社区|小区|道路)?(?:建设|改造|整治|工程|服务|活动|任务)$"
    r"|\d+(?:个|户|处|条|座|项)"
)


class BoxWorks:
    """A spaCy component that marks what the clauses of a box of works carry out."""

    def __init__(self, namer: Namer) -> None:
        self._namer = namer

    def __call__(self, doc: Doc) -> Doc:
        """Mark each work as a project, unless the words only count things."""
        if not doc.user_data.get(IN_BOX):
            return doc
        text = doc._.words.text
        for work in WORK.finditer(text):
            start, end = work.span("work")
            if not PLAIN.search(text[start:end]) and "、" not in text[start:end]:
                add(doc, start, end, self._namer.thing("Project", text[start:end]), "listed")
        return doc
