"""Durable writing: what these functions have returned from is on the disk, and private to its owner."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path

FILE_MODE = 0o600
FOLDER_MODE = 0o700

PADDING = b"\0"
"""What a file that is appended to is filled up with."""
ROOM = 1 << 16
"""How many bytes it is filled up with at a time."""

_sync_data = getattr(os, "fdatasync", os.fsync)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, that only its owner can look into."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file that does not exist yet, or leave nothing of it behind.

    Raises:
        OSError: when it could not be written whole.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    try:
        with open(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace_file(temporary: Path, path: Path) -> None:
    """Put a finished neighbour in the place of a file, at once and for good."""
    os.replace(temporary, path)
    sync_folder(path.parent)


def append(descriptor: int, data: bytes, *, at: int) -> None:
    """Write into an open file after its first `at` bytes; what a crash left behind these is cut off first.

    The file is kept longer than its contents, filled up with zeros: to make a write durable that does not
    lengthen the file costs a quarter of the time. When this fails the contents are as before.

    Raises:
        OSError: when the data is not on the disk.
    """
    try:
        _make_room(descriptor, at, len(data))
        write_all(descriptor, data, at)
        _sync_data(descriptor)
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, at)
        raise


def write_all(descriptor: int, data: bytes, at: int) -> None:
    """Write into an open file at a place, however often the system has to be asked.

    Raises:
        OSError: when there is no room; a part may have been written.
    """
    os.lseek(descriptor, at, os.SEEK_SET)
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_room(descriptor: int, at: int, length: int) -> None:
    """See that there are only zeros after `at`, and as many as will be overwritten, if the disk has room."""
    os.lseek(descriptor, at, os.SEEK_SET)
    after = os.read(descriptor, length)
    if after[:1].strip(PADDING):
        os.ftruncate(descriptor, at)
        after = b""
    if len(after) < length:
        try:
            write_all(descriptor, PADDING * (length + ROOM), at)
        except OSError:
            os.ftruncate(descriptor, at)
