"""EPUB: each chapter of a book is an article."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree
from zipfile import ZipFile

from language.article import Article
from store.readers.archive import DAMAGE, opened_archive, parsed, read_member
from store.readers.charset import decode
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.htmlwords import words_of_html
from store.readers.plain import title_of
from store.readers.source import Source

_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html")


def read_book(source: Source) -> Iterator[Article]:
    """Yield the chapters of a book in reading order, numbered in their paths; empty ones are left out.

    Raises:
        ArticleNotReadError: when the file is no book, is damaged, or unpacks to more than it should.
    """
    with opened_archive(source) as archive:
        try:
            yield from _chapters(archive, source)
        except DAMAGE as error:
            reason = "it is no EPUB, or damaged"
            raise ArticleNotReadError(source.path, reason, "copy the file again") from error


def _chapters(archive: ZipFile, source: Source) -> Iterator[Article]:
    package_name = _package_name(archive, source)
    package = _xml(archive, package_name, source)
    outlet, published = _first(package, "title"), iso_date(_first(package, "date"))
    author = _first(package, "creator")
    for number, name in enumerate(_pages(package, package_name), start=1):
        markup, encoding = decode(read_member(archive, name, source), path=source.path)
        text = words_of_html(markup)
        if text.strip():
            yield Article.from_raw(
                text,
                path=f"{source.path}:{number}",
                title=title_of(text),
                outlet=outlet,
                published=published,
                encoding=encoding,
                author=author,
            )


def _package_name(archive: ZipFile, source: Source) -> str:
    container = _xml(archive, _CONTAINER, source)
    return next(one.attrib["full-path"] for one in container.iter() if _name(one) == "rootfile")


def _pages(package: ElementTree.Element, package_name: str) -> Iterator[str]:
    """Yield the names of the pages of a book, in the order of its spine."""
    items = {one.get("id"): one for one in package.iter() if _name(one) == "item"}
    folder = posixpath.dirname(package_name)
    for reference in package.iter():
        item = items.get(reference.get("idref")) if _name(reference) == "itemref" else None
        if item is not None and item.get("media-type") in _PAGES:
            yield posixpath.normpath(posixpath.join(folder, unquote(item.attrib["href"])))


def _xml(archive: ZipFile, name: str, source: Source) -> ElementTree.Element:
    return parsed(read_member(archive, name, source))


def _first(package: ElementTree.Element, name: str) -> str | None:
    words = next((one.text for one in package.iter() if _name(one) == name and one.text), None)
    return " ".join(words.split()) if words else None


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
