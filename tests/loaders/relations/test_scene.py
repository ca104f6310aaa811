"""A sentence's clauses and their subjects, also those that it leaves silent."""

from __future__ import annotations

import pytest

from graph.schema import schema
from loaders.facts import Thing
from loaders.relations import Scene, Subject, lay_out, relate
from tests.loaders.small import WUJIANG, finder, lexicon

TECH_CITY = Thing("Park", "东太湖科技城")


def scene_of(sentence: str, topic: Subject | None = None) -> Scene:
    [found] = finder().find([sentence])
    return lay_out(sentence, found, WUJIANG, topic)


def subjects(sentence: str, topic: Subject | None = None) -> list[str]:
    return [clause.subject.thing.name for clause in scene_of(sentence, topic).clauses]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("加快建设，推进更新。", ["吴江区", "吴江区"]),  # silent: the document's region
        ("东太湖科技城开园，引进海尔集团。", ["东太湖科技城", "东太湖科技城"]),  # goes on to the next clause
        ("全年增长6%，恒力集团扩产，新增就业。", ["吴江区", "恒力集团", "恒力集团"]),
        ("其中东太湖科技城增长8%。", ["东太湖科技城"]),  # behind words that only link
        ("到2025年东太湖科技城建成。", ["东太湖科技城"]),
        ("“十三五”期间，苏州大学扩建。", ["吴江区", "苏州大学"]),
        ("恒力集团、盛虹集团扩产。", ["吴江区"]),  # the first of a list
        ("恒力集团等企业扩产。", ["吴江区"]),
        ("东太湖科技城建设提速。", ["吴江区"]),  # not the park builds
        ("推进东太湖科技城建设。", ["吴江区"]),
    ],
)
def test_the_subject_of_each_clause(sentence: str, names: list[str]) -> None:
    assert subjects(sentence) == names


def test_a_topic_is_the_subject_until_the_sentence_names_one() -> None:
    topic = Subject(TECH_CITY, "东太湖科技城", None, (3, 9))
    assert subjects("引进海尔集团，恒力集团扩产。", topic) == ["东太湖科技城", "恒力集团"]


def test_a_comma_inside_a_name_parts_no_clauses() -> None:
    sentence = "贯彻《关于优化环境，促进发展的意见》，引进海尔集团。"
    assert [clause.text for clause in scene_of(sentence).clauses] == [
        "贯彻《关于优化环境，促进发展的意见》",
        "引进海尔集团",
    ]


def test_clauses_hold_their_names_and_what_stands_around_them() -> None:
    _, second = scene_of("加快建设，恒力集团与苏州大学合作。").clauses
    firm, university = second.mentions
    assert (second.before(firm), second.behind(firm)) == ("", "与苏州大学合作")
    assert (second.before(university), second.behind(university)) == ("恒力集团与", "合作")
    assert second.named("Institution") == [university]


def test_evidence_of_a_silent_subject_is_where_it_stands_in_the_file() -> None:
    sentence = "引进海尔集团。"
    [found] = finder().find([sentence])
    topic = Subject(TECH_CITY, "东太湖科技城", None, (100, 106))
    [lies] = relate(lay_out(sentence, found, WUJIANG, topic), lexicon())
    assert (lies.head.name, lies.tail, lies.implicit, lies.subject_span) == ("海尔集团", TECH_CITY, True, (100, 106))
    assert sentence[lies.start : lies.end] == "引进海尔集团"


def test_evidence_reaches_to_a_subject_named_in_an_earlier_clause() -> None:
    sentence = "东太湖科技城开园，引进海尔集团。"
    [found] = finder().find([sentence])
    lies = next(one for one in relate(lay_out(sentence, found, WUJIANG), lexicon()) if one.head.name == "海尔集团")
    assert sentence[lies.start : lies.end] == "东太湖科技城开园，引进海尔集团"
    assert not lies.implicit
    assert lies.subject_span is None


def test_every_relation_has_ends_that_the_schema_allows_and_is_said_once() -> None:
    sentence = "恒力集团入驻东太湖科技城，恒力集团落户东太湖科技城，推进恒力工业丝项目，举办丝博会，与苏州大学合作。"
    [found] = finder().find([sentence])
    relations = relate(lay_out(sentence, found, WUJIANG), lexicon())
    assert len(relations) >= 5
    for one in relations:
        assert (one.head.label, one.tail.label) in schema().relationships[one.type].ends
        assert 0 <= one.start < one.end <= len(sentence)
    keys = [(one.head, one.type, one.tail) for one in relations]
    assert len(set(keys)) == len(keys)
