"""History: which decisions are in force, and what undo and redo would change next.

Nothing is ever deleted. A decision is out of force while a later one that is itself in force revokes it, so
that redo is simply the revocation of an undo, and the revoked can always be restored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from msgspec import Struct

from store.decisions import HISTORY_ACTIONS, Decision

StepAction = Literal["undo", "redo"]
"""A direction through history."""


def in_force(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that hold, in their order; the order they come in does not matter."""
    return [
        decision
        for decision, holds in reversed(list(_newest_first(sorted(decisions, key=_order, reverse=True))))
        if holds
    ]


def next_undo(newest_first: Iterable[Decision], author: str) -> str | None:
    """Return the group that undo would revoke: the author's newest in force, in whatever article.

    Args:
        newest_first: the author's and everybody else's decisions, newest first; read only as far as needed.
        author: whose decisions may be undone.
    """
    for decision, holds in _newest_first(newest_first):
        if holds and decision.author == author and decision.action not in HISTORY_ACTIONS:
            return decision.group
    return None


def next_redo(newest_first: Iterable[Decision], author: str) -> str | None:
    """Return the group of the undo that redo would revoke, unless the author has decided something since."""
    for decision, holds in _newest_first(newest_first):
        if decision.author != author or decision.action == "redo":
            continue
        if decision.action != "undo":
            return None
        if holds:
            return decision.group
    return None


class Step(Struct, frozen=True):
    """A step through history that is still to be recorded."""

    drafts: tuple[Decision, ...]
    """What to record: one decision for each article that the step touches."""
    changed: tuple[Decision, ...]
    """The decisions that are no longer, or again, in force by it."""


def next_step(action: StepAction, newest_first: Callable[[], Iterable[Decision]], author: str) -> Step | None:
    """Return the author's next step in this direction, if there is one.

    Args:
        action: the direction.
        newest_first: yields all decisions, the newest first; read only as far as needed, but more than once.
        author: whose decisions may be undone.
    """
    group = (next_undo if action == "undo" else next_redo)(newest_first(), author)
    if group is None:
        return None
    revoked = _group(group, newest_first())
    changed = revoked if action == "undo" else _group(revoked[0].revokes or "", newest_first())
    articles = dict.fromkeys(decision.article for decision in revoked)
    drafts = tuple(Decision(action, article, "article", revokes=group) for article in articles)
    return Step(drafts, changed)


def _group(group: str, newest_first: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions of a group, oldest first; they share one logical time."""
    found: list[Decision] = []
    for decision in newest_first:
        if found and decision.clock < found[0].clock:
            break
        if decision.group == group:
            found.append(decision)
    return tuple(reversed(found))


def _newest_first(decisions: Iterable[Decision]) -> Iterator[tuple[Decision, bool]]:
    """Yield each decision with whether it holds; those that revoke it come before it.

    What undo takes back, it takes back with its effects, so that they can be restored. A withdrawal, or a new
    wording of a note, puts an older decision out of force for good, also when it is replaced itself.
    """
    undone: set[str] = set()
    replaced: set[str] = set()
    for decision in decisions:
        is_undone = not undone.isdisjoint((decision.id, decision.group))
        if not is_undone and decision.revokes is not None:
            (undone if decision.action in HISTORY_ACTIONS else replaced).add(decision.revokes)
        yield decision, not is_undone and replaced.isdisjoint((decision.id, decision.group))


def _order(decision: Decision) -> tuple[int, str]:
    return decision.order
