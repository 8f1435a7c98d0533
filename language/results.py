"""Results: the sides of a match are teams, also where they are called after a town or like a person.

Every function takes the names of a document, in order, and returns them mended. A country or
a known province stays one: its team is called after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from language.knowledge import countries, places
from language.name_mending import with_edges

_TAKEN_FOR = frozenset({"PERSON", "GPE", "LOC", "FAC"})
"""The labels that recognisers give to teams."""
_CLUBS = frozenset({"Monaco"})
"""Countries that are a club in a match with one."""
_DRAW = re.compile(r"drew (\d)[-–]\1 (?:against|with)")
_LONGEST_DRAW = 5
"""In tokens."""
_LONGEST_SCORE = 3
"""In digits."""
_FEWEST_COLUMNS = 2
"""How many numbers a line of a table has at least."""


def with_sides(names: Sequence[Span]) -> list[Span]:
    """Make teams of both sides of a match where one is a body: "Barcelona 2 Valladolid 0".

    So is whoever drew a match: "Alianza drew 1-1 with Lima".
    """
    teams = {
        side.start
        for first, second in pairwise(names)
        if (_are_sides(first, second) and "ORG" in {first.label_, second.label_}) or _drew(first, second)
        for side in (first, second)
    }
    return _as_teams(names, teams) if teams else list(names)


def with_standings(names: Sequence[Span]) -> list[Span]:
    """Make teams of all that stand in the lines of a table where most are bodies: "Boston 70 68"."""
    teams = {
        row.start
        for rows in _tables(names)
        if sum(row.label_ == "ORG" for row in rows) > len(rows) / 2
        for row in rows
    }
    return _as_teams(names, teams) if teams else list(names)


def _as_teams(names: Sequence[Span], teams: set[int]) -> list[Span]:
    return [
        with_edges(name, name.start, name.end, "ORG") if name.start in teams and _may_be_team(name) else name
        for name in names
    ]


def _may_be_team(name: Span) -> bool:
    is_place = (name.text in countries() or name.text in places()) and name.text not in _CLUBS
    return name.label_ in _TAKEN_FOR and not is_place


def _are_sides(first: Span, second: Span) -> bool:
    """Whether two names stand in the line of a result: "Chelsea 1 Barcelona 3"."""
    doc = first.doc
    are_beside = second.start == first.end + 1 and second.end < len(doc)
    return are_beside and _is_score(doc[first.end]) and _is_score(doc[second.end])


def _drew(first: Span, second: Span) -> bool:
    """Whether "drew 1-1 with" is all that stands between two names."""
    is_near = second.start <= first.end + _LONGEST_DRAW
    return is_near and _DRAW.fullmatch(first.doc[first.end : second.start].text) is not None


def _is_score(token: Token) -> bool:
    return token.is_digit and len(token) <= _LONGEST_SCORE


def _tables(names: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the names that stand in lines of nothing else but numbers, line by line."""
    rows: list[Span] = []
    end = 0
    for name in names:
        end_of_row = _end_of_row(name)
        if end_of_row is None:
            continue
        if rows and name.start != end + 1:
            yield rows
            rows = []
        rows.append(name)
        end = end_of_row
    yield rows


def _end_of_row(name: Span) -> int | None:
    """Return where the line of a name and two or more numbers ends."""
    doc, end = name.doc, name.end
    if name.start and "\n" not in doc[name.start - 1].text:
        return None
    while end < len(doc) and "\n" not in doc[end].text and not doc[end].is_alpha:
        end += 1
    is_whole = end == len(doc) or "\n" in doc[end].text
    return end if is_whole and _numbers(doc, name.end, end) >= _FEWEST_COLUMNS else None


def _numbers(doc: Doc, start: int, end: int) -> int:
    return sum(token.is_digit for token in doc[start:end])
