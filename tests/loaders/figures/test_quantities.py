import pytest

from loaders.figures import Scene, observe
from loaders.figures.numbers import numeral
from loaders.figures.quantities import find


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200.5", 1200.5),
        ("二十三", 23),
        ("一千二百", 1200),
        ("二〇二五", 2025),
        ("三点五", 3.5),
        ("百", 100),
        ("5.", 5),
    ],
)
def test_a_number(text: str, value: float) -> None:
    assert numeral(text) == value


def test_what_is_no_number() -> None:
    with pytest.raises(ValueError, match="no numeral"):
        numeral("多少")


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("惠及1.6万余户", 1.6, "万户", ">"),
        ("超过300户", 300, "户", ">"),
        ("不低于60%", 60, "%", ">="),
        ("20万人左右", 20, "万人", "~"),
        ("近2.4万平方米", 2.4, "万平方米", "<"),
        ("控制在2.6%以内", 2.6, "%", "<="),
        ("5千人", 5000, "人", "="),
        ("千余人", 1000, "人", ">"),
        ("十余处", 10, "处", ">"),
        ("460亿元人民币", 460, "亿元", "="),
        ("15万吨/日", 15, "万吨/日", "="),
        ("翻两番", 300, "%", "="),
        ("三成以上", 30, "%", ">="),
        ("百分之六十", 60, "%", "="),
    ],
)
def test_an_amount(text: str, value: float, unit: str, bound: str) -> None:
    quantity = find(text)[0]
    assert (quantity.value, quantity.unit, quantity.bound) == (value, unit, bound)


@pytest.mark.parametrize(
    "text",
    [
        "220千伏",
        "5G",
        "“1+4+N”",
        "C6走廊",
        "每300户",
        "25号路",
        "千亿级集群",
        "第十四个",
        "千方百计",
        "3000平方米以上楼宇",
        "十五五规划",
        "两大产业",
    ],
)
def test_what_is_no_amount(text: str) -> None:
    assert find(text) == []


def test_a_document_whose_years_are_unknown_gives_undated_figures() -> None:
    figures = observe("工业企业达到80家，到2030年达到120家。", Scene(region="云山区"))
    assert [figure.year for figure in figures] == ["", "2030"]


def test_spans_are_the_clauses() -> None:
    text = "税收收入30亿元，增长5%。"
    first, second = observe(text, Scene("报告", 2022, 2023, None, "云山区"))
    assert text[first.start : first.end] == "税收收入30亿元"
    assert text[second.start : second.end] == "增长5%"


def test_the_same_sentence_gives_the_same_figures() -> None:
    text, scene = "打造示范村12个、民宿35家，税收占比由五成提高到62%。", Scene("报告", 2022, 2023, None, "云山区")
    assert observe(text, scene) == observe(text, scene)


@pytest.mark.parametrize("text", ["1" * 20000, "一" * 20000, "“5" * 6000, "完成" * 8000, "，" * 20000])
def test_an_endless_line_is_read_in_good_time(text: str) -> None:
    assert observe(text, Scene("报告", 2022, 2023, None, "云山区")) == []
