"""Currencies that several countries call alike: pesos are those of the country that is named nearest."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from language.figures.lexicons import UnitEntry, unit_phrases
from language.knowledge import countries_of

_REACH = 1500
"""How far from a sum a country is looked for, in characters, so that a long text takes no longer."""
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s")


class _Shared(Struct, frozen=True):
    """The currencies of one name, and how the countries that have them are called."""

    by_name: dict[str, UnitEntry]
    pattern: re.Pattern[str]


def currency_meant(text: str, start: int, end: int, usual: UnitEntry) -> UnitEntry:
    """Return which currency a name means, by the nearest country, people or capital of those that have it.

    Args:
        text: the article's.
        start: where the name of the currency begins: "pesos".
        end: where it ends.
        usual: what it means where no such country is named.
    """
    shared = _shared().get(text[start:end].lower())
    if shared is None:
        return usual
    *_, before = (None, *shared.pattern.finditer(text, max(0, start - _REACH), start))
    after = shared.pattern.search(text, end, end + _REACH)
    both = [match for match in (before, after) if match is not None]
    nearest = min(both, key=lambda match: _distance(text, match.start(), start), default=None)
    return usual if nearest is None else shared.by_name[nearest.group()]


def _distance(text: str, one: int, other: int) -> tuple[int, int]:
    """Return how many sentences, and then how many characters, lie between two places."""
    first, last = sorted((one, other))
    return len(_SENTENCE_END.findall(text, first, last)), last - first


@cache
def _shared() -> dict[str, _Shared]:
    """Return the shared names, in singular and plural: those that also stand behind a people's name."""
    names = unit_phrases().names
    by_name: dict[str, dict[str, UnitEntry]] = {}
    for phrase, unit in names.items():
        people, _, name = phrase.rpartition(" ")
        if unit.kind == "money" and people and name in names:
            named = countries_of(people)
            known = named | {name.upper() for name in named}  # "OSLO, Oct 22 - "
            by_name.setdefault(name, {}).update(dict.fromkeys(known, unit))
    return {
        name: _Shared(units, _any_of(units))
        for name, units in by_name.items()
        if len({unit.id for unit in units.values()}) > 1 and not name.startswith(("dollar", "pound"))
    }


def _any_of(words: dict[str, UnitEntry]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
