"""A small graph by hand, shared by the tests of stores, queries and explorer: two short documents and what they state.

The names are real ones; the sentences are shortened from the plans. Offsets are looked up in the texts below, so that
every stated statement stands where it says.
"""

from __future__ import annotations

from graph.statements import MENTIONED_IN, OBSERVED, Evidence, Figure, Origin, Statement, node_id

PLAN, REPORT = "sample-plan", "sample-report"
PARK_CHAPTER = ("第三章 建设先进制造业基地", "第一节 做强汽车产业")
ZONE_CHAPTER = ("第三章 建设先进制造业基地", "第二节 做优园区")
RESULTS = ("一、2022年工作",)
AIMS = ("二、2023年目标",)

TEXTS: dict[str, str] = {
    PLAN: "铁西区国民经济和社会发展第十四个五年规划\n\n"
    "第三章 建设先进制造业基地\n\n第一节 做强汽车产业\n\n"
    "依托中德（沈阳）高端装备制造产业园，支持华晨宝马、海通机器人等企业扩大规模。"
    "加快推进华晨宝马第三工厂建设，引进iX3纯电动车，重点发展新能源汽车产业。"
    "规划建设动力电池中心扩建项目，由华晨宝马承担。\n\n"
    "第二节 做优园区\n\n"
    "中德园重点发展汽车及零部件产业和智能装备产业。"
    "依据《中国制造2025》，力争与东北大学合作共建新型工业网络实验室。"
    "到2025年，地区生产总值达到1500亿元以上，年均增长6.5%。\n",
    REPORT: "关于铁西区2022年计划执行情况的报告\n\n"
    "一、2022年工作\n\n"
    "地区生产总值完成1200.2亿元，增长1.5%。"
    "中德园新签约项目36个，东药集团在经开区增长24.9%。\n\n"
    "二、2023年目标\n\n"
    "地区生产总值增长8%以上。推动新能源汽车及零部件产业扩大规模，加快华晨宝马全新动力电池项目建设。"
    "皇姑区信创产业园与浑南区信创产业园协同发展。\n",
}

PROVINCE, CITY, TIEXI = (node_id("Region", name) for name in ("辽宁省", "沈阳市", "铁西区"))
HUANGGU, HUNNAN = (node_id("Region", name) for name in ("皇姑区", "浑南区"))
ZHONGDE, JINGKAI = node_id("Park", "中德园"), node_id("Park", "沈阳经济技术开发区")
XINCHUANG_HUANGGU, XINCHUANG_HUNNAN = (node_id("Park", "信创产业园", scope) for scope in ("皇姑区", "浑南区"))
BMW, HAITONG, NEPHARM = (node_id("Enterprise", name) for name in ("华晨宝马", "海通机器人", "东北制药"))
UNIVERSITY = node_id("Institution", "东北大学")
CARS, NEV, BATTERY, DEVICES = (
    node_id("Industry", name) for name in ("汽车及零部件产业", "新能源汽车产业", "动力电池产业", "智能装备产业")
)
PLANT3, CENTRE = (node_id("Project", name, "铁西区") for name in ("华晨宝马第三工厂", "动力电池中心扩建项目"))
NEW_BATTERY = node_id("Project", "华晨宝马全新动力电池项目", "铁西区")
IX3 = node_id("Product", "iX3")
MADE_IN_CHINA, THIS_PLAN = node_id("Policy", "中国制造2025"), node_id("Policy", "铁西区“十四五”规划")
GDP, SIGNED = node_id("Indicator", "地区生产总值"), node_id("Indicator", "新签约项目数")
OUTPUT = node_id("Indicator", "产值")


def sentence_id(document: str, words: str) -> str:
    """The id of the sentence of a sample document that holds these words."""
    start, _ = _sentence(document, words)
    return node_id("Sentence", f"{document}#{start}")


def _sentence(document: str, words: str) -> tuple[int, int]:
    text = TEXTS[document]
    at = text.index(words)
    start = max(text.rfind(mark, 0, at) for mark in "。\n") + 1
    return start, text.index("。", at) + 1


def _evidence(document: str, section: tuple[str, ...], words: str, rule: str) -> Evidence:
    """Evidence at `words`, inside the sentence that holds them."""
    start = TEXTS[document].index(words)
    first, last = _sentence(document, words)
    return Evidence(rule, document, section, first, last, TEXTS[document][first:last], start, start + len(words))


def _curated(subject: str, predicate: str, target: str, source: str, position: str = "") -> Statement:
    is_relation = predicate.isupper()
    return Statement(
        subject,
        predicate,
        Origin.CURATED,
        Evidence(source),
        object=target if is_relation else "",
        value="" if is_relation else target,
        position=position,
    )


