"""Which of the given files a build takes: each text once, each document's name once, the others skipped with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import plangraph
from graph.builds import current

PLAN = """苏州市吴江区国民经济和社会发展第十四个五年规划纲要

第一章 发展基础

2020年，全区地区生产总值达到2002亿元。
"""


def built(folder: Path, *files: Path, code: int) -> tuple[str, str]:
    """What a build of the files prints and warns of."""
    result = CliRunner().invoke(plangraph.app, ["build", *map(str, files), "--data", str(folder / "data")])
    assert result.exit_code == code, result.output
    return result.stdout, result.stderr


def written(path: Path, content: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "again",
    [
        PLAN.encode(),
        PLAN.encode("gbk"),
        PLAN.encode("utf-8-sig"),
        PLAN.replace("\n", "\r\n").encode(),
        PLAN.replace("\n", "\r\n").encode("gb18030"),
    ],
)
def test_a_text_that_was_read_is_skipped_however_it_is_stored(tmp_path: Path, again: bytes) -> None:
    first, second = written(tmp_path / "a.txt", PLAN.encode()), written(tmp_path / "b.txt", again)
    printed, told = built(tmp_path, first, second, code=1)
    assert "Document 1," in printed
    assert "Observation 1" in printed
    reason = f"{second}: has the text of {first}; leave one of them out"
    assert told.splitlines() == [f"skipped: {reason}"]
    report = current(tmp_path / "data").report()
    assert (report["documents"], report["skipped"]) == (["a"], [reason])


def test_another_text_is_another_document(tmp_path: Path) -> None:
    other = PLAN.replace("2002亿元", "2003亿元")
    printed, told = built(
        tmp_path, written(tmp_path / "a.txt", PLAN.encode()), written(tmp_path / "b.txt", other.encode("gbk")), code=0
    )
    assert "Document 2," in printed
    assert not told


def test_another_text_of_the_same_name_is_skipped(tmp_path: Path) -> None:
    first = written(tmp_path / "old" / "plan.txt", PLAN.encode())
    second = written(tmp_path / "new" / "plan.txt", PLAN.replace("2002亿元", "2003亿元").encode())
    printed, told = built(tmp_path, first, second, code=1)
    assert "Document 1," in printed
    assert f"skipped: {second}: would be known as 'plan' like {first}; rename one of them" in told


def test_a_file_that_could_not_be_read_hides_no_other(tmp_path: Path) -> None:
    gone = tmp_path / "gone.txt"
    printed, told = built(tmp_path, gone, written(tmp_path / "a.txt", PLAN.encode()), code=1)
    assert "Document 1," in printed
    assert f"skipped: {gone}: does not exist" in told
