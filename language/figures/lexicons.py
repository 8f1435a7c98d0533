"""The lexicons of the figures: data files with a schema, checked when they are loaded.

A schema is written as the shape of the data: a type stands for a value of that type, `{str: shape}` for a
table with any keys, `{"key": shape}` for a table with exactly these keys, `[shape]` for a list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, cast

from msgspec import Struct

from language.errors import LexiconError
from language.figure import Kind

Shape = Any
Table = dict[str, Any]

NUMBERS: Shape = {
    **{key: {str: float} for key in ("units", "tens", "scales", "abbreviations", "collections")},
    **{key: {str: float} for key in ("fractions", "vague", "multiples")},
    "few": {str: [float]},
}
_UNITS_OF_KIND: Shape = {str: {"names": [str], "symbols": [str]}}
UNITS: Shape = dict.fromkeys(("percent", "points", "duration", "age", "measure"), _UNITS_OF_KIND)
CURRENCIES: Shape = {str: {"name": str, "before": [str], "after": [str], "words": [str]}}
RATES: Shape = {
    "per": {"words": [str]},
    "counted": {"words": [str]},
    "happening": {"words": [str]},
    "change": {
        **{key: [str] for key in ("up", "down", "up_by", "down_by", "higher", "lower", "between")},
        **{key: [str] for key in ("moving", "copulas", "phrasal", "of_values_only", "let_fall")},
    },
}
NOUNS: Shape = {
    "singular": {str: str},
    **{key: {"words": [str]} for key in ("collective", "stop", "empty", "times", "transparent", "weekdays")},
    "people": {"lemmas": [str], "forms": [str]},
    "implying": {
        key: [str]
        for key in (
            "tolls",
            "numbers",
            "groups",
            "populations",
            "parents",
            "levels",
            "growing",
            "sums",
            "harms",
            "drawing",
            "doings",
            "plights",
            "sufferings",
            "carriers",
            "rooms",
            "lives",
            "happenings",
            "reaching",
        )
    },
    "accusing": {"words": [str]},
}
REPORTING: Shape = {
    "verbs": {
        **{key: [str] for key in ("clause", "object", "infinitive", "valuation", "foreseeing")},
        **{key: [str] for key in ("naming", "giving", "gerund", "counting", "inverted", "affirmed")},
    },
    "prepositional": {str: [str]},
    "irregular": {str: [str]},
    "phrases": {"according": [str]},
    **{
        key: {"words": [str]}
        for key in ("convictions", "makers", "valuing", "given", "comparing", "spanning", "roles")
    },
    **{key: {"words": [str]} for key in ("bodies", "kin", "parties", "ranks", "days", "durations")},
    **{
        key: {"words": [str]}
        for key in ("finders", "claimed", "outlooks", "summing", "titles", "gestures", "hearers")
    },
    "questions": {key: [str] for key in ("words", "asking", "evading")},
    "nouns": {"words": [str], "clauses": [str]},
    "possessed": {key: [str] for key in ("nouns", "verbs", "revised", "plans", "modals")},
    "viewpoints": {"owned": [str], "polls": [str], "giving": [str]},
    "phrase": {"estimates": [str], "links": [str], "participles": [str]},
    "not_speakers": {"words": [str]},
    "pronouns": {"person": [str], "group": [str], "possessive": [str]},
}
PREDICATES: Shape = {
    "states": {str: str},
    "light": {"lemmas": [str]},
    "status": {key: [str] for key in ("estimated", "believed", "offered", "possible", "denied")},
    **{key: {"lemmas": [str]} for key in ("refusing", "requesting")},
    **{key: {"words": [str]} for key in ("bases", "copulas", "negations", "partitives")},
}
EXCLUSIONS: Shape = {
    "idioms": {"phrases": [str]},
    **{key: {"words": [str]} for key in ("labels", "classes", "shortened", "listed", "prefixes", "closed")},
    **{key: {"words": [str]} for key in ("no_plurals", "indices")},
}
QUALIFIERS: Shape = {
    "before": {str: str},
    "after": {str: str},
    "negations": {"words": [str], "verbs": [str]},
    "transparent": {"words": [str]},
    "lengths": {"words": [str]},
    "causes": {"words": [str]},
    "topics": {"words": [str]},
    **{key: {"words": [str]} for key in ("mounting", "under", "around", "works")},
}


def load(name: str, shape: Shape) -> Table:
    """Read `data/<name>.toml` and check that it has this shape.

    Raises:
        LexiconError: when it is not TOML, or a value in it is not what the schema says.
    """
    source = (files("language.figures") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return parse(name, source, shape)


def parse(name: str, source: str, shape: Shape) -> Table:
    """Return the table that this TOML source says, checked; `name` is for the error message.

    Raises:
        LexiconError: as `load`.
    """
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, str(error)) from error
    check(table, shape, name)
    return table


def check(value: object, shape: Shape, place: str) -> None:
    """Raise `LexiconError` unless `value` has this shape; `place` names where it stands."""
    if isinstance(shape, list):
        if not isinstance(value, list):
            raise _unexpected(place, "a list")
        for index, item in enumerate(value):
            check(item, shape[0], f"{place}[{index}]")
    elif isinstance(shape, dict):
        if not isinstance(value, dict):
            raise _unexpected(place, "a table")
        _check_table(value, shape, place)
    elif shape is float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _unexpected(place, "a number")
    elif not isinstance(value, shape):
        raise _unexpected(place, f"a {shape.__name__}")


def _check_table(table: Mapping[str, object], shape: Mapping[Any, Shape], place: str) -> None:
    expected = dict.fromkeys(table, shape[str]) if str in shape else dict(shape)
    if set(table) != set(expected):
        raise _unexpected(place, f"a table with the keys {', '.join(sorted(expected))}")
    for key, item in table.items():
        check(item, expected[key], f"{place}.{key}")


def _unexpected(place: str, wanted: str) -> LexiconError:
    return LexiconError(place, f"{wanted} is expected there")


class UnitEntry(Struct, frozen=True):
    """A unit of measure or a currency, as the lexicon knows it."""

    id: str
    kind: Kind
    name: str
    """Its English name in the singular, lower case: what is measured or paid in."""


class UnitPhrases(Struct, frozen=True):
    """How units are written: phrase to unit."""

    names: Mapping[str, UnitEntry]
    """After the number, in any case."""
    symbols: Mapping[str, UnitEntry]
    """After the number, exactly as written."""
    prefixes: Mapping[str, UnitEntry]
    """Before the number, exactly as written: currencies."""


@cache
def number_words() -> Table:
    """Return the lexicon of number words."""
    return load("numbers", NUMBERS)


@cache
def qualifiers() -> Table:
    """Return the lexicon of qualifiers."""
    return load("qualifiers", QUALIFIERS)


@cache
def rates() -> Table:
    """Return the lexicon of what a rate is per, and of the words of change."""
    return load("rates", RATES)


@cache
def nouns() -> Table:
    """Return the lexicon of the counted noun."""
    return load("nouns", NOUNS)


@cache
def implying(table: str) -> frozenset[str]:
    """Return one table of the words that imply who a number without a noun counts."""
    return frozenset(nouns()["implying"][table])


@cache
def reporting() -> Table:
    """Return the lexicon of reported speech."""
    return load("reporting", REPORTING)


@cache
def predicates() -> Table:
    """Return the lexicon of predicates and of how sure they are."""
    return load("predicates", PREDICATES)


@cache
def exclusions() -> Table:
    """Return the lexicon of numbers that count nothing."""
    return load("exclusions", EXCLUSIONS)


@cache
def unit_phrases() -> UnitPhrases:
    """Return all units and currencies by the ways they are written."""
    names: dict[str, UnitEntry] = {}
    symbols: dict[str, UnitEntry] = {}
    prefixes: dict[str, UnitEntry] = {}
    for kind, units in load("units", UNITS).items():
        for id_, written in units.items():
            entry = UnitEntry(id_, cast("Kind", kind), id_.replace("_", " "))
            names |= {form: entry for name in written["names"] for form in (name, _plural(name))}
            symbols |= dict.fromkeys(written["symbols"], entry)
    for code, written in load("currencies", CURRENCIES).items():
        entry = UnitEntry(code, "money", written["name"])
        names |= {form: entry for name in written["words"] for form in (name, _plural(name))}
        symbols |= dict.fromkeys(written["after"], entry)
        prefixes |= dict.fromkeys(written["before"], entry)
    return UnitPhrases(names, symbols, prefixes)


def _plural(name: str) -> str:
    return name if name.endswith("s") else name + "s"
