"""Watching: which files of those that were named are new or have changed, as it happens."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import PurePath
from threading import Event

from store.readers.folders import is_article


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
        """Yield the files below the folders that are new or changed, as the person would name them.

        Args:
            stopping: ends the watch when it is set.

        Raises:
            OSError: when the system watches no more.
        """
        for changed in _changes(self._folders, stopping, recursive=True):
            if found := sorted(filter(None, map(self._named_below, changed))):
                yield found

    def changes_of_files(self, stopping: Event) -> Iterator[Sequence[str]]:
        """Yield which of the single files have changed."""
        folders = dict.fromkeys(map(os.path.dirname, self._files))
        for changed in _changes(folders, stopping, recursive=False):
            if found := sorted(self._files[path] for path in changed if path in self._files):
                yield found

    def _named_below(self, path: str) -> str | None:
        """Return how the person would name a file below one of the folders, if it is an article."""
        for folder, named in self._folders.items():
            if path.startswith(os.path.join(folder, "")):
                inner = PurePath(os.path.relpath(path, folder))
                is_hidden = any(part.startswith(".") for part in inner.parts)
                return (
                    os.path.join(named, inner)
                    if is_article(inner.name, self._suffixes) and not is_hidden
                    else None
                )
        return None


def _changes(folders: Iterable[str], stopping: Event, *, recursive: bool) -> Iterator[set[str]]:
    """Yield the absolute paths of files that were made or written, those of one moment together."""
    from watchfiles import Change, watch  # noqa: PLC0415  (for --watch alone)

    places = list(folders)
    if not places:
        return
    for changes in watch(
        *places, watch_filter=None, recursive=recursive, stop_event=stopping, raise_interrupt=False
    ):
        written = {os.path.abspath(path) for change, path in changes if change is not Change.deleted}
        yield {path for path in written if os.path.isfile(path)}
