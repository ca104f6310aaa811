"""A slip in the curated files through the command line: one line, exit code 2, and the graph that was there untouched."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graph.builds import write_build
from tests.sample import sample_statements, sample_texts

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout whose curated files a test may spoil."""
    copy = tmp_path / "checkout"
    for part in ("graph", "loaders", "queries", "seeds"):
        shutil.copytree(ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "plangraph.py", copy)
    return copy


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A graph that was there before."""
    folder = tmp_path / "data"
    write_build(sample_statements(), sample_texts(), {}, folder)
    return folder


def run(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(checkout / "plangraph.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=checkout)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize(
    ("file", "added", "message"),
    [
        ("parks.yaml", "- {name: 甲产业园, colour: red}\n", "entry '甲产业园', field 'colour': Extra inputs"),
        ("parks.yaml", "- {name: 甲产业园, label: Gadget}\n", "entry '甲产业园', field 'label': Extra inputs"),
        ("enterprises.yaml", "- {name: 甲公司, aliases: [华晨宝马]}\n", "both claim the name '华晨宝马'"),
        (
            "regions.yaml",
            "- {name: 甲区, parent: 乙区}\n- {name: 乙区, parent: 甲区}\n",
            "BELONGS_TO runs in a circle: 甲区 → 乙区 → 甲区; correct a parent",
        ),
    ],
)
def test_a_build_with_a_slip_leaves_the_graph_as_it_was(
    checkout: Path, data: Path, file: str, added: str, message: str
) -> None:
    seeds = checkout / "seeds" / file
    line = len(seeds.read_text("utf-8").splitlines()) + 1
    with seeds.open("a", encoding="utf-8") as end:
        end.write(added)
    before = contents(data)
    done = run(checkout, "build", "--data", str(data))
    assert done.returncode == 2
    assert done.stdout == ""
    [told] = done.stderr.splitlines()
    assert f"seeds/{file}:{line}: " in told
    assert message in told
    assert contents(data) == before


@pytest.mark.parametrize("command", [["check"], ["extract", "seeds/documents/tiexi-annual-report-2022.txt"]])
def test_other_commands_tell_it_too(checkout: Path, tmp_path: Path, command: list[str]) -> None:
    (checkout / "seeds" / "products.yaml").write_text("- {name: i3\n", "utf-8")
    done = run(checkout, *command)
    assert done.returncode == 2
    [told] = done.stderr.splitlines()
    assert "products.yaml" in told
    assert "is not YAML" in told


def test_the_copy_itself_is_sound(checkout: Path, data: Path) -> None:
    done = run(checkout, "check", "--data", str(data))
    assert done.returncode == 0, done.stderr
    assert "curated entries" in done.stdout