def _stated(
    subject: str, predicate: str, target: str, where: tuple[str, tuple[str, ...], str], strength: str = ""
) -> Statement:
    document, section, words = where
    is_relation = predicate.isupper()
    return Statement(
        subject,
        predicate,
        Origin.STATED,
        _evidence(document, section, words, "sample"),
        object=target if is_relation else "",
        value="" if is_relation else target,
        confidence=0.9,
        strength=strength,
    )


def _mentioned(subject: str, document: str, section: tuple[str, ...], words: str) -> Statement:
    evidence = _evidence(document, section, words, "mention")
    return Statement(subject, MENTIONED_IN, Origin.STATED, evidence, object=sentence_id(document, words))


def _observed(
    subject: str, indicator: str, figure: Figure, where: tuple[str, tuple[str, ...], str], confidence: float = 0.9
) -> Statement:
    evidence = _evidence(*where, "figure")
    return Statement(subject, OBSERVED, Origin.STATED, evidence, object=indicator, figure=figure, confidence=confidence)


def _curated_statements() -> list[Statement]:
    regions, parks, firms, chains = (f"seeds/{n}.yaml" for n in ("regions", "parks", "enterprises", "industries"))
    documents = "seeds/documents.yaml"
    plan, report = node_id("Document", PLAN), node_id("Document", REPORT)
    return [
        _curated(CITY, "BELONGS_TO", PROVINCE, f"{regions}:2"),
        _curated(TIEXI, "BELONGS_TO", CITY, f"{regions}:5"),
        _curated(HUANGGU, "BELONGS_TO", CITY, f"{regions}:8"),
        _curated(HUNNAN, "BELONGS_TO", CITY, f"{regions}:11"),
        _curated(ZHONGDE, "BELONGS_TO", JINGKAI, f"{parks}:2"),
        _curated(ZHONGDE, "BELONGS_TO", TIEXI, f"{parks}:2"),
        _curated(JINGKAI, "BELONGS_TO", TIEXI, f"{parks}:9"),
        _curated(ZHONGDE, "alias", "中德（沈阳）高端装备制造产业园", f"{parks}:2"),
        _curated(ZHONGDE, "alias", "中德产业园", f"{parks}:2"),
        _curated(ZHONGDE, "honour", "国家级经济技术开发区", f"{parks}:2"),
        _curated(JINGKAI, "alias", "经开区", f"{parks}:9"),
        _curated(BMW, "IN_INDUSTRY", NEV, f"{firms}:2"),
        _curated(BMW, "alias", "华晨宝马汽车有限公司", f"{firms}:2"),
        _curated(BMW, "LOCATED_IN", ZHONGDE, f"{firms}:2"),
        _curated(NEPHARM, "alias", "东药集团", f"{firms}:7"),
        _curated(HAITONG, "IN_INDUSTRY", DEVICES, f"{firms}:12"),
        _curated(NEV, "PART_OF", CARS, f"{chains}:4", "下游"),
        _curated(BATTERY, "PART_OF", NEV, f"{chains}:8", "上游"),
        _curated(GDP, "unit", "亿元", "seeds/indicators.yaml:1"),
        _curated(GDP, "alias", "GDP", "seeds/indicators.yaml:1"),
        _curated(plan, "title", "铁西区国民经济和社会发展第十四个五年规划", f"{documents}:1"),
        _curated(plan, "region", "铁西区", f"{documents}:1"),
        _curated(plan, "kind", "规划", f"{documents}:1"),
        _curated(plan, "target_year", "2025", f"{documents}:1"),
        _curated(plan, "PUBLISHES", THIS_PLAN, f"{documents}:1"),
        _curated(report, "title", "关于铁西区2022年计划执行情况的报告", f"{documents}:9"),
        _curated(report, "region", "铁西区", f"{documents}:9"),
        _curated(report, "kind", "报告", f"{documents}:9"),
        _curated(report, "reference_year", "2022", f"{documents}:9"),
    ]


