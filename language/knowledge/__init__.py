"""What we know about names before reading anything.

Countries with their people and capitals, other peoples, regions, titles: lists of our own, plain files beside
this one, easy to extend.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def countries() -> frozenset[str]:
    """Return the names of countries and of a few territories often in the news."""
    return frozenset(name for names, _, _ in _country_rows() for name in names)


@cache
def capitals() -> frozenset[str]:
    """Return the names of capitals."""
    return frozenset(name for _, _, names in _country_rows() for name in names)


@cache
def peoples() -> frozenset[str]:
    """Return what is NORP: demonyms, peoples, religions and political families, singular and plural."""
    demonyms = {name for _, names, _ in _country_rows() for name in names} | set(_lines("peoples.txt"))
    plurals = {plural for name in demonyms if (plural := _plural(name))}
    return frozenset(demonyms | plurals) - countries()


@cache
def regions() -> frozenset[str]:
    """Return names of LOC that no word of theirs gives away."""
    return frozenset(_lines("regions.txt"))


@cache
def states() -> frozenset[str]:
    """Return states and provinces that towns are named with ("Springfield Ohio")."""
    return frozenset(_lines("states.txt"))


@cache
def places() -> frozenset[str]:
    """Return towns and provinces often in the news whose name is nothing else."""
    return frozenset(_lines("places.txt"))


@cache
def organisations() -> frozenset[str]:
    """Return bodies often in the news whose name is nothing else."""
    return frozenset(_lines("organisations.txt"))


@cache
def products() -> frozenset[str]:
    """Return medicines, devices, programs and weapons often in the news whose name is nothing else."""
    return frozenset(_lines("products.txt"))


@cache
def statesmen() -> frozenset[str]:
    """Return surnames that leaders are called by alone, and that are little else."""
    return frozenset(_lines("statesmen.txt"))


@cache
def ambiguous() -> frozenset[str]:
    """Return the countries, capitals and peoples whose name is often something else."""
    return frozenset(_lines("ambiguous.txt"))


@cache
def country_codes() -> frozenset[str]:
    """Return what countries are called in brackets behind an athlete: "GBR", "Swe"."""
    return frozenset(_lines("country_codes.txt"))


@cache
def events() -> frozenset[str]:
    """Return events often in the news whose name is nothing else."""
    return frozenset(_lines("events.txt"))


@cache
def headings() -> frozenset[str]:
    """Return the words, in lower case, that head reports and lists of results: "update", "soccer"."""
    return frozenset(_lines("headings.txt"))


@cache
def natural() -> frozenset[str]:
    """Return the words, in lower case, that make a place a LOC."""
    return frozenset(_lines("natural.txt"))


@cache
def built() -> frozenset[str]:
    """Return the words, in lower case, that make a place a FAC."""
    return frozenset(_lines("built.txt"))


@cache
def languages() -> frozenset[str]:
    """Return languages that are no people's name as well."""
    return frozenset(_lines("languages.txt"))


@cache
def participles() -> frozenset[str]:
    """Return what follows a name and a hyphen without being part of the name, in lower case."""
    return frozenset(_lines("participles.txt"))


@cache
def bodies() -> frozenset[str]:
    """Return last words of a body's name that like to be followed by "of" and a place, in lower case."""
    return frozenset(_lines("bodies.txt"))


@cache
def company_words() -> frozenset[str]:
    """Return the words that stand behind a company's name, in lower case without a full stop."""
    return frozenset(_lines("company_words.txt"))


@cache
def place_names() -> dict[str, str]:
    """Return the places of several names: each name with the first of them."""
    return _first_names("place_names.txt")


@cache
def body_names() -> dict[str, str]:
    """Return the bodies of several names: each name with the first of them."""
    return _first_names("body_names.txt")


@cache
def portfolios() -> frozenset[str]:
    """Return the words for what ministers are ministers of, in lower case."""
    return frozenset(_lines("portfolios.txt"))


@cache
def storms() -> frozenset[str]:
    """Return the words that stand before the name of a storm."""
    return frozenset(_lines("storms.txt"))


@cache
def titles() -> frozenset[str]:
    """Return the words that stand before a person's name, in lower case without a full stop."""
    return frozenset(_lines("titles.txt"))


@cache
def vessels() -> frozenset[str]:
    """Return the words for what has a name at sea or in space, in lower case."""
    return frozenset(_lines("vessels.txt"))


@cache
def countries_of(people: str) -> frozenset[str]:
    """Return the names, peoples and capitals of the countries of a people, whatever its capitals: "iraqi"."""
    rows = [row for row in _country_rows() if people.casefold() in (name.casefold() for name in row[1])]
    return frozenset(name for row in rows for cell in row for name in cell)


@cache
def country_of() -> dict[str, str]:
    """Return the country of each name of a country, people and capital: "Iran" of "Iranian" and "Tehran"."""
    rows = ([name for cell in row for name in cell] for row in _country_rows())
    parts = (line.split("|") for line in _lines("parts.txt"))
    return {name: names[0] for names in (*rows, *parts) for name in names}


def _plural(name: str) -> str | None:
    if name.endswith(("ese", "ish", "ch", "men", "man", "woman", "ss", "an American")):
        return None
    return name + "s"


@cache
def _country_rows() -> tuple[tuple[list[str], list[str], list[str]], ...]:
    rows = (line.split("\t") for line in _lines("countries.tsv"))
    return tuple((_names(row[0]), _names(row[1]), _names(row[2])) for row in rows)


def _first_names(file: str) -> dict[str, str]:
    lines = (line.split("|") for line in _lines(file))
    return {name: names[0] for names in lines for name in names}


def _names(cell: str) -> list[str]:
    return [name for name in cell.strip().split("|") if name]


def _lines(file: str) -> list[str]:
    text = files("language.knowledge").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
