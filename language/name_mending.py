"""Mending the edges of names: what belongs to a name and what does not, where the words alone show it.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from language.knowledge import bodies, company_words, participles, portfolios, storms, titles

PLACES = frozenset({"GPE", "LOC", "FAC"})

_MINISTERS = frozenset({"minister", "secretary", "undersecretary"})
"""Those whose title goes on with "of" and a portfolio."""

_PARTIES = frozenset({"R", "D", "I"})
"""Republicans, Democrats and independents, as the agencies of the United States have them."""

_KINDS_OF_STORM = frozenset({"Super", "Tropical", "Subtropical"})

_DATELINE_END = re.compile(r"(?:,[^\n(]{1,40}?)?(?:\s*\((?P<agency>[A-Z][^)\n]{1,30})\))?\s*[—–-]{1,2}\s")
"""What follows the town of a dateline: perhaps a country or a date, perhaps an agency, and a dash."""


def without_compounds(names: Sequence[Span]) -> list[Span]:
    """Cut "Oslo-based Harbour Board" into "Oslo" and "Harbour Board"."""
    return [part for name in names for part in _without_compound(name)]


def without_titles(names: Sequence[Span]) -> list[Span]:
    """Take "Mr" and "Prime Minister" from persons, and leave those out of whom nothing is left.

    A title in one word may be a name ("King"), unless the person it belongs to follows. What a minister is
    minister of is part of the title.
    """
    bare_names = [bare for name in names if (bare := _without_title(_without_portfolio(name))) is not None]
    persons = {name.start for name in bare_names if name.label_ == "PERSON"}
    return [name for name in bare_names if not (name.end in persons and _is_titles(name))]


def with_whole_persons(names: Sequence[Span]) -> list[Span]:
    """Join a first name to the person that follows at once: "Govind" and "Narayan Singh"."""
    joined: list[Span] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is not None and len(before) == 1 and _are_one_person(before, name):
            joined[-1] = _same(name, before.start, name.end)
        else:
            joined.append(name)
    return joined


def with_companies(names: Sequence[Span]) -> list[Span]:
    """Make what ends like a company one: "Eberhard Lindqvist GmbH" is nobody."""
    return [
        _same(name, name.start, name.end, "ORG") if len(name) > 1 and _is_company(name) else name
        for name in names
    ]


def with_home_states(names: Sequence[Span]) -> list[Span]:
    """Take the party from the state of a politician: "R-Ariz." is nobody, "Ariz." a place."""
    return [_same(name, name.start + 2, name.end, "GPE") if _has_party(name) else name for name in names]


def with_storms(names: Sequence[Span]) -> list[Span]:
    """Make a name behind the word for a storm one with it: "Hurricane Orla" is an event, and nobody."""
    return [_storm(name) for name in names]


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


def _without_portfolio(name: Span) -> Span:
    """Return the person in "Trade Ada Lindqvist", where "Minister of" stands before it."""
    before = [token.lower_ for token in name.doc[max(0, name.start - 2) : name.start]]
    if len(before) < 2 or before[1] != "of" or before[0] not in _MINISTERS:
        return name
    person = name[sum(1 for _ in takewhile(_is_portfolio, name)) :]
    if len(person) in {0, len(name)} or not person[0].is_title or person[-1].lower_ in bodies():
        return name
    return _same(name, person.start, person.end, "PERSON")


def _is_portfolio(token: Token) -> bool:
    return token.lower_ in portfolios() or token.text in {"and", "&", ","}


def _is_titles(words: Span) -> bool:
    """Whether there is nothing but titles, taken for a person or a body."""
    return words.label_ in {"PERSON", "ORG"} and all(_is_title(words[i : i + 1]) for i in range(len(words)))


def _is_title(word: Span) -> bool:
    return word.text.lower().rstrip(".") in titles()


def _are_one_person(before: Span, name: Span) -> bool:
    is_next = before.end == name.start and before.label_ == name.label_ == "PERSON"
    return is_next and before.text != name[0].text and before[0].is_title


def _has_party(name: Span) -> bool:
    return len(name) > 2 and name[0].text in _PARTIES and name[1].text in {"-", "–"}


def _is_company(name: Span) -> bool:
    return name.label_ == "PERSON" and name[-1].lower_.rstrip(".") in company_words()


def _storm(name: Span) -> Span:
    words = [token for token in name if token.text not in storms()]
    is_name = 0 < len(words) <= 2 and all(word.is_title and word.lower_ not in bodies() for word in words)
    is_inside = name[0].text in storms() and name.label_ != "PERSON"
    is_behind = name.start > 0 and name.doc[name.start - 1].text in storms()
    if not is_name or not (is_inside or is_behind):
        return name
    start = name.start - is_behind
    while start and name.doc[start - 1].text in _KINDS_OF_STORM:
        start -= 1
    return _same(name, start, name.end, "EVENT")


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


def _same(name: Span, start: int, end: int, label: str | None = None) -> Span:
    part = Span(name.doc, start, end, label=label or name.label)
    part._.score = name._.score
    return part
