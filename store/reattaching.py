"""Reattaching: where a detached decision could be made again, and the decision that does so.

A decision is only ever offered places with its own words; which of them is meant, or none, a person says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from msgspec.structs import replace

from store.deciding import Desk
from store.decisions import Decision, shifted
from store.figure_record import figure_as_record
from store.history import in_force
from store.live import LiveReading
from store.placing import Span, place
from store.reading import Reading, ShownFigure

MOST_PLACES: Final = 100
"""How many places are offered for one decision."""

_PLAIN_FIELDS: Final = ("value", "low", "high", "bound", "change", "kind", "unit", "per", "status", "course")
"""The fields of a figure that name no place in the text: they hold wherever it stands."""


def detached_in(decisions: Sequence[Decision], article: str, text: str) -> tuple[Decision, ...]:
    """Return the decisions in force whose place is gone from the text.

    Args:
        decisions: those about an article and earlier versions of it.
        article: the id of the article.
        text: its text.
    """
    return tuple(place(in_force(decisions), article, text)[1])


def is_about_figure(decision: Decision) -> bool:
    """Say whether a decision says what becomes of a figure: it needs one to be attached to."""
    return decision.target == "figure" and decision.action != "note"


def possible_places(decision: Decision, text: str, figures: Sequence[ShownFigure] = ()) -> tuple[Span, ...]:
    """Return where the words of a detached decision stand in the text, in order.

    Args:
        decision: the decision; one that joins two mentions has no place, because it has two.
        text: the text of the article.
        figures: those shown, for decisions about figures.
    """
    quote = decision.anchor.quote if decision.anchor else ""
    if not quote or decision.action == "same_as":
        return ()
    if is_about_figure(decision):
        numbers = ((one.figure.number, one.origin) for one in figures)
        return tuple(origin for number, origin in numbers if number.text == quote)[:MOST_PLACES]
    occurrences = (one for one in _occurrences(quote, text) if _stands_there(decision, one, text))
    return tuple(islice(occurrences, MOST_PLACES))


def _stands_there(decision: Decision, span: Span, text: str) -> bool:
    """Say whether the words that a decision gave something, such as other edges, stand around a place too."""
    if "text" not in decision.after:
        return True
    edges = shifted(decision, span[0])
    return edges is not None and text[slice(*edges)] == decision.after["text"]


def reattached(desk: Desk, reading: Reading | LiveReading, decision: Decision, span: Span) -> Decision:
    """Return the decision that makes a detached one again at one of its possible places.

    Raises:
        LookupError: when no figure is there any more.
    """
    if not is_about_figure(decision):
        return desk.attach(decision, *span)
    shown = next((one for one in reading.figures if one.origin == span), None)
    if shown is None:
        raise LookupError(f"there is no figure at {span}")
    if decision.action == "reject":
        draft = desk.reject(shown)
    elif decision.action == "accept":
        draft = desk.accept(shown)
    else:
        changes = _plain_changes(shown, decision.after)
        draft = replace(desk.accept(shown), action="set" if changes else "accept", after=changes)
    return replace(draft, revokes=decision.id)


def _occurrences(quote: str, text: str) -> Iterator[Span]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + len(quote))


def _plain_changes(shown: ShownFigure, after: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was chosen of the fields that name no place, as far as it differs from what is shown."""
    now = figure_as_record(shown.linked)
    return {name: after[name] for name in _PLAIN_FIELDS if name in after and after[name] != now.get(name)}
