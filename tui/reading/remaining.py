"""Saying what is left to decide, where somebody asks for more than there is."""

from __future__ import annotations

from tui.navigation import Kind
from tui.reading.base import ReadingBase


class Remaining(ReadingBase):
    """Knows what nobody has decided yet."""

    def _say_nothing_follows(self, kind: Kind) -> None:
        """Say that nothing of a kind is left to decide further down, and what is left elsewhere."""
        if kind in self._left:
            words = f"No {kind} is left to decide below:"
            self.status.flash(words, keys="‹mention.next-unsure:w› goes to one above.")
        else:
            self._say_what_is_left(kind)

    def _say_what_is_left(self, kind: Kind) -> None:
        """Say what is left to decide where nothing of a kind is that has a score."""
        left = self._left
        if kind in left:
            words = f"The {kind}s that are left to decide have no score:"
            self.status.flash(words, keys=f"{_NEXT[kind]} goes to the next one.")
        elif left:
            words = f"No {kind} is left to decide:"
            self.status.flash(words, keys=f"{_NEXT[left[0]]} goes to the next {left[0]}.")
        elif self._analyst.is_reading(self.article):
            self.status.flash("Everything that has been found so far is decided.")
        elif not any(map(len, self._stops.values())):
            self.status.flash("Nothing was found here.")
        else:
            is_done = self.live is not None and self.live.finishing
            keys = "" if is_done else "‹article.done:Z› says that the article is done."
            self.status.flash("Everything here is decided.", keys=keys)

    @property
    def _left(self) -> list[Kind]:
        """The kinds of which something is left to decide."""
        return [kind for kind, stops in self._stops.items() if any(one.state == "suggested" for one in stops)]


_NEXT: dict[Kind, str] = {"mention": "‹mention.next:l›", "figure": "‹figure.next:)›"}
"""The keys that go to the next of each kind."""
