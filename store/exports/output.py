"""Where an export goes: written beside its place and renamed, so that it is there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from store.exports.errors import ExportNotWrittenError
from store.exports.piece import Piece


def write_export(pieces: Iterable[Piece], path: Path, *, overwrite: bool = False) -> None:
    """Write the pieces of an export to `path`.

    Raises:
        ExportNotWrittenError: when there is something at `path` and `overwrite` is not set, or the disk
            refuses; what was there before is untouched then.
    """
    if not overwrite and os.path.lexists(path):
        raise _is_there(path)
    neighbour = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        _write_durably(pieces, neighbour)
        _publish(neighbour, path, overwrite=overwrite)
    except OSError as error:
        raise ExportNotWrittenError(
            str(path), (error.strerror or str(error)).lower(), "name another place with -o"
        ) from error
    finally:
        with suppress(OSError):
            neighbour.unlink()


def _write_durably(pieces: Iterable[Piece], path: Path) -> None:
    with path.open("xb") as file:
        for piece in pieces:
            file.write(piece.data)
        file.flush()
        os.fsync(file.fileno())


def _publish(neighbour: Path, path: Path, *, overwrite: bool) -> None:
    """Rename, but first take the name where nothing may be overwritten: somebody else may be as quick."""
    if not overwrite:
        try:
            path.open("xb").close()
        except FileExistsError as error:
            raise _is_there(path) from error
    neighbour.replace(path)


def _is_there(path: Path) -> ExportNotWrittenError:
    return ExportNotWrittenError(
        str(path), "there is something of that name already", "name another place with -o, or add --force"
    )
