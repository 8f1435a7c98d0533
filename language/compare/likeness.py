"""How alike two figures are by their descriptions, never by their values, and by what one can tell."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from language.compare.descriptions import Description
from language.compare.nouns import is_anybody, likeness_of_nouns
from language.compare.words import is_light

_RARE = 0.4
"""How much more a noun or a unit tells that few figures have."""
_MEASURED = 0.6
"""What the same unit of measure tells, where the same noun tells 1."""
_PREDICATE, _PREDICATE_OF_FEW = 0.08, 0.25
"""What it counts against two figures that different verbs govern what is counted; against small numbers more:
two reports are easily both of two divers."""
_FEW = 5
"""What is a small number."""
_NOUN, _CLAIM, _HOLDER, _PLACE = 0.35, 0.2, 0.4, 0.1
"""What the counted noun, the claim, whose age it is and the place count for, beside the words (1)."""


class Likeness(Struct, frozen=True):
    """How alike two figures are."""

    score: float
    """From 0 upwards; above `fitting.LIKELY` they are taken to be one claim."""
    is_claimed: bool
    """Whether the same is claimed of the same, in so many words: only then can values exclude each other."""
    is_specific: bool
    """Whether more is shared than the claim and a word for people: only then is a difference one."""
    is_told: bool
    """Whether any word is shared but verbs that say little by themselves: "took"."""
    shared: tuple[str, ...]
    """The keys of the words that both have, the weightiest first."""
    noun: float | None
    """How alike the counted nouns are, where both are known."""
    claim: str | None
    """What both claim."""


def weights_of(descriptions: Iterable[Description]) -> Mapping[str, float]:
    """Return what each term tells: less, the more figures have it near (inverse document frequency)."""
    described = list(descriptions)
    counts = Counter(key for one in described for key in (*one.terms, counted_key(one)))
    return {key: math.log(1 + len(described) / count) for key, count in counts.items()}


def counted_key(one: Description) -> str:
    """Return by what weight is given to what a figure counts, or to the unit it is measured in."""
    if one.noun is not None:
        return f"~{one.noun}"
    return f"~{one.figure.unit and one.figure.unit.id} {one.dimension.measure}"


def masses_of(
    descriptions: Mapping[tuple[int, int], Description], weights: Mapping[str, float]
) -> Mapping[tuple[int, int], float]:
    """Return how much the words near each figure tell together."""
    return {
        node: sum(weights[key] * term.weight for key, term in one.terms.items())
        for node, one in descriptions.items()
    }


def likeness(one: Description, other: Description, weights: Mapping[str, float], mass: float) -> Likeness:
    """Return how alike two figures are that nothing forbids to be one.

    Args:
        one: a figure.
        other: a figure of the same or another report.
        weights: what each term tells.
        mass: the geometric mean of what the words near both tell.
    """
    noun = likeness_of_nouns(one.noun, other.noun) if one.dimension.kind == "count" else _MEASURED
    is_like_claim = one.claim is not None and one.claim == other.claim
    is_there = one.place is not None and one.place == other.place
    is_held = _is_held(one, other)
    words, shared = _words(one, other, weights)
    rarity = _RARE * min(weights[counted_key(one)], weights[counted_key(other)])
    extra = _NOUN * (noun or 0) * rarity + _CLAIM * is_like_claim + _HOLDER * is_held + _PLACE * is_there
    if _is_done_otherwise(one, other):
        extra -= _PREDICATE_OF_FEW if (one.value.point or _FEW) < _FEW else _PREDICATE
    specific = [key for key in shared if not key.startswith("=") and not is_anybody(key)]
    is_told = any(key.startswith("=") or not is_light(one.terms[key].words) for key in shared)
    is_known = one.noun is not None and other.noun is not None
    return Likeness(
        score=(words / mass if mass else 0.0) + extra,
        is_claimed=is_one_claim(one, other),
        is_specific=is_held or bool(specific),
        is_told=is_told,
        shared=tuple(shared),
        noun=noun if is_known else None,
        claim=one.said if one.said == other.said else None,
    )


def _is_done_otherwise(one: Description, other: Description) -> bool:
    """Whether the verbs that govern both are known and different, and no claim makes them one."""
    verbs = one.predicate, other.predicate
    return None not in verbs and verbs[0] != verbs[1] and (one.said is None or one.said != other.said)


def is_one_claim(one: Description, other: Description) -> bool:
    """Whether the same is claimed of the same, in so many words, in one place if any is named, and firmly."""
    return _is_held(one, other) or (makes_one_claim(one, other) and _is_one_place(one, other))


def makes_one_claim(one: Description, other: Description) -> bool:
    """Whether the same is claimed in so many words, and firmly, both times of a part or of a whole."""
    if one.said is None or one.said != other.said or one.claim != other.claim:
        return False
    kinds = one.figure.kind, other.figure.kind
    is_alike = kinds[0] == kinds[1] or not {"part", "whole"} & {*kinds}
    return is_alike and _are_firm(one, other)


def _is_held(one: Description, other: Description) -> bool:
    return one.holder is not None and one.holder == other.holder


def _are_firm(one: Description, other: Description) -> bool:
    """Whether both are said to be so: what could be is no difference."""
    return {one.status, other.status} <= {"asserted", "estimated"}


def _is_one_place(one: Description, other: Description) -> bool:
    """Whether the places named near both figures, if any, are partly the same."""
    return not (one.places and other.places) or bool(one.places & other.places)


def _words(one: Description, other: Description, weights: Mapping[str, float]) -> tuple[float, list[str]]:
    """Return what the words near both figures tell together, and their keys, the weightiest first."""
    common = {
        key: weights[key] * math.sqrt(one.terms[key].weight * other.terms[key].weight)
        for key in one.terms.keys() & other.terms.keys()
    }
    return sum(common.values()), sorted(common, key=lambda key: (-common[key], key))
