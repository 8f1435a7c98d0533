"""PDF: its text, with words that were parted at the end of a line joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from language.article import Article, normalise
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.plain import title_of
from store.readers.source import Source

if TYPE_CHECKING:
    from pypdf import PdfReader

_PARTED_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read_pdf(source: Source) -> Iterator[Article]:
    """Yield the one article of a PDF.

    Raises:
        ArticleNotReadError: when it is damaged, locked, or holds pictures of words only, and when the library
            that reads PDF is not installed.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415  (an extra)
    except ImportError as error:
        hint = "pip install 'tallymark[pdf]'"
        raise ArticleNotReadError(source.path, "reading PDF needs another library", hint) from error
    data = source.content()
    try:
        reader = PdfReader(BytesIO(data))
        pages = [page.extract_text() for page in reader.pages]
        title, author, created = _facts(reader)
    except Exception as error:  # pypdf raises whatever the file leads it into
        reason = f"it is damaged or locked ({type(error).__name__})"
        raise ArticleNotReadError(source.path, reason, "open it in a PDF viewer and save it again") from error
    text = joined_lines("\n\n".join(page.strip() for page in pages))
    if not text.strip():
        reason, hint = "it holds pictures but no text", "have its text recognised first"
        raise ArticleNotReadError(source.path, reason, hint)
    yield Article.from_raw(
        text, path=source.path, title=title or title_of(text), published=created, author=author
    )


def joined_lines(text: str) -> str:
    """Return a text with the words joined that were parted at the end of a line.

    Only a hyphen between two small letters parts a word: "Franco-German" keeps its own.
    """
    return _PARTED_WORD.sub("", text.replace("\r\n", "\n"))


def _facts(reader: PdfReader) -> tuple[str | None, str | None, str | None]:
    """Return title, author and date, as far as they are known."""
    facts = reader.metadata
    if facts is None:
        return None, None, None
    return _line(facts.title), _line(facts.author), iso_date(facts.creation_date)


def _line(words: str | None) -> str | None:
    return " ".join(normalise(words).split()) or None if words else None
