"""Whether two names of different reports may be one: joined, suggested to the reader, or nothing.

No similarity separates the same from the different (two presidents Bush are more alike than two spellings of
an Arabic name), so only equal words join; what is merely alike is asked.
"""

from __future__ import annotations

from functools import lru_cache

from language.analysis import PLACE_LABELS
from language.compare.judged import NameKey
from language.names import acronym, initials, name_tokens

_COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "upper",
        "lower",
    }
)
_LETTERS = str.maketrans({"ð": "d", "đ": "d", "ø": "o", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"})
_ALIKE, _ALIKE_ALONE = 0.8, 0.92
"""The least Jaro-Winkler similarity of spellings of a word ("kunan", "gunan": 0.87); of one-word names."""


def kind_of(label: str) -> str:
    """Return what a name must share with another one: its label, or that it is a place."""
    return "PLACE" if label in PLACE_LABELS else label


@lru_cache(maxsize=20_000)
def tokens_of(name: str, label: str) -> tuple[str, ...]:
    """Return the words of a name as they are compared between reports, peoples in the singular."""
    tokens = tuple(token.translate(_LETTERS) for token in name_tokens(name, label))
    return (*tokens[:-1], tokens[-1].removesuffix("s")) if tokens and label == "NORP" else tokens


def key_of(name: str, label: str) -> NameKey:
    """Return by what a name is known in all reports; equal keys are one name."""
    return kind_of(label), "".join(sorted(tokens_of(name, label))) or name


def reason_to_ask(name: str, other: str, label: str) -> str | None:
    """Return why two different names of one kind may be one, in words; None when they may not."""
    mine, theirs = tokens_of(name, label), tokens_of(other, label)
    if not mine or not theirs or _must_differ(mine, theirs):
        return None
    if label == "PERSON":
        return _same_person(mine, theirs)
    return _same_body(name, other, mine, theirs)


def _must_differ(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether a number, an initial or a point of the compass tells the names apart."""
    only_one = set(mine) ^ set(theirs)
    has_initials = all(any(len(token) == 1 for token in tokens) for tokens in (mine, theirs))
    return any(
        token.isdigit() or token in _COMPASS or (has_initials and len(token) == 1) for token in only_one
    )


def _same_person(mine: tuple[str, ...], theirs: tuple[str, ...]) -> str | None:
    short, long = sorted((mine, theirs), key=len)
    if len(short) == 1:
        return f"{short[0].title()} is the last word of the other name" if short[0] == long[-1] else None
    if short[0] == long[0] and short[-1] == long[-1]:
        return "first and last word are the same"
    if len(short[0]) == 1 or len(long[0]) == 1:
        return "the initial fits" if short[0][0] == long[0][0] and short[-1] == long[-1] else None
    if len(short) == len(long) and all(map(_is_alike, short, long)):
        return "the spelling is alike"
    return None


def _same_body(name: str, other: str, mine: tuple[str, ...], theirs: tuple[str, ...]) -> str | None:
    for one, full in ((name, other), (other, name)):
        letters = acronym(one)
        if letters is not None and letters in initials(full):
            return f"{one} may be short for it"
    short, long = sorted((mine, theirs), key=len)
    if len(short) < len(long) and (short in (long[: len(short)], long[-len(short) :])):
        return "one name is part of the other"
    least = _ALIKE if len(mine) > 1 else _ALIKE_ALONE
    if len(mine) == len(theirs) and min(map(_likeness, mine, theirs)) >= least:
        return "the spelling is alike"
    return None


def _is_alike(word: str, other: str) -> bool:
    return _likeness(word, other) >= _ALIKE


def _likeness(word: str, other: str) -> float:
    from rapidfuzz.distance import JaroWinkler  # noqa: PLC0415  (four megabytes, and most never compare)

    return JaroWinkler.similarity(word, other)
