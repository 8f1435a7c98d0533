"""The line at the bottom that names the keys: as many as there is room for, ways out always among them.

It is one widget whatever it names: with a widget for each key, as in Textual's own footer, whatever moves the
focus would lay out the screen twice.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from rich.cells import cell_len
from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from tui.bindings import character_of, in_order

WAYS_OUT = frozenset({"help", "leave", "screen.leave", "app.quit"})
"""The actions whose keys stay when there is no room for all: whoever is lost needs these."""


class NamedKey(Struct, frozen=True):
    """A key, and what the line says of it."""

    key: str
    """As Textual calls it."""
    name: str
    """As it stands on the keyboard."""
    does: str
    action: str
    is_enabled: bool = True
    tooltip: str = ""

    @property
    def leads_out(self) -> bool:
        """Whether it is one of the ways out."""
        return self.action in WAYS_OUT

    @property
    def width(self) -> int:
        """How many cells it takes with the space behind it."""
        return cell_len(f"{self.name} {self.does} ")


class KeyLine(Widget):
    """Names the keys of what has the focus, then those of the screen; a click presses one."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        color: $footer-description-foreground;
        background: $footer-background;
    }
    """

    _keys: reactive[tuple[NamedKey, ...]] = reactive((), init=False)
    _under_mouse: reactive[NamedKey | None] = reactive(None, init=False)

    def on_mount(self) -> None:
        """Follow the focus, and what can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._take_keys)
        self._take_keys(self.screen)

    def on_resize(self) -> None:
        """Name more keys, or fewer."""
        self._take_keys(self.screen)

    def _take_keys(self, screen: Screen[object]) -> None:
        by_action: dict[str, NamedKey] = {}
        for active in in_order(screen.active_bindings.values()):
            if active.binding.show and not _is_typed(active, screen.focused):
                by_action.setdefault(active.binding.action, self._named(active))
        self._keys = tuple(fitting(by_action.values(), self.app.size.width))

    def _named(self, active: ActiveBinding) -> NamedKey:
        binding = active.binding
        name = self.app.get_key_display(binding)
        return NamedKey(
            binding.key, name, binding.description, binding.action, active.enabled, active.tooltip
        )

    def render(self) -> Content:
        """Draw the line."""
        return Content("").join(map(self._drawn, self._keys))

    def _drawn(self, one: NamedKey) -> Content:
        hover = " on $block-hover-background" if one == self._under_mouse else ""
        dim = "" if one.is_enabled else " dim"
        return Content.assemble(
            (one.name, f"bold $footer-key-foreground{hover}{dim}"), (f" {one.does}", f"{hover}{dim}"), " "
        )

    def key_at(self, x: int) -> NamedKey | None:
        """Return the key that is named `x` cells from the left."""
        for one in self._keys:
            if x < one.width:
                return one
            x -= one.width
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say more of the key under the mouse."""
        self._under_mouse = self.key_at(event.x)
        self.tooltip = (self._under_mouse.tooltip if self._under_mouse else "") or None

    def on_leave(self) -> None:
        """Say it no longer."""
        self._under_mouse = None

    def on_click(self, event: events.Click) -> None:
        """Press the key; one that is greyed out says what is missing."""
        pressed = self.key_at(event.x)
        if pressed is not None:
            self.app.simulate_key(pressed.key)


def _is_typed(active: ActiveBinding, focused: Widget | None) -> bool:
    """Say whether what has the focus takes the key as a character; Textual knows it, but not of "/"."""
    if focused is None or active.node is focused:
        return False
    return focused.check_consume_key(active.binding.key, character_of(active.binding.key))


def fitting(keys: Iterable[NamedKey], room: int) -> list[NamedKey]:
    """Return the first keys that fit into so many cells beside the ways out, and these, in their order."""
    every = list(keys)
    taken = sum(one.width for one in every if one.leads_out)
    kept = []
    for one in every:
        taken += 0 if one.leads_out else one.width
        if one.leads_out or taken <= room:
            kept.append(one)
    return kept
