"""The detached decisions of an article: each can be attached again where its words stand, or dropped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from store.deciding import Desk
from store.decisions import Decision
from store.live import LiveReading
from store.placing import Span
from store.reading import Reading
from store.reattaching import MOST_PLACES, possible_places, reattached
from tui.context import in_context
from tui.display import display_text
from tui.keys import HELP
from tui.panels.row import Row
from tui.plurals import counted
from tui.screens.dialog import Dialog
from tui.screens.picker import Picker
from tui.subject import decision_words
from tui.widgets.row_list import RowList


class DetachedScreen(Dialog[Decision | None]):
    """Lists decisions that have no place any more; returns the decision that attaches or drops one, or None.

    The caller records it, and opens the list again while there are others.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "attach", "Attach", id="detached.attach", tooltip="Choose where it belongs now"),
        Binding("x", "drop", "Drop", id="detached.drop", tooltip="Withdraw it; this can be undone"),
        Binding("escape,q", "dismiss(None)", "Back", id="detached.close"),
        HELP,
    ]

    DEFAULT_CSS = """
    DetachedScreen {
        & > Vertical { width: 84; height: 90%; max-height: 24; }
        RowList { height: 1fr; background: $surface; }
    }
    """

    def __init__(self, text: str, reading: Reading | LiveReading, desk: Desk) -> None:
        """List them.

        Args:
            text: the text of the article.
            reading: what is shown of it, with at least one detached decision.
            desk: makes the decisions.
        """
        super().__init__()
        self._text, self._reading, self._desk = text, reading, desk
        self._decisions = reading.detached
        self._places = [possible_places(one, text, reading.figures) for one in self._decisions]

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        rows = [_row(*pair) for pair in zip(self._decisions, self._places, strict=True)]
        with Vertical() as box:
            box.border_title = Content(f"{counted(len(rows), 'decision')} without a place in this text")
            yield RowList(rows)
            yield self.keys_line(
                "‹detached.attach:a› attach where its words stand · ‹detached.drop:x› drop"
                " · ‹detached.close:esc› back"
            )

    def on_mount(self) -> None:
        """Begin with the first."""
        rows = self.query_one(RowList)
        rows.focus()
        rows.highlighted = 0

    @property
    def _at(self) -> int:
        return self.query_one(RowList).highlighted or 0

    @on(RowList.Chosen)
    def _attach_chosen(self, event: RowList.Chosen) -> None:
        event.stop()
        self.action_attach()

    def action_attach(self) -> None:
        """Ask which of the places with the same words is meant."""
        decision, places = self._decisions[self._at], self._places[self._at]
        if not places:
            self.notify("Its words are nowhere in this text. It can only be dropped.", markup=False)
            return

        def attach(index: int | None) -> None:
            if index is not None:
                self.dismiss(reattached(self._desk, self._reading, decision, places[index]))

        choices = [in_context(self._text, *span) for span in places]
        self.app.push_screen(Picker(f"Where does {decision_words(decision)} belong?", choices), attach)

    def action_drop(self) -> None:
        """Withdraw it."""
        self.dismiss(self._desk.withdraw(self._decisions[self._at]))


def _row(decision: Decision, places: Sequence[Span]) -> Row:
    count = len(places)
    where = f"{counted(count, 'place')} with its words" if count else "its words are gone"
    more = " or more" if count == MOST_PLACES else ""
    note = f": {display_text(' '.join(decision.note.split()))}" if decision.note else ""
    words = Content.assemble(
        (display_text(decision_words(decision)), "bold"),
        f"{note}\n",
        (f"  {display_text(decision.author)}, {decision.at[:10]} · {where}{more}", "$foreground-muted"),
    )
    return Row(words, places[0] if places else (0, 0))
