"""What can go wrong while an article is read, with what the person should know and do next."""

from __future__ import annotations


class ArticleNotReadError(Exception):
    """Something named on the command line, or found in a folder, cannot be read as an article.

    Attributes:
        path: what could not be read, as the person named it, with the line where there is one (`a.jsonl:3`).
        reason: why, as the end of a sentence.
        hint: what to do next, in one sentence.
    """

    def __init__(self, path: str, reason: str, hint: str) -> None:
        super().__init__(f"{path} could not be read: {reason}")
        self.path = path
        self.reason = reason
        self.hint = hint

    @property
    def sentence(self) -> str:
        """What happened, in one sentence for the person."""
        return str(self)


def not_opened(path: str, error: OSError) -> ArticleNotReadError:
    """Return the error for a file or folder that the system would not open."""
    if isinstance(error, FileNotFoundError):
        return ArticleNotReadError(path, "there is no such file", "check the spelling of the path")
    if isinstance(error, PermissionError):
        return ArticleNotReadError(path, "permission was denied", "make it readable with chmod u+r")
    reason = (error.strerror or str(error)).lower()
    return ArticleNotReadError(path, reason, "check that the disk it lies on works and is mounted")
