"""Tables for print: the figures of an article, and its names."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from language.analysis import Analysis
from language.wording import (
    claim_in_words,
    noun_in_words,
    places_in_words,
    source_in_words,
    value_in_words,
)
from tui.display import display_words
from tui.palette import NUMBERS, STATE_SIGNS, label_style


def figures_table(analysis: Analysis, states: Sequence[str] = ()) -> Table:
    """Return a row for each figure: its number in the text, value, noun, claim with its place, and source.

    Args:
        analysis: the analysis with the figures.
        states: what the reader decided about each figure, where it is known.
    """
    table = plain_table("", "Figure", "Of what", "Claim", "Said by")
    places = places_in_words(analysis.figures, analysis.mentions)
    for index, figure in enumerate(analysis.figures):
        sign = STATE_SIGNS[states[index]].strip() if states else ""
        value = drawn(value_in_words(figure), f"bold {NUMBERS}")
        claim = _claim(claim_in_words(figure, analysis.figures), places[index])
        noun, source = drawn(noun_in_words(figure)), drawn(source_in_words(figure.source))
        table.add_row(f"{index + 1}{sign}", value, noun, claim, source)
    return table


def _claim(claim: str, place: str) -> Text:
    """Return a claim with its place: "killed · Aleppo"."""
    beside = " · " if claim and place else ""
    return Text.assemble(drawn(claim), (beside, "dim"), drawn(place, "dim"))


def names_table(analysis: Analysis) -> Table:
    """Return a row for each entity, the most mentioned first: name, type, how often, other names."""
    table = plain_table("Name", "Type", "Times", "Also")
    for entity in sorted(analysis.entities, key=lambda entity: -len(entity.mentions)):
        look = label_style(entity.label)
        times = str(len(entity.mentions))
        table.add_row(
            drawn(entity.name, f"bold {look.colour}"), look.name, times, drawn(", ".join(entity.aliases))
        )
    return table


def plain_table(*headings: str | Text) -> Table:
    """Return an empty table with these headings, a line below them and no other."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def drawn(words: str, style: str = "") -> Text:
    """Return words that are not ours as they may be drawn, on one line."""
    return Text(display_words(words), style)
