"""Figures that another tool marked: their parts are read from the words, without a parser."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from language.article import Article
from language.figure import Figure, Stretch

if TYPE_CHECKING:
    from spacy.language import Language


def figure_at(article: Article, start: int, end: int) -> Figure:
    """Return the figure that a stretch of the article says; a vague one where no number stands in it.

    Its links are for the caller to set: nothing is known here of the article's mentions.
    """
    from language.figures.reparse import parse_figure  # noqa: PLC0415  (needs spaCy: a second to import)

    first, behind = _paragraph(article, start, end)
    doc = _english()(article.text[first:behind])
    found = parse_figure(doc, start - first, end - first)
    figure = found.moved(first) if found is not None else _vague(article, start, end)
    return replace(figure, of=None, place=None, source=None, sentence=0)


def _paragraph(article: Article, start: int, end: int) -> tuple[int, int]:
    """Return the edges of the paragraphs that a stretch lies in."""
    around = [one for one in article.paragraphs if one[0] < end and start < one[1]]
    return min([start, *(one[0] for one in around)]), max([end, *(one[1] for one in around)])


def _vague(article: Article, start: int, end: int) -> Figure:
    text = article.text[start:end]
    return Figure(start, end, text, Stretch(start, end, text))


@lru_cache(maxsize=1)
def _english() -> Language:
    import spacy  # noqa: PLC0415

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 10**9
    return nlp
