"""The sample graph as a real build, for the explorer's tests."""

from pathlib import Path

import pytest

from graph import builds
from graph.stores.base import Store
from tests.sample import sample_statements, sample_texts


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory whose current build is the sample graph."""
    data = tmp_path_factory.mktemp("data")
    builds.write_build(sample_statements(), sample_texts(), {}, data)
    return data


@pytest.fixture(scope="session")
def store(sample_data: Path) -> Store:
    return builds.open_current(sample_data)
