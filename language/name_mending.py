"""Mending the edges of names: what belongs to a name and what does not, where the words alone show it.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Span

from language.knowledge import bodies, participles, titles

PLACES = frozenset({"GPE", "LOC", "FAC"})

_DATELINE_END = re.compile(r"(?:,[^\n(]{1,40}?)?(?:\s*\((?P<agency>[A-Z][^)\n]{1,30})\))?\s*[—–-]{1,2}\s")
"""What follows the town of a dateline: perhaps a country or a date, perhaps an agency, and a dash."""


def without_compounds(names: Sequence[Span]) -> list[Span]:
    """Cut "Oslo-based Harbour Board" into "Oslo" and "Harbour Board"."""
    return [part for name in names for part in _without_compound(name)]


def without_titles(names: Sequence[Span]) -> list[Span]:
    """Take "Mr" and "Prime Minister" from persons, and leave those out of whom nothing is left.

    A title in one word may be a name ("King"), unless the person it belongs to follows.
    """
    persons = {name.start for name in names if name.label_ == "PERSON"}
    bare_names = [_without_title(name) for name in names]
    return [
        name
        for name in bare_names
        if name is not None and not (name.end in persons and _is_title(name) and name.label_ == "PERSON")
    ]


def with_places_of_bodies(names: Sequence[Span]) -> list[Span]:
    """Join a body and the place it is of: "Armed Forces" of "Ruritania"."""
    joined: list[Span] = []
    for name in names:
        if joined and _is_of(joined[-1], name):
            joined[-1] = _same(joined[-1], joined[-1].start, name.end)
        else:
            joined.append(name)
    return joined


def with_dateline(doc: Doc, names: Sequence[Span]) -> list[Span]:
    """Make the town in capitals and the agency that open a report ("MAE SAI, Thailand (Wire) —") names."""
    town = _capitals(doc)
    rest = _DATELINE_END.match(doc.text, len(town.text)) if len(town.text) > 2 else None
    if rest is None:
        return list(names)
    agency = doc.char_span(*rest.span("agency"), label="ORG") if rest["agency"] else None
    known = [name for name in (town, agency) if name is not None and not _is_among(name, names)]
    return sorted([*(name for name in names if not any(_overlap(name, other) for other in known)), *known])


def _without_compound(name: Span) -> list[Span]:
    for token in name[1:]:
        following = token.i + 1 - name.start
        if token.text in {"-", "–"} and (following == len(name) or name[following].text in participles()):
            parts = [(name.start, token.i), (token.i + 2, name.end)]
            return [
                part
                for start, end in parts
                if start < end
                for part in _without_compound(_same(name, start, end))
            ]
    return [name]


def _without_title(name: Span) -> Span | None:
    if name.label_ != "PERSON":
        return name
    start = name.start
    while start < name.end and _is_title(name.doc[start : start + 1]):
        start += 1
    if start == name.end:
        return name if len(name) == 1 and name.text[-1:] != "." and name[0].is_title else None
    return name if start == name.start else _same(name, start, name.end)


def _is_title(words: Span) -> bool:
    return words.text.lower().rstrip(".") in titles()


def _is_of(body: Span, place: Span) -> bool:
    between = body.doc[body.start : place.start].text.lower().removesuffix(" the").split()
    is_body = len(between) > 1 and between[-1] == "of" and between[-2] in bodies()
    return body.label_ == "ORG" and place.label_ in PLACES and is_body and place.start - body.end <= 2


def _capitals(doc: Doc) -> Span:
    """Return the words in capitals that open a text, as a GPE."""
    end = 0
    while end < len(doc) and doc[end].is_alpha and doc[end].is_upper:
        end += 1
    return Span(doc, 0, end, label="GPE")


def _is_among(name: Span, names: Sequence[Span]) -> bool:
    """Whether a name is there already, a place of whatever kind as a place."""
    labels = PLACES if name.label_ in PLACES else {name.label_}
    return any((name.start, name.end) == (each.start, each.end) and each.label_ in labels for each in names)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _same(name: Span, start: int, end: int) -> Span:
    part = Span(name.doc, start, end, label=name.label)
    part._.score = name._.score
    return part
