from collections.abc import Iterator
from pathlib import Path

import pytest

from store.exports.errors import ExportNotWrittenError
from store.exports.output import write_export
from store.exports.piece import Piece


def failing() -> Iterator[Piece]:
    yield Piece(b"half")
    raise RuntimeError("the corpus ended badly")


def test_an_export_is_written_whole(tmp_path: Path) -> None:
    write_export([Piece(b"one "), Piece(b"two")], tmp_path / "out.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert (tmp_path / "out.txt").read_bytes() == b"one two"


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_half_written_export_leaves_nothing_behind(tmp_path: Path, overwrite: bool) -> None:
    with pytest.raises(RuntimeError):
        write_export(failing(), tmp_path / "out.txt", overwrite=overwrite)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("mine")
    with pytest.raises(ExportNotWrittenError, match="there is something of that name already") as error:
        write_export([Piece(b"yours")], path)
    assert "--force" in error.value.hint
    assert path.read_text() == "mine"


def test_a_file_made_in_the_meantime_is_not_written_over_either(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"

    def slow() -> Iterator[Piece]:
        path.write_text("mine")
        yield Piece(b"yours")

    with pytest.raises(ExportNotWrittenError, match="already"):
        write_export(slow(), path)
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_replaced_when_asked_and_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError):
        write_export(failing(), path, overwrite=True)
    assert path.read_text() == "old"
    write_export([Piece(b"new")], path, overwrite=True)
    assert path.read_text() == "new"


@pytest.mark.parametrize("name", ["missing/out.txt", "x" * 300])
def test_what_the_disk_refuses_is_said_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportNotWrittenError) as error:
        write_export([Piece(b"x")], tmp_path / name)
    assert error.value.sentence == f"{tmp_path / name} could not be written: {error.value.reason}"
    assert error.value.hint
