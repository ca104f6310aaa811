import hashlib
import shutil
from pathlib import Path

import pytest

from graph.errors import InputError
from loaders.documents import CATALOGUE, ReadOptions, read_catalogue
from loaders.reading import read

PLAN = """{title}

第一章 发展基础
2020年，全区发展良好。
"""


def _written(folder: Path, title: str, name: str = "plan.txt") -> Path:
    path = folder / name
    path.write_text(PLAN.format(title=title), "utf-8")
    return path


def test_every_listed_document_is_there_with_its_checksum() -> None:
    entries = read_catalogue()
    assert len(entries) == 5
    for digest, entry in entries.items():
        path = CATALOGUE.parent / entry.file
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
        assert entry.id == path.stem


def test_a_listed_document_is_known_wherever_it_lies(tmp_path: Path) -> None:
    copy = tmp_path / "renamed.txt"
    shutil.copy(CATALOGUE.parent / "documents/huanggu-14th-five-year-plan.txt", copy)
    info = read(copy).info
    assert (info.id, info.region, info.known) == ("huanggu-14th-five-year-plan", "皇姑区", True)


def test_options_go_before_the_catalogue(tmp_path: Path) -> None:
    options = ReadOptions(title="题", region="江苏省苏州市吴江区", year=2019)
    info = read(CATALOGUE.parent / "documents/tiexi-annual-report-2022.txt", options).info
    assert (info.title, info.region, info.region_parents) == ("题", "吴江区", ("苏州市", "江苏省"))
    assert info.reference_year == 2019


@pytest.mark.parametrize(
    ("title", "region", "parents", "kind", "years"),
    [
        (
            "苏州市吴江区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
            "吴江区",
            ("苏州市",),
            "规划",
            (2020, 2025),
        ),
        ("沈阳经济技术开发区“十三五”发展规划", "沈阳经济技术开发区", (), "规划", (2015, 2020)),
        ("长沙市高新技术产业开发区十四五规划", "长沙市高新技术产业开发区", (), "规划", (2020, 2025)),
        ("辽宁省国民经济和社会发展第十五个五年规划纲要", "辽宁省", (), "规划", (2025, 2030)),
        ("江苏省苏州市昆山市产业发展规划（2021-2023年）", "昆山市", ("苏州市", "江苏省"), "规划", (2020, 2023)),
        (
            "关于昆山市2021年国民经济和社会发展计划执行情况与2022年国民经济和社会发展计划草案的报告",
            "昆山市",
            (),
            "报告",
            (2021, 2022),
        ),
        ("2023年上海市浦东新区国民经济和社会发展统计公报", "浦东新区", ("上海市",), "报告", (2023, 2024)),
        ("2023年桃江县政府工作报告", "桃江县", (), "报告", (2022, 2023)),
    ],
)
def test_an_unknown_document_is_told_from_its_title(  # noqa: PLR0917
    tmp_path: Path, title: str, region: str, parents: tuple[str, ...], kind: str, years: tuple[int, int]
) -> None:
    path = _written(tmp_path, title)
    info = read(path).info
    assert (info.title, info.region, info.region_parents) == (title, region, parents)
    assert (info.kind, info.reference_year, info.target_year) == (kind, *years)
    assert not info.known


def test_a_title_over_several_lines_is_one_title(tmp_path: Path) -> None:
    title = "沈阳市大东区人民政府文件\n关于沈阳市大东区2022年国民经济和社会发展\n计划执行情况的\n报告\n（书面）"
    info = read(_written(tmp_path, title)).info
    assert info.title == "关于沈阳市大东区2022年国民经济和社会发展计划执行情况的报告（书面）"
    assert (info.region, info.reference_year) == ("大东区", 2022)


PLAN_TITLE = "苏州市吴江区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要"


