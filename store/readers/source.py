"""The source: one opened file, as every reader gets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BufferedReader

from store.readers.charset import decode


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

    def decoded(self) -> tuple[str, str]:
        """Return the whole text of the file and the encoding it was read in.

        Raises:
            ArticleNotReadError: when it is not text.
        """
        return decode(self.stream.read(), path=self.path, encoding=self.encoding, declared=self.declared)
