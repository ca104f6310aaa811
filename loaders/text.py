"""From a file to the text as stored: the string that every offset of the project counts in.

An offset is the place of a character in the decoded text, newlines as stored (``\\r\\n`` is two characters) and a byte order
mark, where there is one, counted as one character: what ``bytes.decode("utf-8")`` gives.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class StoredText:
    """A file's text with the encoding it was stored in and the SHA-256 of its bytes."""

    text: str
    encoding: str
    sha256: str


def read_stored(path: Path) -> StoredText:
    """The text of a UTF-8, GB18030 or GBK file. Raises InputError for whatever cannot be such a document."""
    data = _bytes(path)
    if not data.strip():
        raise InputError("is empty; give a plan as a text file", path)
    if b"\0" in data:
        raise InputError(
            f"is not text: NUL byte at offset {data.index(0)}; save the document as plain UTF-8 text", path
        )
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as wrong_utf8:
        text, encoding = _decode_gb(data, path, wrong_utf8.start), "gb18030"
    if not text.strip("\ufeff \t\r\n\f\u3000"):
        raise InputError("is empty; give a plan as a text file", path)
    return StoredText(text, encoding, hashlib.sha256(data).hexdigest())


def digest(text: str) -> str:
    """The SHA-256 of a stored text, the same whatever its encoding, its newlines and its byte order mark."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(plain.encode()).hexdigest()


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file that is not too large to be a plan."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or pipe"
            raise InputError(f"is {what}, not a file; give a plan as a text file", path)
        if status.st_size > MAX_BYTES:
            raise InputError(f"has {status.st_size} bytes, more than the {MAX_BYTES} a plan may have", path)
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("does not exist; check the path", path) from None
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path) from None


def _decode_gb(data: bytes, path: Path, first_bad: int) -> str:
    """The text of a GB18030 (or GBK, its subset) file that is mostly Chinese; a broken UTF-8 file is refused instead."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise InputError(
            f"is neither UTF-8 (byte {first_bad}) nor GB18030 (byte {error.start}); save it as UTF-8", path
        ) from None
    # Broken UTF-8 often decodes as GB18030 into rare characters; real text is made of those of GB 2312.
    sample = [char for char in text[:20_000] if ord(char) > 0x7F]
    common = sum(_is_gb2312(char) for char in sample)
    if common < 0.9 * len(sample):
        raise InputError(f"is not valid UTF-8 at byte {first_bad}, nor GB18030 text; save it as UTF-8", path)
    return text


def _is_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
