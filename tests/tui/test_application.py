"""What holds in all three applications: the person's colours and keys."""

from __future__ import annotations

import asyncio

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widgets._toast import Toast

from store.memory import Memory
from tui.application import TallymarkApp
from tui.config import ScreenSettings, Settings
from tui.themes import DARK, THEMES


def remembering(theme: str) -> Memory:
    memory = Memory()
    memory.remember_theme(theme)
    return memory


@pytest.mark.parametrize(
    ("wanted", "chosen", "theme"),
    [
        (None, None, DARK.name),
        (None, "nord", "nord"),
        ("gruvbox", "nord", "gruvbox"),
        (None, "of long ago", DARK.name),
        ("of long ago", "nord", "nord"),
    ],
)
async def test_the_theme_is_the_one_that_was_set_or_else_chosen_last(
    wanted: str | None, chosen: str | None, theme: str
) -> None:
    memory = remembering(chosen) if chosen else None
    app = TallymarkApp(Settings(screen=ScreenSettings(theme=wanted)), memory)
    async with app.run_test():
        assert app.theme == theme
        assert app.screen.styles.background == Color.parse(app.theme_variables["background"])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
async def test_style_sheets_know_from_the_start_whether_the_theme_is_dark(theme: Theme) -> None:
    app = TallymarkApp(Settings(screen=ScreenSettings(theme=theme.name)))
    async with app.run_test():
        assert app.has_class("-dark-mode") == theme.dark
        assert app.has_class("-light-mode") == (not theme.dark)


async def test_complaints_are_shown_as_they_are_written() -> None:
    app = TallymarkApp()
    async with app.run_test() as pilot:
        app.show_complaints(["[bold]one", "two"])
        while len(app._notifications) < 2:
            await pilot.pause()
        assert [notice.message for notice in app._notifications] == ["[bold]one", "two"]
        assert not any(notice.markup for notice in app._notifications)


async def test_a_notice_leaves_the_lines_at_the_bottom_in_sight() -> None:
    app = TallymarkApp()
    async with app.run_test(size=(80, 20), notifications=True) as pilot:
        app.notify("rain")
        async with asyncio.timeout(10):
            while not (notices := app.screen.query(Toast)) or not notices.first().region:
                await pilot.pause(0.01)
        assert notices.first().region.bottom == 17


async def test_who_wants_to_end_it_as_other_programs_are_ended_is_told_how() -> None:
    app = TallymarkApp(Settings(keys={"app.quit-at-once": "f10"}))
    async with app.run_test() as pilot:
        await pilot.press("ctrl+c")
        while not app._notifications:
            await pilot.pause()
        assert [one.message for one in app._notifications] == [
            "f10 leaves, from anywhere. Everything is saved."
        ]
