"""A passage: a paragraph with the names in it, to learn from or to be examined on."""

from __future__ import annotations

from hashlib import sha256

from msgspec import Struct

Name = tuple[int, int, str]
"""Where a name begins and ends in its passage, and its label."""


class Passage(Struct, frozen=True):
    """A paragraph with the names that are in it."""

    text: str
    names: tuple[Name, ...]
    is_decided: bool
    """Whether a person decided about anything in it."""

    @property
    def digest(self) -> str:
        """Sorts passages the same way every time, but at random."""
        return sha256(self.text.encode()).hexdigest()
