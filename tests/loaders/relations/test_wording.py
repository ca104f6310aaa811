"""The strength of wording: by the governing verb, and by the part of the document."""

from __future__ import annotations

import pytest

from loaders.relations.governing import mask
from loaders.relations.wording import at
from tests.loaders.values.small import scene


def strength(marked: str, looks_back: bool = False, presupposed: bool = False) -> str:
    """The strength of what is said of the last name that is marked."""
    laid_out = scene(marked)
    names = laid_out.mentions
    return at(mask(laid_out.text, names), names, names[-1], looks_back, presupposed)


@pytest.mark.parametrize(
    ("sentence", "among_aims", "in_review"),
    [
        ("建设[Park 临港产业园]。", "规划", "已"),
        ("引进[Enterprise 海星股份]。", "规划", "已"),
        ("加快推进[Park 临港产业园]建设。", "正在", "正在"),
        ("[Park 临港产业园]加快建设。", "正在", "正在"),
        ("启动[Park 临港产业园]建设。", "规划", "正在"),
        ("力争建成[Park 临港产业园]。", "力争", "力争"),
        ("探索建立[Park 临港产业园]。", "探索", "探索"),
        ("鼓励[Enterprise 海星股份]开发[Project 东港项目]。", "探索", "探索"),
        ("已建成[Park 临港产业园]。", "已", "已"),
        ("规划建设[Park 临港产业园]。", "规划", "正在"),
        ("依托[Park 临港产业园]，发展物流业。", "已", "已"),
        ("依托[Park 临港产业园]发展[Industry 物流业]。", "规划", "已"),
    ],
)
def test_the_verb_and_the_part_decide(sentence: str, among_aims: str, in_review: str) -> None:
    assert (strength(sentence), strength(sentence, looks_back=True)) == (among_aims, in_review)


def test_words_inside_names_and_other_clauses_do_not_count() -> None:
    assert strength("力争增长8%，建设[Facility 建成大厦]。") == "规划"
    assert strength("发展[Institution 探索研究院]、[Institution 推进研究所]。") == "规划"


def test_where_a_firm_lies_is_presupposed_unless_it_is_brought_there() -> None:
    assert strength("支持[Enterprise 海星股份]扩大规模。", presupposed=True) == "已"
    assert strength("引进[Enterprise 海星股份]。", presupposed=True) == "规划"
