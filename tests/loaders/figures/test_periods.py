import pytest

from loaders.figures import Scene
from loaders.figures.periods import find, plan_years
from tests.loaders.figures.conftest import SCENES


@pytest.mark.parametrize(
    ("number", "years"), [("十二", (2011, 2015)), ("十三", (2016, 2020)), ("十四", (2021, 2025)), ("八", (1991, 1995))]
)
def test_the_years_of_a_five_year_plan(number: str, years: tuple[int, int]) -> None:
    assert plan_years(number) == years


@pytest.mark.parametrize(
    ("scene", "text", "year", "role"),
    [
        ("review", "2019年营业收入", "2019", "at"),
        ("aims", "到2025年，营业收入", "2025", "until"),
        ("aims", "到二〇三五年，", "2035", "until"),
        ("review", "“十三五”期间，", "2016-2020", "at"),
        ("review", "截至“十三五”末期，", "2020", "at"),
        ("review", "由“十二五”末的3个", "2015", "from"),
        ("review", "较2015年增长三成", "2015", "base"),
        ("review", "与2015年相比增加", "2015", "base"),
        ("review", "2015年以来，", "2015-2020", "since"),
        ("review", "近三年", "2018-2020", "at"),
        ("report", "今年以来，", "2022", "at"),
        ("next", "全年新开工", "2023", "at"),
        ("report", "与去年同期相比", "2021", "base"),
        ("aims", "每年举办", "2021-2025", "each"),
    ],
)
def test_a_time_expression(scene: str, text: str, year: str, role: str) -> None:
    period = find(text, SCENES[scene])[0]
    assert (period.year, period.role) == (year, role)


@pytest.mark.parametrize(
    "text", ["《国土空间规划（2020-2035年）》", "“2021-2025年全国科普教育基地”", "增加2020个", "完成50年一遇"]
)
def test_what_is_no_time(text: str) -> None:
    assert find(text, SCENES["review"]) == []


def test_a_report_looks_back_until_its_titles_say_otherwise() -> None:
    assert Scene("报告", 2022, 2023, None, "云山区", ("（一）工业经济",)).looks_back
    assert not Scene("报告", 2022, 2023, None, "云山区", ("二、2023年工作安排", "（一）工业经济")).looks_back


def test_a_plan_looks_ahead_until_its_titles_say_otherwise() -> None:
    assert not Scene(
        "规划", 2020, 2025, (2021, 2025), "云山区", ("第三章 优化营商环境", "第一节 夯实产业根基")
    ).looks_back
    assert Scene("规划", 2020, 2025, (2021, 2025), "云山区", ("第一章 发展基础", "一、综合实力增强")).looks_back
