import os
from pathlib import Path

import pytest

from graph.errors import InputError
from loaders import text
from loaders.text import read_stored


def test_newlines_and_byte_order_mark_count_as_they_are_stored(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("\ufeff第一章\r\n发展".encode())
    assert read_stored(path).text == "\ufeff第一章\r\n发展"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_gb_encodings_give_the_same_text_as_utf8(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes("铁西区国民经济和社会发展第十四个五年规划，产值达到3650亿元。".encode(encoding))
    stored = read_stored(path)
    assert (stored.text[:3], stored.encoding) == ("铁西区", "gb18030")


def test_a_text_has_one_digest_in_every_encoding(tmp_path: Path) -> None:
    plan = "铁西区发展规划\n产值达到3650亿元。\n"
    windows = plan.replace("\n", "\r\n")
    kinds = [plan.encode(), plan.encode("gbk"), windows.encode("gb18030"), ("\ufeff" + windows).encode()]
    stored = []
    for number, content in enumerate(kinds):
        path = tmp_path / f"{number}.txt"
        path.write_bytes(content)
        stored.append(read_stored(path))
    assert len({text.digest(one.text) for one in stored}) == 1
    assert len({one.sha256 for one in stored}) == 4
    assert text.digest(plan) != text.digest(plan.replace("3650", "3651"))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n\n", "is empty"),
        (b"plan\0more", "NUL byte at offset 4"),
        ("铁西区".encode() + b"\xff\xfe" + "发展".encode(), r"UTF-8 .*byte 9"),
        ("铁西区发展规划".encode()[:-1] + b"\xe5 ", r"byte 18"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        read_stored(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_folder_pipe_and_device_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, message in [
        (tmp_path / "missing.txt", "does not exist"),
        (tmp_path, "is a folder"),
        (pipe, "device or pipe"),
        (Path("/dev/zero"), "device or pipe"),
    ]:
        with pytest.raises(InputError, match=message):
            read_stored(path)


def test_a_file_too_large_for_a_plan_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    with path.open("wb") as file:
        file.truncate(text.MAX_BYTES + 1)
    with pytest.raises(InputError, match="more than"):
        read_stored(path)
