"""What the signs beside names and figures stand for."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from language.figure import Change
from language.wording import BOUND_SIGNS, BOUND_WORDS, CHANGE_SIGNS
from tui.subject import STATE_WORDS

_CHANGES: Final[dict[Change, str]] = {"up": "rose", "down": "fell"}


def legend() -> Text:
    """Return the signs of figures, then those of decisions, each with its word: "≈ about"."""
    signs = [f"{sign} {BOUND_WORDS[bound]}" for bound, sign in BOUND_SIGNS.items() if sign]
    signs += [f"{CHANGE_SIGNS[change]} {word}" for change, word in _CHANGES.items()]
    states = [words for state, words in STATE_WORDS.items() if state != "suggested"]
    return Text("\n").join(Text("  ".join(line)) for line in (signs, states))
