"""What an export may have to leave out, and whether an article has any of it."""

from __future__ import annotations

from collections.abc import Callable

from store.exports.piece import ReadArticle
from store.exports.spans import spans_of, without_overlaps
from store.reading import ShownNote


def _has_overlaps(read: ReadArticle) -> bool:
    standing = spans_of(read).standing
    return len(without_overlaps(standing)) < len(standing)


def _is_on_span(note: ShownNote) -> bool:
    return note.decision.target in ("mention", "figure")


FEATURES: dict[str, Callable[[ReadArticle], bool]] = {
    "text": lambda _: True,
    "titles and dates": lambda read: any((read.article.title, read.article.outlet, read.article.published)),
    "mentions": lambda read: bool(read.reading.analysis.mentions),
    "entities": lambda read: any(len(entity.mentions) > 1 for entity in read.reading.analysis.entities),
    "figures": lambda read: bool(read.reading.analysis.figures),
    "values": lambda read: bool(read.reading.analysis.figures),
    "sources": lambda read: any(figure.source for figure in read.reading.analysis.figures),
    "overlaps": _has_overlaps,
    "scores": lambda read: any(one.score is not None for one in read.reading.analysis.mentions),
    "states": lambda read: any(span.is_decided for span in spans_of(read).standing),
    "authors": lambda read: any(span.is_decided for span in spans_of(read).standing),
    "rejections": lambda read: bool(spans_of(read).rejected),
    "notes": lambda read: any(map(_is_on_span, read.reading.notes)),
    "other notes": lambda read: not all(map(_is_on_span, read.reading.notes)),
    "folds": lambda read: bool(read.reading.analysis.folds),
}
"""Each thing a format may or may not carry, with a test whether an article has any.

"values" are the value, bound, noun and predicate of figures, "authors" who decided and when, "other notes"
those on a selection or on the whole article.
"""
