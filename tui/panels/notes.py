"""The Notes panel: each note with the words it is about."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from store.reading import ShownNote
from tui.display import display_text
from tui.panels.row import Row, matches


def note_rows(notes: Iterable[ShownNote], *, query: str = "") -> list[Row]:
    """Return a row for each note; those about the whole article lead to its beginning.

    Args:
        notes: those in force.
        query: words that have to stand in a note, its author or the words it is about.
    """
    return [Row(_words(note), note.span or (0, 0)) for note in notes if _matches(query, note)]


def _matches(query: str, note: ShownNote) -> bool:
    return matches(query, (note.decision.note, note.decision.author, _about(note)))


def _about(note: ShownNote) -> str:
    return f"“{note.quote}”" if note.decision.anchor else "the whole article"


def _words(note: ShownNote) -> Content:
    return Content.assemble(
        ("✎ ", "$warning"),
        display_text(note.decision.note),
        "\n  ",
        (display_text(_about(note)), "$foreground-muted"),
    )
