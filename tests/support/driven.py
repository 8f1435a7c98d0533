"""Somebody who works with keys in an application, whatever is on its screen."""

from __future__ import annotations

from typing import Any, Self

from textual.pilot import Pilot

from store.decision_store import DecisionStore
from tui.typeahead import TypeaheadApp


class Driven:
    """Presses keys, and waits until each has been acted on."""

    def __init__(self, app: TypeaheadApp, pilot: Pilot[Any], store: DecisionStore) -> None:
        self.app, self.pilot, self.store = app, pilot, store

    async def press(self, *keys: str) -> Self:
        for key in keys:
            await self.pilot.press(key)
            while self.app.is_acting:
                await self.pilot.pause()
            await self.pilot.pause()
        return self
