"""The pipeline as a whole: what is sure in one sentence is looked for again in the others."""

from __future__ import annotations

from loaders.mentions.pipeline import NameFinder, pipeline
from tests.loaders.small import finder, lexicon, mentions, named


def test_the_components_are_registered_in_their_order() -> None:
    names = pipeline(lexicon()).pipe_names
    assert names[0] == "curated_names"
    assert names.index("titled_names") < names.index("settle_names")
    assert names.index("listed_names") < names.index("settle_names")
    assert names.index("headed_names") < names.index("settle_names")


def test_a_row_for_every_sentence() -> None:
    assert finder().find([]) == []
    rows = finder().find(["", "恒力集团开工。", "！"])
    assert [len(row) for row in rows] == [0, 1, 0]


def test_a_listed_name_is_found_again_where_nothing_shows_it() -> None:
    assert named("通鼎互联增长12%。") == set()
    again = named("依托永鼎股份、通鼎互联等企业。", "通鼎互联增长12%。", rule="again")
    assert again == {("通鼎互联", "Enterprise")}


def test_a_name_that_a_head_showed_once_is_not() -> None:
    assert named("打造武侯电商产业园。", "武侯电商产业园税收增长。", rule="again") == set()


def test_short_names_are_not_looked_for_again() -> None:
    assert named("依托永鼎、通鼎互联等企业。", "永鼎增长12%。", rule="again") == set()


def test_names_stand_in_order_the_outer_first() -> None:
    found = mentions("恒力工业丝项目、东太湖科技城和恒力集团。")
    assert [(m.start, -m.end) for m in found] == sorted((m.start, -m.end) for m in found)
    assert [m.text for m in found] == ["恒力工业丝项目", "恒力", "东太湖科技城", "恒力集团"]


def test_every_name_is_the_characters_at_its_place() -> None:
    text = "依托亨通光电、永鼎等企业，建设“光谷”示范工程，推进i3产业园（一期）项目。"
    assert mentions(text)
    assert all(text[m.start : m.end] == m.text for m in mentions(text))


def test_the_same_sentences_give_the_same_names() -> None:
    texts = ["依托永鼎股份、通鼎互联等企业。", "通鼎互联、永鼎股份增长。"]
    assert NameFinder(lexicon()).find(texts) == finder().find(texts)
