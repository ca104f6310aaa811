from pathlib import Path

import pytest
import yaml

from loaders.documents import ReadOptions
from loaders.layout.boxes import box_items
from loaders.layout.model import Document
from loaders.reading import read
from tests.loaders.layout.conftest import plan_of

EXPECTED = yaml.safe_load((Path(__file__).parent / "expected/boxes.yaml").read_text("utf-8"))


def _boxes(document: Document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {block.box: [] for block in document.blocks if block.box}
    for title, label, text, _ in box_items(document):
        found[title].append(label or text[:12])
    return found


@pytest.mark.parametrize(
    ("plan", "boxes"),
    [("tiexi-14th-five-year-plan", 9), ("tiexi-annual-report-2022", 4), ("shenfu-14th-five-year-plan", 23)],
)
def test_every_box_has_its_items(plan: str, boxes: int) -> None:
    found = _boxes(plan_of(plan))
    assert len(found) == boxes
    assert found == EXPECTED[plan]


def test_plans_without_boxes_give_none(hunnan: Document, huanggu: Document) -> None:
    assert not box_items(hunnan)
    assert not box_items(huanggu)


def test_an_item_stands_where_the_file_has_it(shenfu: Document) -> None:
    for _, label, text, (start, end) in box_items(shenfu):
        stored = shenfu.stored[start:end].replace("*", "").replace(" ", "")
        assert stored.startswith(label.replace(" ", "")[:4])
        assert stored.endswith(text[-4:])


def test_a_label_in_a_line_of_its_own_is_joined_to_its_text(tiexi: Document) -> None:
    item = next(text for _, label, text, _ in box_items(tiexi) if label == "亿达信创产业园")
    assert item.startswith("2.亿达信创产业园：总投资100亿元，")


PLAN = """第一章 发展
推进发展。
专栏1 重大项目
{box}
{after}
"""


@pytest.mark.parametrize(
    ("box", "labels"),
    [
        ("◆**甲项目：**建设厂房。\n◆**乙项目**：建设道路。", ["甲项目", "乙项目"]),
        ("\t甲项目：建设厂房。\n乙项目：建设道路。", ["甲项目", "乙项目"]),
        ("1.甲项目：建设厂房。\n2.乙项目：建设道路。", ["甲项目", "乙项目"]),
        ("1.甲项目\n建设厂房。\n2.乙项目\n建设道路。", ["甲项目", "乙项目"]),
        ("（1）甲项目。建设厂房。\n（2）乙项目。建设道路。", ["甲项目", "乙项目"]),
        ("1.甲项目\n2.乙项目\n3.丙项目", ["甲项目", "乙项目", "丙项目"]),
    ],
)
@pytest.mark.parametrize(
    "after",
    ["提升能级。加快发展现代服务业，完善体系。", "第二节 目标\n到2025年实现目标。", "专栏2 项目\n丁项目：建设。"],
)
def test_a_box_ends_without_a_mark(tmp_path: Path, box: str, labels: list[str], after: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN.format(box=box, after=after), "utf-8")
    found = _boxes(read(path, ReadOptions(region="某某区")))
    assert found["专栏1 重大项目"] == labels
