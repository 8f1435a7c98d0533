"""How the person chose to see and to export things, kept from one time to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from store.memory import Memory
from tui.config import ScreenSettings

UNLIT: Final = "unlit"
"""What the memory calls the labels that are not lit."""
FIGURES: Final = "figures"
"""What it calls the order of the figures."""
ARTICLES: Final = "articles"
"""What it calls the order of the articles."""
FORMAT: Final = "format"
"""What it calls the format of exports."""

Choice = TypeVar("Choice", bound=str)


def unlit_labels(memory: Memory, settings: ScreenSettings) -> frozenset[str]:
    """Return the labels that are not lit: as the person chose last, else as they set it."""
    chosen = memory.choice_of(UNLIT)
    return frozenset(settings.unlit if chosen is None else chosen)


def last_chosen(memory: Memory, what: str, choices: Iterable[Choice]) -> Choice:
    """Return what the person chose last, else the usual: the first.

    Args:
        memory: what is remembered.
        what: `FIGURES`, `ARTICLES` or `FORMAT`.
        choices: the orders or formats there are; at least one.
    """
    known, chosen = tuple(choices), memory.choice_of(what) or ()
    return next((one for one in known if one in chosen), known[0])
