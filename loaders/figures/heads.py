"""What a quantity in a clause measures: the noun before it or behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.figures import naming
from loaders.figures.naming import Head
from loaders.figures.quantity import Form, Quantity
from loaders.figures.words import words

_GROWTH_BEHIND = re.compile(r"(?:以上)?的?(?:年均)?(?P<verb>增长速度|增长|增幅|增速|负增长|降幅|涨幅)")
_DONE = re.compile("完成|投入使用|建成|竣工|落地|签约|开工|得到|获|处置|移交|整合|实现")
_ATTRIBUTE = re.compile(r"的(?!增|比例|速度|目标|标准|水平|幅度|任务|基础|\d)[一-鿿“]")
_NO_NAME = re.compile(r"批$|按照?$|第[一二三四五六七八九十\d]+$")
_OPEN_END = ("等", "内", "对", "为", "在", "的", "将")
_FOR_WHOM = ("为", "对", "给", "向")
_NOT_SAID = re.compile("以|左右|的|和|及|以内")


def head_of(quantity: Quantity, text: str, behind: str, last: bool) -> Head | None:
    """What a quantity measures; None where it measures nothing but says which thing is meant.

    `text`: the words before it, since the last quantity of the clause; `behind`: those up to the next one, or, where it is
    the `last`, to the clause's end.
    """
    noun, predicate = naming.after(behind, last, whom=text.endswith(_FOR_WHOM))
    growth = _GROWTH_BEHIND.match(behind) if quantity.group == "percent" else None
    head = naming.before(text, bool(noun) and quantity.group != "percent")
    if growth and not head.change:
        down = growth["verb"] in ("负增长", "降幅")
        head, noun = replace(head, change="降" if down else "增长", level=False), ""
    elif quantity.form is Form.FOLD and not head.change:
        head = replace(naming.before(re.sub("(?:同比|环比|总体|同期)+$", "", text)), change="增长", level=False)
    if _describes(quantity, head, text, behind) or _NO_NAME.search(text):
        return None
    if noun and _is_behind(head, quantity, text):
        return _with_noun_behind(head, text, noun, predicate if last else "")
    if quantity.form is Form.PERCENT and head.noun and not head.change and behind:
        return _with_said(head, behind)
    return head if head.noun else replace(head, predicate=predicate)


def _describes(quantity: Quantity, head: Head, text: str, behind: str) -> bool:
    """Whether an amount says which things are meant: 漏失率超过20%的小区, 振兴25万吨污水厂."""
    if head.change or quantity.form is Form.RANK:
        return False
    if _ATTRIBUTE.match(behind) and head.noun:
        return True
    if quantity.group != "measure" or not text or head.level or naming.ends_in_verb(text):
        return False
    measured = head.noun in words("dimensions") or text.endswith(_OPEN_END)
    return bool(naming.after(behind, True)[0]) and not measured


def _is_behind(head: Head, quantity: Quantity, text: str) -> bool:
    """Whether the noun behind a number is the one that it counts."""
    if head.change or quantity.form is Form.RANK:
        return False
    if not head.noun or naming.ends_in_verb(text) or re.sub("[“”]", "", text).endswith(_OPEN_END):
        return True
    return quantity.form is Form.AMOUNT and quantity.group in ("counter", "person") and not head.level


def _with_noun_behind(head: Head, text: str, noun: str, predicate: str) -> Head:
    verb = naming.ends_in_verb(text) or head.verb
    kind = naming.kind_of(verb) or head.kind
    name = verb + noun if kind == "act" else noun
    if predicate and not kind:
        name, kind = naming.described(noun, predicate), "done" if _DONE.search(predicate) else ""
    return replace(head, noun=name, surface=noun, verb=verb, kind=kind, predicate=predicate, behind=True)


def _with_said(head: Head, behind: str) -> Head:
    """行政审批事项100%实现网办: a share of things is named by what is said of them."""
    said = re.split("[，；。、（]", behind)[0]
    plain = not head.level or head.surface.endswith(("家庭", "人群"))
    if not 2 <= len(said) <= 16 or not plain or _NOT_SAID.match(said) or head.noun.endswith("率"):
        return head
    return replace(head, noun=head.noun + said, surface=head.noun, predicate=said, behind=True)
