"""What tests of several parts share: a Neo4j server, and the sample graph in each store."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.derive import derive
from graph.projection import Projection, project
from graph.stores.ladybug import LadybugStore
from graph.stores.neo4j import PASSWORD, USER, Neo4jStore
from tests import neo4j_server
from tests.sample import sample_statements


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j_server.Server]:
    """A real Neo4j. Without Java and Maven its tests are skipped, or fail where PLANGRAPH_REQUIRE names neo4j."""
    if lacking := neo4j_server.missing():
        reason = f"Neo4j cannot be started here: {lacking} not found"
        if "neo4j" in os.environ.get("PLANGRAPH_REQUIRE", ""):
            pytest.fail(reason)
        pytest.skip(reason)
    running = neo4j_server.start(tmp_path_factory.mktemp("neo4j"))
    yield running
    running.stop()


@pytest.fixture
def neo4j_store(server: neo4j_server.Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Neo4jStore]:
    """An empty store on the server."""
    monkeypatch.setenv(USER, "neo4j")
    monkeypatch.setenv(PASSWORD, neo4j_server.PASSWORD)
    with server.driver() as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    with Neo4jStore(server.address) as store:
        yield store


@pytest.fixture(scope="session")
def sample_projection() -> Projection:
    """The sample graph, what is derived from it included."""
    statements = sample_statements()
    return project([*statements, *derive(statements)])


@pytest.fixture(scope="session")
def sample_store(sample_projection: Projection, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LadybugStore]:
    """The sample graph in the embedded store."""
    path: Path = tmp_path_factory.mktemp("sample") / "graph.lbug"
    with LadybugStore(path) as store:
        store.load(sample_projection)
        yield store
