"""Passages to learn from: the paragraphs of articles as a reader left them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from language.analysis import NUMERAL_LABELS
from language.passage import Passage
from store.exports.piece import ReadArticle
from store.reading import ShownMention


def passages_of(read_articles: Iterable[ReadArticle]) -> Iterator[Passage]:
    """Yield the paragraphs of the articles, with the names that stand in them; folded ones are left out."""
    for read in read_articles:
        folds = read.reading.analysis.folds
        for start, end in read.article.paragraphs:
            if not any(fold.start < end and start < fold.end for fold in folds):
                inside = [one for one in read.reading.mentions if start <= one.start and one.end <= end]
                yield _passage(read.article.text[start:end], start, inside)


def _passage(text: str, start: int, mentions: Sequence[ShownMention]) -> Passage:
    names = tuple(
        (one.start - start, one.end - start, one.mention.label)
        for one in mentions
        if one.state != "rejected" and one.mention.label not in NUMERAL_LABELS
    )
    return Passage(text, names, any(one.state != "suggested" for one in mentions))
