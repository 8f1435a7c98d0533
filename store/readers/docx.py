"""Word documents, by way of HTML."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

from language.article import Article
from store.readers.archive import DAMAGE, check_members, opened_archive, parsed, read_member
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.htmlwords import words_of_html
from store.readers.plain import title_of
from store.readers.source import Source


def read_docx(source: Source) -> Iterator[Article]:
    """Yield the one article of a Word document.

    Raises:
        ArticleNotReadError: when it is damaged or unpacks to more than it should, and when the library that
            reads Word documents is not installed.
    """
    try:
        import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415  (an extra)
    except ImportError as error:
        hint = "pip install 'tallymark[docx]'"
        raise ArticleNotReadError(
            source.path, "reading Word documents needs another library", hint
        ) from error
    with opened_archive(source) as archive:
        check_members(archive, source, (".xml", ".rels"))
        data = archive.fp
        try:
            markup = mammoth.convert_to_html(data or BytesIO()).value
        except Exception as error:  # mammoth raises whatever the file leads it into
            reason = f"it is no Word document, or damaged ({type(error).__name__})"
            raise ArticleNotReadError(
                source.path, reason, "open it in a word processor and save it again"
            ) from error
        facts = _facts(archive, source)
    text = words_of_html(markup)
    yield Article.from_raw(
        text,
        path=source.path,
        title=facts.get("title") or title_of(text),
        published=iso_date(facts.get("created")),
        author=facts.get("creator"),
    )


def _facts(archive: ZipFile, source: Source) -> dict[str, str]:
    """Return what the document says about itself, as far as that can be read."""
    try:
        facts = parsed(read_member(archive, "docProps/core.xml", source))
    except DAMAGE:
        return {}
    found = {one.tag.rpartition("}")[2]: " ".join((one.text or "").split()) for one in facts}
    return {name: words for name, words in found.items() if words}
