"""Notices in front of the screen."""

from __future__ import annotations

from pathlib import Path

from textual.app import App

from store.decisions import Decision
from store.errors import StoreNotWrittenError
from tui.notices import say_not_saved


async def test_that_nothing_is_saved_is_said_once_with_the_newest_count() -> None:
    made = Decision(action="accept", target="mention", article="a")
    app = App[None]()
    async with app.run_test() as pilot:
        for count in (1, 2, 3):
            say_not_saved(app.screen, StoreNotWrittenError(Path("d.json"), "no space left", (made,) * count))
            await pilot.pause()
        (notice,) = app._notifications
        assert notice.message.startswith("Not saved: no space left; 3 decisions are kept in memory.")
