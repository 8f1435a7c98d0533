"""Records of a corpus: from the fields of a row to an article."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from language.article import Article, normalise
from store.readers.dates import iso_date
from store.readers.errors import ArticleNotReadError
from store.readers.source import FieldNames

_NAME_IT: Final = "name the field that holds the text with --text-field"
"""What to do where nothing stands in the field of the text."""

_MOST_NAMES = 12
"""How many fields are named; a table may have hundreds of columns."""

_LONGEST_NAME = 40
"""Characters: where a file is no table, its first line is a sentence."""


def ensure_column(columns: Collection[str], names: FieldNames, path: str) -> None:
    """Make sure that a table has a column for the text, so that not every row of it is found fault with.

    Raises:
        ArticleNotReadError: when it has columns, but not this one.
    """
    if columns and names.text not in columns:
        raise ArticleNotReadError(path, f"it has no column {names.text!r}{_having(columns)}", _NAME_IT)


def article_from_record(record: Mapping[str, Any], names: FieldNames, *, path: str, encoding: str) -> Article:
    """Return the article that a record of a corpus holds.

    Args:
        record: the fields of the row.
        names: under which names it keeps what.
        path: the file and the number of the line or row.
        encoding: what the file was read in.

    Raises:
        ArticleNotReadError: when it holds no text.
    """
    return Article.from_raw(
        _text(record, names, path),
        path=path,
        title=_words(record.get(names.title)),
        outlet=_words(record.get(names.outlet)),
        published=iso_date(record.get(names.date, record.get("published"))),
        encoding=encoding,
        author=_people(record.get(names.author, record.get("authors"))),
    )


def _text(record: Mapping[str, Any], names: FieldNames, path: str) -> str:
    text = record.get(names.text)
    if text is None:
        raise ArticleNotReadError(path, f"the record has no field {names.text!r}{_having(record)}", _NAME_IT)
    if not isinstance(text, str):
        raise ArticleNotReadError(path, f"the record is no string in its field {names.text!r}", _NAME_IT)
    if not text.strip():
        raise ArticleNotReadError(path, f"its field {names.text!r} is empty", "leave such records out")
    return text


def _having(fields: Collection[str]) -> str:
    """Return what fields there are, as the end of a reason: ": it has id, headline, and 3 more"."""
    known = [_shortened(name) for name in fields if name.strip()]
    more = [f"and {len(known) - _MOST_NAMES} more"] if len(known) > _MOST_NAMES else []
    return f": it has {', '.join([*known[:_MOST_NAMES], *more])}" if known else ""


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _people(value: object) -> str | None:
    """Return one or several names, as they are given, on one line."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value))) or None
    return _words(value)


def _words(value: object) -> str | None:
    """Return a value as one line of text; numbers are words too, anything else is left out."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(normalise(str(value)).split()) or None
