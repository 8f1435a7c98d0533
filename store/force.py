"""Force: which decisions hold, kept up as more are made; one more costs what it changes and no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from store.anchors import Anchor
from store.decisions import HISTORY_ACTIONS, Decision
from store.kinds import FIGURES, MENTIONS

ABOUT_DECISIONS = HISTORY_ACTIONS | {"withdraw", "reopen", "import"}
"""The actions that are about other decisions only: no work on the article itself."""

FINISH = "finish"
"""The action that says that all of that work is done."""

ABOUT_THINGS = MENTIONS.actions | FIGURES.actions
"""The actions that say what becomes of a mention or a figure."""


class Force:
    """The decisions in force among those added so far: `store.history.in_force`, step by step."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._known: dict[str, Decision] = {}
        self._named: dict[str, list[Decision]] = {}
        self._revoking: dict[str, list[Decision]] = {}
        self._undone: set[str] = set()
        self._standing: dict[str, Decision] = {}
        self._finishing: dict[str, Decision] = {}
        self._newest = (-1, "")
        self._about = Counter[tuple[str, Anchor | None]]()
        for decision in sorted(decisions, key=_order):
            self.add([decision])

    @property
    def decided(self) -> int:
        """How many mentions and figures were decided about, however often."""
        return len(self._about)

    def holds(self, decision: Decision) -> bool:
        """Say whether a decision is in force."""
        return decision.id in self._standing

    def news(self, decisions: Sequence[Decision]) -> list[Decision] | None:
        """Return the decisions not added yet, when they are all newer than those that were; None otherwise.

        Args:
            decisions: all decisions, those added so far among them.
        """
        news: list[Decision] = []
        for decision in reversed(decisions):
            if decision.id in self._known:
                break
            news.append(decision)
        news.reverse()
        orders = [self._newest, *map(_order, news)]
        is_all = len(self._known) + len(news) == len(decisions)
        return news if is_all and all(one < following for one, following in pairwise(orders)) else None

    def finishing(self, article: str) -> list[Decision]:
        """Return the decisions that say that the article with this id is done, if it is."""
        return [one for one in self._finishing.values() if one.article == article]

    def was_finished_before(self, article: str) -> bool:
        """Say whether another version of an article is done, while nobody ever said that of this one."""
        said = (one for one in self._known.values() if one.action == FINISH and one.article == article)
        return bool(self._finishing) and next(said, None) is None

    @property
    def standing(self) -> list[Decision]:
        """The decisions in force, in their order."""
        return sorted(self._standing.values(), key=_order)

    def add(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Add decisions, each newer than the one before, and return those that it puts in or out of force."""
        changed: dict[str, Decision] = {}
        for decision in decisions:
            self._enter(decision)
            for one in self._settled([decision, *self._revoked_by(decision)]):
                if changed.pop(one.id, None) is None:  # what changes twice is as it was
                    changed[one.id] = one
        return sorted(changed.values(), key=_order)

    def _enter(self, decision: Decision) -> None:
        self._known[decision.id] = decision
        self._newest = decision.order
        for name in {decision.id, decision.group}:
            self._named.setdefault(name, []).append(decision)
        if decision.revokes is not None:
            self._revoking.setdefault(decision.revokes, []).append(decision)

    def _settled(self, pending: list[Decision]) -> list[Decision]:
        """Work out anew whether these, and what they revoke, are in force; return those that changed."""
        changed: list[Decision] = []
        while pending:
            one = pending.pop()
            was_undone, is_undone = one.id in self._undone, self._is_revoked(one, by_history=True)
            (self._undone.add if is_undone else self._undone.discard)(one.id)
            if self._put(one, holds=not is_undone and not self._is_revoked(one, by_history=False)):
                changed.append(one)
            if was_undone != is_undone:
                pending += self._revoked_by(one)
        return changed

    def _revoked_by(self, decision: Decision) -> list[Decision]:
        return [] if decision.revokes is None else self._named.get(decision.revokes, [])

    def _is_revoked(self, decision: Decision, *, by_history: bool) -> bool:
        """Say whether a newer decision revokes it: by undo or redo, or by a withdrawal or a replacement."""
        return any(
            other.order > decision.order
            and other.id not in self._undone
            and (other.action in HISTORY_ACTIONS) is by_history
            for name in {decision.id, decision.group}
            for other in self._revoking.get(name, ())
        )

    def _put(self, decision: Decision, *, holds: bool) -> bool:
        """Put a decision in or out of force, and say whether that changes anything."""
        if holds is self.holds(decision):
            return False
        for known in (self._standing, self._finishing) if decision.action == FINISH else (self._standing,):
            if holds:
                known[decision.id] = decision
            else:
                del known[decision.id]
        if decision.action in ABOUT_THINGS:
            thing = decision.target, decision.anchor
            self._about[thing] += 1 if holds else -1
            if not self._about[thing]:
                del self._about[thing]
        return True


def _order(decision: Decision) -> tuple[int, str]:
    return decision.order
