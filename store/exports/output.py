"""Where an export goes: written beside its place and renamed, so that it is there whole or not at all."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from uuid import uuid4

from language.errors import reason_of
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
    if not path.name:
        raise ExportNotWrittenError(str(path), "it has no name of its own", "name another place with -o")
    if not is_folder and os.path.isdir(path):
        raise ExportNotWrittenError(str(path), "it is a folder, and the export is a file", _inside(path))
    workshop = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        if not overwrite and _is_taken(path, is_folder=is_folder):
            raise _is_there(path)
        workshop.mkdir()
        _write(pieces, workshop)
        _sync(workshop)
        _publish(workshop, path, overwrite=overwrite, is_folder=is_folder)
    except OSError as error:
        raise ExportNotWrittenError(str(path), reason_of(error), "name another place with -o") from error
    finally:
        shutil.rmtree(workshop, ignore_errors=True)


def _inside(folder: Path) -> str:
    return f"name a file in it: -o {shlex.quote(str(folder / 'export'))}"


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
    """Put every file in its place; when one of them cannot be, all places are again as they were."""
    with ExitStack() as undoing:
        if is_folder and not path.is_dir():
            path.mkdir()
            undoing.callback(path.rmdir)
        for made in sorted(workshop.iterdir()):
            if is_folder:
                place = path / made.name
            else:
                place = path if made.name == _MAIN else path.with_name(f"{path.stem}.{made.name}")
            _rename(made, place, undoing, overwrite=overwrite)
        undoing.pop_all()


def _rename(made: Path, place: Path, undoing: ExitStack, *, overwrite: bool) -> None:
    """Rename, but first take the name where nothing may be overwritten: somebody else may be as quick."""
    try:
        place.open("xb").close()
    except FileExistsError as error:
        if not overwrite:
            raise _is_there(place) from error
        replaced = made.with_name(uuid4().hex)
        _keep(place, replaced)
        undoing.callback(replaced.replace, place)
    else:
        undoing.callback(place.unlink)
    made.replace(place)


def _keep(place: Path, replaced: Path) -> None:
    """Give a file that will be replaced a second name; where a file cannot have two, copy it."""
    try:
        os.link(place, replaced)
    except OSError:
        shutil.copy2(place, replaced, follow_symlinks=False)


def _is_taken(path: Path, *, is_folder: bool) -> bool:
    """Whether something is in the way; an empty folder is not in the way of a folder."""
    if is_folder and path.is_dir():
        return any(path.iterdir())
    return os.path.lexists(path)


def _is_there(path: Path) -> ExportNotWrittenError:
    return ExportNotWrittenError(
        str(path), "there is something of that name already", "name another place with -o, or add --force"
    )
