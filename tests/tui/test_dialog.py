"""What all dialogs have in common."""

from __future__ import annotations

import pytest
from driver import Reader
from textual.containers import Vertical

from tui.screens.dialog import Dialog


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
@pytest.mark.parametrize("key", ["c", "T", "semicolon", "a"])
async def test_what_the_keys_do_is_in_sight_at_every_size(
    size: tuple[int, int], key: str, reader: Reader
) -> None:
    await reader.pilot.resize_terminal(*size)
    await reader.press("l", key)
    await reader.until(lambda: isinstance(reader.app.screen, Dialog))
    await reader.pilot.pause()
    box = reader.app.screen.query_one(Vertical)
    assert reader.app.screen.query_one(".hint").region in box.content_region
