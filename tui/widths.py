"""How many columns it takes for the sidebar and the list to stand beside the article."""

from __future__ import annotations

from typing import Final

WIDE: Final = 90
"""From this many columns on, the sidebar stands beside the article; below, it is a drawer over it."""

LIST_WIDTH: Final = 26
"""How many columns the list of articles takes."""

ROOMY: Final = 118
"""From this many columns on, the list of articles stands beside them, when there are several."""
