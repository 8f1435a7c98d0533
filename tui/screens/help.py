"""Help for where you are: the keys that work there, made from the bindings themselves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any, ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from tui.bindings import in_order
from tui.hints import hint
from tui.keys import COUNTED, HEADINGS, NUMBER_HOLDS, PANEL_HOLDS
from tui.screens.dialog import Dialog

_NUMBERS = (
    "A number before a key that goes somewhere repeats it: 5‹mention.next:l› is five mentions on. It waits"
    f" {NUMBER_HOLDS:g} seconds for that key; the key of a panel, {PANEL_HOLDS:g}."
)


def help_for(screen: Screen[Any], *, legend: Text | None = None, takes_numbers: bool = False) -> HelpScreen:
    """Return the page about the keys that work where the person is.

    Args:
        screen: where that is.
        legend: what its signs mean.
        takes_numbers: whether a number repeats what is done there.
    """
    bindings = in_order(screen.active_bindings.values())
    names = {one.binding.key: screen.app.get_key_display(one.binding) for one in bindings}
    return HelpScreen(bindings, names, legend=legend, takes_numbers=takes_numbers)


class HelpScreen(Dialog[None]):
    """Lists the keys of the screen and the widget that had the focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "dismiss", "Back", id="help.close"),
        Binding("j,down", "scroll_keys(1)", "Down", show=False, id="help.down"),
        Binding("k,up", "scroll_keys(-1)", "Up", show=False, id="help.up"),
        Binding("space,pagedown", "scroll_pages(1)", "Page down", show=False, id="help.page-down"),
        Binding("b,pageup", "scroll_pages(-1)", "Page up", show=False, id="help.page-up"),
        Binding("d", "scroll_pages(0.5)", "Half a page down", show=False, id="help.half-page-down"),
        Binding("u", "scroll_pages(-0.5)", "Half a page up", show=False, id="help.half-page-up"),
        Binding("g,home", "scroll_to(0)", "To the first", show=False, id="help.first"),
        Binding("G,end", "scroll_to(-1)", "To the last", show=False, id="help.last"),
    ]

    DEFAULT_CSS = """
    HelpScreen {
        & > VerticalScroll { width: 84; max-height: 95%; }
        #help-legend { margin-bottom: 1; }
    }
    """

    def __init__(
        self,
        bindings: Iterable[ActiveBinding],
        key_names: dict[str, str],
        *,
        legend: Text | None = None,
        takes_numbers: bool = False,
    ) -> None:
        """Prepare the page.

        Args:
            bindings: the bindings that are active where the person asked.
            key_names: how each key is written, by key.
            legend: what the signs of the screen mean, above the keys.
            takes_numbers: whether a number repeats what some of them do.
        """
        super().__init__()
        bindings = list(bindings)
        self._legend = legend
        self._rows = help_rows(bindings, key_names)
        actions = (one.binding.action.partition("(")[0] for one in bindings)
        self._takes_numbers = takes_numbers and not COUNTED.isdisjoint(actions)

    def compose(self) -> ComposeResult:
        """Show the keys by group."""
        with VerticalScroll() as box:
            box.border_title = Content("Keys")
            box.border_subtitle = Content(hint(self, "‹help.close:esc› back · ‹app.commands::› all commands"))
            if self._legend is not None:
                yield Static(self._legend, id="help-legend")
            yield Static(_table(self._rows))
            if self._takes_numbers:
                yield Static(Content(hint(self, _NUMBERS)))

    def action_scroll_keys(self, step: int) -> None:
        """Scroll the page."""
        self.query_one(VerticalScroll).scroll_relative(y=step, animate=False)

    def action_scroll_pages(self, pages: float) -> None:
        """Scroll the page by screenfuls."""
        page = self.query_one(VerticalScroll)
        page.scroll_relative(y=round(pages * page.scrollable_content_region.height), animate=False)

    def action_scroll_to(self, end: int) -> None:
        """Go to the first key (0) or to the last (-1)."""
        page = self.query_one(VerticalScroll)
        page.scroll_to(y=page.max_scroll_y if end else 0, animate=False)


def help_rows(bindings: Iterable[ActiveBinding], key_names: dict[str, str]) -> list[tuple[str, str, str]]:
    """Return (heading, keys, description) of every action that has a key here, heading by heading.

    What belongs to the widget that had the focus comes first.

    Args:
        bindings: those that are active.
        key_names: how each key is written, by key.
    """
    keys_by_action: dict[tuple[str, str], list[str]] = {}
    near: set[str] = set()
    for node, binding, _, tooltip in bindings:
        group = (binding.id or "").partition(".")[0]
        if group in HEADINGS and not binding.system:
            keys = keys_by_action.setdefault((group, tooltip or binding.description), [])
            keys.append(key_names.get(binding.key, binding.key))
            near |= {group} if isinstance(node, Widget) and not isinstance(node, Screen) else set()
    order = sorted(HEADINGS, key=lambda group: group not in near)
    rows = sorted(keys_by_action.items(), key=lambda item: order.index(item[0][0]))
    return [(HEADINGS[group], " ".join(dict.fromkeys(keys)), text) for (group, text), keys in rows]


def _table(rows: list[tuple[str, str, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for group, group_rows in groupby(rows, key=lambda row: row[0]):
        table.add_row("", Text(group, style="bold underline"))
        for _, keys, text in group_rows:
            table.add_row(Text(keys, style="bold"), Text(text))
        table.add_row("", "")
    return table
