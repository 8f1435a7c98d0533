"""The OntoNotes label of a name that a corpus only calls a place, or miscellaneous."""

from __future__ import annotations

import re

from language.knowledge import built, capitals, countries, languages, natural, peoples, regions
from language.training.rules import Rule, applies

_EVENT = re.compile(
    r"\b(War|Wars|Battle|Siege|Olympics|Olympic Games|Games|Cup|Championships?|Open|Festival|Revolution|"
    r"Uprising|Hurricane|Typhoon|Massacre|Summit|Grand Prix|Super Bowl|Holocaust|Tour|elections?|Election|"
    r"Conference)\b"
)
_LAW = re.compile(
    r"\b(Act|Treaty|Constitution|Agreement|Accords?|Convention|Protocol|Bill of Rights|Resolution)\b"
)
_WORK = re.compile(r"\b(Award|Awards|Prize|Medal|Oscar|Oscars|Grammy)\b")


def is_people(name: str) -> bool:
    """Whether a name is that of a people, a religion, or of who comes from a country."""
    return name in peoples() and applies(Rule.PEOPLES)


def is_country_or_capital(name: str) -> bool:
    """Whether a name is that of a country or of its capital."""
    return (name in countries() or name in capitals()) and applies(Rule.COUNTRIES)


def place_label(name: str) -> str:
    """Return GPE, LOC or FAC for the name of a place, or NORP when it names a people."""
    bare = without_article(name)
    if is_people(bare):
        return "NORP"
    if is_country_or_capital(bare) or not applies(Rule.PLACES):
        return "GPE"
    words = bare.lower().split()
    if bare in regions() or words[-1] in natural() or words[0] in {"lake", "mount", "cape", "gulf", "strait"}:
        return "LOC"
    return "FAC" if words[-1] in built() and len(words) > 1 else "GPE"


def miscellaneous_label(name: str) -> str | None:
    """Return the type of a name that a corpus calls miscellaneous, or None when it does not show."""
    bare = without_article(name)
    if is_people(bare):
        return "NORP"
    if bare in languages():
        return "LANGUAGE"
    patterns = (("LAW", _LAW), ("WORK_OF_ART", _WORK), ("EVENT", _EVENT))
    return next((label for label, pattern in patterns if pattern.search(bare)), None)


def without_article(name: str) -> str:
    """Return the name without a leading "the"."""
    return name[4:] if name[:4].lower() == "the " and len(name) > 4 else name
