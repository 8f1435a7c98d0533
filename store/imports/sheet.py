"""A sheet: what a file of another tool says about one article, in the offsets of the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from language.article import Article
from store.decisions import Decision
from store.figure_values import Values
from store.imports.errors import not_understood
from store.imports.offsets import Moved
from store.placing import Span
from store.reading import State

Name = TypeVar("Name")


class Region(Struct, frozen=True):
    """A stretch that somebody has labelled."""

    start: int
    end: int
    label: str
    state: State | None = None
    """What became of the suggestion, where the file says so."""
    score: float | None = None
    notes: tuple[str, ...] = ()
    values: Values | None = None
    """What a figure says, where the file has it in values of its own beside the words of the article."""
    author: str = ""
    """Who decided, where the file says so."""
    at: str = ""
    """When, where the file says so."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


class Remark(Struct, frozen=True):
    """A note on a stretch of the text, or on the whole article."""

    words: str
    span: Span | None = None
    author: str = ""
    at: str = ""


class Sheet(Struct, frozen=True):
    """What a file says about one article."""

    where: str
    """The file, and the line where it begins to speak of this article: `tasks.jsonl:3`."""
    article: Article
    regions: tuple[Region, ...] = ()
    """What stands."""
    rejected: tuple[Region, ...] = ()
    remarks: tuple[Remark, ...] = ()
    links: tuple[tuple[int, int], ...] | None = None
    """Pairs of indices in `regions`, a figure and its source; None where the format has no links."""
    groups: tuple[frozenset[int], ...] | None = None
    """Indices of regions that are one entity; None where the format does not say."""
    decisions: tuple[Decision, ...] | None = None
    """The decisions themselves, where the format has them; everything else is empty then."""
    has_overlaps: bool = True
    """Whether the format can have regions that overlap."""
    is_whole: bool = True
    """Whether the file says everything about the article, so that what it leaves out is not there."""
    is_ours: bool = False
    """Whether Tallymark wrote it: it then speaks of all labels, also of those it does not use."""

    def moved(self, article: Article, place: Moved) -> Sheet:
        """Return the sheet in the offsets of another text of the same words.

        Args:
            article: the article with that text.
            place: returns where an offset of this text is in that one.
        """
        return replace(
            self,
            article=article,
            regions=tuple(_region_moved(one, place) for one in self.regions),
            rejected=tuple(_region_moved(one, place) for one in self.rejected),
            remarks=tuple(
                replace(one, span=one.span and _span_moved(one.span, place)) for one in self.remarks
            ),
        )


def checked_label(label: object, where: str) -> str:
    """Return a label that is one.

    Raises:
        NotImportedError: when it is not.
    """
    if not isinstance(label, str) or not label.strip():
        raise not_understood(where, f"a span has the label {label!r}")
    return label


def link_between(figure: Name, source: Name, index: Mapping[Name, int], where: str) -> tuple[int, int]:
    """Return a link from a figure to its source, as the indices of their regions.

    Args:
        figure: the name that the file gives the region where the link begins.
        source: that of the region where it ends.
        index: the index of each region, by that name.
        where: the place in the file, for the error.

    Raises:
        NotImportedError: when one of them names no region.
    """
    if figure not in index or source not in index:
        raise not_understood(where, "a relation leads to something that is no labelled span")
    return index[figure], index[source]


def known_state(word: object) -> State | None:
    """Return what a file says became of a suggestion, where that is a word of ours."""
    return _STATES.get(word) if isinstance(word, str) else None


def labels_of(regions: Iterable[Region]) -> frozenset[str]:
    """Return the labels in use."""
    return frozenset(region.label for region in regions)


_STATES: dict[str, State] = {state: state for state in get_args(State)}


def _span_moved(span: Span, place: Moved) -> Span:
    return place(span[0], False), place(span[1], True)


def _region_moved(region: Region, place: Moved) -> Region:
    start, end = _span_moved(region.span, place)
    return replace(region, start=start, end=end)
