"""The line that stands in the place of a fold, on the screen and in print."""

from __future__ import annotations

import re

from language.analysis import Fold
from tui.display import display_text
from tui.plurals import counted

_WRITTEN_LINE = re.compile(r"\S[^\n]*")


def fold_words(text: str, fold: Fold) -> str:
    """Return how many lines of an article are hidden, and why: "▸ 3 lines folded: comment form"."""
    lines = sum(1 for _ in _WRITTEN_LINE.finditer(text, fold.start, fold.end))
    return f"▸ {counted(lines, 'line')} folded: {display_text(fold.reason)}"
