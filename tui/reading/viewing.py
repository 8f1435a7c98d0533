"""How much of the screen the text has, and what is lit in it."""

from __future__ import annotations

from textual import on
from textual.css.scalar import Scalar

from store.decisions import Decision
from tui import dialogs
from tui.choices import UNLIT
from tui.citing import citation, sentence_around
from tui.config import ScreenSettings
from tui.reading.outlining import Outlining
from tui.widgets.span_bars import SelectionBar

_STEP = 4
"""Cells by which a width changes at a time."""

_NARROWEST = 20


_AROUND = ("#title", "#sidebar", "#articles", "KeyLine")
"""What is hidden when the text stands alone; the status line comes when it has something to say."""


class Viewing(Outlining):
    """Widths, the text alone, and the labels that are lit."""

    _around: dict[str, bool] | None = None
    """What stood around the text before it was shown alone, and whether it was seen."""

    def on_mount(self) -> None:
        """Arrange the screen as the person set it."""
        self.call_after_refresh(self._apply_settings)

    def _apply_settings(self) -> None:
        settings, usual = self._settings, ScreenSettings()
        self.pane.set_measure(settings.text_width)
        if settings.sidebar_width != usual.sidebar_width:  # else as wide as its style sheet says
            self.sidebar.styles.width = settings.sidebar_width
        if settings.hidden_figures != usual.hidden_figures:
            self.sidebar.list_figures(hidden=settings.hidden_figures)
        if not settings.sidebar:
            self.sidebar.display = False

    def action_zen(self) -> None:
        """Show the text alone, or all that stood around it again."""
        around = {name: self.query_one(name) for name in _AROUND}
        if self._around is None:
            self._around = {name: bool(widget.display) for name, widget in around.items()}
            for widget in around.values():
                widget.display = False
            self.set_focus(self.pane)
        else:
            for name, widget in around.items():
                widget.display = self._around[name]
            self._around = None
        self.set_class(self._around is not None, "-zen")

    def _record(self, *decisions: Decision, is_repeatable: bool = True) -> None:
        """Keep decisions, and say of the text alone too what became of what is highlighted."""
        super()._record(*decisions, is_repeatable=is_repeatable)
        self.status.appear()

    def on_resize(self) -> None:
        """Keep the text alone at another size too."""
        if self._around is not None:
            self.call_after_refresh(self._hide_again)

    def _hide_again(self) -> None:
        for name in _AROUND:
            self.query_one(name).display = False

    def action_widen(self, step: int) -> None:
        """Make the lines of the text longer or shorter; from the sidebar, make that wider or narrower."""
        if self.sidebar.has_focus_within:
            width = max(_NARROWEST, self.sidebar.outer_size.width + step * _STEP)
            self.sidebar.styles.width = Scalar.from_number(min(width, self.size.width - _NARROWEST))
            self.status.flash(f"Sidebar: {width} columns.")
        else:
            measure = max(_NARROWEST, self.pane.text_width + step * _STEP)
            self.pane.set_measure(measure)
            self.status.flash(f"Text: {self.pane.text_width} columns.")

    def action_types(self) -> None:
        """Ask which labels are lit."""

        def light(unlit: frozenset[str] | None) -> None:
            if unlit is not None:
                self.lit, self.unlit = True, unlit
                self._memory.remember_choice(UNLIT, tuple(sorted(unlit)))

        self.app.push_screen(dialogs.TypesPicker(self.unlit), light)

    def action_copy(self) -> None:
        """Copy the sentence of what is highlighted, with where it comes from."""
        words = ""
        if self.cursor is not None and self.live is not None:
            start, end = self.cursor.place
            words = sentence_around(self.live.suggested, self.article.text, start)
            words = words or self.article.text[start:end]
        self._copy(words, "the sentence, with the source" if words else "where the article comes from")

    @on(SelectionBar.CopyAsked)
    def _copy_selection(self, message: SelectionBar.CopyAsked) -> None:
        self._leave_bar()
        self._copy(self.article.text[slice(*message.place)], "the words, with the source")

    def _copy(self, words: str, what: str) -> None:
        self.app.copy_to_clipboard(citation(self.article, words))
        self.status.flash(f"Copied {what}.")
