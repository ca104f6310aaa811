"""The names of shares, ranks and the parts of a ratio."""

from __future__ import annotations

import re

from loaders.figures import naming
from loaders.figures.words import words

SECTORS = ("第一产业", "第二产业", "第三产业")
_VERB_OF_SHARE = "(?:为|是|达到|达|约|超过|近|高达|均|提高到|提升至|上升到|保持在|稳定在|维持在|降至|始终|不足|实现)*"
_SHARE = re.compile(
    r"(?:占(?!比|有率|地面|地约|地\d|用地)|占比(?:为|是|达到|达)?(?=全))"
    rf"(?P<whole>[^，；。]{{1,24}}?)(?:总数|总量|总额)?的?(?:比重|比例|份额)?{_VERB_OF_SHARE}$"
    r"|为(?P<total>全[^，；。]{1,18}总[量数值额])的?$"
)
_OF_PLAN = re.compile(r"(?:为|占|完成)(?:年度|全年|年)?(?:计划|预算|目标|任务)(?:任务)?的?$")
_COMPARED = re.compile(r"(?:增速|增幅|占比|比)?(?:高于|低于|高出|快于|慢于|优于|好于).*$")
_RANKING = (
    "(?:综合)?(?:排名|位次|名次)?(?:位居|名列|位列|跃居|稳居|均居|居|排名|排在|列|排|位于|跻身|进入|升至|跃升至|位)*"
    "(?:至|为|在|到|第)*"
)
_SCOPE = re.compile(
    r"(?:在|中)?(?P<scope>(?:全[国省市区县球]|世界|东北|(?<=[居列位在])[^居列位全，]{2,3}[省市区](?!域)|(?:^|(?<=[列居在入位获]))“[^”]+”)[^，]{0,12}?)"
    rf"{_RANKING}$"
)
_RANKING_END = re.compile(rf"{_RANKING}$")


def share(text: str, noun_before: str) -> str:
    """The name of a share from the words before its number (占全市比重), "" where they tell of none.

    `noun_before`: what the share is of where the clause leaves it out.
    """
    match = _SHARE.search(text)
    if match is None:
        return ""
    part = naming.before(text[: match.start()]).noun if match.start() else ""
    whole = match["whole"] or match["total"]
    return f"{part or noun_before}占{whole}比重"


def beside(text: str, noun_before: str, share_before: str) -> str:
    """The name of a figure that sets the one before beside a plan (为计划的52%) or an average (高于全市2个百分点).

    `share_before`: the share or, where there is none, the noun that it is about; "" where the words compare nothing.
    """
    planned = _OF_PLAN.search(text)
    if planned:
        return f"{naming.before(text[: planned.start()]).noun or noun_before}计划完成率"
    compared = _COMPARED.match(text)
    return f"{share_before}{compared[0]}" if compared else ""


def rank(text: str, noun_before: str) -> str:
    """The name of a rank: what is ranked and among whom (进出口总额全省排名), "" where the words tell neither."""
    scoped = _SCOPE.search(text)
    scope = scoped["scope"] if scoped else ""
    rest = text[: scoped.start()] if scoped else _RANKING_END.sub("", text)
    noun = _RANKING_END.sub("", naming.plain(rest)) if rest else ""
    if not scope.startswith("“") and (not noun or noun in words("generic_heads")):
        noun = noun_before + noun
    if not (noun or scope):
        return ""
    return noun if noun.endswith("排名") and not scope else f"{noun}{scope.removesuffix('综合')}排名"


def sector(index: int) -> str:
    """The name of the share at `index` in a ratio of three."""
    return f"{SECTORS[index]}增加值占地区生产总值比重"
