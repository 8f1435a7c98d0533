"""Decisions that make figures, and who said them, what a file says they are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from language.article import Article
from language.figure import Figure, Source
from store.deciding import Desk
from store.decisions import Decision
from store.imports.figures import figure_at
from store.imports.mention_drafts import signed
from store.imports.sheet import Region, Sheet
from store.labels import FIGURE
from store.placing import Span
from store.reading import Reading, ShownFigure


class FigureDrafts:
    """Drafts decisions about the figures of one article as it is shown."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article = article
        self._desk = Desk(article, reading)

    def standing(self, region: Region, shown: ShownFigure | None) -> Iterator[Decision]:
        """Yield what makes a region stand; what a pipeline only suggested is nobody's decision."""
        if region.state == "suggested":
            return
        if shown is None and region.state == "accepted":
            yield signed(self._desk.accept(self._suggested(region)), region)
        elif shown is None:
            yield signed(self._desk.add_figure(self._read(region)), region)
        elif (figure := self._reshaped(shown.figure, region)) != shown.figure:
            yield signed(self._desk.set_figure(shown, figure), region)
        elif shown.state in ("suggested", "rejected"):
            is_changed = region.state == "changed"
            yield signed(self._desk.change(shown) if is_changed else self._desk.accept(shown), region)

    def rejected(self, region: Region, shown: ShownFigure | None) -> Iterator[Decision]:
        """Yield what rejects a region, as it stood."""
        if shown is None:
            yield signed(self._desk.reject(self._suggested(region)), region)
        elif shown.state != "rejected":
            if (figure := self._reshaped(shown.figure, region)) != shown.figure:
                yield signed(self._desk.set_figure(shown, figure), region)
            yield signed(self._desk.reject(shown), region)

    def missing(self, shown: ShownFigure) -> Decision:
        """Return the rejection of what the file does not have."""
        return self._desk.reject(shown)

    def _reshaped(self, figure: Figure, region: Region) -> Figure:
        """Return a figure with the edges and values of a region.

        It is read again where its number is no longer between the edges.
        """
        start, end = region.span
        if not (start <= figure.number.start and figure.number.end <= end):
            kept = {name: getattr(figure, name) for name in ("source", "place", "sentence", "score")}
            return replace(self._read(region), **kept)
        text = self._article.text[start:end]
        return _valued(replace(figure, start=start, end=end, text=text), region)

    def _suggested(self, region: Region) -> ShownFigure:
        """Return the suggestion of another pipeline that a region speaks of."""
        figure = self._read(region)
        if region.score is not None:
            figure = replace(figure, score=region.score)
        return ShownFigure(figure, "suggested", (figure.number.start, figure.number.end))

    def _read(self, region: Region) -> Figure:
        """Return the figure that the words of a region say, with its values."""
        return _valued(figure_at(self._article, *region.span), region)


def _valued(figure: Figure, region: Region) -> Figure:
    return figure if region.values is None else region.values.put_on(figure)


def source_drafts(sheet: Sheet, reading: Reading) -> Iterator[Decision]:
    """Yield what gives figures the sources that a file links them to, in a format that has links."""
    if sheet.links is None:
        return
    desk, sources = Desk(sheet.article, reading), dict(sheet.links)
    figures = {(one.start, one.end): one for one in reading.figures if one.state != "rejected"}
    for number, region in enumerate(sheet.regions):
        shown = figures.get(region.span) if region.label == FIGURE else None
        if shown is None or region.state == "suggested":
            continue
        linked = sheet.regions[sources[number]].span if number in sources else None
        if linked != _source_span(shown.figure, reading):
            source = linked and _source(linked, sheet.article, reading)
            yield signed(desk.set_figure(shown, replace(shown.figure, source=source)), region)


def _source_span(figure: Figure, reading: Reading) -> Span | None:
    """Return where the words stand that a figure is linked to in an export."""
    source = figure.source
    if source is None:
        return None
    if source.mention is None:
        return source.start, source.end
    mention = reading.analysis.mentions[source.mention]
    return mention.start, mention.end


def _source(span: Span, article: Article, reading: Reading) -> Source:
    mentions = {(one.start, one.end): index for index, one in enumerate(reading.analysis.mentions)}
    return Source(*span, article.text[slice(*span)], mentions.get(span), None, "indirect")
