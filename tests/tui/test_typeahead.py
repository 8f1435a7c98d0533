"""Keys typed in one go: each is acted on by whatever the one before it opened."""

from __future__ import annotations

import asyncio
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest
from driven import PATIENCE, key_name
from driver import reading
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.events import AppBlur, AppFocus, Key
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import ModalScreen, Screen
from textual.widgets import Input, Static

from language.article import Article
from store.cache import AnalysisCache
from tui.config import Settings
from tui.typeahead import OPENING, PacketParser, TypeaheadApp


class Question(ModalScreen[str]):
    """Takes words, and hands them back on Enter."""

    def compose(self) -> ComposeResult:
        yield Input()

    @on(Input.Submitted)
    def _answer(self, message: Input.Submitted) -> None:
        self.dismiss(message.value)


class Asker(Static, can_focus=True):
    """Has others ask: it only says that it wants to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "ask", "Ask"), Binding("s", "ask_slowly", "Slowly")]

    class Wanted(Message):
        """A question is wanted."""

    class WantedSlowly(Message):
        """A question is wanted that takes a while to put."""

    def action_ask(self) -> None:
        self.post_message(self.Wanted())

    def action_ask_slowly(self) -> None:
        self.post_message(self.WantedSlowly())


class Hall(Screen[None]):
    """Puts questions, at once or when a thread has come so far."""

    AUTO_FOCUS = "Asker"

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[str | None] = []
        self.may_ask = Event()

    def compose(self) -> ComposeResult:
        yield Input()
        yield Asker()

    @on(Asker.Wanted)
    def _ask(self) -> None:
        self.app.push_screen(Question(), self.answers.append)

    @on(Asker.WantedSlowly)
    @work(thread=True, group=OPENING)
    def _ask_slowly(self) -> None:
        self.may_ask.wait()
        self.app.call_from_thread(self._ask)


class Host(TypeaheadApp):
    """An application with that hall."""

    def on_mount(self) -> None:
        self.hall = Hall()
        self.push_screen(self.hall)

    def type(self, keys: str) -> None:
        for key in keys:
            self.post_message(Key("enter" if key == "\r" else key, key))

    async def answered(self, pilot: Pilot[int], answers: int) -> list[str | None]:
        """Return what was answered when there are so many answers."""
        async with asyncio.timeout(PATIENCE):
            while len(self.hall.answers) < answers:
                await pilot.pause()
        return self.hall.answers


async def test_words_go_to_the_question_that_a_key_opens_by_a_message() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.type("aah\rano\r")
        assert await app.answered(pilot, 2) == ["ah", "no"]


async def test_keys_typed_before_the_first_screen_are_acted_on_by_it() -> None:
    app = Host()
    app.call_later(app.type, "aah\r")
    async with app.run_test() as pilot:
        assert await app.answered(pilot, 1) == ["ah"]


async def test_keys_wait_for_a_screen_that_a_thread_opens() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.type("sah\r")
        await pilot.pause()
        assert app.is_acting
        app.hall.may_ask.set()
        assert await app.answered(pilot, 1) == ["ah"]


async def test_keys_are_taken_though_nobody_looked_at_the_terminal_when_the_screen_appeared() -> None:
    app = Host()
    app.call_later(app.post_message, AppBlur())
    async with app.run_test() as pilot:
        assert app.focused is None
        app.post_message(AppFocus())
        await pilot.pause()
        app.type("aah\r")
        assert await app.answered(pilot, 1) == ["ah"]


async def test_keys_are_acted_on_though_the_screen_that_one_closed_takes_no_callbacks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = Host()
    async with app.run_test() as pilot:
        closed = iter([True, False])
        call_later = app.hall.call_later
        monkeypatch.setattr(app.hall, "call_later", lambda *call: next(closed, False) and call_later(*call))
        app.type("xaah\r")
        assert await app.answered(pilot, 1) == ["ah"]


@pytest.mark.parametrize(("keys", "status"), [(":next mention\ry", "accepted"), ("ly:reject\r", "rejected")])
async def test_what_a_key_has_done_by_others_is_done_before_the_next_key(
    keys: str, status: str, ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.until_read()
        for key in keys:
            reader.app.post_message(Key("enter" if key == "\r" else key_name(key), key))
        await reader.until(lambda: status in reader.status)


@pytest.mark.parametrize(
    ("opening", "letter"),
    [
        ("lc", "p"),
        ("lc", "P"),
        ("lc", "$"),
        ("lag", "g"),
        ("llv", "p"),
        ("m", "g"),
        ("/", "g"),
        ("T", "p"),
        ("?", "é"),
        ("la", " "),
    ],
)
async def test_escape_and_a_letter_that_come_in_one_packet_leave_and_do_nothing_else(
    opening: str, letter: str, ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.press(*opening)
        before = reader.screen.unlit
        for event in packet(f"\x1b{letter}"):
            reader.app.post_message(event)
        await reader.until(lambda: reader.app.screen is reader.screen and reader.screen.pane.has_focus)
        assert reader.screen.unlit == before
        await reader.press("U")
        assert reader.remark == "Nothing to undo."


async def test_a_letter_with_alt_does_what_it_is_bound_to(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    own = Settings(keys={"mention.next": "alt+g"})
    async with reading([ministers], tmp_path, cache=cache, settings=own) as reader:
        for _ in range(2):
            reader.app.post_message(Key("alt+g", "g"))
        await reader.until(lambda: reader.highlighted == "Angela Merkel")


def packet(bytes_together: str) -> list[Key]:
    """Return the keys that Textual reads from what a terminal sends at once."""
    parser = PacketParser()
    return [event for event in (*parser.feed(bytes_together), *parser.feed("")) if isinstance(event, Key)]
