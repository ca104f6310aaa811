"""Which document a file is: listed in ``seeds/documents.yaml`` by its content, or told from its own head."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from graph.errors import InputError
from loaders.curated import nodes, plain
from loaders.layout import head
from loaders.layout.home import END, split_region
from loaders.layout.model import DocumentInfo
from loaders.text import StoredText

CATALOGUE = Path(__file__).parents[1] / "seeds" / "documents.yaml"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says of a document; each goes before what its head says. `year` is the reference year."""

    title: str = ""
    region: str = ""
    year: int | None = None


class DocumentEntry(BaseModel):
    """A document of the catalogue; see `DocumentInfo` for the fields. `region_parents`: the nearest first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    file: str
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    title: str = Field(min_length=1)
    region: str = Field(min_length=1)
    region_parents: tuple[str, ...] = ()
    issuer: str = ""
    date: str = Field(default="", pattern=r"^(\d{4}(-\d{2}(-\d{2})?)?)?$")
    kind: Literal["规划", "报告"]
    period: tuple[int, int] | None = None
    reference_year: int = Field(ge=1950, le=2100)
    target_year: int = Field(ge=1950, le=2100)
    line: int = Field(default=0, repr=False)

    @model_validator(mode="after")
    def _years_in_order(self) -> DocumentEntry:
        if self.target_year < self.reference_year or (self.period and self.period[0] > self.period[1]):
            raise ValueError("the years should be in order: reference_year, then target_year; period from, to")
        return self

    def info(self) -> DocumentInfo:
        """The document as the rest of the loaders see it."""
        return DocumentInfo(**self.model_dump(exclude={"file", "line"}), known=True)


def read_catalogue(path: Path = CATALOGUE) -> dict[str, DocumentEntry]:
    """The documents of the catalogue by their SHA-256. Raises InputError with file and line for what does not fit."""
    found: dict[str, DocumentEntry] = {}
    for node in nodes(path, "documents", "id"):
        entry = _entry(node, path)
        for other in found.values():
            if entry.sha256 == other.sha256 or entry.id == other.id:
                raise InputError(f"{entry.id!r} is listed twice, first at line {other.line}", path, entry.line)
        found[entry.sha256] = entry
    return found


def _entry(node: yaml.Node, path: Path) -> DocumentEntry:
    line = node.start_mark.line + 1
    listed = plain(node)
    if not isinstance(listed, dict):
        raise InputError("a document should be a mapping with an id", path, line)
    try:
        return DocumentEntry(**listed, line=line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InputError(f"document {listed.get('id', '?')!r}, field {field!r}: {first['msg']}", path, line) from None


def identify(
    stored: StoredText,
    path: Path,
    head_lines: Sequence[str],
    opening: str,
    *,
    options: ReadOptions | None = None,
    catalogue: Mapping[str, DocumentEntry] | None = None,
) -> DocumentInfo:
    """What is known of a document: from the catalogue, else from its title lines, its opening text, its file's name.

    `head_lines`: its title lines as they read; `opening`: its first paragraphs. Options go before either.
    Raises InputError where no region can be read.
    """
    options = options or ReadOptions()
    entry = (read_catalogue() if catalogue is None else catalogue).get(stored.sha256)
    if entry is not None:
        return _with_options(entry.info(), options)
    told = head.read(head_lines, opening, path.stem)
    info = DocumentInfo(
        id=path.stem,
        title=told.title or path.stem,
        region=told.region,
        region_parents=told.parents,
        kind=told.years.kind,
        period=told.years.period,
        reference_year=told.years.reference,
        target_year=told.years.target,
        sha256=stored.sha256,
    )
    info = _with_options(info, options)
    if not info.region:
        raise InputError("names no region in its head; pass --region, for example --region 沈阳市铁西区", path)
    return info


def _with_options(info: DocumentInfo, options: ReadOptions) -> DocumentInfo:
    """The document with what the user says of it."""
    changes: dict[str, Any] = {}
    if options.title:
        changes["title"] = options.title
    if options.region:
        region, parents = split_region(options.region)
        if not END.search(region):
            raise InputError(f"--region {options.region!r} does not end as a region's name does; write 沈阳市铁西区")
        changes["region"] = region
        if region != info.region or parents:
            changes["region_parents"] = parents
    if options.year is not None:
        changes["reference_year"] = options.year
        changes["target_year"] = info.period[1] if info.period else options.year + 1
    return dataclasses.replace(info, **changes)
