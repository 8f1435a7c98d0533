"""Which reader a file wants: by its type or suffix, else by how it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from language.article import Article
from store.readers.book import read_book
from store.readers.docx import read_docx
from store.readers.errors import ArticleNotReadError
from store.readers.feed import read_feed
from store.readers.folders import suffix_of
from store.readers.jsonl import read_jsonl
from store.readers.mail import read_mailbox, read_message
from store.readers.markdown import read_markdown
from store.readers.pdf import read_pdf
from store.readers.plain import read_plain
from store.readers.source import Source
from store.readers.tabular import read_csv
from store.readers.webpage import read_webpage

Reader = Callable[[Source], Iterable[Article | ArticleNotReadError]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_webpage,
    ".htm": read_webpage,
    ".xhtml": read_webpage,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".rss": read_feed,
    ".atom": read_feed,
    ".epub": read_book,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".eml": read_message,
    ".mbox": read_mailbox,
}
"""The reader of each suffix: only files with one of these are taken from a folder."""

_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"%PDF-"), read_pdf),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), read_book),
    (re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]|_rels/|docProps/|word/)", re.DOTALL), read_docx),
    (re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"'), read_jsonl),
    (
        re.compile(
            rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.DOTALL
        ),
        read_feed,
    ),
    (
        re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE),
        read_webpage,
    ),
    (re.compile(rb"From \S+@\S+ .*\d\d:\d\d"), read_mailbox),
)
"""How files begin that tell by it what they are."""


READERS_BY_MEDIA_TYPE: dict[str, Reader] = {
    "text/html": read_webpage,
    "application/xhtml+xml": read_webpage,
    "application/rss+xml": read_feed,
    "application/atom+xml": read_feed,
    "application/pdf": read_pdf,
    "application/epub+zip": read_book,
    "text/markdown": read_markdown,
    "text/csv": read_csv,
}
"""The reader of what a web server says it sends."""


def reader_of(source: Source) -> Reader:
    """Return the reader for a file or page; what nothing is known about is read as plain text."""
    by_name = READERS_BY_MEDIA_TYPE.get(source.media_type) or READERS.get(suffix_of(source.path))
    if by_name is not None:
        return by_name
    head = source.head()
    return next((reader for beginning, reader in _BEGINNINGS if beginning.match(head)), read_plain)
