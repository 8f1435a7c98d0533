"""Watching: which files of those that were named are new, have changed or are gone, as it happens."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePath
from threading import Event

from msgspec import Struct

from store.readers.folders import files_below, is_article


class GoneFile(Struct, frozen=True):
    """A file or a folder that was there and is no longer."""

    path: str
    """Where it was, as the person would name it."""


class Watch:
    """What to look at: folders with all that is below them, or single files.

    A file is watched by way of its folder: most programs save by putting a new file in the place of the old.

    Args:
        paths: files and folders, as the person named them; anything else among them is passed over.
        suffixes: the suffixes of articles in a folder, in lower case with their dot.
    """

    def __init__(self, paths: Iterable[str], suffixes: Collection[str]) -> None:
        there = [path for path in dict.fromkeys(paths) if os.path.exists(path)]
        self._folders = {os.path.abspath(path): path for path in there if os.path.isdir(path)}
        self._files = {os.path.abspath(path): path for path in there if os.path.isfile(path)}
        self._suffixes = suffixes

    def changes_in_folders(self, stopping: Event) -> Iterator[Sequence[str]]:
        """Yield the files below the folders that are new, changed or gone, as the person would name them.

        Of a folder that is gone nobody tells what was in it: it is named itself.

        Args:
            stopping: ends the watch when it is set.

        Raises:
            OSError: when the system watches no more.
        """
        for changed in _changes(self._folders, stopping, recursive=True):
            names = map(self._named_below, self._with_files_below(changed))
            if found := sorted(set(filter(None, names))):
                yield found

    def changes_of_files(self, stopping: Event) -> Iterator[Sequence[str]]:
        """Yield which of the single files have changed or are gone."""
        folders = dict.fromkeys(map(os.path.dirname, self._files))
        for changed in _changes(folders, stopping, recursive=False):
            if found := sorted(self._files[path] for path in changed if path in self._files):
                yield found

    def _with_files_below(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield paths, but in the place of a folder the articles in it: it was moved here with them."""
        for path in paths:
            if os.path.isdir(path):
                yield from (file for file in files_below(path, self._suffixes) if isinstance(file, str))
            else:
                yield path

    def _named_below(self, path: str) -> str | None:
        """Return how the person would name what is or was in one of the folders, if it may be an article."""
        for folder, named in self._folders.items():
            if path == folder:
                return named
            if path.startswith(os.path.join(folder, "")):
                inner = PurePath(os.path.relpath(path, folder))
                is_hidden = any(part.startswith(".") for part in inner.parts)
                may_be = is_article(inner.name, self._suffixes) or not os.path.exists(path)
                return os.path.join(named, inner) if may_be and not is_hidden else None
        return None


def _changes(folders: Iterable[str], stopping: Event, *, recursive: bool) -> Iterator[set[str]]:
    """Yield the absolute paths of what was made, written or deleted, but of folders that are only written to.

    What changes in one moment is yielded together.
    """
    from watchfiles import Change, watch  # noqa: PLC0415  (for --watch alone)

    places = list(folders)
    if not places:
        return
    for changes in watch(
        *places, watch_filter=None, recursive=recursive, stop_event=stopping, raise_interrupt=False
    ):
        told = {os.path.abspath(path): change for change, path in changes}
        yield {path for path, change in told.items() if change is Change.added or not os.path.isdir(path)}
