"""Titles that were given, their holders, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.loaders.values.small import values


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("[Park 临港产业园]获评“国家级绿色园区”。", {("临港产业园", "国家级绿色园区")}),
        (
            "[Park 临港产业园]入选全国“十佳园区”名单、荣获“省级文明单位”称号。",
            {("临港产业园", "全国“十佳园区”"), ("临港产业园", "省级文明单位")},
        ),
        (
            "[Enterprise 海星股份]、[Enterprise 天奇股份]等5家企业成为省级智能制造标杆企业。",
            {("海星股份", "省级智能制造标杆企业"), ("天奇股份", "省级智能制造标杆企业")},
        ),
        ("[Enterprise 海星股份]被省政府授予“省长质量奖”。", {("海星股份", "省长质量奖")}),
        ("教育事业均衡发展，获批国家体育产业示范基地。", {("滨海区", "国家体育产业示范基地")}),
        (
            "成功获批国家级优质服务示范区、省级慢性病防控示范区。",
            {("滨海区", "国家级优质服务示范区"), ("滨海区", "省级慢性病防控示范区")},
        ),
        (
            "[Park 临港产业园]成为了“中德合作基地”和“绿色园区”。",
            {("临港产业园", "中德合作基地"), ("临港产业园", "绿色园区")},
        ),
    ],
)
def test_titles_and_their_holders(sentence: str, found: set[tuple[str, str]]) -> None:
    assert values(sentence, "honour") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "15家企业获评国家级绿色工厂。",
        "推动[Park 临港产业园]创建国家级绿色园区。",
        "力争[Park 临港产业园]入选国家级绿色园区。",
        "[Park 临港产业园]成为东北地区的创新集聚区。",
        "[Policy 承诺制审批]入选全国百佳案例。",
        "[Enterprise 海星股份]获得资金支持。",
    ],
)
def test_what_is_none(sentence: str) -> None:
    assert values(sentence, "honour") == set()


def test_among_aims_only_what_was_given_counts() -> None:
    assert values("[Enterprise 海星股份]被授予“能源奖”。", "honour", looks_back=False) == {("海星股份", "能源奖")}
    assert values("到2025年，[Park 临港产业园]入选国家级绿色园区。", "honour", looks_back=False) == set()
