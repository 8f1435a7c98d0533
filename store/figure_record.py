"""Figures as decisions keep them: every link to another mention or figure is a stretch of the text.

The indices in a `Figure` hold for one analysis only. A decision outlives the analysis it was made on, so in
its `before` and `after` the place, the whole and the mention of the source are dicts with start and end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from language.analysis import Analysis, Mention
from language.figure import Figure
from store.placing import Span


@dataclass(frozen=True)
class LinkedFigure:
    """A figure whose links are places in the text; the indices in `figure` are empty."""

    figure: Figure
    place: Span | None = None
    """Where the mention of its place stands."""
    of: Span | None = None
    """Where the number of its whole stands."""
    source: Span | None = None
    """Where the mention that names its source stands."""

    @property
    def span(self) -> Span:
        """Where its number stands."""
        return self.figure.number.start, self.figure.number.end


@dataclass(frozen=True)
class Places:
    """The things of one analysis by where they stand, to turn places into indices again."""

    mentions: Mapping[Span, int]
    figures: Mapping[Span, int]
    sentences: Sequence[int]
    """The start of each sentence."""


def linked(figure: Figure, analysis: Analysis) -> LinkedFigure:
    """Return a figure of this analysis with places for indices."""
    source = figure.source
    return LinkedFigure(
        _unlinked(figure),
        _mention_span(analysis.mentions, figure.place),
        None if figure.of is None else _number_span(analysis.figures[figure.of]),
        None if source is None else _mention_span(analysis.mentions, source.mention),
    )


def links(figure: Figure) -> tuple[int | None, int | None, int | None]:
    """Return the indices in a figure: of its place, of its whole, and of the mention of its source."""
    return figure.place, figure.of, figure.source.mention if figure.source else None


def rewritten(one: LinkedFigure, figure: Figure) -> LinkedFigure:
    """Return another figure with the same links."""
    return replace(one, figure=_unlinked(figure))


def indexed(one: LinkedFigure, places: Places) -> Figure:
    """Return the figure with indices for places; a link to something that no longer stands is None."""
    source = one.figure.source
    return replace(
        one.figure,
        place=places.mentions.get(one.place) if one.place else None,
        of=places.figures.get(one.of) if one.of else None,
        source=source and replace(source, mention=places.mentions.get(one.source) if one.source else None),
        sentence=max(0, bisect_right(places.sentences, one.figure.number.start) - 1),
    )


def adopted(figure: Figure, own: Analysis, other: Analysis) -> Figure:
    """Return a figure of one analysis as a figure of another of the same article.

    A link to something that the other analysis does not have is None.
    """
    mentions = {(one.start, one.end): index for index, one in enumerate(other.mentions)}
    figures = {_number_span(one): index for index, one in enumerate(other.figures)}
    starts = [start for start, _ in other.sentences]
    return indexed(linked(figure, own), Places(mentions, figures, starts))


def figure_as_record(one: LinkedFigure) -> dict[str, Any]:
    """Return the figure as a decision keeps it."""
    record = one.figure.as_record()
    del record["sentence"]
    record |= {"place": _stretch(one.place), "of": _stretch(one.of)}
    if record["source"] is not None:
        record["source"]["mention"] = _stretch(one.source)
    return record


def figure_from_record(record: Mapping[str, Any]) -> LinkedFigure:
    """Rebuild a figure from `figure_as_record`.

    Raises:
        KeyError, TypeError, ValueError: when the record is not such a one.
    """
    source = record["source"]
    plain = {**record, "place": None, "of": None, "sentence": 0}
    plain["source"] = None if source is None else {**source, "mention": None}
    return LinkedFigure(
        Figure.from_record(plain),
        _span(record["place"]),
        _span(record["of"]),
        None if source is None else _span(source.get("mention")),
    )


def _unlinked(figure: Figure) -> Figure:
    source = figure.source
    return replace(figure, place=None, of=None, sentence=0, source=source and replace(source, mention=None))


def _mention_span(mentions: Sequence[Mention], index: int | None) -> Span | None:
    return None if index is None else (mentions[index].start, mentions[index].end)


def _number_span(figure: Figure) -> Span:
    return figure.number.start, figure.number.end


def _stretch(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span[0], "end": span[1]}


def _span(stretch: Mapping[str, int] | None) -> Span | None:
    return None if stretch is None else (stretch["start"], stretch["end"])
