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


@pytest.mark.parametrize("is_folder", [False, True])
@pytest.mark.parametrize("overwrite", [False, True])
def test_when_one_of_several_files_cannot_be_put_in_its_place_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwrite: bool, is_folder: bool
) -> None:
    place = tmp_path / "out" if is_folder else tmp_path / "out.json"
    pieces = [Piece(b"new", "a.txt"), Piece(b"new", "b.txt"), Piece(b"new", "c.txt")]
    beside = place if is_folder else tmp_path
    name = "{}.txt" if is_folder else "out.{}.txt"
    if overwrite:
        beside.mkdir(exist_ok=True)
        for letter in "ac":
            (beside / name.format(letter)).write_bytes(b"old")
    before = {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()}
    replace = Path.replace

    def fail_at_the_last(made: Path, target: Path) -> Path:
        if made.name == "c.txt":
            raise OSError(28, "No space left on device")
        return replace(made, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_last)
    with pytest.raises(ExportNotWrittenError, match="no space left"):
        write_export(pieces, place, overwrite=overwrite, is_folder=is_folder)
    assert {one: one.read_bytes() for one in tmp_path.rglob("*") if one.is_file()} == before
    assert place.exists() == (is_folder and overwrite)


def test_a_file_in_the_way_of_one_that_belongs_beside_an_export_stops_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "out.labels.txt").write_text("mine")
    with pytest.raises(ExportNotWrittenError, match="already"):
        write_export([Piece(b"new"), Piece(b"new", "labels.txt")], tmp_path / "out.json")
    assert [one.read_text() for one in tmp_path.iterdir()] == ["mine"]


@pytest.mark.parametrize("path", [Path(), Path("/")], ids=str)
def test_a_place_without_a_name_is_refused(path: Path) -> None:
    with pytest.raises(ExportNotWrittenError, match="no name of its own"):
        write_export([Piece(b"x")], path, overwrite=True)


@pytest.mark.parametrize("is_folder", [False, True])
@pytest.mark.parametrize("name", ["missing/out.txt", "x" * 300])
def test_what_the_disk_refuses_is_said_in_one_sentence(tmp_path: Path, name: str, is_folder: bool) -> None:
    with pytest.raises(ExportNotWrittenError) as error:
        write_export([Piece(b"x")], tmp_path / name, is_folder=is_folder)
    assert error.value.sentence == f"{tmp_path / name} could not be written: {error.value.reason}"
    assert error.value.hint


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_file_is_not_written_in_the_place_of_a_folder_but_may_be_into_it(
    tmp_path: Path, overwrite: bool
) -> None:
    with pytest.raises(ExportNotWrittenError) as error:
        write_export([Piece(b"x")], tmp_path, overwrite=overwrite)
    assert "it is a folder" in error.value.sentence
    assert f"-o {tmp_path}/export" in error.value.hint