@pytest.mark.parametrize(
    "head",
    [
        f"苏州市吴江区人民政府\n关于印发{PLAN_TITLE}的通知".replace("规划和", "规划\n和"),
        f"苏州市吴江区人民政府\n关于印发{PLAN_TITLE}的通知".replace("个五年", "个\n五年"),
        f"关于印发《{PLAN_TITLE}》的通知",
        f"关于印发《{PLAN_TITLE}》\n的通知",
        f"苏州市吴江区人民政府关于印发《{PLAN_TITLE}》的通知".replace("规划和", "规划\n和"),
        f"区政府办公室关于转发《{PLAN_TITLE}》的通知",
        f"关于印发《{PLAN_TITLE}》的通知\n\n{PLAN_TITLE}",
    ],
)
def test_a_plan_issued_by_a_notice_has_its_own_title(tmp_path: Path, head: str) -> None:
    info = read(_written(tmp_path, head)).info
    assert info.title == PLAN_TITLE
    assert (info.region, info.region_parents, info.period) == ("吴江区", ("苏州市",), (2021, 2025))


def test_a_government_report_is_dated_by_its_sitting(tmp_path: Path) -> None:
    head = "政府工作报告\n——{}在昆山市第十八届人民代表大会第二次会议上"
    january = read(_written(tmp_path, head.format("2023年1月5日"))).info
    december = read(_written(tmp_path, head.format("2023年12月28日"))).info
    assert (january.region, january.reference_year, january.target_year) == ("昆山市", 2022, 2023)
    assert (december.reference_year, december.target_year) == (2023, 2024)


def test_the_first_sentence_tells_where_no_title_stands(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "沈北新区国民经济和社会发展第十四个五年规划纲要，是依据《中共沈北新区委关于制定规划的建议》编制的。", "utf-8"
    )
    info = read(path).info
    assert (info.title, info.region) == ("沈北新区国民经济和社会发展第十四个五年规划纲要", "沈北新区")


def test_the_file_name_is_the_last_resort(tmp_path: Path) -> None:
    path = tmp_path / "沈阳市大东区“十四五”规划.txt"
    path.write_text("加快建设现代化产业体系。", "utf-8")
    info = read(path).info
    assert (info.region, info.period) == ("大东区", (2021, 2025))


def test_no_region_asks_for_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("加快建设现代化产业体系。", "utf-8")
    with pytest.raises(InputError, match="--region"):
        read(path)
    document = read(path, ReadOptions(region="大东区"))
    assert document.info.region == "大东区"
    assert "--year" in document.warnings[0]


ENTRY = """- id: a
  file: a.txt
  sha256: {digest}
  title: 题
  region: 区
  kind: {kind}
  reference_year: 2020
  target_year: 2025
"""


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- id: [", r"documents.yaml:\d+: is not YAML"),
        ("id: a", r"documents.yaml:1: should be a list"),
        ("- &a {id: *a}", r"documents.yaml:1: holds itself by an alias"),
        ("- {id: a,\n  id: b}", r"documents.yaml:2: has the key 'id' twice in one entry"),
        (ENTRY.format(digest="a" * 64, kind="规划") + "  date: 2022-13-45x\n", "field 'date'"),
        ("- a", r"documents.yaml:1: a document should be a mapping"),
        ("\n" + ENTRY.format(digest="a" * 64, kind="诗"), r"documents.yaml:2: document 'a', field 'kind'"),
        (ENTRY.format(digest="xyz", kind="规划"), r"documents.yaml:1: document 'a', field 'sha256'"),
        (ENTRY.format(digest="a" * 64, kind="规划") * 2, r"documents.yaml:9: 'a' is listed twice, first at line 1"),
        (ENTRY.format(digest="a" * 64, kind="规划").replace("2025", "2019"), "in order"),
    ],
)
def test_a_faulty_catalogue_is_refused_with_its_line(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "documents.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=message):
        read_catalogue(path)


def test_dates_and_numbers_are_read_with_or_without_quotes(tmp_path: Path) -> None:
    path = tmp_path / "documents.yaml"
    more = "  date: 2022-12-14\n  period: [2021, '2025']\n"
    path.write_text(ENTRY.format(digest="1" * 64, kind="规划") + more, "utf-8")
    [entry] = read_catalogue(path).values()
    assert (entry.sha256, entry.date, entry.period, entry.target_year) == ("1" * 64, "2022-12-14", (2021, 2025), 2025)
