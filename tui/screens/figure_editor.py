"""Correct the fields of a figure, each with the machine's value beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, OptionList
from textual.widgets.option_list import Option

from language.errors import FieldNotUnderstoodError
from language.figure import Figure
from tui.context import in_context
from tui.display import display_lines, display_text, short_text
from tui.figure_fields import FIELDS, Choice, Field, Passage
from tui.hints import hint
from tui.keys import HELP
from tui.lights import shade
from tui.navigation import Place
from tui.palette import NUMBERS
from tui.screens.dialog import Dialog, step_in
from tui.themes import ground_of
from tui.widgets.choices import Choices

_KEYS = (
    "‹figure-editor.next:j› ‹figure-editor.previous:k› field · ‹figure-editor.set:enter› change"
    " · ‹figure-editor.reset:m› the machine's value · ‹figure-editor.leave:esc› done · ‹app.help:?› help"
)
_AROUND_FIELDS = 9
"""Lines of the dialog that are not fields: its border, the sentence, the hint."""
_SENTENCE = 190
"""Characters of the sentence that fit into its three lines."""
_NAME_WIDTH = 9
_PLACEHOLDERS = {
    (True, False): "type to narrow the choices",
    (True, True): "type a name, or words of the article",
    (False, True): "nothing",
}
"""By whether the field has choices, and whether it can be typed."""


class Corrected(Struct, frozen=True):
    """The figure as it stands now, and what the machine said."""

    figure: Figure
    machine: Figure | None
    """None when the figure was added by hand; its indices are those of `passage`, too."""
    passage: Passage


class FieldPrompt(Vertical):
    """Asks for the value of one field: typed, or chosen from a list that what is typed narrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "Choice above", show=False, id="field.up", priority=True),
        Binding("down", "step(1)", "Choice below", show=False, id="field.down", priority=True),
    ]

    DEFAULT_CSS = """
    FieldPrompt {
        display: none;
        Label { color: $text-muted; width: 100%; }
        Input, Input:focus { height: 1; border: none; padding: 0 1; background: $panel; }
        OptionList { height: 1fr; border: none; padding: 0; background: $panel; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the field's name, the line and its choices."""
        yield Label(markup=False)
        yield Input(compact=True, select_on_focus=True)
        yield Choices(markup=False)

    def ask(self, field: Field, now: Corrected) -> None:
        """Appear with what the field says now, and with that choice highlighted."""
        self._field, self._now, words = field, now, field.words(now.figure, now.passage)
        self._choices = list(field.choices(now.figure, now.passage)) if field.choices else []
        if field.choices and not any(map(self._is_present, self._choices)):
            self._choices.insert(0, Choice(words, now.figure))
        self.display = True
        self.query_one(Label).update(_row(field, now))
        line = self.query_one(Input)
        line.value = "" if field.choices else words
        line.placeholder = _PLACEHOLDERS[bool(field.choices), bool(field.typed)]
        self.narrow("")
        line.focus()

    def narrow(self, typed: str) -> None:
        """List the choices that have these words."""
        wanted = typed.strip().lower()
        self._listed = [one for one in self._choices if wanted in one.words.lower()]
        if wanted and self._listed and wanted not in {one.words.lower() for one in self._listed}:
            self._listed += self._as_typed(typed.strip())
        choices = self.query_one(OptionList)
        choices.clear_options()
        choices.add_options([Option(Content(display_text(one.words))) for one in self._listed])
        choices.display = bool(self._listed)
        present = next(filter(self._is_present, () if wanted else self._listed), None)
        choices.highlighted = self._listed.index(present) if present else (0 if self._listed else None)

    def _is_present(self, choice: Choice) -> bool:
        """Say whether a choice is what the field has now: to begin with, Enter changes nothing."""
        return all(
            getattr(choice.figure, part) == getattr(self._now.figure, part) for part in self._field.parts
        )

    def _as_typed(self, typed: str) -> list[Choice]:
        """Return the words that were typed as one more choice, where they may stand by themselves."""
        if self._field.typed is None:
            return []
        try:
            figure = self._field.typed(self._now.figure, typed, self._now.passage)
        except FieldNotUnderstoodError:
            return []
        return [Choice(f"“{typed}”, as you typed it", figure)]

    @property
    def chosen(self) -> Choice | None:
        """The choice that is highlighted."""
        highlighted = self.query_one(OptionList).highlighted
        return None if highlighted is None else self._listed[highlighted]

    def answer(self, now: Corrected) -> Figure:
        """Return the figure with what was chosen or typed.

        Raises:
            FieldNotUnderstoodError: when that cannot stand there.
        """
        chosen, typed = self.chosen, self.query_one(Input).value
        if chosen is not None:
            return chosen.figure
        if self._field.typed is None:
            raise FieldNotUnderstoodError(typed, "it is none of the choices")
        return self._field.typed(now.figure, typed, now.passage)

    def action_step(self, step: int) -> None:
        """Go to the next or previous choice."""
        step_in(self.query_one(OptionList), step)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow(event.value if self._field.choices else "")


