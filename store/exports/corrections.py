"""What a person corrected in an article, in words: for reports that people read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from msgspec import Struct

from language.wording import as_set
from store.decisions import Decision
from store.exports.piece import ReadArticle
from store.figure_record import LinkedFigure, figure_from_record
from store.placing import Span, span_of
from store.reading import ShownFigure, ShownMention
from store.saying import Says, differing, said_by


class Correction(Struct, frozen=True):
    """One thing that a person corrected."""

    start: int
    """Where it stands."""
    words: str
    """What it is about: words of the article, or a value that was set."""
    label: str
    """The label it has now; "figure" for a figure, empty for what is said of an entity."""
    deed: str
    """What was done: "rejected", "added", "corrected", "split off", or "joined with"."""
    was: str = ""
    """The words it had before, where these were others."""
    was_label: str = ""
    """The label it had before, where that was another."""
    other: str = ""
    """What it was joined with."""
    changes: tuple[tuple[str, str, str], ...] = ()
    """Of a figure: each field that says something else, with what it said and what it says; empty words for
    nothing."""


def corrections_of(read: ReadArticle) -> list[Correction]:
    """Return what was corrected in an article, in the order of its text."""
    reading, seen = read.reading, _first_seen(read)
    found = [_of_mention(one) for one in reading.mentions if one.state in _DEEDS]
    found += [
        _of_figure(one, seen.get(one.origin), read.article.text)
        for one in reading.figures
        if one.state in _DEEDS
    ]
    found += _groupings(read)
    return sorted(found, key=lambda one: one.start)


_DEEDS = {"rejected": "rejected", "changed": "corrected", "added": "added"}
"""What was done to a suggestion, by its state: only what was corrected has one."""


def _of_mention(one: ShownMention) -> Correction:
    mention, machine = one.mention, one.machine
    plain = Correction(one.start, mention.text, mention.label, _DEEDS[one.state])
    if one.state != "changed" or machine is None:
        return plain
    return Correction(one.start, mention.text, mention.label, plain.deed, machine.text, machine.label)


def _of_figure(one: ShownFigure, first: LinkedFigure | None, text: str) -> Correction:
    if one.state != "changed" or first is None:
        words = as_set(one.figure, one.machine).text
        return Correction(one.start, words, "figure", _DEEDS[one.state])
    was = "" if first.figure.text == one.figure.text else first.figure.text
    changes = tuple(_changes(_said(first, text), _said(one.linked, text)))
    return Correction(one.start, one.figure.text, "figure", _DEEDS[one.state], was, changes=changes)


def _said(one: LinkedFigure, text: str) -> Says:
    return said_by(one.figure, one.links, text)


def _changes(before: Says, now: Says) -> Iterator[tuple[str, str, str]]:
    for name in differing(before, now):
        yield name, getattr(before, name), getattr(now, name)


def _first_seen(read: ReadArticle) -> dict[Span, LinkedFigure]:
    """Return each figure as it was before anybody decided about it, by where it was suggested."""
    seen: dict[Span, LinkedFigure] = {}
    for decision in read.decisions:
        if decision.target == "figure" and decision.anchor is not None and "number" in decision.before:
            with suppress(KeyError, TypeError, ValueError):  # a file may be damaged
                seen.setdefault(decision.anchor.span, figure_from_record(decision.before))
    return seen


def _groupings(read: ReadArticle) -> Iterator[Correction]:
    """Yield which mentions that stand were joined with others and split off."""
    standing = {one.origin: one.mention for one in read.reading.mentions if one.state != "rejected"}
    for decision in read.decisions:
        mention = standing.get(decision.anchor.span) if decision.anchor else None
        if decision.target != "mention" or mention is None:
            continue
        if decision.action == "split":
            yield Correction(mention.start, mention.text, "", "split off")
        elif decision.action == "same_as" and (other := standing.get(_other(decision))) is not None:
            yield Correction(mention.start, mention.text, "", "joined with", other=other.text)


def _other(decision: Decision) -> Span:
    """Return where the mention stands that another was joined with; nowhere when that is damaged."""
    try:
        return span_of(decision.after)
    except (KeyError, TypeError):
        return (-1, -1)
