"""What can go wrong with the store, with what the person should know and do next."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from language.errors import ExplainedError
from store.path_errors import PathError

if TYPE_CHECKING:
    from store.decisions import Decision


class StoreError(ExplainedError):
    """Anything the store raises on purpose."""


class StoreNotOpenedError(StoreError):
    """There is no way to read the store at this path."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the store {str(path)!r} could not be opened: {reason}",
            "name another place with --store PATH or TALLYMARK_STORE",
        )
        self.path = path
        self.reason = reason


class NoStoreError(StoreError):
    """There is no store at this path: nothing was decided there yet."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"there is no store {str(path)!r} yet: it comes with the first decision",
            "decide something in the reader, or name another store",
        )
        self.path = path


class StoreLockedError(StoreError):
    """Another process has held the lock for longer than a healthy one would."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"the store {str(path)!r} is locked by another process",
            "end or continue that process, or name another store with --store PATH",
        )
        self.path = path


class StoreReadOnlyError(StoreError):
    """A decision was made in a store that may not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"not saved: the store {str(path)!r} is open for reading only, because {reason}",
            "name a store that can be written with --store PATH",
        )
        self.path = path
        self.reason = reason


class StoreDamagedError(StoreError):
    """The store's file is damaged and neither its backup nor its journal could replace it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the store {str(path)!r} is damaged beyond recovery: {reason}",
            "run tallymark store repair, or put a backup of the file in its place",
        )
        self.path = path
        self.reason = reason


class NotAStoreError(StoreDamagedError):
    """The file at this path holds nothing of a store: it is something else, and is left alone."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.sentence = f"{str(path)!r} is no store of Tallymark: {reason}"
        self.hint = "name another place with --store PATH or TALLYMARK_STORE"


class StoreNotWrittenError(StoreError):
    """Decisions could not be brought to the disk; the store keeps them and tries again with the next.

    Attributes:
        decisions: those that are not saved yet, these and earlier ones.
    """

    def __init__(self, path: Path, reason: str, decisions: tuple[Decision, ...]) -> None:
        super().__init__(
            f"not saved: {reason}; {_count(decisions)} kept in memory",
            "make room or reconnect the disk: they are saved with the next decision, or when you leave",
        )
        self.path = path
        self.reason = reason
        self.decisions = decisions


class RulesNotWrittenError(StoreError):
    """What was learned from a store could not be kept beside it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the rules {str(path)!r} could not be written: {reason}",
            "make room, or name a store in another folder with --store PATH",
        )
        self.path = path
        self.reason = reason


class DecisionsRescuedError(StoreError):
    """Decisions that the store did not take before it was closed were written to a file elsewhere.

    Attributes:
        rescue: that file, an export.
        decisions: those in it.
    """

    def __init__(self, path: Path, reason: str, rescue: Path, decisions: tuple[Decision, ...]) -> None:
        names = shlex.join([str(rescue), "--store", str(path)])
        super().__init__(
            f"{_count(decisions)} not in the store {str(path)!r}, but kept in {str(rescue)!r}: {reason}",
            f"make room or reconnect the disk, then bring them back with tallymark store import {names}",
        )
        self.path = path
        self.reason = reason
        self.rescue = rescue
        self.decisions = decisions


class DecisionsLostError(StoreError):
    """Decisions that the store did not take before it was closed could not be written anywhere else either.

    Attributes:
        elsewhere: why no other file could be written.
        decisions: those that are lost.
    """

    def __init__(self, path: Path, reason: str, elsewhere: str, decisions: tuple[Decision, ...]) -> None:
        super().__init__(
            f"{_count(decisions)} lost: the store {str(path)!r} could not be written ({reason}), "
            f"and no file in the home or the temporary folder either ({elsewhere})",
            "make room or reconnect the disk before you decide anew",
        )
        self.path = path
        self.reason = reason
        self.elsewhere = elsewhere
        self.decisions = decisions


def _count(decisions: tuple[Decision, ...]) -> str:
    return "1 decision is" if len(decisions) == 1 else f"{len(decisions)} decisions are"


class StoreNotMergedError(StoreError):
    """Decisions of another store could not all be added."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"not everything was added to the store {str(path)!r}: {reason}",
            "remove the cause and do it again: what was added already is passed over",
        )
        self.path = path
        self.reason = reason


class NotAnExportError(StoreError):
    """A file is no export of a store."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{str(path)!r} was not imported: {reason}",
            "name a file that tallymark store export wrote",
        )
        self.path = path
        self.reason = reason


class SettingsError(PathError):
    """A file of settings cannot be used: it cannot be read, or something in it is no setting."""

    deed = "used"
