"""Where an export goes: written beside its place and renamed, so that it is there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from store.exports.errors import ExportNotWrittenError
from store.exports.piece import Piece


def write_export(
    pieces: Iterable[Piece], path: Path, *, overwrite: bool = False, is_folder: bool = False
) -> None:
    """Write the pieces of an export to `path`.

    Files that belong beside it take its name: the `config.xml` of `tasks.json` is `tasks.config.xml`.

    Args:
        pieces: what to write.
        path: the file, or the folder to make.
        overwrite: whether files that are there may be replaced; others in a folder stay.
        is_folder: whether the export is a folder of files.

    Raises:
        ExportNotWrittenError: when there is something in the way and `overwrite` is not set, or the disk
            refuses; what was there before is untouched then.
    """
    if not overwrite and _is_taken(path, is_folder=is_folder):
        raise _is_there(path)
    workshop = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        workshop.mkdir()
        _write(pieces, workshop)
        _sync(workshop)
        _publish(workshop, path, overwrite=overwrite, is_folder=is_folder)
    except OSError as error:
        raise ExportNotWrittenError(
            str(path), (error.strerror or str(error)).lower(), "name another place with -o"
        ) from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


_MAIN = "export"
"""The name, in the workshop, of the file that has none of its own."""


def _write(pieces: Iterable[Piece], folder: Path) -> None:
    for piece in pieces:
        with (folder / (piece.file or _MAIN)).open("ab") as file:
            file.write(piece.data)


def _sync(folder: Path) -> None:
    """Wait until the files in a folder are on the disk."""
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())


def _publish(workshop: Path, path: Path, *, overwrite: bool, is_folder: bool) -> None:
    if is_folder:
        path.mkdir(exist_ok=True)
    for made in sorted(workshop.iterdir()):
        if is_folder:
            place = path / made.name
        else:
            place = path if made.name == _MAIN else path.with_name(f"{path.stem}.{made.name}")
        _rename(made, place, overwrite=overwrite)


def _rename(made: Path, place: Path, *, overwrite: bool) -> None:
    """Rename, but first take the name where nothing may be overwritten: somebody else may be as quick."""
    if not overwrite:
        try:
            place.open("xb").close()
        except FileExistsError as error:
            raise _is_there(place) from error
    made.replace(place)


def _is_taken(path: Path, *, is_folder: bool) -> bool:
    """Whether something is in the way; an empty folder is not in the way of a folder."""
    if is_folder and path.is_dir():
        with suppress(StopIteration):
            next(path.iterdir())
            return True
        return False
    return os.path.lexists(path)


def _is_there(path: Path) -> ExportNotWrittenError:
    return ExportNotWrittenError(
        str(path), "there is something of that name already", "name another place with -o, or add --force"
    )
