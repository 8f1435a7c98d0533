"""Garbage is collected while nobody types: in a long article a whole collection outlasts several frames."""

from __future__ import annotations

import gc
from typing import Final

PAUSE: Final = 10.0
"""Seconds without a key or the mouse after which everything is searched for garbage, once."""
_NEVER = 1_000_000_000


class Garbage:
    """Puts whole collections off until the person pauses; what is young is collected as ever."""

    def __init__(self) -> None:
        self._usual = gc.get_threshold()
        self._is_due = False
        self._is_pause = False

    def begin(self) -> None:
        """Take over, and never look at what was loaded so far.

        It is not searched for garbage first: that takes 60 ms, and there is little of it.
        """
        gc.freeze()
        gc.set_threshold(*self._usual[:2], _NEVER)
        gc.enable()

    def interrupt(self) -> None:
        """Hear that the person does something: what that leaves behind is to be collected in a pause."""
        self._is_due = True
        self._is_pause = False

    def look(self) -> None:
        """Collect, if the person has done something, but not since the last look."""
        if self._is_due and self._is_pause:
            gc.collect()
            self._is_due = False
        self._is_pause = True

    def end(self) -> None:
        """Leave collecting to Python again."""
        gc.set_threshold(*self._usual)
