"""Figures as decisions keep them: every link to another mention or figure is a stretch of the text.

The indices in a `Figure` hold for one analysis only. A decision outlives the analysis it was made on, so in
its `before` and `after` the place, the whole and the mention of the source are dicts with start and end: of
where each was first suggested or added, which stays the same whatever is decided about it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import Analysis
from language.figure import Figure
from language.mention import Mention
from store.placing import Span, span_of
from store.soundness import sound


class Links(Struct, frozen=True):
    """What a figure is linked to, by where each was first suggested or added."""

    place: Span | None = None
    """The mention of its place."""
    of: Span | None = None
    """The number of its whole."""
    source: Span | None = None
    """The mention that names its source."""


NO_LINKS: Final = Links()


class LinkedFigure(Struct, frozen=True):
    """A figure whose links are places in the text; the indices in `figure` are empty."""

    figure: Figure
    links: Links = NO_LINKS

    @property
    def span(self) -> Span:
        """Where its number stands."""
        return self.figure.number.start, self.figure.number.end


class Origins(Struct, frozen=True):
    """Where what stands in one analysis was first suggested or added, to turn indices into places."""

    mentions: Sequence[Span]
    figures: Sequence[Span]


class Places(Struct, frozen=True):
    """The things of one analysis by their places, to turn places into indices again."""

    mentions: Mapping[Span, int]
    figures: Mapping[Span, int]
    sentences: Sequence[int]
    """The start of each sentence."""


def linked(figure: Figure, analysis: Analysis) -> LinkedFigure:
    """Return a figure that a pipeline suggests with places for indices."""
    links = Links(
        _mention_span(analysis.mentions, figure.place),
        None if figure.of is None else _number_span(analysis.figures[figure.of]),
        _mention_span(analysis.mentions, _source_mention(figure)),
    )
    return with_links(figure, links)


def with_links(figure: Figure, links: Links) -> LinkedFigure:
    """Return the figure with these links, whatever its indices."""
    return LinkedFigure(_unlinked(figure), links)


def links_of(figure: Figure, origins: Origins) -> Links:
    """Return the links of a figure whose indices are those of what stands."""
    return Links(
        _at(origins.mentions, figure.place),
        _at(origins.figures, figure.of),
        _at(origins.mentions, _source_mention(figure)),
    )


def relinked(shown: Figure, links: Links, figure: Figure, origins: Origins) -> Links:
    """Return the links of a figure that was changed; what is as before keeps its link, though that is broken.

    Args:
        shown: the figure before, its indices those of what stands.
        links: its links then, perhaps to what no longer stands.
        figure: the figure from now on, its indices the same.
        origins: where what stands was first suggested or added.
    """
    new = links_of(figure, origins)
    return Links(
        links.place if figure.place == shown.place else new.place,
        links.of if figure.of == shown.of else new.of,
        links.source if _said(figure) == _said(shown) else new.source,
    )


def indexed(one: LinkedFigure, places: Places) -> Figure:
    """Return the figure with indices for places; a link to something that no longer stands is None."""
    source, links = one.figure.source, one.links
    names_it = places.mentions.get(links.source) if links.source else None
    return replace(
        one.figure,
        place=places.mentions.get(links.place) if links.place else None,
        of=places.figures.get(links.of) if links.of else None,
        source=source and replace(source, mention=names_it),
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
    record |= {"place": _stretch(one.links.place), "of": _stretch(one.links.of)}
    if record["source"] is not None:
        record["source"]["mention"] = _stretch(one.links.source)
    return record


def figure_from_record(record: Mapping[str, Any]) -> LinkedFigure:
    """Rebuild a figure from `figure_as_record`.

    Raises:
        KeyError, TypeError, ValueError: when the record is not such a one.
    """
    source = record["source"]
    plain = {**record, "place": None, "of": None, "sentence": 0}
    plain["source"] = None if source is None else {**source, "mention": None}
    links = Links(
        _span(record["place"]),
        _span(record["of"]),
        None if source is None else _span(source.get("mention")),
    )
    return LinkedFigure(sound(Figure.from_record(plain)), links)


def _unlinked(figure: Figure) -> Figure:
    source = figure.source
    return replace(figure, place=None, of=None, sentence=0, source=source and replace(source, mention=None))


def _said(figure: Figure) -> tuple[int, int, int | None] | None:
    """Return what tells whether two figures have one source."""
    source = figure.source
    return None if source is None else (source.start, source.end, source.mention)


def _source_mention(figure: Figure) -> int | None:
    return None if figure.source is None else figure.source.mention


def _at(origins: Sequence[Span], index: int | None) -> Span | None:
    return None if index is None else origins[index]


def _mention_span(mentions: Sequence[Mention], index: int | None) -> Span | None:
    return None if index is None else (mentions[index].start, mentions[index].end)


def _number_span(figure: Figure) -> Span:
    return figure.number.start, figure.number.end


def _stretch(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span[0], "end": span[1]}


def _span(stretch: Mapping[str, Any] | None) -> Span | None:
    return None if stretch is None else span_of(stretch)
