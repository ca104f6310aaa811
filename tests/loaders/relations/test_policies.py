"""IMPLEMENTS and SUPPORTS: who carries a policy out, what a policy furthers."""

from __future__ import annotations

import pytest

from tests.loaders.small import related

STRATEGY = "长三角一体化发展战略"


def policies(sentence: str) -> set[tuple[str, str, str]]:
    return {one for one in related(sentence) if one[1] in {"IMPLEMENTS", "SUPPORTS"}}


def test_a_silent_subject_is_the_region() -> None:
    assert policies("实施长三角一体化战略。") == {("吴江区", "IMPLEMENTS", STRATEGY)}


def test_the_subject_of_the_clause_carries_it_out() -> None:
    assert policies("恒力集团落实长三角一体化战略。") == {("恒力集团", "IMPLEMENTS", STRATEGY)}
    assert policies("东太湖科技城开园，推行“一业一证”改革。") == {("东太湖科技城", "IMPLEMENTS", "“一业一证”改革")}


def test_a_title_that_furthers_an_industry_supports_it() -> None:
    title = "促进人工智能产业发展若干政策"
    assert policies(f"实施《{title}》。") == {
        ("吴江区", "IMPLEMENTS", title),
        (title, "SUPPORTS", "人工智能产业"),
    }
    assert not [one for one in policies("实施《人工智能产业统计办法》。") if one[1] == "SUPPORTS"]


@pytest.mark.parametrize(
    "sentence",
    [
        f"根据{STRATEGY}，编制规划。",  # a basis
        f"抢抓{STRATEGY}机遇。",
        f"入选{STRATEGY}重点城市。",
        f"对标{STRATEGY}要求。",
    ],
)
def test_a_policy_that_is_not_carried_out(sentence: str) -> None:
    assert policies(sentence) == set()
