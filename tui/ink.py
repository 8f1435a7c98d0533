"""Words under the cursor of a list: the colours they have were chosen for the page, not for that ground."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


def in_ink_of(look: Style, strip: Strip) -> Strip:
    """Return a strip with all its words in the ink of a look; bold, struck out and the like they stay."""
    ink = Style(color=look.color, dim=False)
    inked = [Segment(text, (style or Style.null()) + ink, control) for text, style, control in strip]
    return Strip(inked, strip.cell_length)
