"""The five real plans, read once."""

from __future__ import annotations

from functools import cache

import pytest

from loaders.documents import CATALOGUE, read_catalogue
from loaders.layout.model import Document
from loaders.reading import read

PLANS = [entry.id for entry in read_catalogue().values()]


@cache
def plan_of(name: str) -> Document:
    return read(CATALOGUE.parent / "documents" / f"{name}.txt")


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest) -> Document:
    """Each of the five plans."""
    return plan_of(request.param)


@pytest.fixture
def tiexi() -> Document:
    return plan_of("tiexi-14th-five-year-plan")


@pytest.fixture
def report() -> Document:
    return plan_of("tiexi-annual-report-2022")


@pytest.fixture
def shenfu() -> Document:
    return plan_of("shenfu-14th-five-year-plan")


@pytest.fixture
def hunnan() -> Document:
    return plan_of("hunnan-14th-five-year-plan")


@pytest.fixture
def huanggu() -> Document:
    return plan_of("huanggu-14th-five-year-plan")
