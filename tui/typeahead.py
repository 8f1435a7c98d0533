"""One key at a time: keys typed faster than they are acted on go where a person means them to go.

Textual hands every key to the widget that has the focus when the key arrives. When a slow line delivers
`/egypt` at once, the letters would reach the article, as commands, before `/` has opened the search. Here a
key waits until the one before it has been acted on and whatever it opened can take keys; so does a key that
is typed before there is anything on the screen.

A slow line also delivers Esc and the next letter in one packet, which to Textual is Alt and that letter.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.command import CommandPalette
from textual.events import Event, Key
from textual.message_pump import MessagePump

from tui.terminal import draw_on_the_terminal

OPENING = "opening"
"""The group of the workers that open a screen: keys typed while one is at work are meant for that screen."""
_AWAITED = frozenset({OPENING, CommandPalette._GATHER_COMMANDS_GROUP})
_ALT = "alt+"
_PATIENCE = 500
"""How often to look, every hundredth of a second, whether the screen in front can take keys."""


class PacketParser(XTermParser):
    """Tells a sign that came in one packet with Esc from the sign alone, as Textual does with letters."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterator[Key]:
        for key in super()._sequence_to_key_events(sequence, alt):
            is_told = not alt or key.key.startswith(_ALT) or not key.is_printable
            yield key if is_told else Key(f"{_ALT}{key.key}", key.character)


class TypeaheadApp(App[int]):
    """An application that acts on keys in the order they were typed, and ends when its terminal is lost."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._typed: deque[Key] = deque()
        self._is_acting = False
        self._has_terminal = False

    def run_on_terminal(self) -> int:
        """Run on the terminal of this process; return the exit status when the person leaves."""
        draw_on_the_terminal()
        if os.name == "posix":
            from textual.drivers import linux_driver  # noqa: PLC0415  (there is none on other systems)

            linux_driver.XTermParser = PacketParser  # type: ignore[attr-defined]  # the driver takes no other parser
        self._has_terminal = True
        return self.run() or 0

    def on_load(self) -> None:
        """Take what was typed so far, before Textual takes the terminal."""
        if self._has_terminal and os.name == "posix":
            from tui import keyboard  # noqa: PLC0415

            keyboard.when_lost(partial(self.call_later, self.leave_at_once, keyboard.HUNG_UP))
            keyboard.when_terminated(partial(self.call_later, self.leave_at_once, keyboard.TERMINATED))
            for event in PacketParser().feed(keyboard.typed_ahead()):
                self.post_message(event)

    def leave_at_once(self, status: int) -> None:
        """Leave without having been asked to by the person; seconds later it is over in any case."""
        self.exit(status)

    def action_suspend(self) -> None:
        """Give the terminal back to the shell until that has the program go on (`fg`)."""
        if self._has_terminal and os.name == "posix":
            from tui.keyboard import suspend  # noqa: PLC0415

            if suspend():
                return
        self.notify("There is no shell here that could bring it back.", title="Not suspended", markup=False)

    @property
    def is_acting(self) -> bool:
        """True while a key that was typed has not been acted on yet, unless the person has left."""
        return self._is_acting and self.is_running

    def hold_keys(self) -> None:
        """Let keys wait until `release_keys`: what they are meant for is not there yet."""
        self._is_acting = True

    def release_keys(self) -> None:
        """Act on the keys that were held, and on those to come."""
        self.call_later(self._act_when, self._can_take_keys)

    async def on_event(self, event: Event) -> None:
        """Take events; keys wait for their turn."""
        if isinstance(event, Key) and not event.is_forwarded:
            self._typed.append(event)
            if not self._is_acting:
                self._is_acting = True
                await self._act_when(self._can_take_keys)
        else:
            await super().on_event(event)

    def watch_app_focus(self, has_focus: bool) -> None:
        """Give the focus to somebody when a terminal is looked at that was not when the screen appeared."""
        if has_focus and self.screen.focused is None:
            self.screen.focus_next(self.screen.AUTO_FOCUS or "*")

    async def _act_when(self, is_ready: Callable[[], bool], looks: int = 0) -> None:
        """Act on the next key, if there is one, when it is its turn."""
        if not self.screen_stack:
            return  # everything is being closed
        if looks < _PATIENCE and not is_ready():
            self.set_timer(0.01, partial(self._act_when, is_ready, looks + 1))
        else:
            await self._act_on_next()

    def _can_take_keys(self) -> bool:
        """Say whether the screen in front has been laid out, and none is about to come before it."""
        awaited = (worker for worker in self.workers if worker.group in _AWAITED)
        return self.screen.is_mounted and all(worker.is_finished for worker in awaited)

    def _is_quiet(self) -> bool:
        """Say whether nothing on the screen in front has still to be told of the key before."""
        told = (node.message_queue_size for node in self.screen.walk_children(with_self=True))
        return self._can_take_keys() and not any(told)

    async def _act_on_next(self) -> None:
        self._is_acting = bool(self._typed)
        if self._typed:
            key = self._meant(self._typed.popleft())
            first = self.focused or self.screen
            await super().on_event(key)
            again = partial(self._follow, first, partial(self._act_when, self._is_quiet))
            self._follow(first if key.is_forwarded else self, again)

    def _meant(self, key: Key) -> Key:
        """Return the key that was meant: Esc for a letter or sign with Alt that nothing here is bound to.

        The letter is dropped: what has been left may have been all that it was meant for.
        """
        if not key.key.startswith(_ALT) or key.character is None:
            return key
        bound = self.screen.active_bindings
        return Key("escape", "\x1b") if "escape" in bound and key.key not in bound else key

    def _follow(self, node: MessagePump | None, then: Callable[[], object]) -> None:
        """Go the way of a key from widget to parent up to here, where its action runs, before something else.

        A callback waits until a node has handled what came before it: first the key, which may make the node
        post a message to itself, and then that message, which its parent then has before the callback. The
        same way is gone again for the messages that the action gave rise to. A node that is closing takes no
        callbacks.
        """
        if node is None or node is self or not node.call_later(self._follow_further, node, then):
            self.call_later(then)

    def _follow_further(self, node: MessagePump, then: Callable[[], object]) -> None:
        if not node.call_later(self._follow, node._parent, then):
            self.call_later(then)
