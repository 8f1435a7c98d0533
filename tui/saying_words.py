"""The words for what a figure says, where two people let it say something else."""

from __future__ import annotations

from collections.abc import Sequence

from store.marks import Mark
from tui.display import display_text


def said_in_words(mark: Mark, fields: Sequence[str]) -> str:
    """Return what a figure says in these fields: "value: 9, source: none"."""
    return ", ".join(f"{field}: {display_text(getattr(mark.says, field)) or 'none'}" for field in fields)
