"""Parties: the faction that stands in brackets, and the bracket that a name lacks or should not have."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.name_mending import instead, with_edges
from language.names import initials

_PARTIES = frozenset(
    {"CPI", "Congress", "Dal", "JD", "LJP", "League", "NCP", "Party", "RPI", "Samata", "Sena"}
)
"""Words of parties that have factions."""
_FACTIONS = frozenset(
    {
        *(
            "AP",
            "Ambedkar",
            "Athawale",
            "F",
            "G",
            "I",
            "IM",
            "I-M",
            "Jacob",
            "Joseph",
            "Leninist",
            "Liberation",
        ),
        *(
            "M",
            "ML",
            "M-L",
            "Mani",
            "Maoist",
            "Marxist",
            "Marxist-Leninist",
            "Marxist–Leninist",
            "N",
            "Q",
            "R",
        ),
        *("Ram Vilas", "S", "SP", "Secular", "Sharadchandra Pawar", "U", "UBT", "United"),
    }
)
"""What stands in brackets behind them."""
_LONGEST_FACTION = 3
"""In tokens: "Marxist-Leninist"."""


def with_factions(names: Sequence[Span]) -> list[Span]:
    """Take in the faction in brackets behind a party, and the bracket that a name lacks.

    "Janata Dal (United)" is one party; of "Socialist Party (SP)" the bracket is what it is called for short.
    """
    whole = [_with_bracket(name) for name in names]
    parties = [party for name in whole if (party := _with_faction(name)) is not None]
    return instead(whole, parties)


def without_stray_brackets(names: Sequence[Span]) -> list[Span]:
    """Part names at a ")" that no "(" in them opens: "CPC" and "Central Committee"."""
    return [part for name in names for part in _without_stray_bracket(name)]


def _without_stray_bracket(name: Span) -> list[Span]:
    at = next((token.i for token in name[1:] if token.text == ")"), None)
    if at is None or "(" in name.doc[name.start : at].text:
        return [name]
    parts = [with_edges(name, name.start, at)]
    if at + 1 < name.end and name.doc[at + 1].text[0].isupper():
        parts.append(with_edges(name, at + 1, name.end))
    return parts


def _with_bracket(name: Span) -> Span:
    """Take in the ")" right behind a name in which a "(" is left open: "CPI(M" and ")"."""
    after = name.doc[name.end : name.end + 1].text
    is_open = after == ")" and "(" in name.text and name.text.count("(") > name.text.count(")")
    return with_edges(name, name.start, name.end + 1) if is_open else name


def _with_faction(name: Span) -> Span | None:
    doc, start = name.doc, name.end + 1
    if name.label_ != "ORG" or doc[name.end : start].text != "(" or _PARTIES.isdisjoint(_texts(name)):
        return None
    end = next(
        (at for at in range(start + 1, start + _LONGEST_FACTION + 1) if doc[at : at + 1].text == ")"), None
    )
    if end is None or doc[start:end].text not in _FACTIONS:
        return None
    is_short_form = doc[start:end].text.casefold() in initials(name.text)
    return None if is_short_form else with_edges(name, name.start, end + 1)


def _texts(name: Span) -> set[str]:
    return {word.text for word in name}
