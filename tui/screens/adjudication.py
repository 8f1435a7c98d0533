"""The adjudication: a walk over the places that two people left differently, settled one by one."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static

from store.errors import StoreError
from store.settling import Choice
from tui.adjudication.cases import Adjudication, Case
from tui.adjudication.words import choice_words, difference_words, passage_words, stand_words
from tui.bindings import key
from tui.display import display_text
from tui.hints import hint, nothing_bound
from tui.keys import HELP
from tui.notices import say_not_saved
from tui.saying_words import said_in_words
from tui.screens.help import help_for
from tui.widgets.choice_card import ChoiceCard
from tui.widgets.key_line import KeyLine

_LOOK_AROUND = 0.5
"""Seconds between two looks at what other processes decided."""


class AdjudicationScreen(Screen[None], inherit_bindings=False):
    """Shows one place after another, with what each of the two has there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        key("settle.first", "1,h,left", "settle('first')", "What the first one has shall stand", "First"),
        key(
            "settle.second", "2,l,right", "settle('second')", "What the second one has shall stand", "Second"
        ),
        key("settle.both", "b", "settle('both')", "Both shall stand, where they can stand together", "Both"),
        key("settle.neither", "x", "settle('neither')", "Neither of the two shall stand", "None"),
        key("settle.skip", "s,tab", "skip", "Leave it open, and go to the next open place", "Skip"),
        key("settle.undo", "u,U", "undo", "Take back your last choice, and go there", "Undo"),
        key("settle.next", "j,down,n", "step(1)", "Next place, settled or not"),
        key("settle.previous", "k,up,p", "step(-1)", "Previous place, settled or not"),
        HELP,
        key(
            "app.quit",
            "q,escape",
            "app.quit",
            "Leave; what is settled is saved, the rest is asked again",
            "Leave",
        ),
    ]

    DEFAULT_CSS = """
    AdjudicationScreen {
        #progress, #remark { height: 1; padding: 0 1; background: $surface; }
        #progress, #remark { text-wrap: nowrap; text-overflow: ellipsis; }
        #passage { height: 1fr; padding: 0 1; align: center middle; }
        #passage > Static { width: 100%; max-width: 80; height: auto; }
        #stands { height: 6; max-width: 120; }
        #remark { color: $text-muted; }
    }
    """

    at: var[int] = var(0, init=False)
    """Which of the cases is on the screen."""

    def __init__(self, adjudication: Adjudication, names: tuple[str, str]) -> None:
        """Settle this.

        Args:
            adjudication: with at least one case.
            names: what the two people are called.
        """
        super().__init__()
        self._adjudication = adjudication
        self._names = names

    def compose(self) -> ComposeResult:
        """Lay out the place and the two cards."""
        yield Static(id="progress")
        with VerticalScroll(id="passage", can_focus=False):
            yield Static(id="words")
        with Horizontal(id="stands"):
            yield ChoiceCard("first", self._names[0])
            yield ChoiceCard("second", self._names[1])
        yield Static(id="remark")
        yield KeyLine()

    def on_mount(self) -> None:
        """Go on where it was left."""
        self.at = self._adjudication.start()
        self._show()
        self.set_interval(_LOOK_AROUND, self._look_around)

    @property
    def case(self) -> Case:
        """The place on the screen."""
        return self._adjudication.cases[self.at]

    def watch_at(self) -> None:
        """Show another place, from its first line."""
        self.query_one("#passage").scroll_home(animate=False)
        self._show()

    def _show(self) -> None:
        """Show the place, what each has there, and how far the walk has come."""
        case, choices = self.case, self._adjudication.choices
        article, settlement, choice = case.settlement.article, case.settlement, choices[self.at]
        self.query_one("#progress", Static).update(
            Content.assemble(
                (f"{self.at + 1}/{len(choices)}", "bold"),
                f", {sum(one is not None for one in choices)} settled",
                (f"  {display_text(article.title or article.path)}", "$foreground-muted"),
            )
        )
        words = passage_words(article.text, settlement.sentences, case.place)
        self.query_one("#words", Static).update(words)
        for card in self.query(ChoiceCard):
            stand = settlement.stand(case.place, card.side)
            mark = case.place.ours if card.side == "first" else case.place.theirs
            said = said_in_words(mark, case.place.fields) if mark else ""
            card.show(stand_words(stand, said), is_chosen=choice in {card.side, "both"})
        self._remark(f"{difference_words(case.place)}: {choice_words(choice, self._names)}")
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out keeping both where they cannot stand together."""
        if action == "settle" and parameters == ("both",):
            return True if self.case.settlement.can_keep_both(self.case.place) else None
        return True

    def on_key(self, event: events.Key) -> None:
        """Say why both cannot be kept when somebody presses the key for that, and that others do nothing."""
        active = self.active_bindings.get(event.key)
        if active is None:
            self._remark(nothing_bound(self, event.key))
        elif active.node is self and not active.enabled:
            self._remark("Both cannot stand here together: take one, or neither.")

    def _remark(self, words: str) -> None:
        self.query_one("#remark", Static).update(Content(display_text(words)))

    @on(ChoiceCard.Taken)
    def _take(self, message: ChoiceCard.Taken) -> None:
        self.action_settle(message.side)

    def action_settle(self, choice: Choice) -> None:
        """Choose, and go to the next open place."""
        try:
            self._adjudication.settle(self.at, choice)
        except StoreError as error:
            say_not_saved(self, error)
        self._go_on()

    def action_skip(self) -> None:
        """Leave the place open."""
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next open place; when none is left, say so."""
        following = self._adjudication.open_from(self.at + 1)
        if following is None:
            self._show()
            self.notify(
                hint(self, "Every place is settled. Press ‹app.quit:q› to leave."), title="Done", markup=False
            )
        elif following == self.at:
            self._show()
        else:
            self.at = following

    def action_undo(self) -> None:
        """Take the last choice back."""
        try:
            reopened = self._adjudication.undo()
        except StoreError as error:
            say_not_saved(self, error)
            return
        if reopened is None:
            self.notify("Nothing to undo.", markup=False)
        elif reopened == self.at:
            self._show()
        else:
            self.at = reopened

    def action_step(self, step: int) -> None:
        """Go to the next or previous place, settled or not."""
        self.at = min(max(self.at + step, 0), len(self._adjudication.cases) - 1)

    def action_help(self) -> None:
        """Show the keys that work here."""
        self.app.push_screen(help_for(self))

    def _look_around(self) -> None:
        """Take over what was chosen in other windows."""
        if self._adjudication.look_around():
            self._show()
