"""The sidebar: the article's figures, entities and notes, each leading to its place in the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, TabbedContent, TabPane
from textual.widgets.option_list import Option

from language.analysis import Analysis, Entity
from language.figure import Figure
from language.wording import claim_in_words, noun_in_words, source_in_words, value_in_words
from store.reading import Reading, ShownFigure, ShownNote, State
from tui.display import display_text
from tui.lights import shade
from tui.palette import NUMBERS, STYLES, label_style

Place = tuple[int, int]

STATE_SIGNS: dict[State, str] = {
    "suggested": " ",
    "accepted": "✓",
    "rejected": "✗",
    "changed": "✎",
    "added": "+",
}
"""What the reader decided, in one character."""

_STATE_STYLES: dict[State, str] = {
    "accepted": "$success",
    "rejected": "$error",
    "changed": "$warning",
    "added": "$success",
}


_WIDTH = 36
"""Cells the sidebar takes beside the article."""

_TEXT_WIDTH = _WIDTH - 5
"""Cells for the words of a row: less border, scrollbar, sign and indent."""


@dataclass(frozen=True)
class Row:
    """One row of a panel: what it says, and the stretch of the article it leads to, if any."""

    words: Content
    place: Place | None = None


class Panel(OptionList):
    """A list of rows that lead into the text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False, id="panel.down"),
        Binding("k", "cursor_up", "Up", show=False, id="panel.up"),
        Binding("g", "first", "First", show=False, id="panel.first"),
        Binding("G", "last", "Last", show=False, id="panel.last"),
    ]

    DEFAULT_CSS = """
    Panel {
        border: none;
        padding: 0;
        height: 1fr;
        background: $background;
        scrollbar-size-vertical: 1;
        &:focus { border: none; }
    }
    """

    @dataclass
    class Pointed(Message):
        """The person moved to a row, or chose it.

        Attributes:
            place: the stretch of the article it leads to.
            chosen: True when enter or the mouse chose it.
        """

        place: Place
        chosen: bool

    def __init__(self, *, empty: str, id: str) -> None:
        super().__init__(id=id)
        self._empty = empty
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; where only words changed, the list keeps its place."""
        rows = list(rows) or [Row(Content.styled(self._empty, "$foreground-muted"))]
        if [row.place for row in rows] == [row.place for row in self._rows]:
            self._reword(rows)
        else:
            self._replace(rows)

    def _reword(self, rows: list[Row]) -> None:
        for index, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if not old.words.is_same(new.words):
                self.replace_option_prompt_at_index(index, new.words)
        self._rows = rows

    def _replace(self, rows: list[Row]) -> None:
        place = self.highlighted_place
        with self.prevent(OptionList.OptionHighlighted):
            self.set_options(Option(row.words, disabled=row.place is None) for row in rows)
        self._rows = rows
        self.point_at(place)

    @property
    def highlighted_place(self) -> Place | None:
        """The stretch the highlighted row leads to."""
        index = self.highlighted
        return self._rows[index].place if index is not None and index < len(self._rows) else None

    def point_at(self, place: Place | None) -> None:
        """Follow the text: highlight the row of this stretch, without a message."""
        index = next(
            (i for i, row in enumerate(self._rows) if row.place is not None and row.place == place), None
        )
        if index != self.highlighted:
            with self.prevent(OptionList.OptionHighlighted):
                self.highlighted = index

    @on(OptionList.OptionHighlighted)
    def _lead(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._post(event.option_index, chosen=False)

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._post(event.option_index, chosen=True)

    def _post(self, index: int, *, chosen: bool) -> None:
        place = self._rows[index].place
        if place is not None and (self.has_focus or chosen):
            self.post_message(self.Pointed(place, chosen))


_EMPTY = {
    "figures": "No figures found yet.",
    "entities": "No names found yet.",
    "notes": "No notes yet. Press a to write one about the highlighted words.",
}
"""The panels, with what they say while there is nothing in them."""


class Sidebar(Vertical):
    """Three panels behind tabs: Figures, Entities, Notes."""

    DEFAULT_CSS = f"""
    Sidebar {{
        width: {_WIDTH};
        height: 1fr;
        border-left: vkey $panel;
        background: $background;
        TabPane {{ padding: 0; }}
        Tab {{ padding: 0 1; }}
    }}
    """

    def compose(self) -> ComposeResult:
        """Lay out the tabs."""
        with TabbedContent():
            for name, empty in _EMPTY.items():
                with TabPane(name.capitalize(), id=f"tab-{name}"):
                    yield Panel(empty=empty, id=name)

    def panel(self, name: str) -> Panel:
        """Return the panel called `figures`, `entities` or `notes`."""
        return self.query_one(f"#{name}", Panel)

    @property
    def open_panel(self) -> Panel:
        """The panel that is in front."""
        return self.panel(self.query_one(TabbedContent).active.removeprefix("tab-") or "figures")

    def open(self, name: str) -> None:
        """Bring a panel to the front."""
        self.query_one(TabbedContent).active = f"tab-{name}"

    def show(self, reading: Reading) -> None:
        """Fill the panels from what is shown of the article."""
        dark = self.app.current_theme.dark
        self.panel("figures").show_rows(figure_rows(reading.figures, dark=dark))
        self.panel("entities").show_rows(entity_rows(reading.analysis, dark=dark))
        self.panel("notes").show_rows(note_rows(reading.notes))

    def point_at(self, place: Place | None) -> None:
        """Follow the text in every panel."""
        for panel in self.query(Panel):
            panel.point_at(place)


def figure_rows(figures: Sequence[ShownFigure], *, dark: bool) -> list[Row]:
    """Return a row for each figure; scores of games and votes stay out of the way."""
    records = [shown.figure for shown in figures]
    return [
        Row(_figure_words(shown, records, shade(NUMBERS, dark=dark)), (shown.figure.start, shown.figure.end))
        for shown in figures
        if shown.figure.kind != "score"
    ]


def _figure_words(shown: ShownFigure, figures: Sequence[Figure], colour: str) -> Content:
    figure = shown.figure
    value = "strike dim" if shown.state == "rejected" else f"bold {colour}"
    parts: list[str | tuple[str, str]] = [
        _sign(shown.state),
        (display_text(value_in_words(figure)), value),
    ]
    parts.append(f" {display_text(noun_in_words(figure))}")
    details = (claim_in_words(figure, figures), source_in_words(figure.source))
    for line in (line for detail in details for line in wrap(display_text(detail), _TEXT_WIDTH)):
        parts += ["\n  ", (line, "$foreground-muted")]
    return Content.assemble(*parts)


def entity_rows(analysis: Analysis, *, dark: bool) -> list[Row]:
    """Return a heading for each label, and a row for each entity with its other names."""
    by_label: dict[str, list[Entity]] = {}
    for entity in analysis.entities:
        by_label.setdefault(entity.label, []).append(entity)
    order = {label: position for position, label in enumerate(STYLES)}
    rows: list[Row] = []
    for label in sorted(by_label, key=lambda label: order.get(label, len(order))):
        style = label_style(label)
        rows.append(Row(Content.styled(style.name.capitalize(), f"bold {shade(style.colour, dark=dark)}")))
        rows += [
            _entity_row(entity, analysis) for entity in sorted(by_label[label], key=_fewest_mentions_last)
        ]
    return rows


def _fewest_mentions_last(entity: Entity) -> int:
    return -len(entity.mentions)


def _entity_row(entity: Entity, analysis: Analysis) -> Row:
    first = analysis.mentions[entity.mentions[0]]
    aliases = f"\n    {display_text(', '.join(entity.aliases))}" if entity.aliases else ""
    words = Content.assemble(
        f"  {display_text(entity.name)} ",
        (f"×{len(entity.mentions)}", "$foreground-muted"),
        (aliases, "$foreground-muted"),
    )
    return Row(words, (first.start, first.end))


def note_rows(notes: Sequence[ShownNote]) -> list[Row]:
    """Return a row for each note with the words it is about."""
    return [Row(_note_words(note), note.span or (0, 0)) for note in notes]


def _note_words(note: ShownNote) -> Content:
    anchor = note.decision.anchor
    about = f"“{display_text(anchor.quote)}”" if anchor else "the whole article"
    return Content.assemble(
        ("✎ ", "$warning"), display_text(note.decision.note), "\n  ", (about, "$foreground-muted")
    )


def _sign(state: State) -> tuple[str, str]:
    return f"{STATE_SIGNS[state]} ", _STATE_STYLES.get(state, "")
