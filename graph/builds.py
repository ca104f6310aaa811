"""Builds: each a folder that is written once, and one pointer file that says which is current.

    data/current                 ids of the builds that are kept, newest first; the first is the current one
    data/builds/<id>/            statements.parquet, graph.lbug, documents/*.txt, report.json, build.json

The pointer is replaced as the last step, so a reader sees the old graph or the new one, and a build that is killed
leaves the old one in place. The id is a hash of the content: the same input gives the same build.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from graph import record
from graph.derive import derive
from graph.errors import InputError, StoreError
from graph.lock import holder, in_use, locked, share
from graph.projection import Projection, project
from graph.schema import schema
from graph.statements import Origin, Statement
from graph.stores.base import Progress, Store
from graph.stores.ladybug import VERSION, LadybugStore

FORMAT = 1  # of the folder; raise it when what is in it changes its meaning
KEPT = 3
STATEMENTS, GRAPH, REPORT, MANIFEST, DOCUMENTS = (
    "statements.parquet",
    "graph.lbug",
    "report.json",
    "build.json",
    "documents",
)

# A process keeps one open store a build, and the mark that it is in use.
_stores: dict[Path, tuple[LadybugStore, IO[bytes]]] = {}
_stores_lock = threading.Lock()


@dataclass(frozen=True)
class Build:
    """A finished build. `id` is the hash of its content."""

    id: str
    folder: Path

    def store(self) -> Store:
        """The graph, open for reading; one store a process, which threads share.

        Raises StoreError where the file is damaged or was made by another version.
        """
        with _stores_lock:
            if self.folder not in _stores:
                self._check_whole()
                # Older builds close when their last reader lets them go.
                for folder in [known for known in _stores if known.parent == self.folder.parent]:
                    _stores.pop(folder)[1].close()
                _stores[self.folder] = LadybugStore(self.folder / GRAPH), share(self.folder / MANIFEST)
            return _stores[self.folder][0]

    def statements(self) -> list[Statement]:
        """All statements in their order of record, derived ones included."""
        return record.read(self.folder / STATEMENTS)

    def documents(self) -> list[str]:
        """The ids of the documents whose text the build keeps."""
        return sorted(path.stem for path in (self.folder / DOCUMENTS).glob("*.txt"))

    def document_text(self, document: str) -> str:
        """The text of a document as stored: what offsets count in. Raises InputError for an unknown id."""
        if document not in self.documents():
            raise InputError(f"the build has no document {document!r}; it has {', '.join(self.documents())}")
        return (self.folder / DOCUMENTS / f"{document}.txt").read_bytes().decode()

    def report(self) -> dict[str, Any]:
        """What the build reported: what was read, skipped and why."""
        return _json(self.folder / REPORT)

    def counts(self) -> dict[str, int]:
        """The number of nodes a label and of edges a type."""
        return dict(_json(self.folder / MANIFEST)["counts"])

    def _check_whole(self) -> None:
        manifest = _json(self.folder / MANIFEST)
        made_by = {name: manifest.get(name) for name in _makers()}
        for name, ours in _makers().items():
            if made_by[name] != ours:
                raise StoreError(
                    f"build {self.id} was made with {name} {made_by[name]}, this is {ours}; run `plangraph build`"
                )
        for name, digest in manifest["files"].items():
            path = self.folder / name
            if not path.is_file() or _digest(path.read_bytes()) != digest:
                raise StoreError(f"{path} is missing or damaged; run `plangraph build`")


def data_directory(given: Path | str | None = None) -> Path:
    """Where builds are: the argument, else $PLANGRAPH_DATA, else `data/` in the checkout."""
    return Path(given or os.environ.get("PLANGRAPH_DATA") or Path(__file__).parents[1] / "data").absolute()


def current(data_dir: Path | str | None = None) -> Build:
    """The current build. Raises StoreError where there is none yet, or what the pointer names is gone."""
    data = data_directory(data_dir)
    kept = _kept(data)
    if not kept:
        builder = holder(data / "lock")
        what_to_do = f"process {builder} is building it, wait for that" if builder else "run `plangraph build`"
        raise StoreError(f"there is no graph in {data} yet; {what_to_do}")
    build = Build(kept[0], data / "builds" / kept[0])
    if not (build.folder / MANIFEST).is_file():
        raise StoreError(f"the current build {build.folder} is gone or not whole; run `plangraph build`")
    return build


def open_current(data_dir: Path | str | None = None) -> Store:
    """The current graph, open for reading. See `current` and `Build.store` for what may be wrong."""
    return current(data_dir).store()


def write_build(
    statements: Iterable[Statement],
    documents: Mapping[str, str],
    report: Mapping[str, Any],
    data_dir: Path | str | None = None,
    progress: Progress | None = None,
) -> Build:
    """Derive, project and store the statements, then make this build the current one.

    `documents`: the texts as stored, by document id. Raises InputError for a statement that does not fit the schema or
    stands outside its document, StoreError where another process is building; then the current build stays.
    """
    said = list(statements)
    every = record.ordered([*said, *derive(said)])
    _check_evidence(every, documents)
    content = _Content(record.dump(every), documents, project(every))
    data = data_directory(data_dir)
    try:
        (data / "builds").mkdir(parents=True, exist_ok=True)
        with locked(data / "lock"):
            return _build(content, report, data, progress)
    except OSError as error:
        raise StoreError(f"cannot write in {data}: {error.strerror}") from error


@dataclass(frozen=True)
class _Content:
    """What a build is made of."""

    parquet: bytes
    documents: Mapping[str, str]
    projection: Projection

    def identifier(self) -> str:
        """A hash of what the user gave and of what makes the files; never the clock."""
        texts = {name: self.documents[name] for name in sorted(self.documents)}
        parts = [_to_json(_makers()), self.parquet, _to_json(texts)]
        return _digest(b"".join(_digest(part).encode() for part in parts))[:16]


def _build(content: _Content, report: Mapping[str, Any], data: Path, progress: Progress | None) -> Build:
    kept = _kept(data)
    _remove_all_but(kept, data)  # what a killed build left
    build = Build(content.identifier(), data / "builds" / content.identifier())
    if not _is_whole(build):
        _write(build, content, progress)
    _write_synced(build.folder / REPORT, _to_json(report))
    kept = [build.id, *(other for other in kept if other != build.id)][:KEPT]
    _point(data, kept)
    _remove_all_but(kept, data)
    return build


def _check_evidence(statements: list[Statement], documents: Mapping[str, str]) -> None:
    for document in documents:
        if not document or document.startswith(".") or "/" in document or "\0" in document:
            raise InputError(f"{document!r} cannot be a document's id: it names a file")
    for statement in statements:
        evidence = statement.evidence
        if statement.origin is not Origin.STATED:
            continue
        said = f"statement {statement.id} ({statement.subject} {statement.predicate}, rule {evidence.source})"
        if evidence.document not in documents:
            raise InputError(f"{said} stands in the document {evidence.document!r}, whose text is not there")
        if not 0 <= evidence.start < evidence.end <= len(documents[evidence.document]) or evidence.sentence_start < 0:
            where = f"{evidence.document}:{evidence.start}-{evidence.end}"
            raise InputError(f"{said} has no sentence, or lies outside its document: {where}")


def _is_whole(build: Build) -> bool:
    if not (build.folder / MANIFEST).is_file():
        return False
    try:
        build._check_whole()
    except StoreError:
        return False
    return True


def _write(build: Build, content: _Content, progress: Progress | None) -> None:
    """Write the folder; the manifest comes last, so a folder without one is not whole."""
    if build.folder.exists():
        shutil.rmtree(build.folder)
    (build.folder / DOCUMENTS).mkdir(parents=True)
    written = {f"{DOCUMENTS}/{name}.txt": text.encode() for name, text in sorted(content.documents.items())}
    written[STATEMENTS] = content.parquet
    for name, part in written.items():
        _write_synced(build.folder / name, part)
    graph = build.folder / GRAPH
    with LadybugStore(graph) as store:
        store.load(content.projection, progress)
    with graph.open("rb") as file:
        os.fsync(file.fileno())
        digests = {GRAPH: _digest(file.read())} | {name: _digest(part) for name, part in written.items()}
    manifest = _makers() | {"counts": content.projection.counts(), "files": digests}
    _write_synced(build.folder / MANIFEST, _to_json(manifest))


def _makers() -> dict[str, Any]:
    """What a build must have been made with for this program to read it."""
    return {"format": FORMAT, "schema": schema().digest(), "ladybug": VERSION}


def _kept(data: Path) -> list[str]:
    pointer = data / "current"
    return pointer.read_text("ascii", errors="replace").split() if pointer.is_file() else []


def _point(data: Path, kept: list[str]) -> None:
    new = data / "current.new"
    _write_synced(new, "\n".join([*kept, ""]).encode("ascii"))
    new.replace(data / "current")
    directory = os.open(data, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _remove_all_but(kept: list[str], data: Path) -> None:
    """Remove folders that the pointer does not name and nobody reads."""
    for folder in sorted((data / "builds").iterdir()):
        if folder.is_dir() and folder.name not in kept and not in_use(folder / MANIFEST):
            shutil.rmtree(folder)


def _write_synced(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _to_json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(dict(content), ensure_ascii=False, indent=1).encode()


def _json(path: Path) -> dict[str, Any]:
    try:
        content = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise StoreError(f"{path} cannot be read ({error}); run `plangraph build`") from None
    if not isinstance(content, dict):
        raise StoreError(f"{path} is damaged; run `plangraph build`")
    return content


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
