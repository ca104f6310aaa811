"""The command line: what it prints, and that a user's mistake is one line with exit code 2."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import plangraph
from graph.builds import write_build
from queries.catalogue import catalogue
from tests.sample import sample_statements, sample_texts

PLAN = str(plangraph.DOCUMENTS / "tiexi-annual-report-2022.txt")
HOSTS = ["query", "parks-hosting-industry", "--industry", "新能源汽车产业"]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("data")
    write_build(sample_statements(), sample_texts(), {}, folder)
    return str(folder)


def said(*arguments: str) -> str:
    result = CliRunner().invoke(plangraph.app, list(arguments))
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line on stderr."""
    monkeypatch.setattr(sys, "argv", ["plangraph", *arguments])
    with pytest.raises(SystemExit) as stopped:
        plangraph.main()
    captured = capsys.readouterr()
    assert stopped.value.code == 2
    assert captured.out == ""
    [line] = captured.err.splitlines()
    assert line.startswith("plangraph: ")
    return line


def test_query_without_a_name_lists_the_catalogue_with_examples() -> None:
    listed = said("query")
    for query in catalogue().values():
        assert f" {query.id} " in listed
        assert query.title in listed
    assert "plangraph query path-between --from 华晨宝马 --to 东北大学" in listed


def test_a_query_prints_a_table_whose_cells_are_whole(data: str) -> None:
    table = said(*HOSTS, "--data", data)
    assert "承载某产业的园区" in table
    assert "产业 新能源汽车产业" in table
    assert "依托中德（沈阳）高端装备制造产业园，支持华晨宝马、海通机器人等企业扩大规模。" in table
    assert table.endswith("1 行\n")


def test_a_query_prints_json(data: str) -> None:
    answer = json.loads(said(*HOSTS, "--json", "--data", data))
    assert answer["query"] == "parks-hosting-industry"
    assert answer["parameters"]["industry"]["id"] == "Industry:新能源汽车产业"
    [row] = answer["rows"]
    assert row["park"]["id"] == "Park:中德园"
    assert row["origin"] == "derived"
    assert row["evidence"][0]["document"] == "sample-plan"


def test_a_query_prints_csv(data: str) -> None:
    printed = said("query", "indicator-series", "--indicator", "GDP", "--region", "铁西", "--csv", "--data", data)
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert [row["数值"] for row in rows] == ["6.5", "1.5", "8", "1200.2", "1500"]
    assert rows[4]["性质"] == "目标"


def test_an_option_may_be_given_several_times(data: str) -> None:
    printed = said(
        *("query", "region-indicators-compare", "--indicator", "GDP", "--year", "2022", "--year", "2025"),
        *("--measure", "level", "--json", "--data", data),
    )
    assert [row["year"] for row in json.loads(printed)["rows"]] == ["2022", "2025"]


@pytest.mark.parametrize("identifier", catalogue())
def test_help_of_a_query_shows_its_parameters(identifier: str) -> None:
    helped = said("query", identifier, "--help")
    for parameter in catalogue()[identifier].parameters:
        assert f"--{parameter.name} " in helped
        assert parameter.title in helped
    assert f"Example: plangraph query {identifier}" in helped


@pytest.mark.parametrize("command", ["build", "extract", "query", "explore", "push", "check"])
def test_help_of_a_command_has_an_example(command: str) -> None:
    assert f"Example: plangraph {command}" in said(command, "--help")


def test_check_tells_of_schema_seeds_queries_and_build(data: str) -> None:
    checked = said("check", "--data", data)
    assert checked.startswith("schema: 15 labels")
    assert f"queries: {len(catalogue())}\n" in checked
    assert ": whole, " in checked


def test_check_without_a_build_says_so(tmp_path: Path) -> None:
    assert "build: none yet" in said("check", "--data", str(tmp_path))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["query", "parks-hosting-industry"], "needs the parameter 'industry' (产业), for example 新能源汽车产业"),
        (["query", "firms-of-park", "--park", "信创产业园"], "may be Park:信创产业园@浑南区, Park:信创产业园@皇姑区"),
        (
            ["query", "firms-of-park", "--town", "x"],
            "see `plangraph query firms-of-park --help`",
        ),
        (["query", "counts", "--json", "--csv"], "--json and --csv exclude each other"),
        (["query", "nothing"], "there is no query 'nothing'; there are firms-of-chain"),
        (
            ["query", "region-indicators-compare", "--indicator", "GDP", "--year", "soon"],
            "year is a whole number, not 'soon'",
        ),
        (["frob"], "No such command 'frob'; see `plangraph --help`"),
        (["extract", PLAN, "--region", "火星"], "--region '火星' does not end as a region's name does"),
        (["extract", PLAN, "--year", "20222"], "see `plangraph extract --help`"),
        (["build", PLAN, PLAN, "--region", "铁西区"], "are of one document, not of 2; give one file"),
        (["explore", "--data", "no-such-folder"], "there is no graph in"),
        (["push", "--store", "http://localhost:7474"], "give one like bolt://localhost:7687"),
    ],
)
def test_a_mistake_is_one_line(
    data: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    message: str,
) -> None:
    monkeypatch.setenv("PLANGRAPH_DATA", data)
    assert message in refused(monkeypatch, capsys, *arguments)


def test_a_store_that_is_not_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(monkeypatch, capsys, "query", "counts", "--data", str(tmp_path))
    assert "there is no graph in" in line
    assert "run `plangraph build`" in line


def test_a_file_that_is_not_there_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "gone.txt" in refused(monkeypatch, capsys, "extract", str(tmp_path / "gone.txt"))


def test_a_push_without_a_password_is_one_line(
    data: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("PLANGRAPH_NEO4J_PASSWORD", raising=False)
    line = refused(monkeypatch, capsys, "push", "--store", "bolt://localhost:1", "--data", data)
    assert "set PLANGRAPH_NEO4J_PASSWORD" in line


def test_a_plan_that_tells_little_is_built_with_what_the_user_tells(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("发展情况\n\n全区地区生产总值达到500亿元。\n", encoding="utf-8")
    told = ["--title", "某规划", "--region", "苏州市吴江区", "--year", "2020", "--data", str(tmp_path / "data")]
    assert "Document 1," in said("build", str(plan), *told)
    asked = ["query", "indicator-series", "--indicator", "GDP", "--csv", "--data", str(tmp_path / "data")]
    [row] = csv.DictReader(io.StringIO(said(*asked)))
    assert (row["对象"], row["文档"]) == ("吴江区", "某规划")


def test_a_document_without_years_is_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("吴江区人民政府发展规划\n\n全区地区生产总值达到500亿元。\n", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["plangraph", "extract", str(plan), "--region", "吴江区"])
    with pytest.raises(SystemExit) as stopped:
        plangraph.main()
    assert stopped.value.code == 0
    assert "note: " in capsys.readouterr().err


def test_without_a_command_the_help_is_shown(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["plangraph"])
    with pytest.raises(SystemExit) as stopped:
        plangraph.main()
    assert stopped.value.code == 0
    assert "  build " in capsys.readouterr().out


def test_help_needs_none_of_the_heavy_parts() -> None:
    asked = "import sys, plangraph\ntry: plangraph.app(['--help'])\nexcept SystemExit: print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout
    for name in ("spacy", "pandas", "pyarrow", "streamlit", "ladybug", "neo4j"):
        assert f"'{name}'" not in loaded
