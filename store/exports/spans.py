"""Spans and relations: a reading flattened to what other tools know, labelled stretches and links."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec import Struct

from language.analysis import NUMERAL_LABELS
from language.figure import Source
from store.exports.piece import ReadArticle
from store.labels import FIGURE, SOURCE
from store.reading import ShownFigure, ShownMention

ATTRIBUTED_TO = "attributed_to"
"""The relation that leads from a figure to its source."""

Stretch = TypeVar("Stretch")


class Span(Struct, frozen=True):
    """A labelled stretch of the text."""

    start: int
    end: int
    label: str
    text: str
    state: str = "suggested"
    """What became of the suggestion, as in `store.reading.State`."""
    score: float | None = None
    notes: tuple[str, ...] = ()
    shown: ShownMention | ShownFigure | None = None
    """What it was made of; None for a source that is no mention."""

    @property
    def is_decided(self) -> bool:
        """Whether a person has said anything about it."""
        return self.state != "suggested"


class Spans(Struct, frozen=True):
    """All spans of an article and how they are linked."""

    standing: tuple[Span, ...]
    """In the order of the text, shorter ones first, then by label."""
    sources: tuple[tuple[int, int], ...]
    """Pairs of indices in `standing`: a figure, and the span that names its source."""
    rejected: tuple[Span, ...]


def spans_of(read: ReadArticle) -> Spans:
    """Return the spans of an article."""
    mentions = [_mention_span(shown) for shown in read.reading.mentions]
    figures = [_figure_span(shown) for shown in read.reading.figures]
    named = [span for span in mentions if span.state != "rejected"]
    counted = [span for span in figures if span.state != "rejected"]
    linked = [(figure, _source_span(source, named)) for figure, source in _sourced(counted)]
    standing = sorted({*named, *counted, *(source for _, source in linked)}, key=_place)
    index = {span: number for number, span in enumerate(standing)}
    rejected = [span for span in (*mentions, *figures) if span.state == "rejected"]
    return Spans(
        tuple(standing),
        tuple(sorted((index[figure], index[source]) for figure, source in linked)),
        tuple(sorted(rejected, key=_place)),
    )


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans of which no two overlap, for formats that know no others.

    Names are kept before figures, figures before dates and bare numbers, and those before sources; among
    equals the longer, then the earlier.
    """
    ranked = sorted(spans, key=lambda span: precedence(span.start, span.end, span.label))
    return tuple(apart(ranked, lambda span: (span.start, span.end)))


def apart(ranked: Iterable[Stretch], place: Callable[[Stretch], tuple[int, int]]) -> list[Stretch]:
    """Return stretches of which no two overlap, in the order of the text: the first of those that do.

    Args:
        ranked: the stretches, those before that others give way to.
        place: returns where one begins and ends.
    """
    kept: list[Stretch] = []
    taken: set[int] = set()
    for stretch in ranked:
        characters = range(*place(stretch))
        if taken.isdisjoint(characters):
            taken.update(characters)
            kept.append(stretch)
    return sorted(kept, key=place)


def without_sources(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans but for sources: in a format without links they would be sources of nothing."""
    return (span for span in spans if span.label != SOURCE)


def precedence(start: int, end: int, label: str) -> tuple[int, int, int]:
    """Return what sorts a stretch before those that give way to it where spans may not overlap."""
    rank = {FIGURE: 1, SOURCE: 3}.get(label, 2 if label in NUMERAL_LABELS else 0)
    return rank, start - end, start


def _mention_span(shown: ShownMention) -> Span:
    mention = shown.mention
    notes = tuple(note.decision.note for note in shown.notes)
    return Span(
        mention.start, mention.end, mention.label, mention.text, shown.state, mention.score, notes, shown
    )


def _figure_span(shown: ShownFigure) -> Span:
    figure = shown.figure
    notes = tuple(note.decision.note for note in shown.notes)
    return Span(figure.start, figure.end, FIGURE, figure.text, shown.state, figure.score, notes, shown)


def _sourced(figures: Iterable[Span]) -> Iterator[tuple[Span, Source]]:
    for span in figures:
        if isinstance(span.shown, ShownFigure) and span.shown.figure.source is not None:
            yield span, span.shown.figure.source


def _source_span(source: Source, mentions: list[Span]) -> Span:
    """Return the mention that names a source, or a span of its own for it."""
    if source.mention is not None:
        return mentions[source.mention]
    return Span(source.start, source.end, SOURCE, source.text)


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label
