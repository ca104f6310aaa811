"""What headings and topic sentences are about, for the sentences below them."""

from __future__ import annotations

from pathlib import Path

from loaders.documents import ReadOptions
from loaders.reading import read
from loaders.topics import Topics
from tests.loaders.small import WUJIANG, finder

HEAD = "苏州市吴江区国民经济和社会发展第十四个五年规划\n\n第一章 发展基础\n\n全区经济平稳增长。\n\n第二章 {chapter}\n\n"


def topics(folder: Path, chapter: str, text: str) -> dict[str, tuple[str, str]]:
    """Each sentence with the names of its topic and its theme, "" where it has none."""
    path = folder / "plan.txt"
    path.write_text(HEAD.format(chapter=chapter) + text, "utf-8")
    document = read(path, ReadOptions(region="吴江区"))
    found = Topics(document, WUJIANG, finder())
    sentences = list(document.sentences())
    told = {}
    for sentence, mentions in zip(sentences, finder().find([s.text.text for s in sentences]), strict=True):
        topic, theme = found.of(sentence, mentions)
        told[sentence.text.text] = (topic.thing.name if topic else "", theme.thing.name if theme else "")
        for subject in (topic, theme):
            if subject is not None:
                assert subject.implicit
                assert subject.file_span
                assert document.stored[slice(*subject.file_span)] == subject.text
    return told


def test_a_heading_that_begins_with_a_park_is_about_it(tmp_path: Path) -> None:
    told = topics(tmp_path, "东太湖科技城", "引进龙头企业，集聚发展动能。\n")
    assert told["引进龙头企业，集聚发展动能。"] == ("东太湖科技城", "")
    assert told["全区经济平稳增长。"] == ("", "")


def test_a_topic_sentence_goes_before_the_heading_and_ends_with_its_paragraph(tmp_path: Path) -> None:
    told = topics(
        tmp_path, "东太湖科技城", "吴江经开区提档升级。引进龙头企业，集聚动能。\n\n盘活闲置厂房，提高效益。\n"
    )
    assert told["引进龙头企业，集聚动能。"] == ("吴江经济技术开发区", "")
    assert told["盘活闲置厂房，提高效益。"] == ("东太湖科技城", "")


def test_a_paragraph_may_go_on_to_another_topic(tmp_path: Path) -> None:
    told = topics(
        tmp_path,
        "园区建设",
        "吴江经开区提档升级。引进龙头企业，扩大规模。东太湖科技城建设提速。集聚创新人才，优化服务。\n",
    )
    assert told["引进龙头企业，扩大规模。"] == ("吴江经济技术开发区", "")
    assert told["集聚创新人才，优化服务。"] == ("东太湖科技城", "")


def test_an_industry_is_the_theme(tmp_path: Path) -> None:
    told = topics(tmp_path, "园区建设", "做强集成电路产业。依托龙头企业，扩大规模。\n")
    assert told["依托龙头企业，扩大规模。"] == ("", "集成电路产业")


def test_the_documents_own_region_and_members_of_a_list_are_no_topic(tmp_path: Path) -> None:
    told = topics(tmp_path, "园区建设", "吴江区加快发展。推进改革，扩大开放。\n")
    assert told["推进改革，扩大开放。"] == ("", "")
    told = topics(tmp_path, "园区建设", "东太湖科技城和吴江经开区协同发展。推进改革，扩大开放。\n")
    assert told["推进改革，扩大开放。"] == ("", "")
