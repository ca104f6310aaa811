"""Names by their heads, and the heads that end no name."""

from __future__ import annotations

import pytest

from tests.loaders.small import mentions, named


@pytest.mark.parametrize(
    ("sentence", "name", "label"),
    [
        ("加快武侯电商产业园建设。", "武侯电商产业园", "Park"),
        ("打造红牌楼商圈。", "红牌楼商圈", "Park"),
        ("引进青岛啤酒股份有限公司。", "青岛啤酒股份有限公司", "Enterprise"),
        ("成立成都市人工智能研究院。", "成都市人工智能研究院", "Institution"),
        ("四川省肿瘤医院武侯分院开诊。", "四川省肿瘤医院武侯分院", "Institution"),
        ("推进中山路改造工程。", "中山路改造工程", "Project"),
        ("开工建设武侯大道快速路工程。", "武侯大道快速路工程", "Project"),
        ("打通佳灵路，新建武侯大道。", "佳灵路", "Facility"),
        ("打通佳灵路，新建武侯大道。", "武侯大道", "Facility"),
        ("举办2023青岛国际啤酒节。", "2023青岛国际啤酒节", "Event"),
    ],
)
def test_a_head_names_its_kind(sentence: str, name: str, label: str) -> None:
    assert (name, label) in named(sentence, rule="headed")


def test_names_inside_are_named_too() -> None:
    assert named("推进中山路改造工程。") == {("中山路改造工程", "Project"), ("中山路", "Facility")}
    assert ("绿地集团", "Enterprise") in named("建设绿地集团江南之星项目。")


def test_the_new_thing_is_of_the_documents_region_unless_its_name_has_a_place() -> None:
    [own] = mentions("打通佳灵路。")
    assert own.thing.scope == "吴江区"
    [placed] = [m for m in mentions("引进苏州纳米产业园。") if m.thing.label == "Park"]
    assert placed.thing.scope == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "打造各类产业园区和示范基地。",  # a kind, not a name
        "建设国家级示范区。",
        "新建学校3所、幼儿园5所。",  # counts of unnamed things
        "实施134个技改项目。",
        "盘活闲置厂房和园区。",
        "推进道路、管网等基础设施工程建设。",
        "加快思路转变，完善道路交通，打通断头路。",  # words that only end like a road
        "以创新驱动发展战略为引领。",  # nothing carries it out here
        "提升企业服务中心建设水平和城市管理水平。",
        "强化重大项目管理，完善项目库。",
        "坚持稳中求进工作总基调。",
    ],
)
def test_heads_that_end_no_name(sentence: str) -> None:
    assert named(sentence, rule="headed") == set()


def test_a_policy_needs_a_verb_of_carrying_out() -> None:
    assert ("青年人才引育行动", "Policy") in named("开展青年人才引育行动。")
    assert not {one for one in named("青年人才引育行动成效明显。") if one[1] == "Policy"}


def test_works_are_a_policy_where_they_are_carried_out_and_a_project_where_they_are_built() -> None:
    assert {label for text, label in named("实施中山路雨污分流工程。") if text.endswith("工程")} == {"Policy"}
    assert {label for text, label in named("建设中山路雨污改造工程。") if text.endswith("工程")} == {"Project"}
