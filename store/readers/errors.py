"""What can go wrong while an article is read, with what the person should know and do next."""

from __future__ import annotations

import os

from language.errors import reason_of
from store.path_errors import PathError


class ArticleNotReadError(PathError):
    """Something named on the command line, or found in a folder, cannot be read as an article.

    Its path may have the number of a line or entry behind it: `a.jsonl:3`.
    """

    deed = "read"


def not_opened(path: str, error: OSError) -> ArticleNotReadError:
    """Return the error for a file or folder that the system would not open."""
    if isinstance(error, FileNotFoundError):
        return ArticleNotReadError(path, "there is no such file", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return ArticleNotReadError(path, "permission was denied", _how_to_permit(path))
    reason = reason_of(error)
    return ArticleNotReadError(path, reason, "check that the disk it lies on works and is mounted")


def _how_to_permit(path: str) -> str:
    """Return what makes a path readable; of a folder, and of what is in one, the right to enter it too."""
    if os.path.isdir(path):
        return "make it readable with chmod u+rx"
    folder = os.path.dirname(path) or os.curdir
    if os.path.isdir(folder) and not os.access(folder, os.X_OK):
        return f"make the folder {folder} readable with chmod u+rx"
    return "make it readable with chmod u+r"
