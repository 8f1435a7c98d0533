"""The bars that take the keys while words are selected, or edges are moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.binding import Binding, BindingType
from textual.message import Message

from tui.display import display_words
from tui.hints import fitting_hints, hint
from tui.navigation import Place
from tui.selecting import Selection, end_moved, start_moved, trimmed
from tui.widgets.mode_bar import ModeBar

_BESIDE_WORDS = 6
"""Cells that are for neither words nor keys: quotation marks, blanks and the edges of the line."""


class SpanBar(ModeBar):
    """What both bars share: a stretch of a text that keys change."""

    DEFAULT_CSS = """
    SpanBar { text-wrap: nowrap; text-overflow: ellipsis; }
    """

    @dataclass
    class Moved(Message):
        """The stretch is another one now.

        Attributes:
            place: the stretch.
        """

        place: Place

    class Left(Message):
        """The person has thought better of it."""

    KEYS: ClassVar[tuple[str, ...]]
    """The hints that stand behind the words of the stretch, as many as there is room for."""
    WAY_OUT: ClassVar[str]
    """The hint behind them that stays in any case."""
    LEAST_WORDS: ClassVar[int]
    """How many cells are for the words, whatever hints that leaves out."""

    place: Place = (0, 0)
    """The stretch."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._text = ""

    def open(self, text: str) -> None:
        """Appear and take the keys."""
        self._text = text
        self.take_keys()

    def say_words(self, place: Place) -> None:
        """Show which words a stretch has."""
        self.place = place
        width = self.screen.size.width - _BESIDE_WORDS
        hints, way_out = [hint(self, one) for one in self.KEYS], hint(self, self.WAY_OUT)
        keys = fitting_hints(hints, width - self.LEAST_WORDS, way_out=way_out)
        room = max(self.LEAST_WORDS, width - cell_len(keys))
        self.update(f"“{ends_of(self._text, place, room)}”  {keys}", layout=False)

    def action_leave(self) -> None:
        """Give up."""
        self.post_message(self.Left())


def ends_of(text: str, place: Place, cells: int) -> str:
    """Return the words of a stretch as they may be shown, its middle left out where it has too many cells."""
    start, end = place
    is_long = end - start > 2 * cells  # it may be all of the article: its middle is not looked at
    seen = f"{text[start : start + cells]} {text[end - cells : end]}" if is_long else text[start:end]
    words = display_words(seen)
    if not is_long and cell_len(words) <= cells:
        return words
    half = (cells - 1) // 2
    return f"{set_cell_size(words, half).rstrip()}…{set_cell_size(words[::-1], half)[::-1].lstrip()}"


