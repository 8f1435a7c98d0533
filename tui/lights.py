"""Which stretches of the article are lit, and how: from a reading to the layers the article pane paints."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from rich.style import Style

from store.live import LiveReading
from store.reading import ShownFigure, ShownMention, ShownNote
from tui.config import HIDDEN_FIGURES
from tui.painting import Lit, LitIndex
from tui.palette import NUMBER_LABELS, NUMBERS, SHADES, Ground, label_style

_ATTRIBUTES = {
    "Persons": "underline",
    "Peoples": "bold underline",
    "Places": "italic",
    "Bodies": "italic underline",
    "Other names": "bold italic",
}
"""What tells the groups apart where there is no colour."""

FIGURE: Final = "FIGURE"
"""What figures are called among the labels that can be lit."""

REJECTED = Style(dim=True, strike=True)


def is_stop(shown: ShownMention, unlit: Container[str] = ()) -> bool:
    """Say whether the cursor stops at a mention: at all that are lit, and at decided ones."""
    label = shown.mention.label
    return shown.state != "suggested" or (label not in NUMBER_LABELS and label not in unlit)


class Lights:
    """How a reading is lit: dates, figures over them ("nine days" is both), names over all.

    Nothing is made before it is painted, so that a decision costs what it changes.
    """

    def __init__(
        self,
        reading: LiveReading,
        *,
        ground: Ground,
        unlit: Container[str] = (),
        hidden: Container[str] = HIDDEN_FIGURES,
    ) -> None:
        """Light a reading.

        Args:
            reading: what is shown.
            ground: what the text stands on; colours are shaded for it.
            unlit: the labels that stay plain; `FIGURE` stands for figures.
            hidden: the kinds of figures that stay plain.
        """
        self._mentions, self._figures = reading.mentions, reading.figures
        self._ground = ground
        self._unlit, self._hidden = unlit, hidden

    def overlapping(self, start: int, end: int) -> list[Lit]:
        """Return what is lit in [start, end), those below before those above."""
        near = [one for one in self._mentions.overlapping(start, end) if one.mention.label not in self._unlit]
        dates = [one for one in near if label_style(one.mention.label).group == "Dates"]
        names = [one for one in near if label_style(one.mention.label).group != "Dates"]
        figures = () if FIGURE in self._unlit else self._figures.overlapping(start, end)
        shown = (one for one in figures if one.figure.kind not in self._hidden)
        return [
            *_mention_lits(dates, ground=self._ground),
            *(lit for one in shown for lit in _figure_lits(one, ground=self._ground)),
            *_mention_lits(names, ground=self._ground),
        ]


def noted(notes: Iterable[ShownNote]) -> LitIndex:
    """Return the stretches with notes on them."""
    return LitIndex(Lit(*note.span, Style.null()) for note in notes if note.span is not None)


def shade(colour: str, ground: Ground) -> str:
    """Return a palette colour as it reads best on what the text stands on."""
    return SHADES[colour][ground]


def _figure_lits(shown: ShownFigure, *, ground: Ground) -> Iterator[Lit]:
    figure = shown.figure
    if shown.state == "rejected":
        yield Lit(figure.number.start, figure.number.end, REJECTED)
    else:
        colour = shade(NUMBERS, ground)
        yield Lit(figure.start, figure.end, Style(color=colour))
        yield Lit(figure.number.start, figure.number.end, Style(color=colour, bold=True))


def _mention_lits(mentions: Iterable[ShownMention], *, ground: Ground) -> Iterator[Lit]:
    for shown in mentions:
        style = label_style(shown.mention.label)
        if shown.state == "rejected" and shown.machine is not None:
            yield Lit(shown.start, shown.end, REJECTED)
        elif shown.state != "rejected" and is_stop(shown):
            attributes = Style.parse(_ATTRIBUTES.get(style.group, "none"))
            yield Lit(shown.start, shown.end, Style(color=shade(style.colour, ground)) + attributes)
