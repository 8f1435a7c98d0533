from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.marks import marks_of
from store.overlay import overlay
from store.reading import Reading
from store.settling import Settlement

Decide = Callable[[Desk, Reading], Decision]


class Person:
    """Somebody with a store of their own, in a list."""

    def __init__(self, article: Article, analysis: Analysis, *decide: Decide) -> None:
        self.article, self.analysis = article, analysis
        self.decisions: list[Decision] = []
        for one in decide:
            self.records([one(Desk(article, self.reading), self.reading)])

    @property
    def reading(self) -> Reading:
        return overlay(self.analysis, self.decisions, self.article.text)

    def records(self, drafts: Iterable[Decision]) -> None:
        clock = len(self.decisions) + 1
        self.decisions += [replace(one, id=f"{clock}.{n}", clock=clock) for n, one in enumerate(drafts)]


DIFFERENCES: dict[str, tuple[list[Decide], list[Decide]]] = {
    "another label": ([lambda desk, now: desk.relabel(now.mentions[0], "GPE")], []),
    "other edges": ([], [lambda desk, now: desk.move(now.mentions[3], 58, 76)]),
    "rejected by us": ([lambda desk, now: desk.reject(now.mentions[2])], []),
    "rejected by them": ([], [lambda desk, now: desk.reject(now.mentions[2])]),
    "added by us": ([lambda desk, _: desk.add(0, 6, "ORG")], []),
    "added by them": ([], [lambda desk, _: desk.add(0, 6, "ORG")]),
    "a figure rejected by us": ([lambda desk, now: desk.reject(now.figures[0])], []),
    "a figure rejected by them": ([], [lambda desk, now: desk.reject(now.figures[0])]),
    "everything": (
        [lambda desk, now: desk.relabel(now.mentions[0], "GPE"), lambda desk, _: desk.add(46, 76, "ORG")],
        [lambda desk, now: desk.reject(now.mentions[4]), lambda desk, now: desk.reject(now.figures[1])],
    ),
}


@pytest.fixture(params=DIFFERENCES)
def people(request: pytest.FixtureRequest, article: Article, analysis: Analysis) -> tuple[Person, Person]:
    ours, theirs = DIFFERENCES[request.param]
    return Person(article, analysis, *ours), Person(article, analysis, *theirs)


def settled(ours: Person, theirs: Person, side: str) -> None:
    """Walk the open places as a reader would."""
    for _ in range(10):
        settlement = Settlement(ours.article, ours.reading, theirs.reading)
        places = settlement.open_places()
        if not places:
            return
        ours.records(getattr(settlement, side)(places[0]))
    pytest.fail("some places are asked about for ever")


def test_settled_for_theirs_both_have_the_same(people: tuple[Person, Person]) -> None:
    ours, theirs = people
    settled(ours, theirs, "for_theirs")
    assert marks_of(ours.reading) == marks_of(theirs.reading)


def test_settled_for_ours_nothing_changes_and_nothing_is_asked_again(people: tuple[Person, Person]) -> None:
    ours, theirs = people
    before = marks_of(ours.reading)
    settled(ours, theirs, "for_ours")
    assert marks_of(ours.reading) == before
    assert Settlement(ours.article, ours.reading, theirs.reading).open_places() == []


def test_a_settled_place_is_open_again_when_they_think_again(article: Article, analysis: Analysis) -> None:
    ours = Person(article, analysis, lambda desk, now: desk.relabel(now.mentions[0], "GPE"))
    theirs = Person(article, analysis)
    settled(ours, theirs, "for_ours")
    theirs.records([Desk(article, theirs.reading).relabel(theirs.reading.mentions[0], "LOC")])
    assert len(Settlement(article, ours.reading, theirs.reading).open_places()) == 1


def test_those_who_agree_have_nothing_to_settle(article: Article, analysis: Analysis) -> None:
    reading = overlay(analysis, ())
    assert Settlement(article, reading, reading).open_places() == []
