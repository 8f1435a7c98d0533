"""What the signs beside names and figures stand for."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from language.figure import Bound, Change
from language.wording import BOUND_SIGNS, CHANGE_SIGNS
from tui.subject import STATE_WORDS

_BOUNDS: Final[dict[Bound, str]] = {"~": "about", "<": "under", "<=": "up to", ">=": "at least", ">": "over"}
_CHANGES: Final[dict[Change, str]] = {"up": "rose", "down": "fell"}


def legend() -> Text:
    """Return the signs of figures, then those of decisions, each with its word: "≈ about"."""
    signs = [f"{BOUND_SIGNS[bound]} {word}" for bound, word in _BOUNDS.items()]
    signs += [f"{CHANGE_SIGNS[change]} {word}" for change, word in _CHANGES.items()]
    states = [words for state, words in STATE_WORDS.items() if state != "suggested"]
    return Text("\n").join(Text("  ".join(line)) for line in (signs, states))
