"""The line below the article that takes the keys for a while.

Having the focus makes the mode: help and line of keys show what the bar has, and leaving it ends the mode.
"""

from __future__ import annotations

from typing import ClassVar

from textual.widgets import Static


class ModeBar(Static, can_focus=True):
    """One line, hidden until it is needed."""

    DEFAULT_CSS = """
    ModeBar { visibility: hidden; height: 1; padding: 0 1; background: $surface; color: $text-accent; }
    """

    FIRST: ClassVar[str] = ""
    """What is said at a key that works only when the bar has been left."""

    def take_keys(self) -> None:
        """Appear, and take the keys."""
        self.visible = True
        self.screen.set_focus(self)

    def close(self) -> None:
        """Disappear."""
        self.visible = False
