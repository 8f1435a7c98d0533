"""Settling: what somebody decides about the places that two people left differently.

To settle is to accept what one of the two has there, and to reject or replace what the other has: these are
decisions like all others, by whoever settles. They say what they were made over, so that nobody is asked
about a place twice, and so that settling can be broken off and gone on with. What both decided alike is
taken over beside them: together they are what the two have come to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, get_args

from msgspec import Struct, ValidationError, convert, to_builtins
from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.agreed import agreed
from store.annotators import SETTLES, Annotator, name_of
from store.deciding import Shown
from store.decisions import Decision
from store.history import in_force
from store.marks import Disagreement, Mark, disagreements
from store.placing import Span
from store.reading import ShownMention
from store.saying import NOTHING

Side = Literal["first", "second"]
"""One of the two people."""

Choice = Literal["first", "second", "both", "neither"]
"""Whose mark shall stand."""


class Stand(Struct, frozen=True):
    """What one of the two has at a place."""

    shown: Shown | None
    """What stands there; None when they marked nothing."""
    rejected: Shown | None = None
    """What they rejected there, if that is why."""


class Settlement:
    """The places in one article that two people left differently, and how to settle them.

    Args:
        article: the article both have worked on.
        suggested: what the pipeline suggests about it.
        first: the decisions of the one; those that settled something are passed over.
        second: the decisions of the other.
    """

    def __init__(
        self, article: Article, suggested: Analysis, first: Iterable[Decision], second: Iterable[Decision]
    ) -> None:
        self.article = article
        """The article."""
        self._people: dict[Side, Annotator] = {
            "first": Annotator.of(article, suggested, first),
            "second": Annotator.of(article, suggested, second),
        }
        marks = (tuple(person.marked) for person in self._people.values())
        self.places = tuple(disagreements(article.id, *marks))
        """Where they differ, in the order of the text."""
        self.sentences = suggested.sentences
        """The (start, end) of each sentence."""

    def stand(self, place: Disagreement, side: Side) -> Stand:
        """Return what one of the two has at a place."""
        shown = self._standing(place, side)
        theirs = self._standing(place, _OTHER[side]) if shown is None else None
        mine = None if theirs is None else self._people[side].made_of(theirs)
        return Stand(shown, mine if mine is not None and mine.state == "rejected" else None)

    def can_keep_both(self, place: Disagreement) -> bool:
        """Say whether both marks can stand together: two of one kind never overlap."""
        first, second = self._standing(place, "first"), self._standing(place, "second")
        if first is None or second is None or name_of(first) == name_of(second):
            return False
        (start, end), (other_start, other_end) = _extent(first), _extent(second)
        return end <= other_start or other_end <= start

    def drafts(self, place: Disagreement, choice: Choice) -> tuple[Decision, ...]:
        """Return the decisions, to be recorded as one group, that settle a place."""
        drafts: dict[tuple[str, Span], Decision] = {}
        standing = [(side, shown) for side in _OTHER if (shown := self._standing(place, side)) is not None]
        for side, shown in standing:
            if choice in {side, "both"}:
                drafts[name_of(shown)] = self._people[side].desk.accept(shown)
        for side, shown in standing:
            drafts.setdefault(name_of(shown), self._without(shown, side, choice))
        over = {"first": _record(place.ours), "second": _record(place.theirs), "choice": choice}
        return tuple(replace(one, after={**one.after, SETTLES: over}) for one in drafts.values())

    def choices(self, decisions: Iterable[Decision]) -> dict[int, Choice]:
        """Return what was chosen, by the index of the place, the newest choice last.

        Args:
            decisions: those made about the article where settling is recorded, undone ones too.
        """
        indices = {marks: index for index, place in enumerate(self.places) for marks in _known_as(place)}
        choices: dict[int, Choice] = {}
        for decision in in_force(decisions):
            marks, choice = _settled(decision)
            if choice is not None and marks in indices:
                choices.pop(indices[marks], None)
                choices[indices[marks]] = choice
        return choices

    def agreed(self, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
        """Return the decisions, to be recorded as one group, that both made alike and nobody has made yet.

        Args:
            decisions: those made about the article where settling is recorded, undone ones too.
        """
        return agreed(self._people["first"], self._people["second"], decisions)

    @property
    def notes(self) -> tuple[Decision, ...]:
        """The notes of both, as each wrote them."""
        return tuple(note for person in self._people.values() for note in person.notes)

    def _standing(self, place: Disagreement, side: Side) -> Shown | None:
        mark = place.ours if side == "first" else place.theirs
        return None if mark is None else self._people[side].marked.get(mark)

    def _without(self, shown: Shown, side: Side, choice: Choice) -> Decision:
        """Return the decision that takes a mark away: it is rejected, or put where the other one has it."""
        other = self._people[_OTHER[side]]
        elsewhere = other.made_of(shown) if choice == _OTHER[side] else None
        if elsewhere is not None and elsewhere.state != "rejected":
            return other.desk.accept(elsewhere)
        return self._people[side].desk.reject(shown)


def taken_back(decisions: Iterable[Decision], author: str) -> tuple[Decision, ...]:
    """Return what takes back the newest choice of this author; nothing when there is none.

    Args:
        decisions: all those made about some articles, undone ones too.
        author: whose choice it shall be.
    """
    settling = [one for one in in_force(decisions) if one.after.get(SETTLES) and one.author == author]
    if not settling:
        return ()
    newest = max(settling, key=lambda one: one.order)
    return (Decision("undo", newest.article, "article", revokes=newest.group),)


_OTHER: Final[dict[Side, Side]] = {"first": "second", "second": "first"}


def _extent(shown: Shown) -> Span:
    """Return what no other of its kind may overlap."""
    if isinstance(shown, ShownMention):
        return shown.start, shown.end
    return shown.figure.number.start, shown.figure.number.end


def _known_as(place: Disagreement) -> Iterator[tuple[Mark | None, Mark | None]]:
    """Yield the marks that a choice about a place is known by: older files do not have what figures say."""
    yield place.ours, place.theirs
    if place.kind != "says":
        yield _without_words(place.ours), _without_words(place.theirs)


def _without_words(mark: Mark | None) -> Mark | None:
    return mark and replace(mark, says=NOTHING)


def _settled(decision: Decision) -> tuple[tuple[Mark | None, Mark | None], Choice | None]:
    """Return the marks that a decision settled, and what was chosen; no choice if it settled nothing."""
    try:
        over = decision.after[SETTLES]
        first, second = (None if over[side] is None else convert(over[side], Mark) for side in _OTHER)
        return (first, second), over["choice"] if over["choice"] in get_args(Choice) else None
    except (KeyError, TypeError, ValidationError):
        return (None, None), None


def _record(mark: Mark | None) -> dict[str, Any] | None:
    return None if mark is None else to_builtins(mark)
