"""Somebody who works with keys in an application, whatever is on its screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Self

from textual.keys import _character_to_key
from textual.pilot import Pilot

from store.decision_store import DecisionStore
from tui.typeahead import TypeaheadApp

PATIENCE = 60.0
"""Seconds to wait for something that is sure to come; a test that waits so long has failed."""


class Driven:
    """Presses keys, and waits until all that follows from them has been done."""

    def __init__(self, app: TypeaheadApp, pilot: Pilot[Any], store: DecisionStore) -> None:
        self.app, self.pilot, self.store = app, pilot, store

    async def press(self, *keys: str) -> Self:
        """Press keys one after the other; a single character stands for its key."""
        for key in keys:
            await self.pilot.press(key_name(key))
            await self.until_acted()
        return self

    async def type(self, words: str) -> Self:
        """Type some words."""
        await self.pilot.press(*map(key_name, words))
        return await self.until_acted()

    async def until_acted(self) -> Self:
        """Wait until all that follows from the keys has been done."""
        await self.until(lambda: not self.app.is_acting)
        await self.pilot.pause()
        return self

    async def until(self, condition: Callable[[], object]) -> Self:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                await self.pilot.pause()
        return self


def key_name(key: str) -> str:
    """Return what Textual calls a key; a single character stands for its key."""
    return _character_to_key(key) if len(key) == 1 else key
