"""Campuses: a university of many keeps the town behind its comma, "University of California, Berkeley"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.name_mending import instead, with_edges

_CAMPUSES = {
    "California": (
        *("Berkeley", "Davis", "Irvine", "Los Angeles", "Merced", "Riverside", "San Diego", "San Francisco"),
        *("Santa Barbara", "Santa Cruz"),
    ),
    "Hawaii": ("Hilo", "Manoa"),
    "Illinois": ("Chicago", "Springfield", "Urbana-Champaign"),
    "Maryland": ("Baltimore County", "College Park"),
    "Massachusetts": ("Amherst", "Boston", "Dartmouth", "Lowell"),
    "Nevada": ("Las Vegas", "Reno"),
    "Wisconsin": ("Madison", "Milwaukee"),
}
"""The towns of a state's university, by the state."""


def with_campuses(names: Sequence[Span]) -> list[Span]:
    """Take in the town of a university that has several: "University of California", ", Santa Cruz"."""
    whole = [campus for name in names if (campus := _campus(name)) is not None]
    return instead(names, whole)


def _campus(name: Span) -> Span | None:
    doc, state = name.doc, name.text.partition("University of ")[2]
    for town in _CAMPUSES.get(state, ()) if name.label_ == "ORG" else ():
        if doc.text.startswith(f", {town}", name.end_char):
            end = doc.char_span(name.end_char + 2, name.end_char + 2 + len(town))
            return None if end is None else with_edges(name, name.start, end.end)
    return None
