"""History: which decisions are in force, and what undo and redo would change next.

Nothing is ever deleted. A decision is out of force while a later one that is itself in force revokes it, so
that redo is simply the revocation of an undo, and the revoked can always be restored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from store.decisions import HISTORY_ACTIONS, Decision


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
