"""The curated YAML under ``seeds/``: what has to be known, a file a label.

Every entry that a plan yielded names the plans it was read from, so that reading a plan blind can leave those out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import InputError


class Entry(BaseModel):
    """A thing that is known by name.

    `aliases` name it everywhere; `local` names it only in documents of the regions its plans come from (经开区, 高新区, 示范区).
    `plans`: ids of the documents it was read from; empty for common knowledge. `unique`: one thing whichever plan names it;
    otherwise it belongs to `scope` (a region), and is known only in that region's documents.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"\S")
    aliases: list[str] = []
    local: list[str] = []
    plans: list[str] = []
    unique: bool = True
    scope: str = ""
    note: str = ""
    file: str = Field(default="", repr=False)
    line: int = Field(default=0, repr=False)

    @property
    def names(self) -> list[str]:
        """The canonical name and all aliases that hold everywhere."""
        return [self.name, *self.aliases]


class RegionEntry(Entry):
    """A region; `parent` is the region it lies in; `kind` is 国 省 市 区 县 街道 镇 乡 村 新区 片区 城市群 …"""

    parent: str = ""
    kind: str = ""


class ParkEntry(Entry):
    """A park; `parent` is the park or region it lies in; `industries` it hosts."""

    parent: str = ""
    industries: list[str] = []
    honours: list[str] = []


class EnterpriseEntry(Entry):
    """A firm; `located_in` a park or region; `parent` the firm it is a subsidiary of."""

    parent: str = ""
    located_in: str = ""
    industries: list[str] = []
    products: list[str] = []


class InstitutionEntry(Entry):
    """A university, institute, laboratory, hospital, school, government body …"""

    located_in: str = ""


class FacilityEntry(Entry):
    """A road, river, station, public park, building …"""

    located_in: str = ""


class ProjectEntry(Entry):
    """A named project."""

    located_in: str = ""
    undertaken_by: list[str] = []
    industries: list[str] = []


class IndustryEntry(Entry):
    """An industry; `part_of` maps a chain to this link's place in it."""

    part_of: dict[str, Literal["上游", "中游", "下游", ""]] = {}


class PolicyEntry(Entry):
    """A named plan, law, action, strategy, campaign, mechanism."""


class EventEntry(Entry):
    """A named conference, fair or festival."""


class ProductEntry(Entry):
    """A named product or technology."""

    industries: list[str] = []


class IndicatorEntry(Entry):
    """An indicator; `unit` is the usual one. `aliases` are other wordings of the same quantity."""

    unit: str = ""


FILES: dict[str, tuple[str, type[Entry]]] = {
    "regions.yaml": ("Region", RegionEntry),
    "parks.yaml": ("Park", ParkEntry),
    "enterprises.yaml": ("Enterprise", EnterpriseEntry),
    "institutions.yaml": ("Institution", InstitutionEntry),
    "projects.yaml": ("Project", ProjectEntry),
    "facilities.yaml": ("Facility", FacilityEntry),
    "industries.yaml": ("Industry", IndustryEntry),
    "policies.yaml": ("Policy", PolicyEntry),
    "events.yaml": ("Event", EventEntry),
    "products.yaml": ("Product", ProductEntry),
    "indicators.yaml": ("Indicator", IndicatorEntry),
}
Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_entries(path: Path, model: type[Entry]) -> Iterator[Entry]:
    """The entries of one YAML file, each with its line. Raises InputError with file and line for what does not fit."""
    for node in nodes(path, "entries", "name"):
        line = node.start_mark.line + 1
        entry = plain(node)
        if not isinstance(entry, dict) or not entry.keys().isdisjoint({"file", "line"}):
            raise InputError("an entry should be a mapping with a name, without 'file' and 'line'", path, line)
        try:
            yield model(**entry, file=f"seeds/{path.name}", line=line)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"]))
            raise InputError(f"entry {entry.get('name', '?')!r}, field {field!r}: {first['msg']}", path, line) from None


def nodes(path: Path, what: str, key: str) -> Sequence[yaml.Node]:
    """The items of a YAML file that is a list of `what`, each with a `key`; none of an empty file.

    Raises InputError for what is no such list, for a key written twice and for an item that holds itself.
    """
    try:
        root = yaml.compose(path.read_text("utf-8"), Loader=Loader)
    except FileNotFoundError:
        raise InputError("does not exist; the seeds belong to the checkout", path) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise InputError(f"is not YAML: {error.problem}", path, line) from None
    except yaml.reader.ReaderError as error:
        raise InputError(f"holds a control character at position {error.position}; remove it", path) from None
    except UnicodeDecodeError as error:
        raise InputError(f"is not UTF-8 at byte {error.start}; save it as UTF-8", path) from None
    if root is None:
        return ()
    if not isinstance(root, yaml.SequenceNode):
        message = f"should be a list of {what}, each beginning with '- {key}: …'"
        raise InputError(message, path, root.start_mark.line + 1)
    _sound(root, path, [])
    items: list[yaml.Node] = root.value
    return items


def _sound(node: yaml.Node, path: Path, outer: list[yaml.Node]) -> None:
    """Refuse what YAML lets pass: an alias inside of what it stands for, and a key that hides an earlier one."""
    if any(node is one for one in outer):
        raise InputError("holds itself by an alias (*); write out what is meant", path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        written: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in written:
                message = f"has the key {key.value!r} twice in one entry; take one out, or begin another entry"
                raise InputError(message, path, key.start_mark.line + 1)
            written.add(key.value)
    if isinstance(node, yaml.CollectionNode):
        for child in node.value:
            for part in child if isinstance(child, tuple) else (child,):
                _sound(part, path, [*outer, node])


def plain(node: yaml.Node) -> Any:
    """The plain value of a composed YAML node; scalars stay strings but for true and false, so that 1905 is a name."""
    if isinstance(node, yaml.SequenceNode):
        return [plain(child) for child in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if node.tag == "tag:yaml.org,2002:bool":
        return str(node.value).lower() == "true"
    return str(node.value)
