"""Selecting words with the mouse."""

from __future__ import annotations

from textual import on

from tui.reading.outlining import Outlining
from tui.selecting import Selection, word_at
from tui.widgets.article_pane import ArticlePane
from tui.widgets.span_bars import SelectionBar


class Dragging(Outlining):
    """A drag selects the words it goes over, as `v` does by key."""

    @on(ArticlePane.Dragged)
    def _select_dragged(self, message: ArticlePane.Dragged) -> None:
        text = self.article.text
        anchor, head = word_at(text, message.start), word_at(text, message.here)
        if anchor is not None and head is not None:
            self.query_one(SelectionBar).select(text, Selection(anchor, head))
