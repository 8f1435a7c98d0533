"""Mending peoples: two that are one, and those that are the language they speak.

Every function takes the names of a document, in order, and returns them mended.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from language.knowledge import countries, organisations, peoples, states
from language.name_mending import relabelled, with_edges

_FIRST_HALVES = frozenset(
    {
        *("Afro", "Anglo", "Austro", "Euro", "Finno", "Franco", "Graeco", "Greco", "Hispano", "Ibero"),
        *("Indo", "Irano", "Italo", "Luso", "Russo", "Serbo", "Sino"),
    }
)
"""Peoples before a hyphen: "Sino-Russian"."""
_SPEAKING = frozenset({"fluent", "speak", "speaking", "speaks", "spoke", "spoken"})
_SAYING = _SPEAKING.union(
    (
        "book",
        "books",
        "broadcast",
        "preach",
        "preached",
        "preaches",
        "preaching",
        "published",
        "said",
        "sang",
    ),
    (
        "sing",
        "singing",
        "sings",
        "song",
        "songs",
        "sung",
        "taught",
        "translated",
        "write",
        "writes",
        "writing",
    ),
    ("written", "wrote"),
)
"""Words in front of "in" and a language."""
_OF_A_PEOPLE = frozenset(
    {"elder", "elders", "man", "people", "tribe", "tribes", "tribesmen", "woman", "women"}
)
"""What stands behind the name of a people, small."""
_MODIFIED = frozenset({"NOUN", "PROPN", "ADJ"})


def with_double_peoples(names: Sequence[Span]) -> list[Span]:
    """Make one people of two that a hyphen joins: "Afro" and "Cuban"."""
    return [
        with_edges(name, name.start - 2, name.end, "NORP") if _is_second_half(name) else name
        for name in names
    ]


def with_tribes(names: Sequence[Span]) -> list[Span]:
    """Make peoples of persons and bodies that have elders or are a tribe: "a Yawuru elder"."""
    return relabelled(names, "NORP", _is_tribe)


def with_homes(names: Sequence[Span]) -> list[Span]:
    """Make places of peoples that are a country or a state: the "Iowa" of "the Iowa Republican"."""
    return relabelled(names, "GPE", _is_home)


def with_languages(names: Sequence[Span]) -> list[Span]:
    """Make languages of peoples where something is said in them: "He spoke in German and Polish"."""
    named: list[Span] = []
    for name in relabelled(names, "LANGUAGE", _is_language):
        also = bool(named) and _is_language_too(named[-1], name)
        named.append(with_edges(name, name.start, name.end, "LANGUAGE") if also else name)
    return named


def _is_second_half(name: Span) -> bool:
    before = [token.text for token in name.doc[max(0, name.start - 2) : name.start]]
    is_people = name.label_ == "NORP" or name.text in peoples()
    return is_people and len(before) == 2 and before[0] in _FIRST_HALVES and before[1] in {"-", "–"}


def _is_home(name: Span) -> bool:
    is_place = name.text in states() or name.text in countries()
    return name.label_ == "NORP" and is_place and name.text not in peoples()


def _is_tribe(name: Span) -> bool:
    doc = name.doc
    before, after = doc[name.start - 1].lower_ if name.start else "", doc[name.end : name.end + 1].text
    is_other = name.label_ in {"PERSON", "ORG"} and name.text not in organisations()
    return is_other and before in {"a", "an", "the"} and after in _OF_A_PEOPLE


def _is_language_too(before: Span, name: Span) -> bool:
    """Whether a people ends a list of languages: the "Polish" of "in German and Polish"."""
    are_beside = name.doc[before.end : name.start].text in {"and", "or"}
    is_people = name.label_ == "NORP" and len(name) == 1
    return before.label_ == "LANGUAGE" and are_beside and is_people and not _is_modifying(name)


def _is_language(name: Span) -> bool:
    if name.label_ != "NORP" or len(name) > 1 or not name.start:
        return False
    doc, before = name.doc, name.doc[name.start - 1].lower_
    after = doc[name.end] if name.end < len(doc) else None
    if after is not None and after.text in {"-", "–"}:
        return [token.lower_ for token in doc[name.end + 1 : name.end + 2]] == ["language"]
    if _is_modifying(name):
        return False
    if before in {"in", "into"} and name.start > 1:
        return any(token.lower_ in _SAYING for token in doc[max(0, name.start - 5) : name.start - 1])
    return before in _SPEAKING


def _is_modifying(name: Span) -> bool:
    """Whether a people is said of what follows: "in Russian exile"."""
    after = name.doc[name.end] if name.end < len(name.doc) else None
    return after is not None and (after.pos_ in _MODIFIED or after.is_title)
