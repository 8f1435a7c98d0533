"""How each label looks and is called: a colour for its group, a letter of its own, a name in words.

Colour is never the only signal: every label has a letter. The six colours keep a contrast of at least 3:1 on
white and on near-black alike, and stay apart for people with deuteranopia, protanopia and tritanopia; a test
measures both.
"""

from __future__ import annotations

from msgspec import Struct


class LabelStyle(Struct, frozen=True):
    """The look of one label."""

    colour: str
    """The colour of its group, as `#rrggbb`: Rich and Textual both read it."""
    letter: str
    """The character that stands for the label where there is no colour; also the key that chooses it."""
    name: str
    """What the person sees it called."""
    group: str
    """The heading it is listed under."""


PEOPLE = "#a85808"
PLACES = "#2e8269"
BODIES = "#0d85fc"
OTHER_NAMES = "#9658b0"
DATES = "#9187a8"
NUMBERS = "#b88309"
"""Figures are drawn in this colour as well."""

STYLES: dict[str, LabelStyle] = {
    "PERSON": LabelStyle(PEOPLE, "p", "person", "People"),
    "NORP": LabelStyle(PEOPLE, "n", "nationality or group", "People"),
    "GPE": LabelStyle(PLACES, "g", "country or city", "Places"),
    "LOC": LabelStyle(PLACES, "l", "region or landscape", "Places"),
    "FAC": LabelStyle(PLACES, "b", "building or site", "Places"),
    "ORG": LabelStyle(BODIES, "o", "organisation", "Bodies"),
    "PRODUCT": LabelStyle(OTHER_NAMES, "r", "product", "Other names"),
    "EVENT": LabelStyle(OTHER_NAMES, "e", "event", "Other names"),
    "WORK_OF_ART": LabelStyle(OTHER_NAMES, "w", "title of a work", "Other names"),
    "LAW": LabelStyle(OTHER_NAMES, "a", "law or treaty", "Other names"),
    "LANGUAGE": LabelStyle(OTHER_NAMES, "u", "language", "Other names"),
    "DATE": LabelStyle(DATES, "d", "date", "Dates"),
    "TIME": LabelStyle(DATES, "t", "time", "Dates"),
    "MONEY": LabelStyle(NUMBERS, "$", "sum of money", "Numbers"),
    "PERCENT": LabelStyle(NUMBERS, "%", "percentage", "Numbers"),
    "QUANTITY": LabelStyle(NUMBERS, "q", "measure", "Numbers"),
    "ORDINAL": LabelStyle(NUMBERS, "#", "ordinal", "Numbers"),
    "CARDINAL": LabelStyle(NUMBERS, "c", "number", "Numbers"),
}
"""The look of every label, in the order they are listed. No letter is `f`: that key adds a figure."""

UNKNOWN_LABEL = LabelStyle(OTHER_NAMES, "?", "other", "Other names")
"""The look of a label that only a user's own pipeline knows."""


def label_style(label: str) -> LabelStyle:
    """Return the look of `label`, or that of an unknown one."""
    return STYLES.get(label, UNKNOWN_LABEL)


def label_of_letter(letter: str) -> str | None:
    """Return the label that `letter` stands for, or None."""
    return next((label for label, style in STYLES.items() if style.letter == letter), None)


STATE_SIGNS = {"suggested": " ", "accepted": "✓", "rejected": "✗", "changed": "✎", "added": "+"}
"""What the reader decided about a suggestion, in one character."""
