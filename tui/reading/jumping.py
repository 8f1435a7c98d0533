"""Marks, and the way back from wherever the person jumped."""

from __future__ import annotations

from time import monotonic

from textual import events, on
from textual.events import DescendantFocus

from tui.display import display_text
from tui.hints import hint
from tui.jumps import Jumps, Spot, View
from tui.messages import ArrivalsEnded
from tui.reading.base import ReadingBase
from tui.widgets.article_pane import ArticlePane
from tui.widgets.asking_bars import LetterBar

_SOON = 2.0
"""Seconds after which somebody is reading, though they press no key."""


class Jumping(ReadingBase):
    """Remembers spots: those the person marked, and those they jumped from.

    A jump is whatever leaves nothing in view of what was in view before: a search, a row of the sidebar, the
    end of the text, another article.
    """

    def on_mount(self) -> None:
        """Watch where the person is."""
        self._jumps = Jumps()
        self._marks: dict[str, Spot] = {}
        self._view = View(0, 0, 0)
        self._is_returning = False
        self._mounted, self._has_begun = monotonic(), False
        self.watch(self.query_one(ArticlePane), "scroll_y", self._look_for_jump, init=False)
        self.call_after_refresh(self._look_around_here)

    def watch_position(self, before: int, after: int) -> None:
        """Remember where an article was left for another."""
        if before != after:
            self._leave(Spot(before, self._view.top))
            self._view = View(after, 0, 0)
            self.call_after_refresh(self._look_around_here)

    def _look_around_here(self) -> None:
        self._view = View(self.position, self.pane.top_offset, self.pane.bottom_offset)

    def _look_for_jump(self) -> None:
        before = self._view
        self._look_around_here()
        if before.bottom and self._view.is_far_from(before):
            self._leave(before.spot)

    def _leave(self, spot: Spot) -> None:
        if not self._is_returning:
            self._jumps.leave(spot)

    @on(ArrivalsEnded)
    def _go_where_it_was_left(self) -> None:
        """Open the article that was read last; who has begun with the first is told the way there."""
        listed = (one for one in self._memory.last_read() if self._articles.positions_of(one))
        last = next(listed, self.article.id)
        position = self._articles.positions_of(last)[0]
        if self.position != 0 or last == self.article.id:
            return
        which = f"{self._articles.facts(position).name}, article {position + 1} of {len(self._articles)}"
        has_moved = self.pane.top_offset != self._memory.place_of(self.article.id)  # the wheel is no key
        if self._has_begun or has_moved or monotonic() > self._mounted + _SOON:
            self._leave(Spot(position, self._memory.place_of(last)))
            words = hint(self, f"Last time you read {display_text(which)}: ‹place.back:<› goes back to it.")
        else:
            self.open_article(position)
            words = hint(self, f"You left at {display_text(which)}. ‹place.back:<› goes to the first one.")
        self._tell("Welcome back", words, "information")

    async def on_key(self, _event: events.Key) -> None:
        """Move nobody who does something."""
        self._has_begun = True

    def on_mouse_down(self) -> None:
        """Move nobody who does something."""
        self._has_begun = True

    @property
    def _here(self) -> Spot:
        return Spot(self.position, self.pane.top_offset)

    def action_mark(self) -> None:
        """Ask for the letter of a mark to set."""
        self.query_one(LetterBar).ask_for("mark", "Mark this place: type a letter")

    def action_return(self) -> None:
        """Ask for the letter of a mark to go to."""
        known = " ".join(sorted(self._marks)) or hint(self, "none yet, ‹place.mark:m› sets one")
        question = f"Go to which mark? ({known})"
        self.query_one(LetterBar).ask_for("return", question, keys=["' back from a jump"])

    @on(DescendantFocus)
    def _leave_question(self) -> None:
        """Close the question for a letter when the keys have gone to something else, with the mouse."""
        bar = self.query_one(LetterBar)
        if bar is not self.focused:
            bar.close()

    @on(LetterBar.Answered)
    def _take_letter(self, message: LetterBar.Answered) -> None:
        self.query_one(LetterBar).close()
        self.panes.go_to_article()
        letter = message.letter
        if letter is None:
            return
        if message.purpose == "mark":
            self._marks[letter] = self._here
            self.status.flash(f"Marked {letter}.", keys=f"‹place.return:'› {letter} comes back here.")
        elif letter == "'":
            self.action_jump("back")
        elif letter in self._marks:
            self._leave(self._here)
            self._go_to(self._marks[letter])
        else:
            self.status.flash(f"There is no mark {letter}.")

    def action_jump(self, way: str) -> None:
        """Go back to where the person jumped from, or forth again."""
        spot = self._jumps.back(self._here) if way == "back" else self._jumps.forth(self._here)
        if spot is None:
            self.status.flash(f"No way {way}: this is where it {'began' if way == 'back' else 'ends'}.")
        else:
            self._go_to(spot)

    def _go_to(self, spot: Spot) -> None:
        """Go to a spot without counting that as a jump."""
        self._is_returning = True
        if spot.position != self.position:
            self.open_article(spot.position)
        self.pane.go_to(spot.offset)
        self._look_around_here()
        self._is_returning = False
