"""Placing: finding the decisions of an article in its text, which may have changed since they were made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from msgspec import Struct

from store.anchors import resolve
from store.decisions import Decision

Span = tuple[int, int]
"""The (start, end) of a stretch of the text."""


class Spanned(Protocol):
    """What stands in the text: a mention, a figure, or one of them as it is shown."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Behind its last character."""


class Placed(Struct, frozen=True):
    """A decision with its place in the text that is being read."""

    decision: Decision
    span: Span
    """Where its anchor sits now; (0, 0) when it is about the whole article."""
    before: Mapping[str, Any]
    """The decision's `before`, every place in it as it is now."""
    after: Mapping[str, Any]
    """The decision's `after`, every place in it as it is now."""
    has_moved: bool = False
    """True when the text around it is the same but stands elsewhere."""


def place(
    decisions: Iterable[Decision], article: str, text: str | None = None
) -> tuple[list[Placed], list[Decision]]:
    """Find each decision in the text.

    Args:
        decisions: those in force, made in this article or in an earlier version of it.
        article: the id of the article that is being read.
        text: its text; without it, decisions made in another version are all detached.

    Returns:
        The decisions that have a place, and those that are detached, both in the order given.
    """
    placed: list[Placed] = []
    detached: list[Decision] = []
    for decision in decisions:
        found = placed_in(decision, article, text)
        if found is None:
            detached.append(decision)
        else:
            placed.append(found)
    return placed, detached


def placed_in(decision: Decision, article: str, text: str | None = None) -> Placed | None:
    """Find one decision in the text, as `place` does; None when it is detached."""
    anchor = decision.anchor
    if anchor is None or decision.article == article:
        return Placed(decision, anchor.span if anchor else (0, 0), decision.before, decision.after)
    found = resolve(anchor, text) if text is not None else None
    if text is None or found is None or found.start is None or found.end is None:
        return None
    by = found.start - anchor.start
    try:
        before, after = _shifted(decision.before, by, text), _shifted(decision.after, by, text)
    except LookupError:
        return None
    return Placed(decision, (found.start, found.end), before, after, found.verdict == "moved")


def joined_with(placed: Placed) -> Span | None:
    """Return where the mention stands that a `same_as` joins with; None when the decision is damaged."""
    try:
        return span_of(placed.after)
    except (KeyError, TypeError):
        return None


def span_of(stretch: Mapping[str, Any]) -> Span:
    """Return the place that a dict in a decision names.

    Raises:
        KeyError, TypeError: when it names none.
    """
    start, end = stretch["start"], stretch["end"]
    if not (isinstance(start, int) and isinstance(end, int)):
        raise TypeError("a stretch has a start and an end")
    return start, end


def _shifted(value: Any, by: int, text: str) -> Any:
    """Return the value with every stretch in it moved along.

    Raises:
        LookupError: when the words of a stretch are not there.
    """
    if isinstance(value, list):
        return [_shifted(item, by, text) for item in value]
    if not isinstance(value, Mapping):
        return value
    moved = {key: _shifted(item, by, text) for key, item in value.items()}
    if isinstance(moved.get("start"), int) and isinstance(moved.get("end"), int):
        moved |= {"start": moved["start"] + by, "end": moved["end"] + by}
        if "text" in moved and text[moved["start"] : moved["end"]] != moved["text"]:
            raise LookupError(moved["text"])
    return moved
