"""Laying decisions over suggestions: the part that is the same for mentions and figures.

A later decision wins over an earlier one about the same thing, value by value; of two things that overlap,
the one decided about later stands and the other counts as rejected.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from store.decisions import Decision
from store.placing import Placed, Span
from store.reading import State

Thing = TypeVar("Thing")


class Kind(Struct, Generic[Thing], frozen=True):
    """How mentions, or figures, are laid: what differs between the two kinds of suggestion."""

    target: str
    """The target of the decisions about it."""
    actions: frozenset[str]
    """Those of them that say what becomes of it."""
    span: Callable[[Thing], Span]
    """Where it stands. Two of a kind never overlap; suggestions are ordered by it."""
    extent: Callable[[Thing], Span]
    """All that is lit of it: for a figure more than its span, which is that of its number."""
    revised: Callable[[Thing, Mapping[str, Any]], Thing]
    """The thing with the values of a decision in place of its own."""
    joined: Callable[[Sequence[Thing], Sequence[Thing]], Sequence[Thing]]
    """The two lists of suggestions as one, the second behind the first."""
    rebuilt: Callable[[Placed], Thing]
    """The thing that a decision is about, as it was before (or, when it was added, as it was made)."""

    def is_about(self, decision: Decision) -> bool:
        """Say whether a decision says what becomes of one of this kind."""
        return decision.target == self.target and decision.action in self.actions


class Laid(Struct, Generic[Thing], frozen=True):
    """A thing as it stands after the decisions about it."""

    value: Thing
    state: State
    origin: Span
    machine: Thing | None = None
    decision: Decision | None = None


def decided(
    kind: Kind[Thing], span: Span, machine: Thing | None, about: Sequence[Placed]
) -> Laid[Thing] | None:
    """Return what decisions make of one thing, whatever it overlaps; None when their values are damaged.

    Args:
        kind: what it is.
        span: where it was first suggested or added.
        machine: the suggestion, if there is one.
        about: the decisions about it, oldest first.
    """
    try:
        baseline = machine if machine is not None else kind.rebuilt(about[0])
        value, is_rejected = baseline, False
        for one in about:
            is_rejected = one.decision.action == "reject"
            if not is_rejected:
                value = kind.revised(value, one.before if one.decision.action == "accept" else one.after)
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    is_as_it_was = value == baseline and not any(one.decision.is_unknown_change for one in about)
    state: State = "accepted" if is_as_it_was else "changed"
    if machine is None and about[0].decision.action == "add":
        state = "added"
    return Laid(value, "rejected" if is_rejected else state, span, machine, about[-1].decision)


def together(
    kind: Kind[Thing], undecided: list[Laid[Thing]], decided: Iterable[Laid[Thing]]
) -> list[Laid[Thing]]:
    """Return decided and undecided things in the order of the text, those overlapped marked as rejected.

    Args:
        kind: what they are.
        undecided: as suggested, in the order of the text.
        decided: what the decisions make of each by itself.
    """
    standing, rejected = _without_overlaps(kind, decided)
    if not standing and not rejected:
        return undecided
    beside = _beside(kind, standing, undecided)
    return sorted((*standing, *rejected, *beside), key=lambda one: (*kind.span(one.value), one.origin))


def _without_overlaps(
    kind: Kind[Thing], decided: Iterable[Laid[Thing]]
) -> tuple[list[Laid[Thing]], list[Laid[Thing]]]:
    """Part decided things into those that stand, in the order of the text, and those rejected."""
    standing: list[Laid[Thing]] = []
    spans: list[Span] = []
    rejected: list[Laid[Thing]] = []
    for one in sorted(decided, key=_decided_when, reverse=True):
        span = kind.span(one.value)
        over = _overlapped(spans, span)
        if one.state == "rejected":
            rejected.append(one)
        elif over is not None:
            rejected.append(replace(one, state="rejected", decision=standing[over].decision))
        else:
            at = bisect_left(spans, span)
            standing.insert(at, one)
            spans.insert(at, span)
    return standing, rejected


def _beside(
    kind: Kind[Thing], standing: list[Laid[Thing]], undecided: list[Laid[Thing]]
) -> Iterator[Laid[Thing]]:
    """Yield undecided suggestions, those that a decided thing covers as rejected."""
    spans = [kind.span(one.value) for one in standing]
    for one in undecided:
        over = _overlapped(spans, one.origin)
        yield one if over is None else replace(one, state="rejected", decision=standing[over].decision)


def _overlapped(spans: list[Span], span: Span) -> int | None:
    """Return which of several spans, in order and not overlapping each other, this span overlaps."""
    at = bisect_left(spans, span)
    if at < len(spans) and spans[at][0] < span[1]:
        return at
    return at - 1 if at and spans[at - 1][1] > span[0] else None


def _decided_when(one: Laid[Thing]) -> tuple[tuple[int, str], Span]:
    return (one.decision.order if one.decision else (0, "")), one.origin
