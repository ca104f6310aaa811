import pytest

from loaders.layout.normal import mapped, normalise


@pytest.mark.parametrize(
    ("stored", "reads"),
    [
        ("到2025 年,产值达到 3.5 亿元", "到2025年，产值达到3.5亿元"),
        ("（２０２５年）ＧＤＰ增长８．５％", "（2025年）GDP增长8.5%"),
        ("人口(万人)", "人口（万人）"),
        ("强度(%)*", "强度（%）*"),
        ("Open AI 平台 GB 3095 标准", "Open AI平台GB 3095标准"),
        ("出口1,024家,增长2%,其中", "出口1,024家，增长2%，其中"),
        ("比例为1.1:39.7:59.2。", "比例为1.1:39.7:59.2。"),
        ('推进"一网通办"和"最多跑一次"', "推进“一网通办”和“最多跑一次”"),
        ("◆**甲**：乙^②、丙^⑫", "◆甲：乙、丙"),
        ("研发(R&D)投入", "研发（R&D）投入"),
        ("LP(limited)", "LP(limited)"),
        ("\ufeff第一章  总则", "第一章总则"),
        ("153.04 280", "153.04 280"),
    ],
)
def test_text_reads_as_printed(stored: str, reads: str) -> None:
    found = normalise(stored, list(range(len(stored))))
    assert found.text == reads
    assert len(found.offsets) == len(reads)
    assert list(found.offsets) == sorted(found.offsets)


def test_lines_join_without_a_blank_but_between_latin_words() -> None:
    assert mapped("大连理工\n大学", [(0, 4), (5, 7)]).text == "大连理工大学"
    assert mapped("cloud\nserver", [(0, 5), (6, 12)]).text == "cloud server"


def test_offsets_skip_what_was_dropped() -> None:
    found = normalise("产 值**3**亿", list(range(10, 19)))
    assert (found.text, found.offsets) == ("产值3亿", (10, 12, 15, 18))
    assert found[1:3].span() == (12, 16)
