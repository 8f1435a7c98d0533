"""The themes: dark, light, high contrast, and one whose signs of yes and no need no red and green.

The colours of labels are those of `tui.palette` in all of them, shaded for what the text stands on; they can
be told apart by every eye.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from textual.theme import Theme

from tui.palette import Ground


def _cursor(background: str, foreground: str = "#ffffff") -> dict[str, str]:
    """Return the colours of what is highlighted."""
    return {"block-cursor-background": background, "block-cursor-foreground": foreground}


def _muted(colour: str) -> dict[str, str]:
    """Return the colour of what is said beside: one that can be read on a highlighted row as well."""
    return {"foreground-muted": colour}


DARK: Final = Theme(
    name="tallymark-dark",
    primary="#4f9bd9",
    secondary="#3b6f9c",
    accent="#e2a738",
    warning="#e2a738",
    error="#e06c75",
    success="#6cc48b",
    foreground="#e4e4e4",
    background="#161616",
    surface="#1e1e1e",
    panel="#2a2a2a",
    variables=_muted("#b8b8b8") | _cursor("#2a6fae"),
)

LIGHT: Final = Theme(
    name="tallymark-light",
    primary="#1b5e9b",
    secondary="#3f7cb0",
    accent="#8a5a00",
    warning="#9a6700",
    error="#b3261e",
    success="#1b7f46",
    foreground="#1c1c1c",
    background="#ffffff",
    surface="#f2f2f2",
    panel="#e3e3e3",
    dark=False,
    variables=_muted("#4f4f4f") | _cursor("#1b5e9b"),
)

HIGH_CONTRAST: Final = Theme(
    name="high-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd000",
    error="#ff8f8f",
    success="#7dff9b",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    text_alpha=1.0,
    variables={"border": "#ffffff"} | _muted("#e0e0e0") | _cursor("#ffff00", "#000000"),
)

COLOUR_BLIND: Final = replace(
    DARK,
    name="colour-blind-safe",
    primary="#56b4e9",
    secondary="#0072b2",
    accent="#f0e442",
    warning="#f0e442",
    error="#d55e00",
    success="#56b4e9",
    variables=_muted("#b8b8b8") | _cursor("#0072b2"),
)
"""Okabe and Ito (2008): blue for yes, vermilion for no, yellow for what is to be noticed."""

THEMES: Final = (DARK, LIGHT, HIGH_CONTRAST, COLOUR_BLIND)
"""In the order they are offered, before those of Textual."""

DESCRIPTIONS: Final = {
    DARK.name: "dark",
    LIGHT.name: "light",
    HIGH_CONTRAST.name: "white and yellow on black",
    COLOUR_BLIND.name: "dark, without red and green",
}
"""What each is, in a few words."""


def ground_of(theme: Theme) -> Ground:
    """Return what the text stands on in a theme, one of ours or of Textual."""
    if theme.name == HIGH_CONTRAST.name:
        return "black"
    return "dark" if theme.dark else "light"
