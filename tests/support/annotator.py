"""An annotator with a store of their own, in a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decisions import Decision
from store.marks import Mark, marks_of
from store.overlay import overlay
from store.reading import Reading
from store.settling import Choice, Settlement

Decide = Callable[[Desk, Reading], Decision]


class Person:
    """Somebody who decides, note by note and mark by mark."""

    def __init__(self, article: Article, analysis: Analysis, *decide: Decide) -> None:
        self.article, self.analysis = article, analysis
        self.decisions: list[Decision] = []
        for one in decide:
            self.records([one(Desk(article, self.reading), self.reading)])

    @property
    def reading(self) -> Reading:
        return overlay(self.analysis, self.decisions, self.article.text)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return marks_of(self.reading, self.article.text)

    def records(self, drafts: Iterable[Decision]) -> None:
        clock = len(self.decisions) + 1
        self.decisions += [
            replace(one, id=f"{clock}.{n}", group=str(clock), clock=clock, author="Eve")
            for n, one in enumerate(drafts)
        ]

    def differs_from(self, other: Person) -> Settlement:
        return Settlement(self.article, self.analysis, self.decisions, other.decisions)

    def settles(self, settlement: Settlement, choice: Choice) -> None:
        """Walk the places as a reader would."""
        for place in settlement.places:
            self.records(settlement.drafts(place, choice))
