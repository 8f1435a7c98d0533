"""The export formats by name, with what each is for and what it cannot carry."""

from __future__ import annotations

from dataclasses import dataclass

from store.exports.jsonl import export_jsonl
from store.exports.markdown import export_markdown
from store.exports.piece import Exporter
from store.exports.tables import export_figures, export_mentions, export_notes


@dataclass(frozen=True)
class ExportFormat:
    """One way to write readings out."""

    name: str
    """What it is called on the command line."""
    purpose: str
    """What it is for, in a few words."""
    loses: tuple[str, ...]
    """What it cannot carry."""
    export: Exporter


_FORMATS = (
    ExportFormat("jsonl", "everything, for other programs", ("undone decisions",), export_jsonl),
    ExportFormat(
        "csv",
        "figures, for spreadsheets",
        ("the text", "mentions", "notes", "undone decisions"),
        export_figures,
    ),
    ExportFormat(
        "csv-mentions",
        "mentions, for spreadsheets",
        ("the text", "figures", "undone decisions"),
        export_mentions,
    ),
    ExportFormat(
        "csv-notes",
        "notes, for spreadsheets",
        ("the text", "mentions", "figures", "undone decisions"),
        export_notes,
    ),
    ExportFormat(
        "markdown",
        "a report, for people",
        ("the text", "offsets", "scores", "undone decisions"),
        export_markdown,
    ),
)

EXPORT_FORMATS: dict[str, ExportFormat] = {one.name: one for one in _FORMATS}
"""Every format by its name, in the order they are listed."""
