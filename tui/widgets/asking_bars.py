"""The bars that ask for one key: the letter of a mark, or yes or no to each place of a walk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from tui.bindings import character_of
from tui.display import display_text
from tui.hints import fitting_hints, hint
from tui.widgets.mode_bar import ModeBar

Answer = Literal["yes", "no", "all", "others", "stop"]
"""What the person says at a place of a walk."""

_BESIDE_WORDS = 4
"""Cells that are for neither question nor hints: the blanks between them and the edges of the line."""

_ABOUT_PLACE = frozenset({"yes", "no", "all"})
"""The answers about a place, and not about where to look."""


_LEADING_ELSEWHERE = frozenset({"left", "right", "tab"})
"""The keys without a character that lead to another mention or another pane."""


class AskingBar(ModeBar):
    """A line that asks and takes the keys until it is answered."""

    PASSED_ON: ClassVar[frozenset[str]] = frozenset()
    """The keys with a character that mean the same as in the text."""

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Say that a key is for the bar alone: in the text it would be done to what is asked about."""
        typed = character or character_of(key)
        is_typed = typed is not None and typed.isprintable() and key not in self.PASSED_ON
        return is_typed or key in _LEADING_ELSEWHERE

    def ask(self, question: str, *, keys: Sequence[str], way_out: str) -> None:
        """Appear with a question and hints behind it, and take the keys.

        Args:
            question: what is asked.
            keys: hints at the answers; where there is no room, the last are left out.
            way_out: the hint that stays in any case.
        """
        asked = display_text(question)
        room = self.screen.size.width - cell_len(asked) - _BESIDE_WORDS
        said = fitting_hints([hint(self, one) for one in keys], room, way_out=hint(self, way_out))
        self.update(Content(f"{asked}  {said}"))
        self.take_keys()


class LetterBar(AskingBar):
    """Asks for a letter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", id="letter.leave")]

    @dataclass
    class Answered(Message):
        """A key was pressed.

        Attributes:
            purpose: what the letter is for.
            letter: the character; None when the person left.
        """

        purpose: str
        letter: str | None

    def ask_for(self, purpose: str, question: str, *, keys: Sequence[str] = ()) -> None:
        """Ask for the letter that is needed for something."""
        self._purpose = purpose
        self.ask(question, keys=keys, way_out="‹letter.leave:esc› leave")

    def on_key(self, event: events.Key) -> None:
        """Take whatever character comes."""
        if event.character is not None and event.is_printable:
            event.stop()
            event.prevent_default()
            self.post_message(self.Answered(self._purpose, event.character))

    def action_leave(self) -> None:
        """Leave without a letter."""
        self.post_message(self.Answered(self._purpose, None))


class WalkBar(AskingBar):
    """Asks yes or no at each place where a decision could be made again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer('yes')", "Here too", id="walk.yes"),
        Binding("n,x", "answer('no')", "Not here", id="walk.no"),
        Binding("a,A", "answer('all')", "All that are left", id="walk.all"),
        Binding("o", "answer('others')", "Other articles too", id="walk.others"),
        Binding("q,escape", "answer('stop')", "Stop", id="walk.stop"),
    ]

    @dataclass
    class Answered(Message):
        """The person has answered."""

        answer: Answer

    PASSED_ON = frozenset({"question_mark"})
    FIRST = "Places are decided one by one: ‹walk.stop:esc› ends that."

    has_place = True
    """Whether a place is asked about, and not only whether to look further."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Have no answers about a place where none is asked about."""
        return self.has_place or action != "answer" or _ABOUT_PLACE.isdisjoint(map(str, parameters))

    def action_answer(self, answer: Answer) -> None:
        """Pass the answer on."""
        self.post_message(self.Answered(answer))
