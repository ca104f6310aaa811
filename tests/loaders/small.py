"""A small curated world of two districts for tests of mechanics, and short ways to ask what is found with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.facts import Mention, Thing
from loaders.layout.model import DocumentInfo
from loaders.lexicon import Lexicon, Seeds, seeds
from loaders.mentions.pipeline import NameFinder
from loaders.relations import Subject, lay_out, relate

DOCUMENT = """- id: {id}
  file: documents/{id}.txt
  sha256: {digest}
  title: {region}国民经济和社会发展第十四个五年规划
  region: {region}
  kind: 规划
  period: [2021, 2025]
  reference_year: 2020
  target_year: 2025
"""
WUJIANG_PLAN, WUHOU_PLAN, LAOSHAN_PLAN = "wujiang-plan", "wuhou-plan", "laoshan-plan"
PLANS = "".join(
    DOCUMENT.format(id=plan, region=region, digest=letter * 64)
    for plan, region, letter in (
        (WUJIANG_PLAN, "吴江区", "a"),
        (WUHOU_PLAN, "武侯区", "b"),
        (LAOSHAN_PLAN, "崂山区", "c"),
    )
)
WORLD = {
    "regions.yaml": """
- {name: 中国, kind: 国}
- {name: 德国, kind: 国}
- {name: 江苏省, aliases: [江苏], parent: 中国, kind: 省}
- {name: 苏州市, aliases: [苏州], parent: 江苏省, kind: 市}
- {name: 上海市, aliases: [上海], parent: 中国, kind: 市}
- {name: 吴江区, aliases: [吴江], parent: 苏州市, kind: 区}
- {name: 盛泽镇, parent: 吴江区, kind: 镇}
- {name: 震泽镇, aliases: [震泽], parent: 吴江区, kind: 镇}
- {name: 武侯区, parent: 成都市, kind: 区}
- {name: 成都市, aliases: [成都], parent: 中国, kind: 市}
""",
    "parks.yaml": """
- name: 吴江经济技术开发区
  aliases: [吴江经开区]
  local: [经开区]
  plans: [wujiang-plan]
  parent: 吴江区
  industries: [光通信产业]
  honours: [国家生态工业示范园区]
- {name: 东太湖科技城, parent: 吴江区}
- {name: 苏州工业园区, parent: 苏州市}
- {name: 信创产业园, plans: [wujiang-plan], unique: false, scope: 吴江区, parent: 吴江区}
- {name: 信创产业园, plans: [wuhou-plan], unique: false, scope: 武侯区, parent: 武侯区}
""",
    "enterprises.yaml": """
- {name: 恒力集团, aliases: [恒力], industries: [纺织产业], located_in: 盛泽镇}
- {name: 亨通集团, aliases: [亨通光电], plans: [wujiang-plan], industries: [光通信产业], located_in: 吴江经济技术开发区}
- {name: 亨通集团, products: [海底光缆]}
- {name: 盛虹集团, plans: [wujiang-plan, wuhou-plan]}
- {name: 国望高科, parent: 盛虹集团}
- {name: 海尔集团, aliases: [海尔]}
- {name: 宝马}
""",
    "institutions.yaml": "- {name: 苏州大学, located_in: 苏州市}\n- {name: 东南大学}\n- {name: 震泽卫生院, located_in: 震泽镇}\n",
    "projects.yaml": "- {name: 恒力工业丝项目, undertaken_by: [恒力集团], industries: [纺织产业], located_in: 盛泽镇}\n",
    "industries.yaml": """
- {name: 新能源汽车产业, aliases: [新能源汽车]}
- {name: 机器人产业, aliases: [机器人]}
- {name: 纺织产业}
- {name: 化纤产业, part_of: {纺织产业: 上游}}
- {name: 光通信产业, aliases: [光通信]}
- {name: 人工智能产业, aliases: [人工智能]}
- {name: 生物医药产业, aliases: [生物医药]}
- {name: 集成电路产业, aliases: [集成电路]}
""",
    "policies.yaml": "- {name: 长三角一体化发展战略, aliases: [长三角一体化战略]}\n",
    "events.yaml": "- {name: 苏州国际丝绸博览会, aliases: [丝博会]}\n",
    "products.yaml": "- {name: i3}\n- {name: 盾构机}\n- {name: 海底光缆, industries: [光通信产业]}\n",
    "facilities.yaml": "- {name: 震泽配水厂, located_in: 震泽镇}\n",
    "indicators.yaml": "- {name: 地区生产总值, aliases: [GDP], unit: 亿元}\n",
}
WUJIANG = Thing("Region", "吴江区")
INFO = DocumentInfo(
    id=WUJIANG_PLAN,
    title="苏州市吴江区国民经济和社会发展第十四个五年规划",
    region="吴江区",
    region_parents=("苏州市", "江苏省"),
    period=(2021, 2025),
    reference_year=2020,
    target_year=2025,
)


def write_seeds(folder: Path, files: Mapping[str, str]) -> Path:
    """The folder, with the curated files written into it; the documents are those of `PLANS` unless given."""
    for name, content in {"documents.yaml": PLANS, **files}.items():
        (folder / name).write_text(content, "utf-8")
    return folder


@cache
def world() -> Seeds:
    """The curated entries of `WORLD`."""
    with TemporaryDirectory() as folder:
        return seeds(write_seeds(Path(folder), WORLD))


@cache
def lexicon(region: str = "吴江区", blind: bool = False) -> Lexicon:
    """The names of `WORLD` as a document of a region knows them."""
    parents = INFO.region_parents if region == INFO.region else ()
    return Lexicon(world(), DocumentInfo(id="plan", title="规划", region=region, region_parents=parents), blind)


@cache
def finder() -> NameFinder:
    """The finder of names for documents of 吴江区."""
    return NameFinder(lexicon())


def mentions(*sentences: str) -> list[Mention]:
    """The names in the sentences of one document of 吴江区."""
    return [mention for row in finder().find(sentences) for mention in row]


def named(*sentences: str, rule: str = "") -> set[tuple[str, str]]:
    """(words, label) of the names in the sentences; of one rule if it is given."""
    return {(m.text, m.thing.label) for m in mentions(*sentences) if rule in {"", m.rule}}


def related(
    sentence: str, topic: Thing | None = None, theme: Thing | None = None, home: Thing = WUJIANG
) -> set[tuple[str, str, str]]:
    """(head, type, tail) of the relations that a sentence states, by their names."""
    [found] = finder().find([sentence])
    about = [None if one is None else Subject(one, one.name, None, (0, len(one.name))) for one in (topic, theme)]
    scene = lay_out(sentence, found, home, about[0], about[1])
    return {(one.head.name, one.type, one.tail.name) for one in relate(scene, lexicon())}
