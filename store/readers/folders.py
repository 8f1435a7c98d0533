"""Folders: every file below one that a reader knows by its suffix, in a settled order."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from store.readers.errors import ArticleNotReadError, not_opened

ABOUT_THE_FOLDER = frozenset({"readme", "license", "licence", "copying"})
"""Names, without suffix, of files that describe a folder and are no articles in it."""


def files_below(folder: str, suffixes: Collection[str]) -> Iterator[str | ArticleNotReadError]:
    """Yield the path of each file below `folder` whose suffix is known, sorted by name folder by folder.

    What is hidden or describes the folder is skipped; links to folders are not followed (they may lead round
    in circles). A folder that cannot be opened yields its error in its place.

    Args:
        folder: where to look; the paths yielded begin with it.
        suffixes: the suffixes of articles, in lower case with their dot.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield not_opened(folder, error)
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not _is_hidden(entry.name):
                yield from files_below(entry.path, suffixes)
        elif is_article(entry.name, suffixes):
            yield entry.path if os.path.isfile(entry.path) else _no_file(entry.path)


def _no_file(path: str) -> ArticleNotReadError:
    """Return the error for a link to nowhere, or for a pipe, which would be waited for in vain."""
    try:
        os.stat(path)
    except OSError as error:
        return not_opened(path, error)
    return ArticleNotReadError(path, "it is no file", "name it by itself if you mean it")


def is_article(name: str, suffixes: Collection[str]) -> bool:
    """Whether a file with this name is taken for an article when it lies in a folder."""
    describes_folder = os.path.splitext(name)[0].lower() in ABOUT_THE_FOLDER
    return suffix_of(name) in suffixes and not describes_folder and not _is_hidden(name)


def _is_hidden(name: str) -> bool:
    return name.startswith(".")


def suffix_of(path: str) -> str:
    """Return the suffix of a path in lower case with its dot, or an empty string."""
    return os.path.splitext(path)[1].lower()
