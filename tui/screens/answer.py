"""What a command answers to the words it was given."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from tui.display import display_text
from tui.hints import hint
from tui.keys import HELP
from tui.panels.row import Row
from tui.piping import Answer, Command
from tui.screens.dialog import Dialog
from tui.widgets.row_list import RowList

_MOST_LINES = 28


class AnswerScreen(Dialog[None]):
    """Waits for the answer of a command and shows it, line by line. Whoever leaves ends the command.

    Args:
        line: the command, as it was typed.
        command: the same, started.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", "Back", id="card.close"),
        HELP,
    ]

    DEFAULT_CSS = """
    AnswerScreen {
        & > Vertical { width: 84; height: 3; max-height: 90%; }
        RowList { background: $surface; }
    }
    """

    def __init__(self, line: str, command: Command) -> None:
        super().__init__()
        self._line = line
        self._command = command

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with Vertical() as box:
            box.border_title = Content(display_text(f"! {self._line}"))
            yield RowList([Row(Content.styled("running …", "$text-muted"))])

    def on_mount(self) -> None:
        """Wait for the answer."""
        self._say_keys("‹card.close:esc› stop it")
        self._wait()

    def on_unmount(self) -> None:
        """End a command that nobody waits for any more."""
        self._command.stop()

    @work(thread=True)
    def _wait(self) -> None:
        answer = self._command.answer()
        if self.is_attached:
            self.app.call_from_thread(self._show, answer)

    def _show(self, answer: Answer) -> None:
        lines = answer.words.rstrip().split("\n") if answer.words.strip() else ["(It said nothing.)"]
        rows = self.query_one(RowList)
        rows.rows = [Row(Content.styled(display_text(line), "$foreground")) for line in lines]
        rows.redraw()
        status = f"exit status {answer.status} · " if answer.status else ""
        cut = "only the beginning · " if answer.is_cut else ""
        self._say_keys(f"{cut or status}‹row.down:j› ‹row.up:k› lines · ‹card.close:esc› back")
        self.query_one(Vertical).styles.height = rows.lines_up_to(_MOST_LINES) + 2

    def _say_keys(self, words: str) -> None:
        self.query_one(Vertical).border_subtitle = Content(hint(self, words))
