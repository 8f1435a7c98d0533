"""The adjudication of several articles: which places are open, what was chosen, and where to go on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from store.decision_store import DecisionStore
from store.marks import Disagreement
from store.settling import Choice, Settlement, taken_back


class Case(Struct, frozen=True):
    """One place to settle."""

    settlement: Settlement
    """Those of its article."""
    index: int
    """Which of them it is."""

    @property
    def place(self) -> Disagreement:
        """Where two people differ."""
        return self.settlement.places[self.index]


class Adjudication:
    """All places that two people left differently, and the store that keeps what is chosen.

    Args:
        settlements: those of each article.
        store: the caller opens and closes it.
    """

    def __init__(self, settlements: Sequence[Settlement], store: DecisionStore) -> None:
        self.cases = [Case(one, index) for one in settlements for index in range(len(one.places))]
        """All places, article by article."""
        self._settlements = {one.article.id: one for one in settlements}
        self._store = store
        for settlement in settlements:
            store.meet(settlement.article)
        self._read_choices()

    @property
    def choices(self) -> list[Choice | None]:
        """What was chosen in each case; None where it is open."""
        return [self._choices[one.settlement.article.id].get(one.index) for one in self.cases]

    def open_from(self, at: int) -> int | None:
        """Return the first open case from this one on; after the last comes the first."""
        choices = self.choices
        in_turn = [*range(at, len(choices)), *range(min(at, len(choices)))]
        return next((index for index in in_turn if choices[index] is None), None)

    def start(self) -> int:
        """Return the case to go on with: the first open one after all that are settled."""
        settled = [index for index, choice in enumerate(self.choices) if choice is not None]
        return self.open_from(settled[-1] + 1 if settled else 0) or 0

    def settle(self, at: int, choice: Choice) -> None:
        """Choose.

        Raises:
            StoreError: when it could not be saved; what is kept in memory counts all the same.
        """
        case = self.cases[at]
        try:
            self._store.record(*case.settlement.drafts(case.place, choice))
        finally:
            self._read_choices()

    def undo(self) -> int | None:
        """Take the newest choice back, and return the case; None when there is none.

        Raises:
            StoreError: when that could not be saved.
        """
        before = self.choices
        decisions = (one for article in self._settlements for one in self._store.decisions(article))
        drafts = taken_back(decisions, self._store.author)
        try:
            if drafts:
                self._store.record(*drafts)
        finally:
            self._read_choices()
        changed = (index for index, choice in enumerate(self.choices) if choice != before[index])
        return next(changed, None)

    def look_around(self) -> bool:
        """Take over what other processes chose, and say whether there was something."""
        changed = not self._settlements.keys().isdisjoint(self._store.refresh())
        if changed:
            self._read_choices()
        return changed

    def _read_choices(self) -> None:
        self._choices = {
            article: settlement.choices(self._store.decisions(article))
            for article, settlement in self._settlements.items()
        }
