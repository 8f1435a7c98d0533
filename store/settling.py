"""Settling: what the reader decides about a place that two people left differently.

To settle is to accept what one of them has there, or to reject it where the other has nothing: these are
decisions like all others. They say what they were made over, so that nobody is asked twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from language.article import Article
from store.deciding import Desk, Shown
from store.decisions import Decision
from store.marks import FIGURE, Disagreement, Mark, disagreements, marks_of
from store.reading import Reading, ShownMention

OVER: Final = "over"
"""Where a decision keeps, in its `after`, the mark it was made over; None when the other had none there."""


class Settlement:
    """The places in one article that two people left differently, and how to settle them.

    Args:
        article: the article both have read.
        ours: the reading in whose store the decisions will be recorded.
        theirs: the reading of the other.
    """

    def __init__(self, article: Article, ours: Reading, theirs: Reading) -> None:
        self._ours, self._theirs = ours, theirs
        self._our_desk, self._their_desk = Desk(article, ours), Desk(article, theirs)

    def open_places(self) -> list[Disagreement]:
        """Return the places that are not settled yet, in order."""
        article = self._ours.analysis.article
        places = disagreements(article, marks_of(self._ours), marks_of(self._theirs))
        settled = [
            (None if one.state == "rejected" else _mark(one), one.decision.after[OVER])
            for one in _all_shown(self._ours)
            if one.decision is not None and OVER in one.decision.after
        ]
        return [one for one in places if (one.ours, _record(one.theirs)) not in settled]

    def for_ours(self, place: Disagreement) -> tuple[Decision, ...]:
        """Return the decisions that keep what is ours, be it that nothing is there."""
        if place.ours is not None:
            decision = self._our_desk.accept(_standing(self._ours, place.ours))
        else:
            decision = self._their_desk.reject(_standing(self._theirs, place.theirs))
        return (_over(decision, place.theirs),)

    def for_theirs(self, place: Disagreement) -> tuple[Decision, ...]:
        """Return the decisions that put what is theirs in the place of what is ours."""
        decisions = []
        if place.ours is not None:
            decisions.append(self._our_desk.reject(_standing(self._ours, place.ours)))
        if place.theirs is not None:
            decisions.append(self._their_desk.accept(_standing(self._theirs, place.theirs)))
        return tuple(_over(decision, place.ours) for decision in decisions)


def _all_shown(reading: Reading) -> Sequence[Shown]:
    return (*reading.mentions, *reading.figures)


def _standing(reading: Reading, mark: Mark | None) -> Shown:
    return next(one for one in _all_shown(reading) if one.state != "rejected" and _mark(one) == mark)


def _mark(shown: Shown) -> Mark:
    if isinstance(shown, ShownMention):
        return Mark(shown.start, shown.end, shown.mention.label, shown.mention.text)
    return Mark(shown.start, shown.end, FIGURE, shown.figure.text)


def _record(mark: Mark | None) -> dict[str, Any] | None:
    return None if mark is None else dict(vars(mark))


def _over(decision: Decision, mark: Mark | None) -> Decision:
    return replace(decision, after={**decision.after, OVER: _record(mark)})
