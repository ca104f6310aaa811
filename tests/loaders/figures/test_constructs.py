from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders.figures import observe
from tests.loaders.figures.conftest import SCENES, figure_of, mentions, whole

GROUPS = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
CASES = [(group, case) for group in GROUPS for case in group["cases"]]


@pytest.mark.parametrize(
    ("group", "case"), CASES, ids=[f"{group['group']}: {case['text'][:16]}" for group, case in CASES]
)
def test_a_construct(group: dict[str, Any], case: dict[str, Any]) -> None:
    scene = replace(SCENES[group["scene"]], things=mentions(case["text"], group.get("things", [])))
    found = [figure_of(observation) for observation in observe(case["text"], scene)]
    assert found == [whole(figure) for figure in case.get("figures", [])]


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 60
