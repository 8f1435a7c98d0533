"""A stretch of an article with the words around it, on one line."""

from __future__ import annotations

import re

from textual.content import Content

from tui.display import display_text

_AROUND = 36
"""Characters shown on both sides."""


def in_context(
    text: str, start: int, end: int, *, around: int = _AROUND, style: str = "bold $foreground"
) -> Content:
    """Return `text[start:end]` with the words before and after it, dimmed.

    Args:
        text: what it stands in.
        start: where it begins.
        end: where it ends.
        around: how many characters to show on both sides.
        style: how it is lit.
    """
    before, after = text[max(0, start - around) : start], text[end : end + around]
    if start > around:
        before = f"…{before.partition(' ')[2]}"
    if end + around < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    parts = (
        (before, "$foreground-muted"),
        (text[start:end], style),
        (after, "$foreground-muted"),
    )
    return Content.assemble(*((display_text(re.sub(r"\s+", " ", part)), look) for part, look in parts))
