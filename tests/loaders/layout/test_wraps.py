"""Wraps, page breaks and furniture put into a plan that has none must leave its paragraphs as they were."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from loaders.layout.blocks import blocks
from loaders.layout.lines import split_lines, width, wrapping
from loaders.layout.model import BlockKind, Document
from loaders.layout.table_figures import table_observations

HEADER = "沈阳市浑南区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"


def _wrapped(text: str, columns: int, indent: str) -> list[str]:
    """A paragraph in lines of so many columns; no Latin word is cut, no line begins with a stop."""
    lines, line, used = [], indent, width(indent)
    for char in text:
        in_word = char.isascii() and char.isalnum() and line[-1:].isascii() and line[-1:].isalpha()
        if used + width(char) > columns and char not in "，。、；：！？”’）》% " and not in_word:
            lines.append(line)
            line, used = "", 0
        line += char
        used += width(char)
    return [*lines, line]


def _paragraphs(document: Document) -> list[tuple[bool, str]]:
    """Headings and paragraphs of a plan as it is read."""
    kept = {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM}
    return [(b.kind is BlockKind.HEADING, b.text.text) for b in document.blocks if b.kind in kept]


def _page_numbers(lines: list[str]) -> list[str]:
    return _broken(lines, lambda page: [f"- {page} -"])


def _headers(lines: list[str]) -> list[str]:
    return _broken(lines, lambda page: ["", HEADER, "", str(page), ""])


def _broken(lines: list[str], furniture: Callable[[int], list[str]]) -> list[str]:
    found = []
    for i, line in enumerate(lines):
        found.append(line)
        if i % 34 == 33:
            found += furniture(i // 34 + 1)
    return found


@pytest.mark.parametrize("pages", [list, _page_numbers, _headers])
@pytest.mark.parametrize(("indent", "tail"), [("　　", ""), ("    ", ""), ("", " ")])
@pytest.mark.parametrize("columns", [56, 78])
def test_a_wrapped_plan_reads_as_the_plan(
    hunnan: Document, columns: int, indent: str, tail: str, pages: Callable[[list[str]], list[str]]
) -> None:
    lines: list[str] = []
    for is_heading, text in _paragraphs(hunnan):
        lines += [text + tail] if is_heading else _wrapped(text + tail, columns, indent)
    stored = "\n".join(pages(lines))
    wanted = [text for _, text in _paragraphs(hunnan)]
    found = [block.text.text for block in blocks(stored)]
    assert [text for text in found if text not in wanted] == []
    assert found == wanted


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n", "\r\n\r\n"])
def test_newlines_of_any_kind_and_number_part_paragraphs(hunnan: Document, newline: str) -> None:
    wanted = [text for _, text in _paragraphs(hunnan)]
    stored = newline.join(wanted)
    found = blocks(stored)
    assert [block.text.text for block in found] == wanted
    assert all(stored[b.text.offsets[0]] == b.text.text[0] for b in found)


def test_only_wrapped_plans_have_a_width(
    huanggu: Document, hunnan: Document, tiexi: Document, shenfu: Document
) -> None:
    assert 50 <= wrapping(split_lines(huanggu.stored)).width <= 58
    assert [wrapping(split_lines(plan.stored)).width for plan in (hunnan, tiexi, shenfu)] == [0, 0, 0]


def test_a_table_of_contents_is_no_text() -> None:
    entries = "第一章 发展基础…………1\n第一节 回顾 ...... 2\n第二章 目标······12\n"
    text = f"某区“十四五”规划\n目  录\n{entries}第一章 发展基础\n第一节 回顾\n推进发展。\n第二章 目标\n实现目标。\n"
    headings = [block.text.text for block in blocks(text) if block.kind is BlockKind.HEADING]
    assert headings == ["第一章发展基础", "第一节回顾", "第二章目标"]


def test_figures_between_short_lines_are_no_page_numbers(tiexi: Document) -> None:
    table = next(block for block in tiexi.blocks if block.table)
    assert table.text.text.split("\n").count("100") == 3


def test_any_piece_of_a_plan_reads_without_error(plan: Document) -> None:
    chance = random.Random(7)
    for _ in range(40):
        start = chance.randrange(len(plan.stored))
        part = plan.stored[start : start + chance.choice([1, 60, 900, 6000])]
        lines = part.split("\n")
        chance.shuffle(lines)
        for text in (part, part.replace("\n", ""), part.replace("。", "\n"), "\n".join(lines)):
            for block in blocks(text):
                assert len(block.text.text) == len(block.text.offsets)
                assert all(
                    text[start:end] for figure in table_observations(block, plan.info) for start, end in [figure.cell]
                )
