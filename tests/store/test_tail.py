from __future__ import annotations

import os
from pathlib import Path

import pytest

from store import tail as tail_module
from store.durable import PADDING, write_new
from store.tail import Tail


@pytest.fixture
def path(tmp_path: Path) -> Path:
    write_new(tmp_path / "segment", [b"one\n"])
    return tmp_path / "segment"


@pytest.fixture(params=["kept open", "closed after every look"])
def tail(path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Tail:
    monkeypatch.setattr(tail_module, "_STAYS_OPEN", request.param == "kept open")
    return Tail(path)


def test_what_is_appended_stands_after_what_was_there(tail: Tail, path: Path) -> None:
    tail.append(b"two\n", at=4)
    tail.append(b"three\n", at=8)
    assert path.read_bytes().rstrip(PADDING) == b"one\ntwo\nthree\n"
    assert tail.read(8).rstrip(PADDING) == b"three\n"


def test_what_a_crash_left_behind_is_written_over(tail: Tail, path: Path) -> None:
    path.write_bytes(b"one\ntorn line of a crash")
    assert tail.goes_on(4)
    tail.append(b"two\n", at=4)
    assert path.read_bytes().rstrip(PADDING) == b"one\ntwo\n"


def test_what_another_process_appends_is_seen(tail: Tail, path: Path) -> None:
    other = Tail(path)
    tail.append(b"two\n", at=4)
    assert not tail.goes_on(8)
    other.append(b"three\n", at=8)
    assert tail.goes_on(8)


def test_a_file_that_is_gone_is_noticed(tail: Tail, path: Path) -> None:
    tail.append(b"two\n", at=4)
    path.unlink()
    assert tail.size() is None
    with pytest.raises(FileNotFoundError):
        tail.goes_on(4)
    with pytest.raises(FileNotFoundError):
        tail.append(b"three\n", at=8)


def test_a_file_put_in_the_place_of_another_is_the_one_appended_to(tail: Tail, path: Path) -> None:
    tail.append(b"two\n", at=4)
    os.link(path, path.with_name("kept"))
    os.replace(_written(path.with_name("new"), b"new\n"), path)
    assert tail.size() == 4
    tail.append(b"two\n", at=4)
    assert path.read_bytes().rstrip(PADDING) == b"new\ntwo\n"
    assert path.with_name("kept").read_bytes().rstrip(PADDING) == b"one\ntwo\n"


def _written(path: Path, data: bytes) -> Path:
    write_new(path, [data])
    return path
