"""How the screen looks with `NO_COLOR`: in the terminal's own two colours, told by bold, dim and reverse.

A theme in white and black says how much each thing stands out, and a filter turns that into attributes before
anything reaches the terminal: what stands on a lit ground is reversed, what is written in grey is dim.
See https://no-color.org.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Final

from rich.color import Color as InkColour
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.theme import Theme

_WHITE, _BLACK = "#ffffff", "#000000"

COLOURLESS: Final = Theme(
    name="no-colour",
    primary=_WHITE,
    secondary=_WHITE,
    accent=_WHITE,
    warning=_WHITE,
    error=_WHITE,
    success=_WHITE,
    foreground=_WHITE,
    background=_BLACK,
    surface=_BLACK,
    panel=_BLACK,
    variables={
        "block-cursor-background": _WHITE,
        "block-cursor-foreground": _BLACK,
        "panel-lighten-1": _BLACK,
        "secondary-muted": _BLACK,
        "scrollbar": "#666666",
        "scrollbar-hover": _WHITE,
        "scrollbar-background": _BLACK,
    },
)
"""White for what is to be seen, black for every ground, grey for the rest."""

_LIT: Final = 0.25
"""From this brightness on, a ground is lit: 30 % of white is what the cursor of a list without focus has."""
_BRIGHT: Final = 0.45
"""From this brightness on, it is lit in full."""
_MUTED: Final = 0.8
"""Below this brightness, ink is muted: also that of dates, which only their colour tells."""
_GREY: Final = 32
"""How far apart red, green and blue are at most in what is no hue."""


def wants_no_colour() -> bool:
    """Say whether the person's environment asks for no colour; an empty `NO_COLOR` asks for nothing."""
    return bool(os.environ.get("NO_COLOR"))


class Colourless(LineFilter):
    """Leaves no colour in what is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments in the terminal's own colours."""
        return [Segment(text, style and without_colour(style), control) for text, style, control in segments]


@lru_cache(4096)
def without_colour(style: Style) -> Style:
    """Return a style that says with attributes what `style` says with colours.

    "white on white 30%" becomes "dim reverse", "grey" becomes "dim".
    """
    ink, paper = _brightness(style.color, 1), _brightness(style.bgcolor, 0)
    if style.reverse:
        ink, paper = paper, ink
    is_lit = paper >= _LIT
    is_dim = paper < _BRIGHT if is_lit else bool(style.dim) or ink < _MUTED
    return style.without_color + Style(reverse=is_lit, dim=is_dim, meta=style.meta or None)


def _brightness(colour: InkColour | None, default: float) -> float:
    """Return how bright a grey is, from 0 to 1; hues are as bright as white, and no colour as `default`."""
    if colour is None or colour.is_default:
        return default
    channels = colour.get_truecolor()
    return 1 if max(channels) - min(channels) > _GREY else max(channels) / 255
