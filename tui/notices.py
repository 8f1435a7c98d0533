"""Notices in front of the screen, and when they are taken out of the way."""

from __future__ import annotations

from collections.abc import Callable
from time import time
from typing import Any

from textual.app import App
from textual.notifications import Notification
from textual.screen import Screen
from textual.widgets._toast import ToastRack

from store.errors import StoreError
from tui.display import display_lines

_GLANCE = 0.5
"""Seconds until somebody looks at a notice."""

_PACE = 30
"""Characters of it that they read in a second."""

_NOT_SAVED = "Not saved"


def could_be_read(notice: Notification) -> bool:
    """Say whether a notice has stood for as long as it takes to read it."""
    length = len(notice.title) + len(notice.message)
    return time() - notice.raised_at >= _GLANCE + length / _PACE


def gives_way(notice: Notification) -> bool:
    """Say whether a notice goes when a dialog opens behind it: warnings and errors are to be read first."""
    return notice.severity == "information" or could_be_read(notice)


def withdraw(app: App[Any], is_over: Callable[[Notification], bool]) -> None:
    """Take away the notices that are over, from the screens behind a dialog too."""
    over = list(filter(is_over, app._notifications))
    for notice in over:
        app._unnotify(notice, refresh=False)
    for screen in app.screen_stack if over else ():
        for rack in screen.query(ToastRack):
            rack.show(app._notifications)


def say_not_saved(screen: Screen[Any], error: StoreError) -> None:
    """Say that decisions could not be kept, in the place of what was said of those before them."""
    withdraw(screen.app, lambda notice: notice.title == _NOT_SAVED)
    screen.notify(display_lines(error.in_full), title=_NOT_SAVED, severity="error", markup=False)


def end_not_saved(app: App[Any]) -> None:
    """Take back that decisions could not be kept: all are on the disk now."""
    withdraw(app, lambda notice: notice.title == _NOT_SAVED)
