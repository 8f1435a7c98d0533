"""Why two figures cannot be one claim, however alike they look: a table of reasons, in words."""

from __future__ import annotations

from collections.abc import Callable

from language.compare.descriptions import Description
from language.compare.lexicons import lexicon
from language.compare.nouns import likeness_of_nouns

Test = Callable[[Description, Description], bool]

_CHANGING = frozenset({"percent", "points"})
"""Kinds of which a change and a level are different things: "fell 5 percent", "5 percent of them"."""


def veto(one: Description, other: Description) -> str | None:
    """Return why two figures are not one claim, in words, or None when nothing speaks against it.

    Both measure the same: others are never asked about.
    """
    for reason, forbids in _VETOES:
        if forbids(one, other):
            return reason
    return None


def _counts_another(one: Description, other: Description) -> bool:
    return one.dimension.kind == "count" and likeness_of_nouns(one.noun, other.noun) is None


def _claims_another(one: Description, other: Description) -> bool:
    return _both_known_and_differ(one.claim, other.claim)


def _is_alive(one: Description, other: Description) -> bool:
    """Whether one is of the dead and the other of what only the living are: "180 bodies", "170 trapped"."""
    alive = lexicon("claims")["alive"]["claims"]
    return "killed" in (one.claim, other.claim) and (one.said in alive or other.said in alive)


def _is_elsewhere(one: Description, other: Description) -> bool:
    return _both_known_and_differ(one.place, other.place)


def _is_of_another(one: Description, other: Description) -> bool:
    return _both_known_and_differ(one.holder, other.holder)


def _are_other_people(one: Description, other: Description) -> bool:
    return bool(one.people and other.people) and not one.people & other.people


def _is_offered(one: Description, other: Description) -> bool:
    """Whether one is offered and the other is so; a sum that is promised is the sum that is given."""
    is_offered = [each.status == "offered" for each in (one, other)]
    return is_offered[0] != is_offered[1] and one.dimension.kind != "money"


def _is_vague(one: Description, other: Description) -> bool:
    return (one.figure.kind == "vague") != (other.figure.kind == "vague")


def _changes(one: Description, other: Description) -> bool:
    return one.dimension.kind in _CHANGING and (one.figure.change is None) != (other.figure.change is None)


def _is_of_another_time(one: Description, other: Description) -> bool:
    """Whether what befell people befell those of one figure in a year long past."""
    return one.is_suffered and one.year != other.year and one.value.point != other.value.point


def _is_feared(one: Description, other: Description) -> bool:
    """Whether one is what may yet befall people and the other what has, and they are not the same number."""
    may_be = [each.status == "possible" for each in (one, other)]
    is_one = one.value.point == other.value.point
    return one.is_suffered and may_be[0] != may_be[1] and not is_one


def _is_part(one: Description, other: Description) -> bool:
    """Whether one is said to be part of a whole that the other may be, and not that both are the part."""
    return (
        (one.figure.of is None) != (other.figure.of is None)
        and (one.said is None or one.said != other.said)
        and one.noun is not None
        and one.noun == other.noun
    )


def _both_known_and_differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


_VETOES: tuple[tuple[str, Test], ...] = (
    ("they count different things", _counts_another),
    ("different things are claimed of them", _claims_another),
    ("one is of the dead and the other of the living", _is_alive),
    ("they are of different places", _is_elsewhere),
    ("they are of different years", _is_of_another_time),
    ("one may yet be and the other is", _is_feared),
    ("they are of different people", _are_other_people),
    ("they are of different persons", _is_of_another),
    ("one is offered and the other is not", _is_offered),
    ("one is vague and the other is not", _is_vague),
    ("one is a change and the other a level", _changes),
    ("one is part of a whole and the other is not", _is_part),
)
"""In the order they are told."""
