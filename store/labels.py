"""The labels of stretches that are no mentions, beside those of OntoNotes."""

from __future__ import annotations

from typing import Final

FIGURE: Final = "FIGURE"
"""A figure."""

SOURCE: Final = "SOURCE"
"""The source of a figure that is no mention."""
