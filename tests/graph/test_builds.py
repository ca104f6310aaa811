"""Builds on disk: readers see the old graph or the new one, whatever happens to a builder."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from graph import builds
from graph.builds import Build, current, open_current, write_build
from graph.errors import InputError, StoreError
from graph.statements import Statement
from tests.sample import BMW, PLAN, REPORT, sample_statements, sample_texts

PARKS = "MATCH (n:Park) RETURN count(n) AS n"
ROOT = Path(__file__).parents[2]


def build(data: Path, confidence: float = 1.0) -> Build:
    """A build of the sample; another confidence makes another build of it."""
    statements = sample_statements()
    varied = [replace(statements[0], confidence=confidence), *statements[1:]]
    return write_build(varied, sample_texts(), {"skipped": []}, data)


@contextmanager
def stopped_builder(data: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that is in the midst of building in `data`; it is killed at the end."""
    command = [sys.executable, "-m", "tests.graph.stopped_build", str(data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline().startswith("HOSTS")
            yield process
        finally:
            process.kill()


def test_a_build_is_current_and_gives_all_back(tmp_path: Path) -> None:
    written = build(tmp_path)
    assert current(tmp_path) == written
    assert written.documents() == [PLAN, REPORT]
    assert written.document_text(PLAN) == sample_texts()[PLAN]
    assert written.report() == {"skipped": []}
    assert written.counts()["Park"] == 4
    assert {statement.id for statement in sample_statements()} < {statement.id for statement in written.statements()}
    assert open_current(tmp_path).run(PARKS).rows == [(4,)]


def test_line_ends_of_a_text_stay(tmp_path: Path) -> None:
    texts = sample_texts() | {"other": "一\r\n二\r三\n"}
    written = write_build(sample_statements(), texts, {}, tmp_path)
    assert written.document_text("other") == "一\r\n二\r三\n"
    with pytest.raises(InputError, match="no document 'nowhere'"):
        written.document_text("nowhere")


def test_the_same_input_is_the_same_build_byte_for_byte(tmp_path: Path) -> None:
    one, other = build(tmp_path / "one"), build(tmp_path / "other")
    assert one.id == other.id
    assert (one.folder / "statements.parquet").read_bytes() == (other.folder / "statements.parquet").read_bytes()
    written = (one.folder / "graph.lbug").stat().st_mtime_ns
    assert build(tmp_path / "one") == one
    assert (one.folder / "graph.lbug").stat().st_mtime_ns == written
    assert build(tmp_path / "one", 0.7).id != one.id


def test_a_killed_build_leaves_the_old_one(tmp_path: Path) -> None:
    old = build(tmp_path)
    with stopped_builder(tmp_path) as process:
        process.kill()
        process.wait()
    assert len(list((tmp_path / "builds").iterdir())) == 2
    assert current(tmp_path) == old
    assert old.store().run(PARKS).rows == [(4,)]
    new = build(tmp_path, 0.7)
    assert current(tmp_path) == new
    assert sorted(folder.name for folder in (tmp_path / "builds").iterdir()) == sorted([old.id, new.id])


def test_while_a_build_runs_readers_read_and_other_builders_wait(tmp_path: Path) -> None:
    old = build(tmp_path)
    with stopped_builder(tmp_path) as process:
        assert current(tmp_path) == old
        assert open_current(tmp_path).run(PARKS).rows == [(4,)]
        with pytest.raises(StoreError, match=f"process {process.pid} is building"):
            build(tmp_path, 0.7)
        assert current(tmp_path) == old


def test_before_the_first_build_ends_the_message_names_who_builds(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"there is no graph in .* run `plangraph build`"):
        open_current(tmp_path)
    with stopped_builder(tmp_path) as process, pytest.raises(StoreError, match=f"process {process.pid} is building it"):
        open_current(tmp_path)


def test_a_store_opened_before_goes_on_and_the_next_one_is_new(tmp_path: Path) -> None:
    build(tmp_path)
    before = open_current(tmp_path)
    build(tmp_path, 0.7)
    assert before.run(PARKS).rows == [(4,)]
    assert open_current(tmp_path) is not before
    assert open_current(tmp_path) is open_current(tmp_path)


def test_old_builds_go_but_not_one_in_use(tmp_path: Path) -> None:
    first = build(tmp_path)
    in_use = first.store()
    later = [build(tmp_path, confidence).id for confidence in (0.9, 0.8, 0.7, 0.6)]
    kept = {folder.name for folder in (tmp_path / "builds").iterdir()}
    assert kept == {first.id, *later[-builds.KEPT :]}
    assert in_use.run(PARKS).rows == [(4,)]
    open_current(tmp_path)
    build(tmp_path, 0.5)
    assert not first.folder.exists()


def test_many_threads_share_a_store(tmp_path: Path) -> None:
    build(tmp_path)
    store = open_current(tmp_path)
    answers: list[object] = []
    ask = "MATCH (a:Enterprise {id: $id})-[r:TIES]->(b:Thing) RETURN b.id AS id ORDER BY id"
    threads = [Thread(target=lambda: answers.append(store.run(ask, {"id": BMW}).rows)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 12
    assert all(answer == answers[0] != [] for answer in answers)


@pytest.mark.parametrize(
    ("maker", "value", "says"),
    [
        ("schema", "0123456789abcdef", "was made with schema 0123456789abcdef"),
        ("ladybug", "0.11.0", "was made with ladybug 0.11.0, this is"),
        ("format", 0, "was made with format 0"),
    ],
)
def test_a_build_of_another_version_is_refused(tmp_path: Path, maker: str, value: object, says: str) -> None:
    manifest = build(tmp_path).folder / "build.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {maker: value}))
    with pytest.raises(StoreError, match=f"{says}.*run `plangraph build`"):
        open_current(tmp_path)


@pytest.mark.parametrize(
    ("name", "length"),
    [
        ("graph.lbug", 0),
        ("graph.lbug", 5000),
        ("statements.parquet", 100),
        (f"documents/{PLAN}.txt", 9),
        ("build.json", 9),
    ],
)
def test_a_damaged_build_is_refused_and_built_anew(tmp_path: Path, name: str, length: int) -> None:
    damaged = build(tmp_path).folder / name
    damaged.write_bytes(damaged.read_bytes()[:length])
    with pytest.raises(StoreError, match="run `plangraph build`"):
        open_current(tmp_path)
    build(tmp_path)
    assert open_current(tmp_path).run(PARKS).rows == [(4,)]


def test_a_pointer_to_nowhere_is_refused(tmp_path: Path) -> None:
    build(tmp_path)
    (tmp_path / "current").write_text("gone\n")
    with pytest.raises(StoreError, match="gone or not whole"):
        current(tmp_path)


def outside(statement: Statement) -> Statement:
    return replace(statement, evidence=replace(statement.evidence, end=10_000), id="")


def without_text(statement: Statement) -> Statement:
    return replace(statement, evidence=replace(statement.evidence, document="lost"), id="")


@pytest.mark.parametrize(
    ("spoil", "says"), [(outside, "lies outside its document: sample-"), (without_text, "whose text is not there")]
)
def test_evidence_that_is_not_in_the_text_is_refused_and_nothing_changes(
    tmp_path: Path, spoil: Callable[[Statement], Statement], says: str
) -> None:
    old = build(tmp_path)
    statements = sample_statements()
    with pytest.raises(InputError, match=says):
        write_build([*statements, spoil(statements[-1])], sample_texts(), {}, tmp_path)
    assert current(tmp_path) == old


def test_a_document_id_that_is_no_file_name_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be a document's id"):
        write_build([], {"../x": "text"}, {}, tmp_path)


def test_a_data_directory_that_cannot_be_one_is_an_error_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    with pytest.raises(StoreError, match="cannot write in"):
        build(file)


def test_the_data_directory_comes_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANGRAPH_DATA", str(tmp_path))
    assert builds.data_directory() == tmp_path
    assert builds.data_directory(tmp_path / "given") == tmp_path / "given"
    monkeypatch.delenv("PLANGRAPH_DATA")
    assert builds.data_directory() == ROOT / "data"
