"""What one named project costs, as against sums of many and sums spent."""

from __future__ import annotations

import pytest

from tests.loaders.values.small import values


@pytest.mark.parametrize(
    ("sentence", "amount"),
    [
        ("[Project 东港项目]：总投资200亿元，占地17万平方米。", "200亿元"),
        ("[Project 东港项目]计划总投资50亿元，已完成投资12亿元。", "50亿元"),
        ("[Project 东港项目]（投资额约8.5亿美元）签约。", "约8.5亿美元"),
        ("总投资超120亿元的[Project 东港项目]开工。", "超120亿元"),
        ("投资5000万元实施[Project 东港项目]。", "5000万元"),
        ("[Project 东港项目]由[Enterprise 海星股份]投资建设，项目总投资18亿元。", "18亿元"),
    ],
)
def test_of_one_project(sentence: str, amount: str) -> None:
    assert values(sentence, "amount") == {("东港项目", amount)}


@pytest.mark.parametrize(
    "sentence",
    [
        "引进[Project 东港项目]等15个重大项目，总投资额达464亿元。",
        "[Project 东港项目]完成投资12亿元。",
        "[Park 临港产业园]固定资产投资331亿元。",
        "[Project 东港项目]、[Project 西港项目]开工，项目总投资30亿元。",
        "[Enterprise 海星股份]总投资10亿元。",
    ],
)
def test_of_none(sentence: str) -> None:
    assert values(sentence, "amount") == set()
