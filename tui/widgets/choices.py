"""A list of options whose words can be read under the cursor, whatever colours they have."""

from __future__ import annotations

from textual.strip import Strip
from textual.widgets import OptionList

from tui.ink import in_ink_of


class Choices(OptionList):
    """Options to choose from."""

    def render_line(self, y: int) -> Strip:
        """Draw line `y` of the widget; what the cursor is on, in the ink of the cursor."""
        strip = super().render_line(y)
        if not self.has_focus or not self._is_highlighted(strip):
            return strip
        return in_ink_of(self.get_component_rich_style("option-list--option-highlighted"), strip)

    def _is_highlighted(self, strip: Strip) -> bool:
        """Say whether a line is one of the option under the cursor: every line names its option."""
        named = (segment.style.meta.get("option") for segment in strip if segment.style is not None)
        return self.highlighted is not None and self.highlighted in named
