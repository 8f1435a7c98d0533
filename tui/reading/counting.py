"""A number typed before a movement repeats it: `5l` is five mentions on."""

from __future__ import annotations

from textual import events
from textual.timer import Timer

from tui.keys import COUNTED, NUMBER_HOLDS, PANEL_HOLDS
from tui.reading.base import ReadingBase

_MOST_DIGITS = 3


class Counting(ReadingBase):
    """Takes numbers before their keys reach anything else."""

    _number = ""
    _holding: Timer | None = None
    """What lets go of the number when nothing has followed it."""
    _sidebar_before = ("", True)
    """Which panel was in front when the number was begun, and whether the sidebar was open."""

    async def on_key(self, event: events.Key) -> None:
        """Lengthen the number by a digit, or use it for the movement that comes."""
        character = event.character or ""
        if character.isascii() and character.isdigit() and (self._number or character != "0"):
            self._add_digit(event.key)
        elif self._number:
            await self._use_number(event)

    def _add_digit(self, digit: str) -> None:
        """Every digit also does what it is bound to: it may mean a panel of the sidebar."""
        active = self.active_bindings.get(digit)
        is_panel = active is not None and active.binding.action.startswith("show_panel")
        holds = PANEL_HOLDS if is_panel and not self._number else NUMBER_HOLDS
        if not self._number:
            self._sidebar_before = (self.sidebar.open_panel.id or "", bool(self.sidebar.display))
        self._number = (self._number + digit)[-_MOST_DIGITS:]
        self.status.flash(f"{self._number} …", stays=True)
        self._end_holding()
        self._holding = self.set_timer(holds, lambda number=self._number: self._let_go(number))

    def _end_holding(self) -> None:
        """Let the number of now not be let go of when the one before it would have been."""
        if self._holding is not None:
            self._holding.stop()

    def _let_go(self, number: str) -> None:
        if self._number == number:
            self._number = ""
            self.status.end_flash()

    async def _use_number(self, event: events.Key) -> None:
        number, self._number = int(self._number), ""
        self._end_holding()
        self.status.end_flash()
        active = self.active_bindings.get(event.key)
        if active is None or active.binding.action.partition("(")[0] not in COUNTED:
            return
        event.stop()
        if number > 1:
            panel, is_open = self._sidebar_before
            self.panes.show_panel(panel)
            self.sidebar.display = is_open
        active = self.active_bindings[event.key]  # of the panel that has the keys now
        for _ in range(number):
            await self.app.run_action(active.binding.action, active.node)
