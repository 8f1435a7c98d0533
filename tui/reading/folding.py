"""Folding by hand: hiding what is no part of the story, and showing again what is."""

from __future__ import annotations

from textual import on

from language.analysis import Fold
from tui.reading.outlining import Outlining
from tui.selecting import whole_lines
from tui.widgets.span_bars import SelectionBar


class Folding(Outlining):
    """Folds and unfolds; both are decisions, which undo takes back."""

    @on(SelectionBar.FoldAsked)
    def _fold_selection(self, message: SelectionBar.FoldAsked) -> None:
        self._leave_bar()
        place = whole_lines(self.article.text, message.place)
        if self._fold_in(*place) is None:
            self._record(self._desk.fold(*place))
            self.status.flash(keys="Folded. ‹pane.folds:Backslash› shows it, ‹decide.undo:U› takes it back.")
        else:
            self.status.flash("Some of it is folded already.")

    def action_toggle_folds(self) -> None:
        """Show what is folded, or fold it again."""
        if self.pane.has_folds:
            self.pane.toggle_folds()
        else:
            self.status.flash("Nothing is folded in this article.")

    def action_unfold(self) -> None:
        """Say that the fold in view is a part of the story."""
        # the line of a fold has no character of its own: as the last in view it begins where the view ends
        fold = self._fold_in(self.pane.top_offset, self.pane.bottom_offset + 1)
        if fold is None:
            self.status.flash(
                keys="No fold in view. To fold something, select it with ‹decide.select:v›, then press"
                " ‹select.fold:F›."
            )
        else:
            self._record(self._desk.unfold(fold))
            self.status.flash(keys="Unfolded for good. ‹decide.undo:U› takes it back.")

    def _fold_in(self, start: int, end: int) -> Fold | None:
        """Return the first fold that shares something with this stretch."""
        folds = self.live.folds if self.live is not None else ()
        return next((fold for fold in folds if fold.start < end and start < fold.end), None)