def _stated_statements() -> list[Statement]:
    firms = (PLAN, PARK_CHAPTER, "依托中德（沈阳）高端装备制造产业园，支持华晨宝马、海通机器人等企业")
    plant = (PLAN, PARK_CHAPTER, "加快推进华晨宝马第三工厂建设")
    centre = (PLAN, PARK_CHAPTER, "动力电池中心扩建项目，由华晨宝马承担")
    park = (PLAN, ZONE_CHAPTER, "中德园重点发展汽车及零部件产业和智能装备产业")
    partners = (PLAN, ZONE_CHAPTER, "力争与东北大学合作")
    battery = (REPORT, AIMS, "加快华晨宝马全新动力电池项目建设")
    return [
        _stated(BMW, "LOCATED_IN", ZHONGDE, firms),
        _stated(HAITONG, "LOCATED_IN", ZHONGDE, firms),
        _stated(BMW, "UNDERTAKES", PLANT3, plant, "正在"),
        _stated(PLANT3, "status", "在建", plant),
        _stated(BMW, "PRODUCES", IX3, (PLAN, PARK_CHAPTER, "引进iX3纯电动车"), "正在"),
        _stated(TIEXI, "HOSTS", NEV, (PLAN, PARK_CHAPTER, "重点发展新能源汽车产业")),
        _stated(BMW, "UNDERTAKES", CENTRE, centre, "规划"),
        _stated(CENTRE, "IN_INDUSTRY", BATTERY, centre),
        _stated(CENTRE, "LOCATED_IN", TIEXI, centre),
        _stated(ZHONGDE, "HOSTS", CARS, park),
        _stated(ZHONGDE, "HOSTS", DEVICES, park),
        _stated(ZHONGDE, "PARTNERS_WITH", UNIVERSITY, partners, "力争"),
        _stated(THIS_PLAN, "BASED_ON", MADE_IN_CHINA, (PLAN, ZONE_CHAPTER, "依据《中国制造2025》")),
        _stated(NEPHARM, "LOCATED_IN", JINGKAI, (REPORT, RESULTS, "东药集团在经开区")),
        _stated(BMW, "UNDERTAKES", NEW_BATTERY, battery, "正在"),
        _stated(BMW, "UNDERTAKES", NEW_BATTERY, (REPORT, AIMS, "华晨宝马全新动力电池项目"), "规划"),
        _stated(NEW_BATTERY, "IN_INDUSTRY", NEV, (REPORT, AIMS, "新能源汽车")),
        _stated(XINCHUANG_HUANGGU, "BELONGS_TO", HUANGGU, (REPORT, AIMS, "皇姑区信创产业园")),
        _stated(XINCHUANG_HUNNAN, "BELONGS_TO", HUNNAN, (REPORT, AIMS, "浑南区信创产业园")),
        _mentioned(ZHONGDE, PLAN, PARK_CHAPTER, "中德（沈阳）高端装备制造产业园"),
        _mentioned(BMW, PLAN, PARK_CHAPTER, "华晨宝马、"),
        _mentioned(ZHONGDE, PLAN, ZONE_CHAPTER, "中德园"),
        _mentioned(ZHONGDE, REPORT, RESULTS, "中德园"),
        _mentioned(NEPHARM, REPORT, RESULTS, "东药集团"),
    ]


def _observations() -> list[Statement]:
    total, target = (
        (REPORT, RESULTS, "地区生产总值完成1200.2亿元"),
        (PLAN, ZONE_CHAPTER, "地区生产总值达到1500亿元以上"),
    )
    growth, signed = (REPORT, RESULTS, "增长1.5%"), (REPORT, RESULTS, "中德园新签约项目36个")
    return [
        _observed(TIEXI, GDP, Figure(1200.2, "亿元", "2022", "actual", "level", surface="地区生产总值"), total),
        _observed(TIEXI, GDP, Figure(1.5, "%", "2022", "actual", "growth", surface="地区生产总值"), growth),
        _observed(TIEXI, GDP, Figure(1500, "亿元", "2025", "target", "level", ">=", surface="地区生产总值"), target),
        _observed(
            TIEXI,
            GDP,
            Figure(6.5, "%", "2021-2025", "target", "annual_growth", "=", None, "预期性", "地区生产总值"),
            (PLAN, ZONE_CHAPTER, "年均增长6.5%"),
        ),
        _observed(
            TIEXI,
            GDP,
            Figure(8, "%", "2023", "target", "growth", ">=", surface="地区生产总值"),
            (REPORT, AIMS, "地区生产总值增长8%以上"),
        ),
        _observed(ZHONGDE, SIGNED, Figure(36, "个", "2022", "actual", "new", surface="新签约项目"), signed),
        _observed(
            NEPHARM,
            OUTPUT,
            Figure(24.9, "%", "2022", "actual", "growth", surface="产值"),
            (REPORT, RESULTS, "东药集团在经开区增长24.9%"),
        ),
    ]


def sample_statements() -> list[Statement]:
    """Sixty statements: curated ones, relations and mentions that the texts state, and figures. None is derived yet."""
    return [*_curated_statements(), *_stated_statements(), *_observations()]


def sample_texts() -> dict[str, str]:
    """The texts of the two sample documents as stored, by document id."""
    return dict(TEXTS)
