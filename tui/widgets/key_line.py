"""The line at the bottom that names the keys: as many as there is room for, ways out always among them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

WAYS_OUT = frozenset({"help", "leave", "app.quit"})
"""The actions whose keys stay when there is no room for all: whoever is lost needs these."""


class KeyLine(Footer):
    """Names the keys of what has the focus, then those of the screen."""

    def __init__(self) -> None:
        super().__init__(show_command_palette=False, compact=True)
        self._room = 0

    def compose(self) -> ComposeResult:
        """Lay out the keys that there is room for."""
        self._room = self.app.size.width
        yield from fitting(super().compose(), self._room)  # no key of ours is in a group

    async def on_resize(self) -> None:
        """Name more keys, or fewer."""
        if self.app.size.width != self._room:
            await self.recompose()


def fitting(keys: Iterable[Widget], room: int) -> list[Widget]:
    """Return the first keys that fit into so many cells beside the ways out, and these, in their order."""
    every = list(keys)
    taken = sum(_width(one) for one in every if _leads_out(one))
    kept = []
    for one in every:
        taken += 0 if _leads_out(one) else _width(one)
        if _leads_out(one) or taken <= room:
            kept.append(one)
    return kept


def _leads_out(one: Widget) -> bool:
    return isinstance(one, FooterKey) and one.action in WAYS_OUT


def _width(one: Widget) -> int:
    """Return how many cells a key takes with the space behind it."""
    return cell_len(f"{one.key_display} {one.description} ") if isinstance(one, FooterKey) else 0
