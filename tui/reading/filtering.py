"""What the sidebar lists, and in which order."""

from __future__ import annotations

from textual import on
from textual.events import DescendantFocus

from tui.panels.figures import ORDERS
from tui.reading.base import ReadingBase
from tui.widgets.search_bar import SearchBar


class Filtering(ReadingBase):
    """Narrows the panel in front to some words; lists figures by place, kind or size."""

    _is_filter_from_sidebar = False
    """Whether whoever is asked for words was in the sidebar before."""

    def action_filter(self) -> None:
        """Ask for the words that a row of the panel in front shall have."""
        self._is_filter_from_sidebar = self.sidebar.has_focus_within
        self.sidebar.display = True
        self.query_one("#filter", SearchBar).ask()
        self._say_how()

    @on(SearchBar.Changed, "#filter")
    def _narrow(self, message: SearchBar.Changed) -> None:
        self.sidebar.narrow(message.query)
        self._say_how()

    def _say_how(self) -> None:
        panel = self.sidebar.open_panel
        self.status.flash(
            f"{(panel.id or '').capitalize()}: type words",
            keys="· enter keep · ‹search.cancel:esc› show all",
        )

    @on(SearchBar.Kept, "#filter")
    def _keep_filter(self, message: SearchBar.Kept) -> None:
        message.bar.leave()
        self.status.end_flash()
        self.panes.go_to_sidebar()

    @on(DescendantFocus)
    def _leave_filter_behind(self) -> None:
        """Close the prompt when the keys have gone to something else; the panel stays as narrow."""
        bar = self.query_one("#filter", SearchBar)
        if bar.is_left_behind:
            bar.remember()
            bar.leave()
            self.status.end_flash()

    @on(SearchBar.Cancelled, "#filter")
    def _drop_filter(self, message: SearchBar.Cancelled) -> None:
        message.bar.leave()
        self.sidebar.narrow("")
        self.status.end_flash()
        if self._is_filter_from_sidebar:
            self.panes.go_to_sidebar()
        else:
            self.set_focus(self.pane)  # the sidebar stays open, a drawer too: all is shown again

    def action_order(self) -> None:
        """List the figures in the next order."""
        orders = list(ORDERS)
        order = orders[(orders.index(self.sidebar.order) + 1) % len(orders)]
        self.sidebar.list_figures(order=order)
        self.panes.show_panel("figures")
        self.status.flash(f"Figures {ORDERS[order]}.")
