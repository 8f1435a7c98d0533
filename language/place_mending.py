"""Mending places: a town is one place and its state another; roads and police forces are no towns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Span

from language.knowledge import countries, states
from language.known_words import FIRST_PART, LATER_PART, kinds_of, may_be_town
from language.name_mending import with_edges
from language.names import is_known_place_or_people

_FORCES = (["Department"], ["Force"], ["Service"])
_ROAD = re.compile(r"[ABEMN]\d{1,4}")
_LABELS = frozenset({"GPE", "LOC"})
_NUMBERED = frozenset({"Highway", "Interstate", "Route"})
"""Roads that are called by a number."""
_BUILT = frozenset(
    {
        *("Arena", "Avenida", "Bulevar", "Calle", "Calçada", "Estadio", "Estádio", "Palacio", "Palais"),
        *("Palazzo", "Palácio", "Piazza", "Plaza", "Ponte", "Praça", "Rua", "Rue", "Stade", "Stadio"),
        *("Torre", "Ulica"),
    }
)
"""First words of streets and buildings in other languages."""
_LONGEST_STATE = 3
"""In words."""
_NO_TOWNS = frozenset(
    {
        *("north", "northern", "east", "eastern", "south", "southern", "west", "western", "central"),
        *("great", "greater", "inner", "little", "lower", "new", "old", "outer", "upper"),
        *("cape", "fort", "gulf", "lake", "mount", "port"),
    }
)
"""Words that are no town before the name of a state, but make another place of it."""


def with_states_apart(names: Sequence[Span]) -> list[Span]:
    """Cut "Springfield Ohio" into the town and its state, where the town is known and no comma parts them.

    Args:
        names: of one document, in order.
    """
    return [part for name in names for part in _parts(name)]


def with_police(names: Sequence[Span]) -> list[Span]:
    """Make a force of a place and its police: "South Wales Police", "Cairo Police Department"."""
    return [_with_police(name) for name in names]


def _with_police(name: Span) -> Span:
    rest = [token.text for token in name.doc[name.end : name.end + 2]]
    if name.label_ not in _LABELS or rest[:1] != ["Police"]:
        return name
    return with_edges(name, name.start, name.end + 1 + (rest[1:] in _FORCES), "ORG")


def with_roads(names: Sequence[Span]) -> list[Span]:
    """Make roads and squares of what is called like one: "the A1", "Interstate 5", "Avenida Sur"."""
    return [_as_built(name) for name in names]


def _as_built(name: Span) -> Span:
    after = name.doc[name.end : name.end + 1]
    if name.text in _NUMBERED and len(after) and after[0].like_num:
        return with_edges(name, name.start, name.end + 1, "FAC")
    is_built = len(name) > 1 and name[0].text in _BUILT and name.label_ in {*_LABELS, "PERSON", "ORG"}
    return with_edges(name, name.start, name.end, "FAC") if is_built or _is_road(name) else name


def _is_road(name: Span) -> bool:
    is_behind_article = name.start > 0 and name.doc[name.start - 1].lower_ == "the"
    return name.label_ in _LABELS and is_behind_article and _ROAD.fullmatch(name.text) is not None


def _parts(name: Span) -> list[Span]:
    if name.label_ in _LABELS and len(name) > 1 and not _is_whole(name):
        for start in range(max(name.start + 1, name.end - _LONGEST_STATE), name.end):
            town, state = name.doc[name.start : start], name.doc[start : name.end]
            if _is_state(state) and _is_town(town):
                return [with_edges(name, name.start, start), with_edges(name, start, name.end, "GPE")]
    return [name]


def _is_whole(name: Span) -> bool:
    return _is_state(name) or is_known_place_or_people(_as_in_print(name))


def _is_state(name: Span) -> bool:
    """Whether a name is a state or a country, however it is written."""
    written = _as_in_print(name)
    return written in states() or written in countries()


def _as_in_print(name: Span) -> str:
    return name.text if name[0].is_title else name.text.title()


def _is_town(name: Span) -> bool:
    if len(name) == 1:
        return name[0].lower_ not in _NO_TOWNS and may_be_town(name.text)
    kinds = [kinds_of(word.text) for word in name]
    return FIRST_PART in kinds[0] and all(LATER_PART in kind for kind in kinds[1:])
