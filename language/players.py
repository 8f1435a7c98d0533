"""Players: who is booked, who scores and who is out, in the notes below a match."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from language.knowledge import countries
from language.name_mending import instead, with_edges
from language.names import is_known_place_or_people

_BOOKED = re.compile(r"\b(?:Booked|Cautioned|Red cards?|Sent off|Yellow cards?): ?([^\n.;:]+)")
"""What stands before a list of players, up to where it ends."""
_PLAYER = re.compile(r"([^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){0,2})(?: \(?\d{1,3}['’)]+)?")
"""A player, perhaps with the minute."""
_PART = re.compile(r"[^\W\d_a-z][^,]*?(?=,| and |$)")
"""One of a list."""
_SCORERS = re.compile(r"\((?:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)? \d{1,3}(?: pen)?(?:, |(?=\))))+\)")
"""Brackets with nothing but names and numbers: "(Lind 20, Berg 61)"."""
_SCORERS_TAKEN_FOR = frozenset({"GPE", "LOC", "ORG", "FAC"})
_OUT = frozenset({"b", "c", "lbw", "st"})
"""How somebody is out at cricket: caught, bowled, leg before wicket or stumped."""


def with_booked(doc: Doc, names: Sequence[Span], score: float | None) -> list[Span]:
    """Make persons of those who are booked: "Yellow cards: Ince, Butt".

    Args:
        doc: the text.
        names: its names, in order.
        score: how sure it is of them.
    """
    booked = list(_booked(doc))
    for player in booked:
        player._.score = score
    return instead(names, booked)


def with_scorers(names: Sequence[Span]) -> list[Span]:
    """Make persons of all in a bracket of scorers where one is a person: "(Dublin 20, Whelan 61)"."""
    scorers: set[int] = set()
    for bracket in _SCORERS.finditer(names[0].doc.text) if names else ():
        inside = [name for name in names if bracket.start() < name.start_char < bracket.end()]
        if any(name.label_ == "PERSON" for name in inside):
            scorers.update(name.start for name in inside)
    return [_as_scorer(name) if name.start in scorers else name for name in names]


def with_batters(names: Sequence[Span]) -> list[Span]:
    """Part those who are out from those who caught and bowled them: "Anwar c Healy b McGrath"."""
    return [part for name in names for part in _without_how(name)]


def _booked(doc: Doc) -> Iterator[Span]:
    for booked in _BOOKED.finditer(doc.text):
        for part in _PART.finditer(doc.text, *booked.span(1)):
            player = _PLAYER.fullmatch(part[0].rstrip())
            if player is not None and not is_known_place_or_people(player[1]):
                span = doc.char_span(part.start(), part.start() + len(player[1]), label="PERSON")
                if span is not None:
                    yield span


def _as_scorer(name: Span) -> Span:
    is_mistaken = name.label_ in _SCORERS_TAKEN_FOR and name.text not in countries()
    return with_edges(name, name.start, name.end, "PERSON") if is_mistaken else name


def _without_how(name: Span) -> list[Span]:
    if name.label_ != "PERSON":
        return [name]
    at = next((token.i for token in name[1:-1] if token.text in _OUT), None)
    if at is None:
        return [name]
    return [with_edges(name, name.start, at), *_without_how(with_edges(name, at + 1, name.end))]
