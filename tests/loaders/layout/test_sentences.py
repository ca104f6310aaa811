import pytest

from loaders.layout.model import Block, BlockKind, MappedText
from loaders.layout.sentences import split


def _split(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> list[str]:
    block = Block(kind, MappedText(text, tuple(range(len(text)))))
    sentences = list(split(block))
    assert [s.index for s in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        assert sentence.text.text == text[sentence.text.offsets[0] : sentence.text.offsets[-1] + 1]
    return [s.text.text for s in sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("产业结构持续优化。产值达到1亿元；增长2%！", ["产业结构持续优化。", "产值达到1亿元；", "增长2%！"]),
        ("道路工程：完成甲路；建设乙路。", ["道路工程：完成甲路；", "建设乙路。"]),
        ("（含甲。乙）之外，“丙。丁”为主。戊。", ["（含甲。乙）之外，“丙。丁”为主。", "戊。"]),
        ("他说：“要发展。”然后推进。", ["他说：“要发展。”", "然后推进。"]),
        ("以“要发展。”为纲推进。", ["以“要发展。”为纲推进。"]),
        ("整治组织。。推进。", ["整治组织。。", "推进。"]),
        ("没有句号", ["没有句号"]),
        ("支持发展。（详见图1）", ["支持发展。", "（详见图1）"]),
    ],
)
def test_sentences_end_at_stops_outside_quotes(text: str, sentences: list[str]) -> None:
    assert _split(text) == sentences


def test_a_quote_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "甲“乙" + "、丙" * 100 + "。" + "丁戊己。" * 3
    assert len(_split(text)) == 4


def test_a_sentence_of_three_thousand_characters_is_one() -> None:
    text = "支持" + "企业、" * 1000 + "园区发展。再发展。"
    assert [len(s) for s in _split(text)] == [len(text) - 4, 4]


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.TITLE, BlockKind.TABLE])
def test_headings_titles_and_tables_have_none(kind: BlockKind) -> None:
    assert _split("第一章 发展。", kind) == []
