"""Words of a sentence, and where a name that ends at a head begins."""

from __future__ import annotations

import pytest

from loaders.mentions.segment import Words


def begun(sentence: str, head: str) -> str:
    """The name that ends with `head`, as far to the left as it reaches."""
    start = sentence.index(head)
    return sentence[Words(sentence).left_edge(start) : start + len(head)]


def test_words_cover_the_sentence_without_gaps() -> None:
    text = "加快建设青岛国际啤酒节2.0（一期），引进i3与LNG。"
    words = Words(text)
    assert "".join(w.text for w in words.words) == text
    assert [w.start for w in words.words] == [0, *(w.end for w in words.words[:-1])]
    assert words.is_edge(0)
    assert words.is_edge(len(text))
    assert all(words.words[words.at(i)].start <= i < words.words[words.at(i)].end for i in range(len(text)))


def test_words_within_lie_wholly_between() -> None:
    words = Words("推进产业园建设")
    assert [w.text for w in words.within(0, 7)] == ["推进", "产业园", "建设"]
    assert [w.text for w in words.within(1, 6)] == ["产业园"]
    assert words.within(2, 4) == []


@pytest.mark.parametrize(
    ("sentence", "head", "name"),
    [
        ("加快推进武侯电商产业园建设", "产业园", "武侯电商产业园"),
        ("依托成都天府软件园集聚企业", "软件园", "成都天府软件园"),
        ("全面完成锦江路改造工程", "改造工程", "锦江路改造工程"),
        ("在苏州工业园区设立分院", "工业园区", "苏州工业园区"),
        ("重点打造全区首个智能传感器产业园", "产业园", "智能传感器产业园"),  # words that only qualify are trimmed
        ("新建3座光伏产业园", "产业园", "光伏产业园"),  # a count of them too
        ("规划的人力资源服务产业园", "产业园", "人力资源服务产业园"),  # 服务 stands behind a noun
        ("服务产业园", "产业园", "产业园"),  # here it is the verb
        ("打造“双创”示范基地", "示范基地", "“双创”示范基地"),  # quotes are taken whole
        ("引进中欧（青岛）合作园", "合作园", "中欧（青岛）合作园"),
        ("企业）产业园", "产业园", "产业园"),  # a bracket that closes nothing
        ("今年产业园", "产业园", "产业园"),
    ],
)
def test_a_name_begins_where_the_words_before_stop_being_one(sentence: str, head: str, name: str) -> None:
    assert begun(sentence, head) == name


def test_a_name_has_a_longest_length() -> None:
    sentence = "海洋" * 40 + "产业园"
    assert len(begun(sentence, "产业园")) < 45
