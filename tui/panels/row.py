"""The rows of a panel, and what all rows have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from msgspec import Struct
from textual.content import Content

from store.made import Made
from store.reading import State
from tui.navigation import Place
from tui.palette import STATE_SIGNS
from tui.searching import plain

Thing = TypeVar("Thing")

_STATE_STYLES: dict[State, str] = {
    "accepted": "$success",
    "rejected": "$error",
    "changed": "$warning",
    "added": "$success",
}


class Row(Struct, frozen=True):
    """One row of a list: what it says, and the stretch of the article it leads to."""

    words: Content
    place: Place | None = None
    """None for a heading, which the cursor passes over."""
    name_width: int = 0
    """How many cells the name takes that its words stand beside, if they do."""


class LazyRows(Made[Thing, Row]):
    """The rows of many things, each made when it is asked for.

    Args:
        things: what there is a row for each of.
        row_of: makes the row of a thing.
        place_of: tells where a thing stands, without making its row.
    """

    def __init__(
        self,
        things: Sequence[Thing],
        row_of: Callable[[Thing], Row],
        place_of: Callable[[Thing], Place | None],
    ) -> None:
        super().__init__(things, row_of)
        self._place_of = place_of

    def index_of(self, place: Place) -> int | None:
        """Return the first row that leads to a place, or None."""
        return self._indices.get(place)

    @property
    def places(self) -> Iterable[Place | None]:
        """Where each row leads."""
        return map(self._place_of, self._parts)

    @cached_property
    def _indices(self) -> dict[Place, int]:
        places = list(enumerate(self.places))
        return {place: index for index, place in reversed(places) if place is not None}


def index_of(rows: Sequence[Row], place: Place) -> int | None:
    """Return the first of some rows that leads to a place, or None."""
    if isinstance(rows, LazyRows):
        return rows.index_of(place)
    return next((index for index, row in enumerate(rows) if row.place == place), None)


def index_from(rows: Sequence[Row], offset: int) -> int | None:
    """Return the first of some rows that leads to what is at an offset or behind it, or None."""
    places = rows.places if isinstance(rows, LazyRows) else (row.place for row in rows)
    return next((index for index, place in enumerate(places) if place and place[1] > offset), None)


def sign(state: State) -> tuple[str, str]:
    """Return the sign of what was decided, with its style."""
    return f"{STATE_SIGNS[state]} ", _STATE_STYLES.get(state, "")


def heading(words: str, style: str = "bold") -> Row:
    """Return a row that leads nowhere and says what comes under it."""
    return Row(Content.styled(words, style))


def matches(query: str, words: Iterable[str], labels: Iterable[str] = ()) -> bool:
    """Say whether every word of a query stands somewhere in `words` or begins one of `labels`.

    In whatever case, with accents or without: "org" finds an organisation, but "ga" only what has it in its
    name.
    """
    text, beginnings = plain(" ".join(words)), plain(f" {' '.join(labels)}")
    return all(word in text or f" {word}" in beginnings for word in plain(query).split())
