"""What cannot be done to what is highlighted is greyed out, and its key says what is missing."""

from __future__ import annotations

from functools import cached_property

from textual import events
from textual.binding import ActiveBinding, Binding

from store.reading import ShownFigure, ShownMention
from tui.hints import nothing_bound
from tui.keys import READING_KEYS
from tui.reading.gathering import Gathering
from tui.reading.outlining import Outlining
from tui.widgets.mode_bar import ModeBar

_FOR_ANYTHING = frozenset({"decide", "relabel", "edges", "repeat"})
_FOR_REPORTS = frozenset({"join", "split"})
"""In the list of articles these are done to reports of events."""
_FOR_MENTIONS = _FOR_REPORTS | {"step_same"}
_FOR_FIGURES = frozenset({"source"})
_NEEDING = _FOR_ANYTHING | _FOR_MENTIONS | _FOR_FIGURES
_FOR_SEVERAL_ARTICLES = frozenset({"open", "open_undone", "toggle_list", "gather", "find_elsewhere"})


def _name_of(binding: Binding) -> str:
    """Return which action a binding calls: "open" of "open(1)"."""
    return binding.action.partition("(")[0]


_BESIDE_OUTLINING = frozenset(
    _name_of(binding) for binding in READING_KEYS if (binding.id or "").startswith(("view.", "app."))
) | {"select"}
"""What can be done while words are selected or edges are moved: nothing that decides or goes elsewhere."""


class Needing(Gathering, Outlining):
    """Knows what each action needs."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  (Textual passes both)
        """Grey out what cannot be done to what is highlighted; hide what has no use here."""
        if self.outlining is not None and action not in _BESIDE_OUTLINING:
            return False
        if action in _FOR_SEVERAL_ARTICLES:
            return len(self._articles) > 1
        return True if self._missing_for(action) is None else None

    def _missing_for(self, action: str) -> str | None:
        """Return a hint at what an action needs that is not there; None when nothing is missing."""
        if action in _FOR_REPORTS and self._chosen is not None:
            return None
        if action in _FOR_MENTIONS and not isinstance(self.shown, ShownMention):
            return "This is done to a name: ‹mention.next:l› goes to the next one."
        if action in _FOR_FIGURES and not isinstance(self.shown, ShownFigure):
            return "Figures have sources: ‹figure.next:)› goes to the next one."
        if action in _FOR_ANYTHING and self.shown is None:
            return "Nothing is highlighted: ‹mention.next:l› goes to a name, ‹figure.next:)› to a figure."
        return None

    @cached_property
    def _needing_keys(self) -> frozenset[str]:
        """The keys of what needs something, while the text has the focus."""
        active = self.active_bindings.items()
        return frozenset(key for key, one in active if one.node is self and _name_of(one.binding) in _NEEDING)

    @cached_property
    def _bound_keys(self) -> frozenset[str]:
        """The keys that may do something while the text has the focus."""
        return frozenset(key for _, bindings in self._binding_chain for key, _ in bindings)

    @cached_property
    def _keys_among_articles(self) -> frozenset[str]:
        """The keys of what one article alone has no use for, while the text has the focus."""
        own = next(bindings for node, bindings in self._binding_chain if node is self)
        return frozenset(key for key, one in own if _name_of(one) in _FOR_SEVERAL_ARTICLES)

    async def on_key(self, event: events.Key) -> None:
        """Say what is missing for what the key would do, or that it does nothing.

        Keys that move are not kept waiting for that.
        """
        if isinstance(self.focused, ModeBar):
            if event.key not in self.active_bindings and not event.key.isdigit():
                self.status.flash(keys=self.focused.FIRST)
            return
        if len(self._articles) == 1 and self.pane.has_focus and event.key in self._keys_among_articles:
            self.status.flash("Only one article is open.")
        elif self.pane.has_focus and event.key not in self._bound_keys and not event.key.isdigit():
            self.status.flash(nothing_bound(self, event.key))
        if self.pane.has_focus and event.key not in self._needing_keys:
            return
        active = self.active_bindings.get(event.key)
        if active is not None and active.node is self and not active.enabled:
            self.say_missing(active)

    def say_missing(self, active: ActiveBinding) -> None:
        """Say what is missing for what a key would do."""
        self.status.flash(keys=self._missing_for(_name_of(active.binding)) or "")
