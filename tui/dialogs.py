"""The dialogs and what they show, each loaded when it is first wanted: the first page needs none of them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from language.compare.events import find_events
    from tui.cards import article_card, figure_card, mention_card
    from tui.figure_fields import Passage, with_fields_of
    from tui.screens.answer import AnswerScreen
    from tui.screens.card import Card
    from tui.screens.compare import CompareScreen
    from tui.screens.detached import DetachedScreen
    from tui.screens.export import ExportScreen, ExportWish, Refused
    from tui.screens.figure_editor import Corrected, FigureEditor
    from tui.screens.help import help_for
    from tui.screens.label_picker import LabelPicker
    from tui.screens.note_editor import NoteEditor
    from tui.screens.picker import Picker
    from tui.screens.theme_picker import ThemePicker
    from tui.screens.types_picker import TypesPicker
    from tui.signs import legend

_HOMES = {
    "find_events": "language.compare.events",
    "article_card": "tui.cards",
    "figure_card": "tui.cards",
    "legend": "tui.signs",
    "mention_card": "tui.cards",
    "with_fields_of": "tui.figure_fields",
    "Passage": "tui.figure_fields",
    "AnswerScreen": "tui.screens.answer",
    "Card": "tui.screens.card",
    "CompareScreen": "tui.screens.compare",
    "Corrected": "tui.screens.figure_editor",
    "DetachedScreen": "tui.screens.detached",
    "ExportScreen": "tui.screens.export",
    "ExportWish": "tui.screens.export",
    "FigureEditor": "tui.screens.figure_editor",
    "help_for": "tui.screens.help",
    "LabelPicker": "tui.screens.label_picker",
    "NoteEditor": "tui.screens.note_editor",
    "Picker": "tui.screens.picker",
    "Refused": "tui.screens.export",
    "ThemePicker": "tui.screens.theme_picker",
    "TypesPicker": "tui.screens.types_picker",
}

__all__ = [
    "AnswerScreen",
    "Card",
    "CompareScreen",
    "Corrected",
    "DetachedScreen",
    "ExportScreen",
    "ExportWish",
    "FigureEditor",
    "LabelPicker",
    "NoteEditor",
    "Passage",
    "Picker",
    "Refused",
    "ThemePicker",
    "TypesPicker",
    "article_card",
    "figure_card",
    "find_events",
    "help_for",
    "legend",
    "mention_card",
    "with_fields_of",
]


def __getattr__(name: str) -> Any:
    """Load what is asked for (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
