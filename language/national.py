"""Bodies of a nation: its people's name belongs to its ministries and its forces."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.knowledge import titles
from language.name_mending import instead, is_portfolio, with_edges

_FORCES = (["Army"], ["Navy"], ["Air", "Force"])
_MINISTRY = "Ministry"
_LONGEST_PORTFOLIO = 4
"""In words."""


def with_national_bodies(names: Sequence[Span]) -> list[Span]:
    """Make one body of a people and its ministry or force: "Iranian" and "Navy", "Foreign Ministry"."""
    whole = [body for name in names if name.label_ == "NORP" and (body := _body(name)) is not None]
    fitting = [body for body in whole if not any(_lies_across(name, body) for name in names)]
    return instead(names, fitting)


def _body(people: Span) -> Span | None:
    """Return the body of a people that stands behind it, if one does."""
    end = _end_of_ministry(people) or _end_of_force(people)
    return None if end is None else with_edges(people, people.start, end, "ORG")


def _end_of_ministry(people: Span) -> int | None:
    doc = people.doc
    end = people.end
    while end < min(len(doc), people.end + _LONGEST_PORTFOLIO) and is_portfolio(doc[end]):
        end += 1
    is_named = end > people.end and doc[people.end].is_title
    return end + 1 if is_named and doc[end : end + 1].text == _MINISTRY else None


def _end_of_force(people: Span) -> int | None:
    """Return where a force ends, unless something else is called after it: "Air Force Base"."""
    words = [token.text for token in people.doc[people.end : people.end + 2]]
    force = next((force for force in _FORCES if words[: len(force)] == force), None)
    if force is None:
        return None
    after = people.doc[people.end + len(force) : people.end + len(force) + 1]
    goes_on = len(after) > 0 and after[0].is_title and after[0].lower_ not in titles()
    return None if goes_on else people.end + len(force)


def _lies_across(name: Span, body: Span) -> bool:
    """Whether a name begins in a body and goes on behind it: "Foreign Ministry of Sri Lanka"."""
    return body.start <= name.start < body.end < name.end
