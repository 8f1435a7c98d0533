"""The shape of errors about a path: what could not be done with it, why, and what to do next."""

from __future__ import annotations

from typing import ClassVar


class PathError(Exception):
    """Something could not be done with what a path names.

    Attributes:
        path: what it is about, as the person named it.
        reason: why, as the end of a sentence.
        hint: what to do next, in one sentence.
    """

    deed: ClassVar[str]
    """What could not be done, as a participle."""

    def __init__(self, path: str, reason: str, hint: str) -> None:
        super().__init__(path, reason, hint)
        self.path = path
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """What happened, in one sentence for the person."""
        return f"{self.path} could not be {self.deed}: {self.reason}"
