"""Moving from one mention or figure to the next."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on

from store.deciding import Shown
from store.reading import ShownMention
from tui.display import short_text
from tui.navigation import Kind, Place, next_unsure, step_from, step_into_view
from tui.reading.remaining import Remaining
from tui.reading.showing import Cursor
from tui.subject import no_entity_words
from tui.widgets.article_pane import ArticlePane
from tui.widgets.panel import Panel

_NAME = 24
"""How much of a name is said in the status line."""


class Moving(Remaining):
    """The cursor, by key, by click and by the sidebar."""

    _doubted: Cursor | None = None
    """What the person was led to last because the pipeline is not sure of it."""

    def action_step_mention(self, step: int) -> None:
        """Go to the next or previous mention."""
        self._step("mention", step, self._stops["mention"].places)

    def action_step_figure(self, step: int) -> None:
        """Go to the next or previous figure."""
        self._step("figure", step, self._stops["figure"].places)

    def action_step_same(self, step: int) -> None:
        """Go to the next or previous mention of the entity under the cursor."""
        shown = self.shown
        if not isinstance(shown, ShownMention) or self.live is None:
            return
        entity = self.live.entity_of(shown)
        if entity is None:
            self.status.flash(no_entity_words(shown))
        else:
            same = (self.live.analysis.mentions[index] for index in entity.mentions)
            places = [(mention.start, mention.end) for mention in same]
            self._step("mention", step, places, of=f" of “{short_text(entity.name, _NAME)}”")

    def action_step_unsure(self) -> None:
        """Go to what the pipeline is least sure of and nobody has decided, then to the next such."""
        kind = self.cursor.kind if self.cursor else "mention"
        score = self.shown.score if self.shown else None
        here = None if score is None or self.cursor is None else (score, self.cursor.place)
        unsure = [
            (score, (one.start, one.end))
            for one in self._stops[kind]
            if one.state == "suggested" and (score := one.score) is not None
        ]
        place = next_unsure(unsure, None)
        if here is not None and (self.cursor == self._doubted or place == here[1]):
            place = next_unsure(unsure, here)
        if place is None:
            self._say_what_is_left(kind)
        else:
            self.cursor = self._doubted = Cursor(kind, place)

    def _step(self, kind: Kind, step: int, places: Sequence[Place], *, of: str = "") -> None:
        """Go to the next or previous place of a kind; where there is none, say so and what they are `of`."""
        here = self._here_in_view
        if here is not None:
            index = step_from(places, here, step)
        else:
            index = step_into_view(places, self.pane.top_offset, self.pane.bottom_offset, step)
        if index is None:
            which = "No more" if places else "No"
            self.status.flash(f"{which} {kind}s{of} {'below' if step > 0 else 'above'}.")
        elif (cursor := Cursor(kind, places[index])) == self.cursor:
            self.watch_cursor(cursor)  # it was out of view
        else:
            self.cursor = cursor

    @on(ArticlePane.Clicked)
    def _highlight_clicked(self, message: ArticlePane.Clicked) -> None:
        self._put_cursor_at(message.offset)

    @on(ArticlePane.WentToEnd)
    def _go_on_from_end(self) -> None:
        """Take the cursor away: the next mention is the first there, also where it is all in view."""
        self.cursor = None

    def _put_cursor_at(self, offset: int) -> bool:
        """Put the cursor on what is marked at an offset, and say whether anything is; else take it away."""
        marked = [
            (kind, one) for kind in self._stops for one in self._stops[kind].overlapping(offset, offset + 1)
        ]
        first = min(marked, key=_precedence, default=None)
        self.cursor = None if first is None else Cursor(first[0], (first[1].start, first[1].end))
        return first is not None

    def watch_cursor(self, cursor: Cursor | None) -> None:
        """Go on from the cursor."""
        self._pointed_at = None
        super().watch_cursor(cursor)

    def _show_place(self, place: Place) -> None:
        """Show a place where nothing is marked, and go on from there."""
        self.pane.highlight(place)
        self._pointed_at = place

    @on(Panel.Pointed)
    def _follow_panel(self, message: Panel.Pointed) -> None:
        self._point_at(message.place)
        if message.chosen:
            self.panes.go_to_article()

    def _point_at(self, place: Place) -> None:
        """Put the cursor on what is marked at a place; where nothing is, only show the place."""
        kinds = [kind for kind, stops in self._stops.items() if stops.index(place) is not None]
        if kinds:
            self.cursor = Cursor(kinds[-1], place)
        else:
            self._show_place(place)


def _precedence(marked: tuple[Kind, Shown]) -> tuple[bool, bool, int]:
    """Put what stands before what was rejected, then mentions before figures, then the shortest first."""
    kind, shown = marked
    return shown.state == "rejected", kind == "figure", shown.end - shown.start