class SelectionBar(SpanBar):
    """Selects words."""

    KEYS = (
        "‹select.back:h› ‹select.on:l› word",
        "‹select.label:enter› label",
        "‹select.figure:f› figure",
        "‹select.note:a› note",
        "‹select.down:j› ‹select.up:k› line",
        "‹select.word-before:b› ‹select.word-after:w› begin elsewhere",
        "‹select.fold:F› fold",
    )
    WAY_OUT = "‹select.leave:esc› leave"
    LEAST_WORDS = 19
    FIRST = "Words are being selected: ‹select.leave:esc› leaves them."

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,right", "extend(1)", "Word on", id="select.on"),
        Binding("h,left", "extend(-1)", "Word back", id="select.back"),
        Binding("w", "begin(1)", "Begin with the next word", show=False, id="select.word-after"),
        Binding("b", "begin(-1)", "Begin with the word before", show=False, id="select.word-before"),
        Binding("o", "turn", "Move the other end", show=False, id="select.turn"),
        Binding("j,down", "line(1)", "Line down", show=False, id="select.down"),
        Binding("k,up", "line(-1)", "Line up", show=False, id="select.up"),
        Binding("enter,c", "label", "Label it", id="select.label"),
        Binding("f", "figure", "It is a figure", id="select.figure"),
        Binding("a", "note", "Note on it", id="select.note"),
        Binding("Y", "copy", "Copy it", id="select.copy"),
        Binding("exclamation_mark", "pipe", "Give it to a command", show=False, id="select.pipe"),
        Binding("F", "fold", "Fold its lines", id="select.fold"),
        Binding("escape,v", "leave", "Leave", id="select.leave"),
    ]

    @dataclass
    class LineAsked(Message):
        """The head of the selection shall go to the line below (1) or above (-1)."""

        offset: int
        step: int

    @dataclass
    class LabelAsked(Message):
        """The selected words shall be a mention."""

        place: Place

    @dataclass
    class FigureAsked(Message):
        """The selected words shall be a figure."""

        place: Place

    @dataclass
    class NoteAsked(Message):
        """A note shall be written on the selected words."""

        place: Place

    @dataclass
    class CopyAsked(Message):
        """The selected words shall be copied."""

        place: Place

    @dataclass
    class PipeAsked(Message):
        """The selected words shall be given to a command."""

        place: Place

    @dataclass
    class FoldAsked(Message):
        """The lines of the selected words shall be folded."""

        place: Place

    def __init__(self) -> None:
        super().__init__()
        self._selection = Selection((0, 0), (0, 0))

    def select(self, text: str, selection: Selection) -> None:
        """Begin with this selection."""
        self.open(text)
        self._show(selection)

    def move_head(self, offset: int) -> None:
        """Move the head to the word at `offset`."""
        self._show(self._selection.moved_to(self._text, offset))

    def _show(self, selection: Selection) -> None:
        self._selection = selection
        self.say_words(selection.place)
        self.post_message(self.Moved(selection.place))

    def action_extend(self, step: int) -> None:
        """Move the head by a word."""
        self._show(self._selection.moved(self._text, step))

    def action_begin(self, step: int) -> None:
        """Select the word beside the selection instead."""
        self._show(self._selection.begun_anew(self._text, step))

    def action_turn(self) -> None:
        """Move the other end from now on."""
        self._selection = self._selection.turned()

    def action_line(self, step: int) -> None:
        """Ask for the place below or above the head."""
        self.post_message(self.LineAsked(self._selection.head[0], step))

    def action_label(self) -> None:
        """Ask for a label."""
        self.post_message(self.LabelAsked(trimmed(self._text, self._selection.place)))

    def action_figure(self) -> None:
        """Ask for a figure."""
        self.post_message(self.FigureAsked(trimmed(self._text, self._selection.place)))

    def action_note(self) -> None:
        """Ask for a note."""
        self.post_message(self.NoteAsked(self._selection.place))

    def action_copy(self) -> None:
        """Ask for a copy."""
        self.post_message(self.CopyAsked(self._selection.place))

    def action_pipe(self) -> None:
        """Ask for a command."""
        self.post_message(self.PipeAsked(self._selection.place))

    def action_fold(self) -> None:
        """Ask for a fold."""
        self.post_message(self.FoldAsked(self._selection.place))


class EdgeBar(SpanBar):
    """Moves the edges of a mention or of a figure."""

    KEYS = (
        "‹edges.keep:enter› keep",
        "‹edges.start-back:h› ‹edges.start-on:l› start",
        "‹edges.end-back:H› ‹edges.end-on:L› end",
    )
    WAY_OUT = "‹edges.leave:esc› leave"
    LEAST_WORDS = 10
    FIRST = "Edges are being moved: ‹edges.keep:enter› keeps them, ‹edges.leave:esc› leaves."

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,right", "start(1)", "Start on", id="edges.start-on"),
        Binding("h,left", "start(-1)", "Start back", id="edges.start-back"),
        Binding("L,shift+right", "end(1)", "End on", id="edges.end-on"),
        Binding("H,shift+left", "end(-1)", "End back", id="edges.end-back"),
        Binding("enter", "keep", "Keep", id="edges.keep"),
        Binding("escape,e", "leave", "Leave", id="edges.leave"),
    ]

    @dataclass
    class Kept(Message):
        """The edges shall be these.

        Attributes:
            before: where they were.
            place: where they are now.
            is_trimmed: whether commas and the like were outlined as well, and left out.
        """

        before: Place
        place: Place
        is_trimmed: bool

    def __init__(self) -> None:
        super().__init__()
        self._before: Place = (0, 0)

    def edit(self, text: str, place: Place) -> None:
        """Begin with these edges."""
        self.open(text)
        self._before = place
        self.say_words(place)

    @property
    def has_moved(self) -> bool:
        """Whether the edges are others now."""
        return self.place != self._before

    def _show(self, place: Place) -> None:
        self.say_words(place)
        self.post_message(self.Moved(place))

    def action_start(self, step: int) -> None:
        """Move the start by a word."""
        self._show(start_moved(self._text, self.place, step))

    def action_end(self, step: int) -> None:
        """Move the end by a word."""
        self._show(end_moved(self._text, self.place, step))

    def action_keep(self) -> None:
        """Keep the edges as they are now, without commas and the like there."""
        place = trimmed(self._text, self.place)
        self.post_message(self.Kept(self._before, place, is_trimmed=place != self.place))
