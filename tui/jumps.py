"""Where the person has been: marks, and the way back from a jump. Pure: nothing here knows widgets."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 200
"""How many jumps are remembered."""


class Spot(NamedTuple):
    """A place in one of the open articles."""

    position: int
    """Which of the articles."""
    offset: int
    """The first character in view."""


class View(NamedTuple):
    """What is in view."""

    position: int
    top: int
    bottom: int

    @property
    def spot(self) -> Spot:
        """Where this view begins."""
        return Spot(self.position, self.top)

    def is_far_from(self, other: View) -> bool:
        """Say whether nothing of another view of the same article is left: the person has jumped."""
        return self.top >= other.bottom or self.bottom <= other.top


class Jumps:
    """The spots that were jumped from; going back and forth among them loses none."""

    def __init__(self) -> None:
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    def leave(self, spot: Spot) -> None:
        """Remember the spot that a jump begins from."""
        self._ahead.clear()
        self._behind = [*(one for one in self._behind if one != spot), spot][-_MOST:]

    def back(self, here: Spot) -> Spot | None:
        """Return the spot that was jumped from last; None where the way began."""
        return _step(self._behind, self._ahead, here)

    def forth(self, here: Spot) -> Spot | None:
        """Return the spot from which the person last went back."""
        return _step(self._ahead, self._behind, here)


def _step(source: list[Spot], target: list[Spot], here: Spot) -> Spot | None:
    if not source:
        return None
    target.append(here)
    return source.pop()
