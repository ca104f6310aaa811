"""Errors that a user can act on. The command line prints them in one line and exits with 2; nothing else is caught."""

from pathlib import Path


class PlangraphError(Exception):
    """Base of every error whose message tells the user what is wrong, where, and what to do."""


class InputError(PlangraphError):
    """A document or a curated file cannot be read as what it should be.

    `path` is the file, `line` the line in it (1-based) where that is known.
    """

    def __init__(self, message: str, path: Path | str | None = None, line: int | None = None) -> None:
        where = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(where + message)
        self.path, self.line = path, line


class StoreError(PlangraphError):
    """A store is missing, unreachable, being written, or of another version."""


class QueryError(PlangraphError):
    """A query is unknown, or its parameters are missing, unknown or of the wrong type."""
