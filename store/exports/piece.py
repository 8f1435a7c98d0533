"""What goes into an export, and what comes out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from language.article import Article
from store.reading import Reading


@dataclass(frozen=True)
class ReadArticle:
    """An article with all there is to say about it: suggestions, and the decisions laid over them."""

    article: Article
    reading: Reading


@dataclass(frozen=True)
class Piece:
    """The next bytes of an export, which is written piece by piece so that a corpus streams."""

    data: bytes
    file: str = ""
    """The file they belong to: empty for the export itself, else the name of one beside or inside it."""


Exporter = Callable[[Iterable[ReadArticle]], Iterator[Piece]]
