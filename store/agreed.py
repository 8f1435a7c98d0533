"""What two people decided alike about an article, as decisions of whoever settles the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from store.annotators import SETTLES, Annotator
from store.deciding import Shown
from store.decisions import Decision
from store.force import ABOUT_THINGS
from store.placing import joined_with


def agreed(first: Annotator, second: Annotator, made: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions, to be recorded as one group, that both made alike and nobody has made yet.

    One of the two may have left alone what the other accepted. What both left alone stays a suggestion.

    Args:
        first: the one.
        second: the other.
        made: the decisions about the article where settling is recorded, undone ones too.
    """
    known = set(map(_about, made))
    desk = first.desk
    drafts = chain(
        (desk.accept(shown) for shown in _kept_by_both(first, second)),
        (desk.reject(shown) for shown in _rejected_by_both(first, second)),
        _grouped_by_both(first, second),
        [desk.finish()] if first.is_done and second.is_done else [],
    )
    return tuple(
        replace(draft, after={**draft.after, SETTLES: None}) for draft in drafts if _about(draft) not in known
    )


def _kept_by_both(first: Annotator, second: Annotator) -> Iterator[Shown]:
    """Yield what stands alike for both and is more than a suggestion for one of them."""
    for mark, shown in first.marked.items():
        alike = (shown, second.marked[mark]) if mark in second.marked else ()
        yield from [one for one in alike if one.state != "suggested"][:1]


def _rejected_by_both(first: Annotator, second: Annotator) -> Iterator[Shown]:
    for shown in first.all_shown:
        other = second.made_of(shown) if shown.state == "rejected" else None
        if other is not None and other.state == "rejected":
            yield shown


def _grouped_by_both(first: Annotator, second: Annotator) -> Iterator[Decision]:
    """Yield what the one joined or split off and the other has so, too, in whatever way they made it so."""
    for placed in first.grouping:
        mention = first.mention(placed.span)
        if mention is None:
            continue
        together, others = first.companions(placed.span), second.companions(placed.span)
        if placed.decision.action == "split":
            if together == others:
                yield first.desk.split(mention)
            continue
        joined = joined_with(placed)
        other = None if joined is None else first.mention(joined)
        if other is not None and other.origin in together & others:
            yield first.desk.same_as(mention, other)


def _about(decision: Decision) -> object:
    """Return what a decision is about; equal for all that say what becomes of one thing."""
    span = decision.anchor and decision.anchor.span
    if decision.action in ABOUT_THINGS:
        return decision.target, span
    return decision.action, span, decision.after.get("start")
