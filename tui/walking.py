"""A walk over places where a decision could be made again, with yes or no to each. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from store.decisions import Decision
from store.repeating import Like


class Stage(Struct, frozen=True):
    """A place of a walk, and in which of the open articles it stands."""

    position: int
    like: Like


class Walk(Struct, frozen=True):
    """How far a walk has come."""

    stages: tuple[Stage, ...]
    """All its places, in order."""
    at: int = 0
    """Which of them is asked about."""
    chosen: tuple[Decision, ...] = ()
    """What was said yes to."""
    is_everywhere: bool = False
    """Whether it goes through the other open articles too."""

    @property
    def stage(self) -> Stage | None:
        """The place that is asked about; None at the end."""
        return self.stages[self.at] if self.at < len(self.stages) else None

    def answered(self, yes: bool) -> Walk:
        """Return the walk after yes or no to this place."""
        chosen = (*self.chosen, self.stages[self.at].like.draft) if yes else self.chosen
        return replace(self, at=self.at + 1, chosen=chosen)

    def finished(self) -> Walk:
        """Return the walk after yes to all places that are left."""
        rest = tuple(stage.like.draft for stage in self.stages[self.at :])
        return replace(self, at=len(self.stages), chosen=self.chosen + rest)

    def widened(self, stages: Iterable[Stage]) -> Walk:
        """Return the walk with the places of other articles behind its own."""
        return replace(self, stages=(*self.stages, *stages), is_everywhere=True)
