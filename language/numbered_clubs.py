"""Clubs that have a number in their name: "Schalke 04", "TSV 1860 Munich", "1. FC Köln"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.name_mending import instead, merged, with_edges

_NUMBERED = {
    **dict.fromkeys(("Bayer", "Leverkusen", "Schalke"), "04"),
    "Mainz": "05",
    **dict.fromkeys(("Paderborn", "Elversberg"), "07"),
    **dict.fromkeys(("Hannover", "Hanover"), "96"),
    "Darmstadt": "98",
    "TSV": "1860",
}
"""The last word before the number of a club, and its number."""
_IN_TOWNS = frozenset({"96", "98"})
"""Numbers that also count something in a town: "in Hannover 96 people"."""
_BEFORE_TOWNS = frozenset({"TSV 1860", "Bayer 04"})
"""Clubs that have the town behind their number."""
_LABELS = frozenset({"ORG", "GPE", "PERSON", "LOC"})
_FIRST = ["1", "."]
_FIRST_CLUBS = frozenset(
    {
        *("Cologne", "Heidenheim", "Kaiserslautern", "Köln", "Magdeburg", "Nuremberg", "Nürnberg"),
        *("Berlin", "Saarbrücken"),
    }
)
"""The last words of clubs that are called the first one of their town: "1. FC Köln"."""


def with_numbers(names: Sequence[Span]) -> list[Span]:
    """Take in the number of a club, and the town behind it."""
    clubs = [club for name in names if (club := _club(name)) is not None]
    return merged(instead(names, clubs), _is_of_town, "ORG") if clubs else list(names)


def _club(name: Span) -> Span | None:
    doc, start, end = name.doc, name.start, name.end
    if name.label_ not in _LABELS:
        return None
    if _is_first_club(name):
        return with_edges(name, start - 2, end, "ORG")
    number = doc[end : end + 1].text
    is_numbered = bool(number) and _NUMBERED.get(name[-1].text) == number
    if not is_numbered or (number in _IN_TOWNS and not _is_club(name)):
        return None
    return with_edges(name, start, end + 1, "ORG")


def _is_club(name: Span) -> bool:
    """Whether a body stands before a number that counts nothing behind it."""
    after = name.doc[name.end + 1 : name.end + 2]
    return name.label_ == "ORG" and not (len(after) == 1 and after[0].pos_ in {"NOUN", "ADJ", "NUM"})


def _is_first_club(name: Span) -> bool:
    """Whether "1." stands before a club that is called so, and is not the number of a line in a list."""
    if name[0].text != "FC" or name[-1].text not in _FIRST_CLUBS:
        return False
    return [token.text for token in name.doc[max(0, name.start - 2) : name.start]] == _FIRST


def _is_of_town(club: Span, town: Span) -> bool:
    """Whether "Munich" stands behind "TSV 1860"."""
    return club.end == town.start and club.text in _BEFORE_TOWNS and len(town) == 1
