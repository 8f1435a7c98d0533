"""The source: one opened file, as every reader gets it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader

from msgspec import Struct, field

from store.readers.charset import decode
from store.readers.errors import ArticleNotReadError
from store.readers.limits import MEGABYTE, Limits


class FieldNames(Struct, frozen=True):
    """Under which names a corpus keeps its texts and what is known about them."""

    text: str = "text"
    title: str = "title"
    date: str = "date"
    outlet: str = "outlet"
    author: str = "author"


class Source(Struct, frozen=True):
    """One file to read articles from."""

    path: str
    """Where it lies, as the person named it; `-` is standard input."""
    stream: BufferedReader
    """Its bytes, read from the beginning."""
    encoding: str | None = None
    """The character encoding the person asked for, or None to find it."""
    fields: FieldNames = field(default_factory=FieldNames)
    limits: Limits = field(default_factory=Limits)
    """Beyond which it is refused."""
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
        data = self.stream.read(self._most + 1)
        self.check_size(len(data), "it is larger")
        return data

    def lines(self) -> Iterator[bytes]:
        """Yield its lines one at a time, so that a corpus of any size streams.

        Raises:
            ArticleNotReadError: when a line is longer than any article.
        """
        while line := self.stream.readline(self._most + 1):
            self.check_size(len(line), "a line of it is longer")
            yield line

    def decoded(self) -> tuple[str, str]:
        """Return the whole text of the file and the encoding it was read in.

        Raises:
            ArticleNotReadError: when it is not text.
        """
        return decode(self.content(), path=self.path, encoding=self.encoding, declared=self.declared)

    @property
    def _most(self) -> int:
        return self.limits.file_mb * MEGABYTE

    def check_size(self, size: int, what: str) -> None:
        """See that this many bytes are not more than any article has.

        Raises:
            ArticleNotReadError: when they are; `what` begins the reason.
        """
        if size > self._most:
            hint = "cut it into articles first, or raise limits.file_mb in config.toml"
            raise ArticleNotReadError(self.path, f"{what} than {self.limits.file_mb} MB", hint)
