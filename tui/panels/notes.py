"""The Notes panel: each note with the words it is about."""

from __future__ import annotations

from textual.content import Content

from store.live import LiveReading
from store.reading import ShownNote
from tui.display import display_text
from tui.navigation import Place
from tui.panels.row import Row, matches

_BEGINNING = (0, 0)
"""Where the notes about the whole article lead."""


def note_rows(reading: LiveReading, *, query: str = "") -> list[Row]:
    """Return a row for each note in force.

    Args:
        reading: what is shown of the article.
        query: words that have to stand in a note, its author or the words it is about.
    """
    rows = ((note, *_subject(note, reading)) for note in reading.notes)
    return [Row(_words(note, about), place) for note, about, place in rows if _matches(query, note, about)]


def _subject(note: ShownNote, reading: LiveReading) -> tuple[str, Place]:
    """Return what a note is about, and where that stands: of a figure all that is highlighted."""
    if note.span is not None and note.decision.target == "figure":
        for shown in reading.figures.overlapping(*note.span):
            figure = shown.figure
            if (figure.number.start, figure.number.end) == note.span and shown.state != "rejected":
                return f"“{figure.text}”", (figure.start, figure.end)
    about = f"“{note.quote}”" if note.decision.anchor else "the whole article"
    return about, note.span or _BEGINNING


def _matches(query: str, note: ShownNote, about: str) -> bool:
    return matches(query, (note.decision.note, note.decision.author, about))


def _words(note: ShownNote, about: str) -> Content:
    return Content.assemble(
        ("✎ ", "$warning"),
        display_text(note.decision.note),
        "\n  ",
        (display_text(about), "$foreground-muted"),
    )
