"""A card with what one of two people has at a place; a click takes it."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from store.settling import Side
from tui.display import display_text
from tui.hints import hint


class ChoiceCard(Static):
    """What one of the two has."""

    DEFAULT_CSS = """
    ChoiceCard {
        width: 1fr;
        height: 100%;
        border: round $border;
        border-title-color: $text;
        border-subtitle-color: $text-success;
        padding: 0 1;
        &.-chosen { border: heavy $success; }
    }
    """

    @dataclass
    class Taken(Message):
        """The card was clicked.

        Attributes:
            side: whose it is.
        """

        side: Side

    def __init__(self, side: Side, name: str) -> None:
        super().__init__(id=side)
        self.side = side
        """Whose it is."""
        key = hint(self, "‹settle.first:1›" if side == "first" else "‹settle.second:2›")
        self.border_title = Content(f"{key} {display_text(name)}")

    def show(self, words: Content, *, is_chosen: bool) -> None:
        """Show what this one has, and whether it was chosen."""
        self.update(words)
        self.set_class(is_chosen, "-chosen")
        self.border_subtitle = Content("✓ chosen" if is_chosen else "")

    def on_click(self) -> None:
        """Take it."""
        self.post_message(self.Taken(self.side))
