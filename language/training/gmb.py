"""Repairs of the Groningen Meaning Bank, whose labels a machine made: about 83% are right, 80% are there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from importlib.resources import files

from msgspec.structs import replace

from language.training.lexicons import is_country_or_capital, is_people, place_label
from language.training.rules import Rule, applies
from language.training.spans import (
    COUNTRIES,
    PEOPLES,
    NamedText,
    NameSpan,
    with_known_names,
    without_titles,
)

NO_NAME, UNKNOWN = "-", "?"
"""What stands for a label where GMB has none that we could use."""

_DIRECTIONS = frozenset(
    ["northern", "southern", "eastern", "western", "central", "northwestern", "northeastern", "southwestern"]
)

_PERSON_AS_ORG = re.compile(r"(?:King|Prophet|President|Pope|Queen|Senator|Mr\.|Ms\.) [A-Z]")

_SURE = 0.8
"""The share of a surface's labels that must agree before the others are taken for mistakes."""
_OFTEN = 5


def repaired_gmb(texts: list[NamedText]) -> list[NamedText]:
    """Return the texts of GMB with its own labels made OntoNotes' and its commonest mistakes mended.

    Titles leave the persons, demonyms become NORP, countries GPE wherever they stand, and a surface that
    nearly always has one label has it always.
    """
    mended = [
        replace(named, names=tuple(_mended_name(named.text, name) for name in named.names)) for named in texts
    ]
    majority = _majority_labels(mended) if applies(Rule.MAJORITY) else {}
    settled = [_without_placeholders(_settled(named, majority)) for named in mended]
    return [_with_known_names(named) for named in settled]


def _with_known_names(named: NamedText) -> NamedText:
    if applies(Rule.COUNTRIES):
        named = with_known_names(named, COUNTRIES, "GPE")
    return with_known_names(named, PEOPLES, "NORP") if applies(Rule.PEOPLES) else named


def _mended_name(text: str, name: NameSpan) -> NameSpan:
    name = _without_direction(text, name)
    surface = text[name.start : name.end]
    mended = _known_labels() if applies(Rule.SURFACES) else {}
    known = mended.get(surface, _label_in_lexicon(surface))
    if known is not None:
        return replace(name, label=known)
    if not any(character.isupper() for character in surface):
        return replace(name, label=NO_NAME)
    if name.label == "per" or (name.label == "org" and _PERSON_AS_ORG.match(surface)):
        return _mended_person(text, name)
    if name.label == "gpe":
        return replace(name, label="NORP" if surface.endswith(("an", "ans", "ese", "ish", "is")) else "GPE")
    return replace(name, label={"geo": place_label(surface), "org": "ORG"}.get(name.label, name.label))


def _mended_person(text: str, name: NameSpan) -> NameSpan:
    person: NameSpan | None = replace(name, label="PERSON")
    if applies(Rule.TITLES):
        person = without_titles(text, replace(name, label="PERSON"))
    if person is None:
        return replace(name, label=NO_NAME)
    is_cased = text[person.start].isupper() or text[person.start : person.end].startswith("al-")
    return person if is_cased else replace(person, label=UNKNOWN)


@cache
def _known_labels() -> dict[str, str]:
    text = files("language.training").joinpath("gmb_names.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    return {surface: label for label, surface in rows}


def _label_in_lexicon(surface: str) -> str | None:
    if is_people(surface):
        return "NORP"
    return "GPE" if is_country_or_capital(surface) else None


def _without_direction(text: str, name: NameSpan) -> NameSpan:
    first = text[name.start : name.end].split(" ", maxsplit=1)[0]
    is_direction = first in _DIRECTIONS and name.start + len(first) < name.end
    return replace(name, start=name.start + len(first) + 1) if is_direction else name


def _majority_labels(texts: list[NamedText]) -> dict[str, str]:
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for named in texts:
        for name in named.names:
            counts[named.text[name.start : name.end]][name.label] += 1
    best = {
        surface: labels.most_common(1)[0] for surface, labels in counts.items() if labels.total() >= _OFTEN
    }
    return {
        surface: label for surface, (label, count) in best.items() if count >= _SURE * counts[surface].total()
    }


def _settled(named: NamedText, majority: dict[str, str]) -> NamedText:
    names = [
        replace(name, label=majority.get(named.text[name.start : name.end], name.label))
        for name in named.names
    ]
    return replace(named, names=tuple(names))


def _without_placeholders(named: NamedText) -> NamedText:
    unknown = [(name.start, name.end) for name in named.names if name.label == UNKNOWN]
    names = [name for name in named.names if name.label not in {UNKNOWN, NO_NAME}]
    return replace(named, names=tuple(names), unknown=(*named.unknown, *unknown))
