"""How the person chose to see things, kept from one time to the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

from store.memory import Memory
from tui.config import ScreenSettings

UNLIT: Final = "unlit"
"""What the memory calls the labels that are not lit."""
FIGURES: Final = "figures"
"""What it calls the order of the figures."""
ARTICLES: Final = "articles"
"""What it calls the order of the articles."""

Order = TypeVar("Order", bound=str)


def unlit_labels(memory: Memory, settings: ScreenSettings) -> frozenset[str]:
    """Return the labels that are not lit: as the person chose last, else as they set it."""
    chosen = memory.choice_of(UNLIT)
    return frozenset(settings.unlit if chosen is None else chosen)


def order_of(memory: Memory, what: str, orders: Mapping[Order, str]) -> Order:
    """Return the order that the person chose last, else the usual one: the first.

    Args:
        memory: what is remembered.
        what: `FIGURES` or `ARTICLES`.
        orders: those there are.
    """
    chosen = memory.choice_of(what) or ()
    return next((order for order in orders if order in chosen), next(iter(orders)))
