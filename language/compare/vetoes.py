"""Why two figures cannot be one claim, however alike they look: a table of reasons, in words."""

from __future__ import annotations

from collections.abc import Callable

from language.compare.descriptions import Description
from language.compare.lexicons import lexicon
from language.compare.nouns import likeness_of_nouns
from language.compare.values import is_higher

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


def _is_needed(one: Description, other: Description) -> bool:
    """Whether one is how many are needed and the other how many there are, and they are not as many."""
    return "needed" in (one.said, other.said) and one.said != other.said and not _are_as_many(one, other)


def _is_of_other_side(one: Description, other: Description) -> bool:
    """Whether one is of those who voted Yes and the other of those who voted No."""
    return _both_known_and_differ(one.side, other.side)


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
    return one.is_suffered and one.year != other.year and not _are_as_many(one, other)


def _is_of_another_day(one: Description, other: Description) -> bool:
    """Whether they are of two days, and no count that is told on both.

    What befalls people is counted up, its day is that of the count; so it is where the count has grown.
    """
    is_counted_up = one.is_suffered or other.is_suffered
    has_grown = is_higher(one.value, other.value) or is_higher(other.value, one.value)
    return _both_known_and_differ(one.day, other.day) and not (is_counted_up or has_grown)


def _is_feared(one: Description, other: Description) -> bool:
    """Whether one is what may yet befall people, or last, and the other what does, and they are not the same.

    The same is the same number; of what lasts so long it is also told by the same verb, if any.
    """
    is_time = one.dimension.kind == "duration"
    if (one.status == "possible") == (other.status == "possible") or not (one.is_suffered or is_time):
        return False
    return not _are_as_many(one, other) or (
        is_time and _both_known_and_differ(one.predicate, other.predicate)
    )


def _is_part(one: Description, other: Description) -> bool:
    """Whether one is said to be part of a whole that the other may be, and not that both are the part."""
    return (
        (one.figure.of is None) != (other.figure.of is None)
        and (one.said is None or one.said != other.said)
        and one.noun is not None
        and one.noun == other.noun
    )


def _are_as_many(one: Description, other: Description) -> bool:
    return one.value.point == other.value.point


def _both_known_and_differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


_VETOES: tuple[tuple[str, Test], ...] = (
    ("they count different things", _counts_another),
    ("different things are claimed of them", _claims_another),
    ("one is needed and the other is", _is_needed),
    ("one is of the dead and the other of the living", _is_alive),
    ("they are of different sides", _is_of_other_side),
    ("they are of different places", _is_elsewhere),
    ("they are of different years", _is_of_another_time),
    ("they are of different days", _is_of_another_day),
    ("one may yet be and the other is", _is_feared),
    ("they are of different people", _are_other_people),
    ("they are of different persons", _is_of_another),
    ("one is offered and the other is not", _is_offered),
    ("one is vague and the other is not", _is_vague),
    ("one is a change and the other a level", _changes),
    ("one is part of a whole and the other is not", _is_part),
)
"""In the order they are told."""
