"""Giving the article, or the words selected, to a command of the person's own."""

from __future__ import annotations

import os

from textual import on
from textual.events import DescendantFocus

from tui import dialogs
from tui.citing import sentence_around
from tui.navigation import Place
from tui.piping import Command
from tui.reading.outlining import Outlining
from tui.widgets.search_bar import SearchBar
from tui.widgets.span_bars import SelectionBar


class Piping(Outlining):
    """Asks for a command, runs it and shows what it answers."""

    _given: Place | None = None
    """The words that the command is given; None for the whole article."""

    def action_pipe(self) -> None:
        """Ask for a command to give the article to."""
        self._ask_for_command(None)

    @on(SelectionBar.PipeAsked)
    def _pipe_selection(self, message: SelectionBar.PipeAsked) -> None:
        self._leave_bar()
        self._ask_for_command(message.place)

    def _ask_for_command(self, given: Place | None) -> None:
        self._given = given
        self._command_bar.ask()
        what = "The article" if given is None else "What was selected"
        self.status.flash(f"{what} goes to this command:", keys="enter run · ‹search.cancel:esc› leave")

    @property
    def _command_bar(self) -> SearchBar:
        return self.query_one("#pipe", SearchBar)

    @on(SearchBar.Kept, "#pipe")
    def _run(self, message: SearchBar.Kept) -> None:
        self._leave_command_bar()
        if not message.bar.words.strip():
            return
        try:
            command = Command(message.bar.words, self._words_given, self._known_to_commands)
        except OSError as error:
            self.status.flash(f"The command cannot be run: {error.strerror}.")
        else:
            self.app.push_screen(dialogs.AnswerScreen(message.bar.words, command))

    @property
    def _words_given(self) -> str:
        text = self.article.text
        return text if self._given is None else text[slice(*self._given)]

    @property
    def _known_to_commands(self) -> dict[str, str]:
        """What commands are told in their environment: where the article is from, and what is highlighted."""
        article, place = self.article, self._given or (self.cursor.place if self.cursor else None)
        known = {"TALLYMARK_PATH": "" if article.path == "-" else os.path.abspath(article.path)}
        if place is not None and self.live is not None:
            known["TALLYMARK_WORDS"] = article.text[slice(*place)]
            known["TALLYMARK_SENTENCE"] = sentence_around(self.live.suggested, article.text, place[0])
        return known

    @on(SearchBar.Cancelled, "#pipe")
    def _leave_command_bar(self) -> None:
        self._command_bar.leave()
        self.status.end_flash()
        self.panes.go_to_article()

    @on(DescendantFocus)
    def _leave_command_bar_behind(self) -> None:
        """Close the prompt when the keys have gone to something else."""
        if self._command_bar.leave_if_behind():
            self.status.end_flash()
