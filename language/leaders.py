"""Leaders: a party or movement that is of somebody is one name, and who leads it another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span

from language.knowledge import bodies, built, natural, organisations, peoples
from language.known_words import (
    COMMON_SURNAME,
    FIRST_PART,
    GIVEN,
    LATER_PART,
    SURNAME,
    kinds_of,
)
from language.name_mending import with_edges
from language.names import is_known_place_or_people

PARTIES = frozenset({"Bloc", "Coalition", "Congress", "Council", "Front", "Forces", "Movement", "Party"})
"""The last words of what may be of somebody."""
_HYPHENS = frozenset({"-", "–"})
_SAINTS = frozenset({"Saint", "San", "Santa", "Santo", "St."})
_COMMON = re.compile(
    r".*(?:al|ance|ary|ed|ence|ia|ic|ing|ion|ism|ist|ive|land|ment|ness|ry|shire|stan|ty)"
    r"|Campaign|Cup|Faith|Free|Greater|Holy|Index|Labor|Labour|Orchestra|Peace|People|Tech|Trade|War|Women|Youth"
)
"""What common words and countries look like, and hardly the names of persons."""
_SURELY_WHOLE = 0.75
"""The score from which on a body is whole, unless its words are known as those of persons."""


def without_leaders(names: Sequence[Span]) -> list[Span]:
    """Part a party from the person it is of: "Labour Party of Ada Lind" are two names."""
    return [part for name in names for part in _without_leader(name)]


def _without_leader(name: Span) -> list[Span]:
    of = next((token.i for token in name[1:-2] if token.text == "of"), None)
    if name.label_ != "ORG" or of is None or of - name.start < 2 or name.doc[of - 1].text not in PARTIES:
        return [name]
    leader = name.doc[of + 1 : name.end]
    if not is_somebody(leader, name._.score):
        return [name]
    return [with_edges(name, name.start, of), with_edges(name, leader.start, leader.end, "PERSON")]


def is_somebody(name: Span, score: float | None = None) -> bool:
    """Whether two to four words are a person and no place, people or other body.

    Args:
        name: the words.
        score: how sure it is that they belong to the body before them; None to go by the words alone.
    """
    words = [word.text for word in name if word.text not in _HYPHENS and word.text != "al"]
    if len(words) not in {2, 3, 4} or not all(word.isalpha() and word.istitle() for word in words):
        return False
    small = [word.lower() for word in words]
    if any(word in bodies() or word in built() or word in natural() for word in small):
        return False
    if words[0] in _SAINTS or any(map(is_known_place_or_people, [name.text, *words[1:]])):
        return False
    is_unsure = score is not None and score < _SURELY_WHOLE
    return name.text not in organisations() and (_are_of_person(words) or (is_unsure and _are_rare(words)))


def _are_of_person(words: Sequence[str]) -> bool:
    """Whether words are a given name and what may be a surname: "Robert Mugabe"."""
    first, last = kinds_of(words[0]), kinds_of(words[-1])
    is_surname = not {SURNAME, COMMON_SURNAME}.isdisjoint(last) or (not last and not _is_common(words[-1]))
    return GIVEN in first and is_surname and not (FIRST_PART in first and LATER_PART in last)


def _are_rare(words: Sequence[str]) -> bool:
    """Whether words look like no others than names, and like no people: "Gebran Bassil"."""
    first, last = kinds_of(words[0]), kinds_of(words[-1])
    are_names = not first and (not last or SURNAME in last) and not words[-1].endswith("s")
    return are_names and not any(_COMMON.fullmatch(word) or word in peoples() for word in words)


def _is_common(last: str) -> bool:
    return last.endswith("s") or _COMMON.fullmatch(last) is not None
