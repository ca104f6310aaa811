"""What must hold of a whole document, on the five real plans."""

import re
from collections import Counter

from loaders.layout.furniture import furniture
from loaders.layout.lines import split_lines
from loaders.layout.model import BlockKind, Document
from loaders.layout.normal import normalise

MARKS = frozenset("*^◆\ufffd①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭")
FULL_WIDTH = dict(zip(",;:()", "，；：（）", strict=True))
PROSE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE}


def test_every_character_but_furniture_and_marks_is_in_one_block(plan: Document) -> None:
    dropped = furniture(split_lines(plan.stored))
    gone = {i for line in split_lines(plan.stored) if line.number in dropped for i in range(line.start, line.end)}
    held = Counter(place for block in plan.blocks for place in block.text.offsets if not plan.stored[place].isspace())
    assert not [place for place, times in held.items() if times > 1]
    lost = {
        char for place, char in enumerate(plan.stored) if not char.isspace() and place not in gone and place not in held
    }
    assert lost <= MARKS


def test_every_character_stands_where_its_offset_says(plan: Document) -> None:
    for block in plan.blocks:
        text, offsets = block.text.text, block.text.offsets
        assert len(text) == len(offsets)
        assert list(offsets) == sorted(set(offsets))
        for char, place in zip(text, offsets, strict=True):
            stored = plan.stored[place]
            # A label's line end reads as a colon, a wrap between Latin words or cells as a blank or a line feed.
            same = char in {stored, FULL_WIDTH.get(stored)} or (stored.isspace() and char in "： \n")
            assert same, (char, stored, text[:30])


def test_blocks_stand_in_the_order_of_the_file(plan: Document) -> None:
    starts = [block.text.offsets[0] for block in plan.blocks]
    assert starts == sorted(starts)


def test_no_paragraph_begins_with_punctuation_or_breaks_off(plan: Document) -> None:
    for block in plan.blocks:
        if block.kind in PROSE:
            assert block.text.text[0] not in "，。、；：！？”）》%", block.text.text[:40]
        if block.kind in PROSE - {BlockKind.FOOTNOTE}:
            assert re.search(r"[。！？；：][”]?$|。（[^）]+）$", block.text.text), block.text.text[-40:]


def test_leads_are_the_beginnings_of_their_texts(plan: Document) -> None:
    led = [block for block in plan.blocks if block.lead]
    assert len(led) > 40
    for block in led:
        assert block.lead is not None
        assert block.text.text.startswith(block.lead.text)
        assert block.lead.text[-1] in "。："


def test_sentences_make_up_their_blocks(plan: Document) -> None:
    parts: dict[int, str] = {}
    for sentence in plan.sentences():
        parts[id(sentence.block)] = parts.get(id(sentence.block), "") + sentence.text.text
    for block in plan.blocks:
        assert parts.get(id(block), "") == (block.text.text if block.kind in PROSE else "")
    assert all(sentence.text.text[0] not in "，。、；：！？”）》" for sentence in plan.sentences())


def _headings(document: Document, level: int) -> list[str]:
    return [b.text.text for b in document.blocks if b.kind is BlockKind.HEADING and b.level == level and not b.box]


CHAPTERS = {
    "tiexi-14th-five-year-plan": (13, 52),
    "hunnan-14th-five-year-plan": (13, 51),
    "huanggu-14th-five-year-plan": (11, 37),  # a foreword and ten chapters
}


def test_no_chapter_or_section_of_the_page_is_missed(plan: Document) -> None:
    numbered = re.compile(
        r"第[一二三四五六七八九十]+[章节]\s*[^，。]*|[一二三四五六七八九十]+、[^。]{2,30}|（[一二三四五六七八九十]+）[^。]{2,40}"
    )
    lines = [line.text for line in split_lines(plan.stored) if numbered.fullmatch(line.text)]
    found = [b.text.text for b in plan.blocks if b.kind is BlockKind.HEADING]
    wanted = [normalise(line, list(range(len(line)))).text for line in lines]
    assert [text for text in found if text in wanted] == wanted
    if plan.info.id in CHAPTERS:
        assert (len(_headings(plan, 1)), len(_headings(plan, 2))) == CHAPTERS[plan.info.id]


def test_the_numbers_of_chapters_follow_one_another(plan: Document) -> None:
    numerals = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
    expected = 1
    for text in _headings(plan, 1):
        match = re.match(r"第?([一二三四五六七八九十]{1,3})[章、]", text)
        if match:
            digits = match[1]
            value = numerals[digits] if len(digits) == 1 else 10 + numerals[digits[1]]
            assert value == expected
            expected += 1
    assert expected > 2


def test_the_numbered_tasks_of_shenfu_run_through_its_parts(shenfu: Document) -> None:
    tasks = [
        text for b in shenfu.blocks if b.kind is BlockKind.HEADING and b.section[:1] == ("四、重点任务",) and not b.box
        for text in [b.text.text] if text[0].isdigit()
    ]  # fmt: skip
    assert [int(task.split(".")[0]) for task in tasks] == list(range(1, 37))
    paths = {b.section for b in shenfu.blocks if b.section[-1:] == ("21.推进数字经济产业实现跨越式发展",)}
    assert paths == {
        ("四、重点任务", "（四）着力构建创新型产业体系，全力打造六大产业集群", "21.推进数字经济产业实现跨越式发展")
    }


def test_what_page_breaks_and_footnotes_cut_is_whole(shenfu: Document, tiexi: Document, huanggu: Document) -> None:
    def has(document: Document, words: str) -> bool:
        return any(words in sentence.text.text for sentence in document.sentences())

    assert has(shenfu, "大连理工大学等高校院所")
    assert has(shenfu, "与辽港集团协同探索")
    assert has(shenfu, "2020年，实际利用外资3.36亿美元")  # a footnote stands in the cut
    assert has(shenfu, "网库集团辽宁产业互联网总部平台")  # two footnotes
    assert has(tiexi, "构建“五大物流服务功能”和“三大物流服务平台”的铁西装备制造业集聚区物流发展体系")
    assert has(tiexi, "“一中心、一基地、一园区”。")
    assert has(huanggu, "加强与新经济产业高地资源链接")  # a running header and a page number
    assert has(huanggu, "运用物理防治、化学防治、生物防治等手段")
    assert has(huanggu, "促进劳动者提升素质")
    assert has(huanggu, "应急处置的社会矛盾综合治理机制")


def test_footnotes_are_blocks_of_their_own(shenfu: Document, tiexi: Document) -> None:
    notes = [b for b in shenfu.blocks if b.kind is BlockKind.FOOTNOTE]
    assert len(notes) == 14
    assert notes[0].lead is not None
    assert notes[0].lead.text == "三区一引擎："
    at_end = [b for b in tiexi.blocks if b.kind is BlockKind.FOOTNOTE]
    assert len(at_end) == 22
    assert {note.section for note in at_end} == {()}


def test_the_title_is_put_together(plan: Document) -> None:
    titles = [b.text.text for b in plan.blocks if b.kind is BlockKind.TITLE]
    if plan.info.id in {"shenfu-14th-five-year-plan", "hunnan-14th-five-year-plan"}:
        assert plan.info.title in titles


def test_section_paths_name_chapter_and_section(hunnan: Document) -> None:
    block = next(b for b in hunnan.blocks if b.text.text.startswith("“两极”："))
    assert block.section == ("第三章 空间布局与空间策略", "第一节 空间布局")
    assert block.lead is not None
    assert block.lead.text == "“两极”："
