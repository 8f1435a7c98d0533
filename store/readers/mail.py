"""Mail: a message is an article under its subject; a mailbox holds many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr

from language.article import Article, normalise
from store.readers.charset import decode
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.htmlwords import words_of_html
from store.readers.source import Source

_PARSER = BytesParser(policy=policy.default.clone(refold_source="none"))
_MESSAGE_START = re.compile(rb"From \S+ .*\d\d:\d\d.* \d{4}\s*$")
"""What parts two messages: sender and time, so that a sentence that begins with "From" does not."""


def read_message(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the article of an `.eml` file."""
    yield _article(source.content(), source.path)


def read_mailbox(source: Source) -> Iterator[Article | ArticleNotReadError]:
    """Yield the article of each message in an mbox file; its path has the number of the message."""
    for number, message in enumerate(_messages(source), start=1):
        yield _article(message, f"{source.path}:{number}")


def _messages(source: Source) -> Iterator[bytes]:
    """Yield the bytes of each message, without the line that parts it from the one before.

    Raises:
        ArticleNotReadError: when a message is longer than any article.
    """
    message: list[bytes] = []
    size = 0
    was_blank = True
    for line in source.lines():
        if was_blank and _MESSAGE_START.match(line):
            if message:
                yield b"".join(message)
            message, size = [], 0
        else:
            message.append(line)
            size += len(line)
            source.check_size(size, "a message of it is longer")
        was_blank = not line.strip()
    if message:
        yield b"".join(message)


def _article(data: bytes, path: str) -> Article | ArticleNotReadError:
    message = _PARSER.parsebytes(data)
    text, encoding = _body(message, path)
    if not text.strip():
        return ArticleNotReadError(path, "the message has no text", "open its attachments instead")
    name, address = parseaddr(_header(message, "From"))
    return Article.from_raw(
        text,
        path=path,
        title=_header(message, "Subject") or None,
        outlet=name or address or None,
        author=name or None,
        published=iso_date(_header(message, "Date")),
        encoding=encoding,
    )


def _header(message: EmailMessage, name: str) -> str:
    """Return a header on one line; a malformed one is read as far as it goes."""
    try:
        return " ".join(normalise(str(message.get(name, ""))).split())
    except (ValueError, IndexError, AttributeError, TypeError):  # the standard library fails on some of these
        return ""


def _body(message: EmailMessage, path: str) -> tuple[str, str | None]:
    """Return the plain text of a message, or the words of its HTML, and what it was encoded in."""
    part = message.get_body(preferencelist=("plain", "html"))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes):
        return "", None
    text, encoding = decode(payload, path=path, declared=part.get_content_charset())
    return (words_of_html(text) if part.get_content_type() == "text/html" else text), encoding
