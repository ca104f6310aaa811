import pytest

from explorer.wording import figure, literal, marked, shortened


def test_marks_the_longest_words_and_escapes_the_rest() -> None:
    assert marked("<b>中德产业园</b>与中德", ["中德", "中德产业园", ""]) == (
        "&lt;b&gt;<mark>中德产业园</mark>&lt;/b&gt;与<mark>中德</mark>"
    )


def test_a_marked_word_is_text_too() -> None:
    assert marked("a<i>b", ["<i>"]) == "a<mark>&lt;i&gt;</mark>b"


def test_nothing_to_mark() -> None:
    assert marked("铁西区 & 沈阳", []) == "铁西区 &amp; 沈阳"


def test_markdown_is_shown_as_written() -> None:
    assert literal("*A*[x](y) :red[z] $1") == r"\*A\*\[x\]\(y\) \:red\[z\] \$1"


@pytest.mark.parametrize(
    ("value", "high", "unit", "bound", "read"),
    [
        (1500, None, "亿元", "不低于", "不低于 1,500 亿元"),
        (6.5, None, "%", "", "6.5%"),
        (7, 8, "%", "约", "约 7–8%"),
        (-3, None, "", "", "-3"),
        (12345.678, None, "万人", "", "12,345.678 万人"),
    ],
)
def test_figures_are_read_with_unit_and_bound(
    value: float, high: float | None, unit: str, bound: str, read: str
) -> None:
    assert figure(value, high, unit, bound) == read


def test_shortens_only_what_is_long() -> None:
    assert shortened("中德园", 3) == "中德园"
    assert shortened("中德产业园", 3) == "中德…"
