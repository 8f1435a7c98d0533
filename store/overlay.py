"""The overlay: what an article shows, as a pure function of its suggestions and the decisions about it."""

from __future__ import annotations

from collections.abc import Iterable

from language.analysis import Analysis
from store.decisions import Decision
from store.live import LiveReading
from store.reading import Reading


def overlay(analysis: Analysis, decisions: Iterable[Decision], text: str | None = None) -> Reading:
    """Lay decisions over suggestions.

    Args:
        analysis: the suggestions; perhaps, so far, for the first part of the article only.
        decisions: all decisions about the article and about earlier versions of it, undone ones too, in any
            order: it makes no difference.
        text: the text of the article, needed to place decisions made in another version of it.
    """
    return LiveReading(analysis, decisions, text).reading
