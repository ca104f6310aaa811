"""The command line: one thin command for each thing that plangraph does. Heavy parts are imported where they are used."""

from __future__ import annotations

import inspect
import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from graph.errors import InputError, PlangraphError, QueryError

if TYPE_CHECKING:
    from graph.stores.base import Progress
    from loaders.documents import ReadOptions
    from loaders.extraction import Extraction
    from loaders.layout.model import Document
    from queries.catalogue import Parameter, Query

FAILED = 2
GIVEN = "given_"  # before the names of a query's parameters, which may be keywords of Python
STOPPED = 130  # as shells say of a command that Ctrl-C ended
DOCUMENTS = Path(__file__).parent / "seeds" / "documents"

Data = Annotated[
    Path | None, typer.Option("--data", help="Where builds are kept; else $PLANGRAPH_DATA, else data/ in the checkout.")
]
Title = Annotated[str, typer.Option(help="The document's title, where its head does not tell.")]
Region = Annotated[str, typer.Option(help="The region that the document is of, as 苏州市吴江区.")]
Year = Annotated[int | None, typer.Option(help="The last year with actual figures.", min=1950, max=2100)]
PlanFile = Annotated[Path, typer.Argument(help="A plan or report as text, in UTF-8 or GBK.", show_default=False)]

app = typer.Typer(
    help="A knowledge graph of plans, projects and entities, read from Chinese development plans.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command line. What a user can act on is one line on stderr and exit code 2, without a traceback."""
    try:
        code = app(sys.argv[1:] or ["--help"], prog_name="plangraph", standalone_mode=False)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        hint = f"; see `{context.command_path} --help`" if context else ""
        _fail(error.format_message().rstrip(".") + hint)
    except PlangraphError as error:
        _fail(str(error))
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(STOPPED)
    sys.exit(code if isinstance(code, int) else 0)


def _fail(message: str) -> None:
    print(f"plangraph: {' '.join(message.split())}", file=sys.stderr)
    sys.exit(FAILED)


@app.command()
def build(
    documents: Annotated[
        list[Path] | None, typer.Argument(help="Plans and reports; without any, those in seeds/documents.")
    ] = None,
    *,
    title: Title = "",
    region: Region = "",
    year: Year = None,
    data: Data = None,
) -> None:
    """Read documents and build the graph from what they state.

    The graph that was there stays in use until the new one is whole. A document that cannot be read, or whose text
    another one had, is skipped, which the end says with the reason; the exit code is 1 then. --title, --region and
    --year are for one file alone.

    Example: plangraph build
    """
    from graph.builds import write_build
    from loaders.documents import ReadOptions
    from loaders.joining import join
    from loaders.lexicon import seeds
    from loaders.statements import statements_of

    began = time.monotonic()
    seeds()  # an error in the curated files is no reason to skip a document
    paths = documents or sorted(DOCUMENTS.glob("*.txt"))
    options = ReadOptions(title, region, year)
    if len(paths) != 1 and options != ReadOptions():
        raise InputError(f"--title, --region and --year are of one document, not of {len(paths)}; give one file")
    extractions, skipped = _extracted(paths, options)
    if not extractions:
        raise InputError(f"no document could be read: {'; '.join(skipped) or f'there is none in {DOCUMENTS}'}")
    texts = {extraction.document.info.id: extraction.document.stored for extraction in extractions}
    joined = join(extractions)
    statements = statements_of(joined.extractions)
    report = {"documents": sorted(texts), "skipped": skipped, "statements": len(statements), "unsure": joined.told()}
    with _progress("store") as progress:
        built = write_build(statements, texts, report, data, progress)
    counts = built.counts()
    print(f"build {built.id}: {len(texts)} documents, {len(statements)} statements, {time.monotonic() - began:.1f} s")
    print(", ".join(f"{name} {count}" for name, count in counts.items() if count))
    _warn(extractions)
    for reason in skipped:
        print(f"skipped: {reason}", file=sys.stderr)
    if skipped:
        raise typer.Exit(1)


def _extracted(paths: Sequence[Path], options: ReadOptions) -> tuple[list[Extraction], list[str]]:
    """What each document states, and why some were skipped: a text counts once, however many files hold it."""
    from loaders.extraction import extract_document
    from loaders.reading import read

    extractions, skipped = [], []
    taken: dict[str, Path] = {}
    with _progress("read") as progress:
        for number, path in enumerate(paths, start=1):
            try:
                document = read(path, options)
                _take(document, path, taken)
                extractions.append(extract_document(document))
            except InputError as error:
                skipped.append(str(error))
            progress(path.name, number, len(paths))
    return extractions, skipped


def _take(document: Document, path: Path, taken: dict[str, Path]) -> None:
    """Note the text and the id of a document in `taken`. Raises InputError where another file of the build has either."""
    from loaders.text import digest

    text, name = f"text {digest(document.stored)}", f"id {document.info.id}"
    if text in taken:
        raise InputError(f"has the text of {taken[text]}; leave one of them out", path)
    if name in taken:
        raise InputError(f"would be known as {document.info.id!r} like {taken[name]}; rename one of them", path)
    taken[text] = taken[name] = path


def _warn(extractions: Sequence[Extraction]) -> None:
    for extraction in extractions:
        for warning in extraction.document.warnings:
            print(f"note: {warning}", file=sys.stderr)


@app.command()
def extract(
    document: PlanFile,
    *,
    title: Title = "",
    region: Region = "",
    year: Year = None,
    blind: Annotated[bool, typer.Option("--blind", help="Without entries curated from this region's plans.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="All of it as JSON, not only the numbers.")] = False,
) -> None:
    """Find what one document states; nothing is stored.

    Example: plangraph extract seeds/documents/tiexi-14th-five-year-plan.txt --json
    """
    from loaders import export
    from loaders.documents import ReadOptions
    from loaders.extraction import extract as read
    from loaders.joining import join

    extraction = read(document, ReadOptions(title, region, year), blind)
    _warn([extraction])
    [joined] = join([extraction]).extractions
    found = export.as_json(joined)
    if as_json:
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return
    print(found["document"]["title"])
    for name in ("mentions", "relations", "observations"):
        print(f"{name}: {len(found[name])}")


@app.command()
def explore(
    data: Data = None,
    port: Annotated[int, typer.Option(help="The port on this machine.", min=1, max=65535)] = 8501,
    browser: Annotated[bool, typer.Option(help="Open the browser.")] = True,
) -> None:
    """Look at the graph in the browser.

    Example: plangraph explore --port 8600
    """
    from explorer.serve import serve
    from graph.builds import current, data_directory

    current(data)  # without a graph there is nothing to look at
    serve(data_directory(data), port, browser)


@app.command()
def push(
    store: Annotated[str, typer.Option(help="The server's address, as bolt://localhost:7687.", show_default=False)],
    data: Data = None,
) -> None:
    """Make a Neo4j server hold the current graph; what is not ours there stays as it is.

    User and password are read from PLANGRAPH_NEO4J_USER (else neo4j) and PLANGRAPH_NEO4J_PASSWORD.

    Example: plangraph push --store bolt://localhost:7687
    """
    from graph.builds import current
    from graph.projection import project
    from graph.stores.neo4j import Neo4jStore

    build = current(data)
    with Neo4jStore(store) as server, _progress("push") as progress:
        server.load(project(build.statements()), progress)
        counts = server.counts()
    print(f"{store} holds build {build.id}: " + ", ".join(f"{name} {n}" for name, n in counts.items() if n))


@app.command()
def check(data: Data = None) -> None:
    """Check the schema, the curated files, the queries and the current build, and hint at what a curator should look at.

    What is wrong ends with exit code 2; hints do not.

    Example: plangraph check
    """
    from graph.builds import current, data_directory
    from graph.schema import schema
    from loaders import checking
    from loaders.documents import read_catalogue
    from loaders.lexicon import seeds
    from queries.catalogue import catalogue

    print(f"schema: {len(schema().labels)} labels, {len(schema().relationships)} relationships")
    entries = sum(map(len, seeds().entries.values()))
    print(f"seeds: {len(read_catalogue())} documents, {entries} curated entries")
    print(f"queries: {len(catalogue())}")
    hints = checking.of_seeds(seeds())
    if not (data_directory(data) / "current").is_file():
        print("build: none yet; `plangraph build` makes one")
    else:
        build = current(data)
        build.store()
        print(f"build {build.id}: whole, {sum(build.counts().values())} nodes and edges")
        hints += checking.of_build(seeds(), build.statements(), build.report().get("unsure", []))
    for hint in hints:
        print("\n".join(hint.lines()))


class Queries(TyperGroup):
    """A command for each query of the catalogue, with an option for each of its parameters."""

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]  # noqa: ARG002
        """The ids of the queries."""
        from queries.catalogue import catalogue

        return list(catalogue())

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand:  # type: ignore[override]  # noqa: ARG002
        """The command of a query. Raises QueryError that names the queries there are."""
        from queries.catalogue import find

        return _command(find(cmd_name))


queries_app = typer.Typer(cls=Queries, invoke_without_command=True, rich_markup_mode=None)
app.add_typer(queries_app, name="query")


@queries_app.callback()
def query(ctx: typer.Context) -> None:
    """Ask the graph one of the curated questions; without a name, list them.

    Example: plangraph query firms-of-park --park 中德园
    """
    if ctx.invoked_subcommand is None:
        _list_queries()


def _command(query: Query) -> TyperCommand:
    """The command that runs a query and prints its answer."""

    def ask(**given: Any) -> None:
        from graph.builds import open_current
        from queries.printing import print_csv, print_json, print_table
        from queries.running import run

        data, as_json, as_csv = (given.pop(name) for name in ("data", "as_json", "as_csv"))
        if as_json and as_csv:
            raise QueryError("--json and --csv exclude each other; give one")
        show = print_json if as_json else print_csv if as_csv else print_table
        show(run(open_current(data), query.id, {name.removeprefix(GIVEN): value for name, value in given.items()}))

    options = [_option(parameter) for parameter in query.parameters]
    options += [
        _keyword("data", Data, None),
        _keyword("as_json", Annotated[bool, typer.Option("--json", help="The rows as JSON.")], False),
        _keyword("as_csv", Annotated[bool, typer.Option("--csv", help="The rows as CSV.")], False),
    ]
    ask.__signature__ = inspect.Signature(options)  # type: ignore[attr-defined]
    ask.__annotations__ = {option.name: option.annotation for option in options}
    one = typer.Typer(add_completion=False, rich_markup_mode=None)
    one.command(query.id, help=f"{query.question}\n\n{query.english}.\n\nExample: {_example(query)}")(ask)
    command = typer.main.get_command(one)
    assert isinstance(command, TyperCommand)
    return command


def _option(parameter: Parameter) -> inspect.Parameter:
    """The option of a parameter. What it takes is checked where the query runs, for all who ask."""
    words = ", ".join(f"{word} {title}" for word, title in parameter.choices.items())
    notes = (
        parameter.title,
        words,
        "required" if parameter.required else "",
        "may be given several times" if parameter.type.several else "",
    )
    told = typer.Option("--" + parameter.name.replace("_", "-"), help="; ".join(note for note in notes if note))
    return _keyword(
        GIVEN + parameter.name, Annotated[list[str] | None if parameter.type.several else str | None, told], None
    )


def _keyword(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _example(query: Query) -> str:
    given = [f"--{parameter.name} {parameter.example}" for parameter in query.parameters if parameter.required]
    return " ".join(["plangraph query", query.id, *given])


def _list_queries() -> None:
    from queries.catalogue import catalogue
    from queries.printing import print_rows

    rows = [(query.group, query.id, query.title, _example(query)) for query in catalogue().values()]
    print_rows(("", "查询", "题目", "例"), rows)


@contextmanager
def _progress(phase: str) -> Iterator[Progress]:
    """Shows on a terminal's stderr what is being done, how much of it is done, and the seconds."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn(phase),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=None)

        def advance(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total)

        yield advance


if __name__ == "__main__":
    main()
