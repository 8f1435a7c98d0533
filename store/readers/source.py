"""The source: one opened file, as every reader gets it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedReader

from store.readers.charset import decode
from store.readers.errors import ArticleNotReadError

LARGEST_FILE = 128 * 2**20
"""The most bytes of one article, and of one line of a corpus."""


@dataclass(frozen=True)
class FieldNames:
    """Under which names a corpus keeps its texts and what is known about them."""

    text: str = "text"
    title: str = "title"
    date: str = "date"
    outlet: str = "outlet"


@dataclass(frozen=True)
class Source:
    """One file to read articles from."""

    path: str
    """Where it lies, as the person named it; `-` is standard input."""
    stream: BufferedReader
    """Its bytes, read from the beginning."""
    encoding: str | None = None
    """The character encoding the person asked for, or None to find it."""
    fields: FieldNames = field(default_factory=FieldNames)
    media_type: str = ""
    """What a web server says it is."""
    declared: str | None = None
    """The character encoding that a web server says it is in."""

    def head(self) -> bytes:
        """Return its first bytes (a few thousand, all of them in a shorter file) without reading on."""
        return self.stream.peek()

    def content(self) -> bytes:
        """Return all of its bytes.

        Raises:
            ArticleNotReadError: when there are more than any article has, as in a device without end.
        """
        data = self.stream.read(LARGEST_FILE + 1)
        if len(data) > LARGEST_FILE:
            raise _too_large(self.path, "it is larger")
        return data

    def lines(self) -> Iterator[bytes]:
        """Yield its lines one at a time, so that a corpus of any size streams.

        Raises:
            ArticleNotReadError: when a line is longer than any article.
        """
        while line := self.stream.readline(LARGEST_FILE + 1):
            if len(line) > LARGEST_FILE:
                raise _too_large(self.path, "a line of it is longer")
            yield line

    def decoded(self) -> tuple[str, str]:
        """Return the whole text of the file and the encoding it was read in.

        Raises:
            ArticleNotReadError: when it is not text.
        """
        return decode(self.content(), path=self.path, encoding=self.encoding, declared=self.declared)


def _too_large(path: str, what: str) -> ArticleNotReadError:
    limit = LARGEST_FILE // 2**20
    return ArticleNotReadError(path, f"{what} than {limit} MB", "cut it into articles first")
