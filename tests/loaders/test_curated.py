"""Curated YAML: what an entry may say, and that every slip is told by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from loaders.curated import FILES, Entry, IndustryEntry, ParkEntry, read_entries

BOM = "\ufeff"


def entries(folder: Path, content: str | bytes, model: type[Entry] = ParkEntry) -> list[Entry]:
    path = folder / "parks.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_entries(path, model))


def test_an_entry_knows_its_names_and_where_it_stands(tmp_path: Path) -> None:
    first, second = entries(
        tmp_path, "# 园区\n- {name: 东太湖科技城}\n- name: 苏州工业园区\n  aliases: [苏州园区, SIP]\n  local: [园区]\n"
    )
    assert (first.name, first.file, first.line) == ("东太湖科技城", "seeds/parks.yaml", 2)
    assert (first.aliases, first.plans, first.unique, first.scope) == ([], [], True, "")
    assert second.line == 3
    assert second.names == ["苏州工业园区", "苏州园区", "SIP"]  # a local name does not hold everywhere
    assert second.local == ["园区"]


def test_a_scalar_is_a_name_whatever_yaml_makes_of_it(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, "- {name: 1905, aliases: [2021-01-01, 1.50, '12'], unique: false, scope: 高新区}\n")
    assert entry.names == ["1905", "2021-01-01", "1.50", "12"]
    assert entry.unique is False


def test_links_of_a_chain_have_positions(tmp_path: Path) -> None:
    [link] = entries(tmp_path, "- {name: 电解液, part_of: {新能源汽车产业: 上游, 化工产业: ''}}\n", IndustryEntry)
    assert isinstance(link, IndustryEntry)
    assert link.part_of == {"新能源汽车产业": "上游", "化工产业": ""}


@pytest.mark.parametrize("content", ["", "# nothing yet\n"])
def test_a_file_without_entries_is_no_mistake(tmp_path: Path, content: str) -> None:
    assert entries(tmp_path, content) == []


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    assert entries(tmp_path, BOM + "- {name: 东太湖科技城}\n")[0].name == "东太湖科技城"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- {name: 甲}\n- {name: 乙园, colour: red}\n", r"parks.yaml:2: entry '乙园', field 'colour': Extra"),
        ("- {name: 甲, label: Gadget}\n", r"parks.yaml:1: entry '甲', field 'label': Extra"),
        ("- {aliases: [甲]}\n", r"parks.yaml:1: entry '\?', field 'name': Field required"),
        ("- name:\n", r"parks.yaml:1: entry '', field 'name'"),
        ("- name: ' '\n", r"parks.yaml:1: entry ' ', field 'name'"),
        ("- {name: 甲, aliases: 乙}\n", r"parks.yaml:1: entry '甲', field 'aliases': .*list"),
        ("- {name: 甲, unique: nein}\n", r"parks.yaml:1: entry '甲', field 'unique': .*boolean"),
        ("- {name: 甲, line: 7}\n", r"parks.yaml:1: an entry should be a mapping with a name, without"),
        ("- {[甲]: 乙, name: 丙}\n", r"parks.yaml:1: entry '丙', field .* Extra"),
        ("- 甲\n", r"parks.yaml:1: an entry should be a mapping"),
        ("\n\nname: 甲\n", r"parks.yaml:3: should be a list of entries, each beginning with '- name: …'"),
        ("- {name: 甲}\n- {name: [乙\n", r"parks.yaml:\d: is not YAML"),
        ("- name: 甲\n\taliases: [乙]\n", r"parks.yaml:2: is not YAML: .*tab"),
        ("- *nobody\n", r"parks.yaml:1: is not YAML: found undefined alias"),
        (
            "- {name: 甲, aliases: [乙], aliases: [丙]}\n",
            r"parks.yaml:1: has the key 'aliases' twice in one entry; take",
        ),
        ("- name: 甲\n  parent: 乙\n  name: 丙\n", r"parks.yaml:3: has the key 'name' twice"),
        ("- {name: 甲, note: {丁: 上游, 丁: 下游}}\n", r"parks.yaml:1: has the key '丁' twice"),
        ("- {name: 甲}\n- &a {name: 乙, aliases: *a}\n", r"parks.yaml:2: holds itself by an alias .*; write out"),
        ("- {name: 甲}\n- &a [*a]\n", r"parks.yaml:2: holds itself by an alias"),
        ("- &a {? *a : 甲}\n", r"parks.yaml:1: holds itself by an alias"),
        ("&a\n- *a\n", r"parks.yaml:\d: holds itself by an alias"),
        ("- name: 甲\a园\n", r"parks.yaml: holds a control character at position \d+"),
        ("- {name: 苏州}\n".encode("gbk"), r"parks.yaml: is not UTF-8 at byte 9; save it as UTF-8"),
    ],
)
def test_a_slip_is_told_by_file_and_line(tmp_path: Path, content: str | bytes, message: str) -> None:
    with pytest.raises(InputError, match=message) as refused:
        entries(tmp_path, content)
    assert "\n" not in str(refused.value)


def test_an_alias_that_stands_for_something_else_is_no_mistake(tmp_path: Path) -> None:
    first, second = entries(tmp_path, "- {name: 甲, plans: &both [a, b]}\n- {name: 乙, plans: *both}\n")
    assert first.plans == second.plans == ["a", "b"]


def test_a_position_is_one_of_three(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"parks.yaml:1: entry '电解液', field 'part_of.化工产业': .*上游"):
        entries(tmp_path, "- {name: 电解液, part_of: {化工产业: 中上游}}\n", IndustryEntry)


def test_every_label_of_a_thing_has_one_file() -> None:
    labels = [label for label, _ in FILES.values()]
    assert len(set(labels)) == len(labels)
    assert {"Region", "Park", "Enterprise", "Industry", "Indicator"} <= set(labels)
