"""Opening a store: for writing where that is possible, else for reading, with the reason why."""

from __future__ import annotations

from pathlib import Path

from store.access import Access, gain_access, in_words
from store.disk import Disk
from store.errors import StoreError, StoreNotOpenedError
from store.layout import Layout
from store.places import expanded
from store.snapshot import SCHEMA_VERSION


def open_disk(path: Path, *, patience: float, is_for_reading: bool) -> tuple[Disk, Access, str | None]:
    """Read a store and gain access to its files.

    Returns:
        What the store holds, the access to it, and why it can only be read, as the end of a sentence, if so.

    Raises:
        StoreDamagedError: when it is beyond recovery.
        StoreNotOpenedError: when it cannot even be read.
    """
    layout = layout_at(path)
    access, reason = gain_access(layout, patience, is_for_reading=is_for_reading)
    try:
        disk, busy = _read(layout, access)
    except StoreError:
        access.close()
        raise
    except OSError as error:
        access.close()
        raise StoreNotOpenedError(path, in_words(error)) from error
    return disk, access, reason or busy or _newer(disk)


def layout_at(path: Path) -> Layout:
    """Return the files of the store that a path leads to, as the person wrote it.

    Raises:
        StoreNotOpenedError: when it leads nowhere.
    """
    try:
        return Layout(expanded(path).resolve())
    except RuntimeError as error:  # from Python 3.13 on it is an error when the file is opened
        raise StoreNotOpenedError(path, "its links lead in a circle") from error


def _read(layout: Layout, access: Access) -> tuple[Disk, str | None]:
    """Read the store, under its lock when that can be had, and say why if it could not."""
    try:
        with access.held():
            return Disk(layout, is_locked=access.may_write), None
    except TimeoutError:
        return Disk(layout, is_locked=False), "another process has locked it"


def _newer(disk: Disk) -> str | None:
    version = disk.meta.schema_version
    return f"a newer Tallymark wrote it (schema {version})" if version > SCHEMA_VERSION else None
