"""The article: a text normalised once, so that every offset anywhere means the same place."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePath

from msgspec import Struct

_LINE_ENDS = re.compile("\r\n?")
_UNREADABLE = "[\x00-\x08\x0b-\x1f\ud800-\udfff]"  # a millisecond to compile: only when needed
_READABLE = bytes(byte for byte in range(256) if byte >= 0x20 or byte in b"\t\n")
_PLAIN = bytes((*b"\n", *range(0x20, 0x7F)))
_SLICE = 1 << 16
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")


def normalise(raw: str) -> str:
    """Return `raw` as every room of Tallymark sees it.

    Leading byte order marks are dropped and CRLF and CR become LF; every other C0 control character but tab
    and every lone surrogate becomes U+FFFD, one character for one character. C1 control characters stay: in
    news they are letters that somebody once decoded wrongly, and other tools compare texts letter for letter.
    (No terminal is ever sent one: see `tui.display`.) Unicode normalisation (NFC) is deliberately not
    applied: it would move offsets against the file the reader has. Idempotent.
    """
    text = raw.lstrip("\ufeff")
    if "\r" in text:
        text = _LINE_ENDS.sub("\n", text)
    return text if _is_readable(text) else re.sub(_UNREADABLE, "\ufffd", text)


def _is_normalised(text: str) -> bool:
    """Say whether `normalise` would leave a text as it is; what is seen at once is looked for first."""
    return not text.startswith("\ufeff") and "\r" not in text and _is_readable(text)


def _is_readable(text: str) -> bool:
    """Say whether nothing in a text is unreadable, many times as fast as the pattern would."""
    try:
        return consists_of(text, _READABLE)
    except UnicodeEncodeError:  # a lone surrogate
        return False


def consists_of(text: str, allowed: bytes) -> bool:
    """Say whether a text has no other bytes in UTF-8 than these.

    Raises:
        UnicodeEncodeError: when there is a lone surrogate in it.
    """
    return not any(one.encode().translate(None, allowed) for one in _slices(text))


def _slices(text: str) -> Iterator[str]:
    """Yield a text in slices: copies of all of it would be slow, and stay in memory."""
    return (text[start : start + _SLICE] for start in range(0, len(text), _SLICE))


class Article(Struct, frozen=True, dict=True):
    """One text to read, with what is known about where it came from.

    Raises:
        ValueError: when `text` is not normalised; build articles with `Article.from_raw`.
    """

    text: str
    """The normalised text. All offsets are half-open ranges of Unicode code points in it."""
    path: str = "-"
    """Where it was read from, as the person named it; `-` is standard input."""
    title: str | None = None
    """The headline, if one is known."""
    outlet: str | None = None
    """Who published it, if known."""
    published: str | None = None
    """When it was published, as an ISO 8601 date or date and time, if known."""
    encoding: str | None = None
    """The character encoding its bytes were read in, if it came from bytes."""
    author: str | None = None
    """Who wrote it, if known."""

    def __post_init__(self) -> None:
        if not (self.is_plain or _is_normalised(self.text)):
            raise ValueError("the text of an article must be normalised; use Article.from_raw")

    @classmethod
    def from_raw(  # noqa: PLR0913  (one argument for each field)
        cls,
        raw: str,
        *,
        path: str = "-",
        title: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
        encoding: str | None = None,
        author: str | None = None,
    ) -> Article:
        """Make an article of any text at all, normalising it."""
        facts = (path, title, outlet, published, encoding, author)
        try:
            return cls(raw, *facts)  # most texts are normalised, and looked through only once this way
        except ValueError:
            return cls(normalise(raw), *facts)

    @cached_property
    def is_plain(self) -> bool:
        """Whether there is nothing in the text but the printable characters of ASCII and line feeds."""
        return self.text.isascii() and consists_of(self.text, _PLAIN)

    @property
    def name(self) -> str:
        """A short name: that of its file."""
        return "standard input" if self.path == "-" else PurePath(self.path).name

    @cached_property
    def id(self) -> str:
        """The SHA-256 of the normalised text, in hexadecimal: the same text is the same article."""
        digest = hashlib.sha256()
        for part in _slices(self.text):
            digest.update(part.encode())
        return digest.hexdigest()

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        """The (start, end) of each paragraph, in order, without the white space around it."""
        return paragraph_ranges(self.text)


def paragraph_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) of each paragraph of `text`, white space around it left out.

    A blank line ends a paragraph. A text without any blank line is taken to have one paragraph a line, as
    agency copy often does.
    """
    blocks = _PARAGRAPH.finditer(text) if re.search(r"\n[ \t]*\n", text) else re.finditer(r"[^\n]+", text)
    return tuple(trimmed for block in blocks if (trimmed := _trimmed(text, *block.span())) is not None)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    body = text[start:end]
    left, right = len(body) - len(body.lstrip()), len(body.rstrip())
    return (start + left, start + right) if right > left else None
