"""A stretch of an article with the words around it, on one line."""

from __future__ import annotations

from textual.content import Content

from tui.display import display_text

_AROUND = 36
"""Characters shown on both sides."""


def in_context(text: str, start: int, end: int) -> Content:
    """Return `text[start:end]` with the words before and after it, dimmed."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = f"…{before.partition(' ')[2]}"
    if end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    parts = (
        (before, "$foreground-muted"),
        (text[start:end], "bold $foreground"),
        (after, "$foreground-muted"),
    )
    return Content.assemble(*((display_text(part.replace("\n", " ")), style) for part, style in parts))
