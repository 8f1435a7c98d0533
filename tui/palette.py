"""How each label looks and is called: a colour for its group, a letter of its own, a name in words.

Colour is never the only signal: every label has a letter. The seven colours keep a contrast of at least 3:1
on white and on near-black alike, and stay apart for people with deuteranopia, protanopia and tritanopia, and
on terminals with sixteen colours, which show the nearest of theirs. Where the background is known, each has
a shade that is read more easily there. Tests measure all of this.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Ground = Literal["dark", "light", "black"]
"""What the text stands on: near-black, white, or the black of the theme with the highest contrast."""


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


PERSONS = "#cb2a00"
PEOPLES = "#1b9ed3"
PLACES = "#007e47"
BODIES = "#1e73e8"
OTHER_NAMES = "#9853ab"
DATES = "#90879c"
NUMBERS = "#b8830e"
"""Figures are drawn in this colour as well."""

SHADES: dict[str, dict[Ground, str]] = {
    PERSONS: {"dark": "#f56a3d", "light": "#781c16", "black": "#ff8c5e"},
    PEOPLES: {"dark": "#28e3ff", "light": "#0475aa", "black": "#abf6ff"},
    PLACES: {"dark": "#51d590", "light": "#00753a", "black": "#5ddda9"},
    BODIES: {"dark": "#5a9dff", "light": "#0745c7", "black": "#68a6ff"},
    OTHER_NAMES: {"dark": "#cd75ce", "light": "#8f08a8", "black": "#ffaaed"},
    DATES: {"dark": "#b5abc2", "light": "#5b5672", "black": "#b3a6b8"},
    NUMBERS: {"dark": "#e8b447", "light": "#704a00", "black": "#f7de4f"},
}
"""Each colour on each ground, with a contrast of 4.5:1 at least, and 7:1 on black."""

STYLES: dict[str, LabelStyle] = {
    "PERSON": LabelStyle(PERSONS, "p", "person", "Persons"),
    "NORP": LabelStyle(PEOPLES, "n", "nationality or group", "Peoples"),
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

NUMBER_LABELS = frozenset(label for label, style in STYLES.items() if style.group == "Numbers")
"""The labels of mere numbers: these are parts of figures, and what matters of them is shown there."""

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
