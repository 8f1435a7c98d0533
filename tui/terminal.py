"""The terminal that Textual draws on."""

from __future__ import annotations

import sys
from contextlib import suppress


def draw_on_the_terminal() -> None:
    """See to it that the screen appears when standard error goes to a file: that is where Textual draws."""
    if sys.__stderr__ is not None and not sys.__stderr__.isatty():
        with suppress(OSError):  # no terminal at all: Textual has nowhere to draw, and says so
            sys.__stderr__ = open("/dev/tty", "w", encoding="utf-8")  # type: ignore[misc]  # noqa: SIM115
