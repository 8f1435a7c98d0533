"""Which reader a file wants: by its type or suffix, else by how it begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from importlib import import_module

from language.article import Article
from store.readers.errors import ArticleNotReadError
from store.readers.folders import suffix_of
from store.readers.source import Source

Reader = Callable[[Source], Iterable[Article | ArticleNotReadError]]


def _lazily(module: str, name: str) -> Reader:
    """Return a reader whose module is loaded when it first reads: most need libraries of their own."""

    def read(source: Source) -> Iterable[Article | ArticleNotReadError]:
        reader: Reader = getattr(import_module(f"store.readers.{module}"), name)
        return reader(source)

    return read


read_book = _lazily("book", "read_book")
read_csv = _lazily("tabular", "read_csv")
read_docx = _lazily("docx", "read_docx")
read_feed = _lazily("feed", "read_feed")
read_jsonl = _lazily("jsonl", "read_jsonl")
read_mailbox = _lazily("mail", "read_mailbox")
read_markdown = _lazily("markdown", "read_markdown")
read_message = _lazily("mail", "read_message")
read_pdf = _lazily("pdf", "read_pdf")
read_plain = _lazily("plain", "read_plain")
read_webpage = _lazily("webpage", "read_webpage")

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

_SURE_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"%PDF-"), read_pdf),
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/epub", re.DOTALL), read_book),
    (re.compile(rb"PK\x03\x04.{26}(?:\[Content_Types\]|_rels/|docProps/|word/)", re.DOTALL), read_docx),
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
)
"""How files begin that are this and nothing else."""

_LIKELY_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"'), read_jsonl),
    (re.compile(rb"From \S+@\S+ .*\d\d:\d\d"), read_mailbox),
)
"""How files begin that are probably this, where nothing else says what they are."""

_PACKED = (read_pdf, read_book, read_docx)
"""Readers of files that are no text."""

_TELLING = (None, read_plain, read_webpage, read_feed, *_PACKED)
"""Readers of files whose beginning says more than their name; a table may well begin with a piece of HTML."""


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
    head = source.head()
    named = READERS_BY_MEDIA_TYPE.get(source.media_type) or READERS.get(suffix_of(source.path))
    sure = _by_beginning(_SURE_BEGINNINGS, head)
    if sure is not None and (sure in _PACKED or named in _TELLING):
        return sure
    if named is not None and (named not in _PACKED or _is_packed(head)):
        return named
    return _by_beginning(_LIKELY_BEGINNINGS, head) or read_plain


def _by_beginning(beginnings: Iterable[tuple[re.Pattern[bytes], Reader]], head: bytes) -> Reader | None:
    return next((reader for beginning, reader in beginnings if beginning.match(head)), None)


def _is_packed(head: bytes) -> bool:
    """Whether a file may be what its name says, a PDF or an archive, though perhaps a damaged one."""
    return b"\0" in head or b"%PDF-" in head or head.startswith(b"PK") or not head
