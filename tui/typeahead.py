"""One key at a time: keys typed faster than they are acted on go where a person means them to go.

Textual hands every key to the widget that has the focus when the key arrives. When a slow line delivers
`/egypt` at once, the letters would reach the article, as commands, before `/` has opened the search. Here a
key waits until the one before it has been acted on and whatever it opened can take keys.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import Any

from textual.app import App
from textual.events import Event, Key
from textual.message_pump import MessagePump

_PATIENCE = 50
"""How often to look, every hundredth of a second, whether a new screen can take keys."""


class TypeaheadApp(App[int]):
    """An application that acts on keys in the order they were typed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._typed: deque[Key] = deque()
        self._is_acting = False

    @property
    def is_acting(self) -> bool:
        """True while a key that was typed has not been acted on yet."""
        return self._is_acting or bool(self._typed)

    def hold_keys(self) -> None:
        """Let keys wait until `release_keys`: what they are meant for is not there yet."""
        self._is_acting = True

    def release_keys(self) -> None:
        """Act on the keys that were held, and on those to come."""
        self._settle()

    async def on_event(self, event: Event) -> None:
        """Take events; keys wait for their turn."""
        if isinstance(event, Key) and not event.is_forwarded:
            self._typed.append(event)
            if not self._is_acting:
                await self._act_on_next()
        else:
            await super().on_event(event)

    async def _act_on_next(self) -> None:
        self._is_acting = bool(self._typed)
        if self._typed:
            key = self._typed.popleft()
            first = self.focused or self.screen
            await super().on_event(key)
            self._follow(first if key.is_forwarded else self)

    def _follow(self, node: MessagePump | None) -> None:
        """Go the way of the key, and of the messages it gave rise to, from widget to parent up to here.

        A callback waits until a node has handled what came before it: first the key, which may make the node
        post a message to itself, and then that message, which its parent then has before the callback.
        """
        if node is None or node is self or not node.call_later(node.call_later, self._follow, node._parent):
            self._settle()

    def _settle(self, looks: int = 0) -> None:
        """Act on the next key when the screen in front can take it."""
        if self._typed and self.screen.focused is None and looks < _PATIENCE:
            self.set_timer(0.01, partial(self._settle, looks + 1))
        else:
            self.call_later(self._act_on_next)
