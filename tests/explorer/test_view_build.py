"""The committed bundle of the graph view is what its sources build to."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

VIEW = Path(__file__).parents[2] / "explorer" / "graph_view"


def test_the_lock_names_no_host_of_a_machine() -> None:
    assert "http" not in (VIEW / "package-lock.json").read_text("utf-8")


def test_the_committed_bundle_is_the_builds(tmp_path: Path) -> None:
    required = "node" in os.environ.get("PLANGRAPH_REQUIRE", "")
    if not shutil.which("npm"):
        if required:
            pytest.fail("npm not found (Debian: npm)")
        pytest.skip("npm not found (Debian: npm)")
    copy = tmp_path / "graph_view"
    shutil.copytree(VIEW, copy, ignore=shutil.ignore_patterns("node_modules", "dist", "__pycache__"))
    install = ["npm", "ci", "--no-audit", "--no-fund"]
    installed = subprocess.run(install, cwd=copy, capture_output=True, text=True, check=False)
    if installed.returncode and not required:
        pytest.skip(f"npm ci did not work: {installed.stderr.strip().splitlines()[-1:]}")
    assert installed.returncode == 0, installed.stderr
    subprocess.run(["npm", "run", "build"], cwd=copy, check=True, capture_output=True)
    for name in ("graph_view.mjs", "LICENSES.txt"):
        assert (copy / "dist" / name).read_bytes() == (VIEW / "dist" / name).read_bytes(), f"run npm run build: {name}"