class FieldList(Choices):
    """The fields of a figure."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Set this field", show=False, id="figure-editor.set")
    ]


class FigureEditor(Dialog[None]):
    """Sets one field after the other; each is kept at once, and can be undone like every decision."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Done", id="figure-editor.leave"),
        HELP,
        Binding("m", "reset", "The machine's value again", id="figure-editor.reset"),
        Binding("j", "step(1)", "Next field", show=False, id="figure-editor.next"),
        Binding("k", "step(-1)", "Previous field", show=False, id="figure-editor.previous"),
    ]

    DEFAULT_CSS = """
    FigureEditor {
        & > Vertical { width: 72; }
        #sentence { width: 100%; height: auto; max-height: 3; margin-bottom: 1; }
        &.-asking #fields { display: none; }
        #hint { width: 100%; height: auto; min-height: 2; }
        #hint.-error { color: $text-error; }
    }
    """

    def __init__(
        self,
        now: Corrected,
        sentence: Place,
        keep: Callable[[Figure, Figure], Corrected | None],
        first: str = "value",
    ) -> None:
        """Open the editor.

        Args:
            now: the figure and what the machine said.
            sentence: where the sentence stands that it is in.
            keep: takes the corrected figure, and as it was seen before; records it and returns how it then
                stands, or None where it is not there any more.
            first: the id of the field to begin with; unless it is the value's, its prompt is open at once
                and no other field is asked for after it.
        """
        super().__init__()
        self._now = now
        self._sentence = sentence
        self._keep = keep
        self._first = first
        self._is_one_question = first != FIELDS[0].id

    def compose(self) -> ComposeResult:
        """List the fields."""
        with Vertical() as box:
            box.border_title = Content(f"Figure “{short_text(self._now.figure.text, 52)}”")
            yield Label(self._in_sentence(), id="sentence")
            yield FieldList(*self._rows(), id="fields", markup=False)
            yield FieldPrompt()
            yield self.keys_line(_KEYS, id="hint")

    def _in_sentence(self) -> Content:
        """Return the sentence with the figure lit in it; of a long one, what is around the figure."""
        (first, last), figure = self._sentence, self._now.figure
        first, last = min(first, figure.start), max(last, figure.end)
        sentence, length = self._now.passage.text[first:last], figure.end - figure.start
        is_long = len(sentence) > _SENTENCE
        return in_context(
            sentence,
            figure.start - first,
            figure.end - first,
            around=max(0, _SENTENCE - length) // 2 if is_long else len(sentence),
            style=f"bold {shade(NUMBERS, ground_of(self.app.current_theme))}",
        )

    def on_mount(self) -> None:
        """Begin with the field asked for."""
        self._fields.highlighted = [field.id for field in FIELDS].index(self._first)
        if self._is_one_question:
            self._ask()

    def on_resize(self) -> None:
        """Take the same room for all fields and for one of them, whatever is typed: nothing moves."""
        room = min(len(FIELDS), max(4, self.size.height - _AROUND_FIELDS))
        self._fields.styles.height = self._prompt.styles.height = room

    @property
    def _fields(self) -> OptionList:
        return self.query_one("#fields", OptionList)

    @property
    def _prompt(self) -> FieldPrompt:
        return self.query_one(FieldPrompt)

    @property
    def _field(self) -> Field:
        return FIELDS[self._fields.highlighted or 0]

    @property
    def _way_out(self) -> str:
        choices = " · ‹field.up:↑› ‹field.down:↓› choices" if self._field.choices else ""
        return hint(self, f"enter keep{choices} · ‹figure-editor.leave:esc› leave it")

    def _rows(self) -> list[Option]:
        return [Option(_row(field, self._now), id=field.id) for field in FIELDS]

    @on(OptionList.OptionSelected, "#fields")
    def _ask(self) -> None:
        if self._field.id == "type" and self._now.figure.source is None:
            self._hint("How it was said is told of a source: set that first.")
            return
        self.add_class("-asking")
        self._prompt.ask(self._field, self._now)
        self._hint(self._way_out)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected, "FieldPrompt OptionList")
    def _answer(self, event: Message) -> None:
        event.stop()
        try:
            figure = self._prompt.answer(self._now)
        except FieldNotUnderstoodError as error:
            reason = f"{error.sentence[:1].upper()}{error.sentence[1:]}."
            self._hint(f"{reason} {self._way_out}", is_error=True)
        else:
            self._close_prompt()
            self._set(figure)

    def action_reset(self) -> None:
        """Give the field the machine's value again."""
        if self._now.machine is None:
            self._hint("You added this figure: there is no machine's value.")
        else:
            self._set(self._field.as_in(self._now.machine, self._now.figure))

    def action_step(self, step: int) -> None:
        """Go to the next or previous field."""
        step_in(self._fields, step)

    def action_leave(self) -> None:
        """Leave the field as it is; from the list of fields, or where only one was asked for, the editor."""
        if self._prompt.display and not self._is_one_question:
            self._close_prompt()
        else:
            self.dismiss(None)

    def _set(self, figure: Figure) -> None:
        """Have the figure kept, and go on to another field where there is more to ask."""
        kept = self._now if figure == self._now.figure else self._keep(figure, self._now.figure)
        if kept is None or self._is_one_question:
            self.dismiss(None)
        else:
            self._show(kept)

    def _show(self, now: Corrected) -> None:
        self._now = now
        highlighted = self._fields.highlighted
        self._fields.clear_options()
        self._fields.add_options(self._rows())
        self._fields.highlighted = highlighted

    def _close_prompt(self) -> None:
        self._prompt.display = False
        self.remove_class("-asking")
        self._fields.focus()
        self._hint(hint(self, _KEYS))

    def _hint(self, words: str, *, is_error: bool = False) -> None:
        label = self.query_one("#hint", Label)
        label.update(Content(display_lines(words)))
        label.set_class(is_error, "-error")


def _row(field: Field, now: Corrected) -> Content:
    """Return a field's name and value, and the machine's value where that is another."""
    words = field.words(now.figure, now.passage)
    said = field.words(now.machine, now.passage) if now.machine else words
    return Content.assemble(
        (f"{field.name:<{_NAME_WIDTH}}", "$foreground-muted"),
        (display_text(words) or "–", "bold" if words else "$foreground-muted"),
        (f"   machine: {display_text(said) or '–'}" if said != words else "", "$foreground-muted italic"),
    )
