"""《…》 and quoted campaigns as policies."""

from __future__ import annotations

import pytest

from tests.loaders.small import mentions, named


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("贯彻《成都市制造强市条例》。", "成都市制造强市条例"),
        ("落实《关于印发〈四川省营商环境办法〉的通知》。", "关于印发〈四川省营商环境办法〉的通知"),
    ],
)
def test_a_title_is_named_without_its_marks(sentence: str, name: str) -> None:
    assert named(sentence, rule="title") == {(name, "Policy")}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("实施“蓉漂”人才计划。", "“蓉漂”人才计划"),
        ("推动“双招双引”攻坚行动。", "“双招双引”攻坚行动"),
        ("推行“一业一证”改革。", "“一业一证”改革"),
        ("深入实施“英才计划”。", "英才计划"),
        ("全面落实“双减”。", "双减"),
    ],
)
def test_a_campaign_is_named_with_its_noun(sentence: str, name: str) -> None:
    assert named(sentence, rule="quoted") == {(name, "Policy")}


@pytest.mark.parametrize(
    "sentence",
    [
        "“十三五”时期，经济平稳增长。",
        "形成“北跨南拓”的格局。",
        "《》",
        "获得“平安区”称号。",
        "“酒香也怕巷子深”，要加强宣传。",
    ],
)
def test_quotes_that_name_no_policy(sentence: str) -> None:
    assert named(sentence) == set()


def test_a_place_in_a_title_is_named_too() -> None:
    assert ("苏州市", "Region") in named("贯彻《苏州市开放创新合作三年行动计划》。")


def test_offsets_are_those_of_the_name() -> None:
    text = "贯彻《成都市制造强市条例》，实施“蓉漂”计划。"
    assert all(text[m.start : m.end] == m.text for m in mentions(text))
