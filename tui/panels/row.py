"""A row of a panel, and what all rows have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content

from store.reading import State
from tui.navigation import Place
from tui.palette import STATE_SIGNS

_STATE_STYLES: dict[State, str] = {
    "accepted": "$success",
    "rejected": "$error",
    "changed": "$warning",
    "added": "$success",
}


@dataclass(frozen=True)
class Row:
    """One row of a panel: what it says, and the stretch of the article it leads to, if any."""

    words: Content
    place: Place | None = None


def sign(state: State) -> tuple[str, str]:
    """Return the sign of what was decided, with its style."""
    return f"{STATE_SIGNS[state]} ", _STATE_STYLES.get(state, "")


def heading(words: str, style: str = "bold") -> Row:
    """Return a row that leads nowhere and says what comes under it."""
    return Row(Content.styled(words, style))


def matches(query: str, words: Iterable[str]) -> bool:
    """Say whether every word of a query stands somewhere in `words`, in whatever case."""
    text = " ".join(words).lower()
    return all(word in text for word in query.lower().split())
