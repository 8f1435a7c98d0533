"""Folding: which stretches of an article are hidden, after those folded and unfolded by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, TypeVar

from language.analysis import Fold
from language.figure import Figure
from language.mention import Mention
from store.placing import Placed

FOLD_ACTIONS: Final = frozenset({"fold", "unfold"})

Suggestion = TypeVar("Suggestion", Mention, Figure)


def folded(suggested: Iterable[Fold], placed: Iterable[Placed]) -> tuple[Fold, ...]:
    """Return the suggested folds and those made by hand, less those unfolded."""
    folds = {(fold.start, fold.end): fold for fold in suggested}
    for one in placed:
        if one.decision.action == "fold":
            folds[one.span] = Fold(*one.span, str(one.after.get("reason", "folded by hand")))
        elif one.decision.action == "unfold":
            folds.pop(one.span, None)
    return tuple(folds[span] for span in sorted(folds))


def outside(folds: Sequence[Fold], things: Sequence[Suggestion]) -> Sequence[Suggestion]:
    """Return the suggestions that no fold hides: nothing is lit or tallied inside one."""
    if not folds:
        return things
    return [one for one in things if not any(fold.start <= one.start < fold.end for fold in folds)]
