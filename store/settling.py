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
from store.deciding import Desk, Shown
from store.decisions import Decision
from store.history import in_force
from store.marks import FIGURE, Disagreement, Mark, disagreements, marked
from store.overlay import overlay
from store.placing import Span
from store.reading import Reading, ShownMention
from store.saying import NOTHING

SETTLES: Final = "settles"
"""Where a decision keeps, in its `after`, what it was made over: both marks, and what was chosen; None where
both had decided alike."""

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


class _Person(Struct, frozen=True):
    """One of the two, at the desk."""

    reading: Reading
    desk: Desk
    marked: dict[Mark, Shown]
    """What stands, by its mark, in order."""

    def made_of(self, other: Shown) -> Shown | None:
        """Return what this person has of a thing that the other has, wherever it stands now."""
        return next((one for one in _all_shown(self.reading) if _name(one) == _name(other)), None)


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
        self._people: dict[Side, _Person] = {
            "first": _person(article, suggested, first),
            "second": _person(article, suggested, second),
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
        if first is None or second is None or _name(first) == _name(second):
            return False
        (start, end), (other_start, other_end) = _extent(first), _extent(second)
        return end <= other_start or other_end <= start

    def drafts(self, place: Disagreement, choice: Choice) -> tuple[Decision, ...]:
        """Return the decisions, to be recorded as one group, that settle a place."""
        drafts: dict[tuple[str, Span], Decision] = {}
        standing = [(side, shown) for side in _OTHER if (shown := self._standing(place, side)) is not None]
        for side, shown in standing:
            if choice in {side, "both"}:
                drafts[_name(shown)] = self._people[side].desk.accept(shown)
        for side, shown in standing:
            drafts.setdefault(_name(shown), self._without(shown, side, choice))
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

        One of the two may have left alone what the other accepted. What both left alone stays a suggestion.

        Args:
            decisions: those made about the article where settling is recorded, undone ones too.
        """
        made = {_about(decision) for decision in decisions}
        desk = self._people["first"].desk
        drafts = {_name(shown): desk.accept(shown) for shown in self._kept_by_both()}
        drafts |= {_name(shown): desk.reject(shown) for shown in self._rejected_by_both()}
        return tuple(
            replace(draft, after={**draft.after, SETTLES: None})
            for name, draft in drafts.items()
            if name not in made
        )

    def _kept_by_both(self) -> Iterator[Shown]:
        """Yield what stands alike for both and is more than a suggestion for one of them."""
        second = self._people["second"].marked
        for mark, shown in self._people["first"].marked.items():
            alike = (shown, second[mark]) if mark in second else ()
            yield from [one for one in alike if one.state != "suggested"][:1]

    def _rejected_by_both(self) -> Iterator[Shown]:
        first, second = self._people.values()
        for shown in _all_shown(first.reading):
            other = second.made_of(shown) if shown.state == "rejected" else None
            if other is not None and other.state == "rejected":
                yield shown

    def _standing(self, place: Disagreement, side: Side) -> Shown | None:
        mark = place.ours if side == "first" else place.theirs
        return None if mark is None else self._people[side].marked.get(mark)

    def _without(self, shown: Shown, side: Side, choice: Choice) -> Decision:
        """Return the decision that takes something away: it is rejected, or put where the other has it."""
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


def _person(article: Article, suggested: Analysis, decisions: Iterable[Decision]) -> _Person:
    own = (decision for decision in decisions if SETTLES not in decision.after)
    reading = overlay(suggested, own, article.text)
    return _Person(reading, Desk(article, reading), dict(marked(reading, article.text)))


def _all_shown(reading: Reading) -> tuple[Shown, ...]:
    return (*reading.mentions, *reading.figures)


def _name(shown: Shown) -> tuple[str, Span]:
    """Return what a thing is known by, whoever decided about it."""
    return "mention" if isinstance(shown, ShownMention) else FIGURE, shown.origin


def _about(decision: Decision) -> tuple[str, Span] | None:
    """Return the name of what a decision is about; None for notes, and for what is about a whole article."""
    if decision.anchor is None or decision.action == "note":
        return None
    kind = FIGURE if decision.target == "figure" else decision.target
    return kind, (decision.anchor.start, decision.anchor.end)


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
