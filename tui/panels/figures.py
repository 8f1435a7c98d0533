"""The Figures panel: in which order figures are listed, under which headings, and what a row says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Final, Literal

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from language.figure import Figure, Kind
from language.wording import noun_in_words, place_in_words, source_in_words, tell_apart, value_in_words
from store.reading import ShownFigure
from tui.display import display_text
from tui.navigation import Place
from tui.panels.row import Row, heading, matches, sign
from tui.subject import claim_words

Order = Literal["place", "kind", "size"]

WholeOf = Callable[[ShownFigure], Figure | None]
PlaceOf = Callable[[ShownFigure], str]

_FEWEST = 5
"""Cells that a place has to have beside a claim, to stand there."""

ORDERS: Final[dict[Order, str]] = {
    "place": "in the order of the text",
    "kind": "by kind",
    "size": "by kind, the largest first",
}
"""The orders that figures can be listed in, as the person reads it."""

KIND_NAMES: Final[dict[Kind, str]] = {
    "count": "Counts",
    "part": "Parts of a whole",
    "whole": "Wholes",
    "money": "Sums of money",
    "percent": "Percentages",
    "points": "Percentage points",
    "measure": "Measures",
    "duration": "Durations",
    "age": "Ages",
    "frequency": "How often",
    "multiple": "Multiples",
    "rate": "Rates",
    "score": "Scores",
    "vague": "Vague",
}
"""The heading of each kind, in the order they are listed."""

_KIND_ORDER = {kind: position for position, kind in enumerate(KIND_NAMES)}


def telling_places(figures: Iterable[ShownFigure], place_of: PlaceOf) -> PlaceOf:
    """Return what names the places of figures: nothing where all have the same."""
    names = (place_of(one) for one in figures if one.state != "rejected")
    return place_of if tell_apart(names) else _nowhere


def _nowhere(_shown: ShownFigure) -> str:
    return ""


def arranged(
    figures: Iterable[ShownFigure],
    place_of: PlaceOf = _nowhere,
    *,
    order: Order = "place",
    query: str = "",
    hidden: Sequence[str] = (),
) -> list[str | ShownFigure]:
    """Return the figures to list, each kind after its heading where they are listed by kind.

    Args:
        figures: all of the article, in the order of the text.
        place_of: returns the name of the place where one holds, if any.
        order: how to list them.
        query: words that have to stand in a figure, its claim, place or source, or to begin its kind.
        hidden: the kinds that are not listed.
    """
    kept = (one for one in figures if one.figure.kind not in hidden)
    listed = [one for one in kept if not query or _matches(query, one.figure, place_of(one))]
    if order == "place":
        return list(listed)
    by_size = order == "size"
    listed.sort(key=lambda one: (_KIND_ORDER[one.figure.kind], -_size(one.figure) if by_size else 0.0))
    rows: list[str | ShownFigure] = []
    for kind, of_kind in groupby(listed, key=lambda one: one.figure.kind):
        rows += [KIND_NAMES[kind], *of_kind]
    return rows


def _matches(query: str, figure: Figure, place: str) -> bool:
    said = figure.predicate.text if figure.predicate else "", source_in_words(figure.source)
    words = (figure.text, value_in_words(figure), noun_in_words(figure), place, *said)
    return matches(query, words, [figure.kind])


def _size(figure: Figure) -> float:
    """Return the largest value that the words of a figure license, as far as they say."""
    known = [value for value in (figure.value, figure.high, figure.low) if value is not None]
    return max(known, default=float("-inf"))


def figure_row(
    thing: str | ShownFigure, whole_of: WholeOf, place_of: PlaceOf = _nowhere, *, colour: str, width: int
) -> Row:
    """Return the row of a figure, or of a heading.

    Args:
        thing: what `arranged` listed.
        whole_of: returns the figure that one is a part of, if any.
        place_of: returns the name of the place where one holds, if any.
        colour: that of figures.
        width: how many cells its lines may take.
    """
    if isinstance(thing, str):
        return heading(thing, f"bold {colour}")
    place = place_in_words(thing.figure, place_of(thing))
    return Row(_words(thing, whole_of(thing), place, colour, width), figure_place(thing))


def figure_place(thing: str | ShownFigure) -> Place | None:
    """Return where the row of a figure leads."""
    return None if isinstance(thing, str) else (thing.start, thing.end)


def _words(shown: ShownFigure, whole: Figure | None, place: str, colour: str, width: int) -> Content:
    figure = shown.figure
    value = "strike dim" if shown.state == "rejected" else f"bold {colour}"
    parts: list[str | tuple[str, str]] = [
        sign(shown.state),
        (display_text(value_in_words(figure, shown.machine)), value),
        f" {display_text(noun_in_words(figure))}",
    ]
    room = max(8, width)
    claim, source = claim_words(figure, whole), source_in_words(figure.source)
    lines = _with_place(wrap(display_text(claim), room), display_text(place), room)
    for line in (*lines, *wrap(display_text(source), room)):
        parts += ["\n  ", (line, "$foreground-muted")]
    return Content.assemble(*parts)


def _with_place(claim: list[str], place: str, room: int) -> list[str]:
    """Return the lines of a claim with its place behind it: "killed · Aleppo", "killed · The Democrat…"."""
    if not place:
        return claim
    beside = f"{claim[-1]} · " if claim else ""
    if room - cell_len(beside) < min(_FEWEST, cell_len(place)):
        return [*claim, _shortened(place, room)]
    return [*claim[:-1], _shortened(f"{beside}{place}", room)]


def _shortened(words: str, room: int) -> str:
    return words if cell_len(words) <= room else f"{set_cell_size(words, room - 1).rstrip()}…"
