"""Names in a text, as character ranges with labels, and what is done to all of them alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from language.knowledge import countries, peoples, titles


class NameSpan(Struct, frozen=True):
    """A name: a half-open range of characters with a label."""

    start: int
    end: int
    label: str


class NamedText(Struct, frozen=True):
    """A text of a corpus with its names."""

    text: str
    names: tuple[NameSpan, ...]
    unknown: tuple[tuple[int, int], ...] = ()
    """Ranges that may or may not be names: nothing is learnt from them."""
    miscellaneous: tuple[tuple[int, int], ...] = ()
    """Ranges that are no person, organisation or place, but perhaps a name of some other type."""
    is_silver: bool = False
    """Whether a machine labelled it."""


def trimmed_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space around it, a leading article or a final possessive."""
    surface = text[start:end]
    start += len(surface) - len(surface.lstrip())
    end -= len(surface) - len(surface.rstrip())
    if text[start:end].lower().startswith("the ") and text[start:end] != "The Hague":
        start += 4
    if text[start:end].endswith(("'s", "’s")) and end - start > 2:
        end -= 2
    return start, end


def without_titles(text: str, name: NameSpan) -> NameSpan | None:
    """Return a person's name without the titles before it; None when nothing else is there."""
    start = name.start
    for word in re.finditer(r"\S+", text[name.start : name.end]):
        bare = word.group().lower().rstrip(".,")
        if bare not in titles() and not (bare in {"of", "for", "the"} and start > name.start):
            return replace(name, start=name.start + word.start())
        start = name.start + word.end()
    return None


def with_known_names(named: NamedText, known: re.Pattern[str], label: str) -> NamedText:
    """Return the text with every match of `known` labelled, unless it is part of a longer name.

    Shorter names inside a match give way: "South" and "Korean" become "South Korean".
    """
    names = list(named.names)
    for match in known.finditer(named.text):
        touching = [name for name in names if name.start < match.end() and match.start() < name.end]
        if all(match.start() <= name.start and name.end <= match.end() for name in touching):
            names = [name for name in names if name not in touching]
            names.append(NameSpan(match.start(), match.end(), label))
    return replace(named, names=tuple(sorted(names, key=lambda name: name.start)))


def pattern_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that matches any of the names as whole words, the longest first."""
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w.-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


PEOPLES = pattern_of(peoples())
"""Matches what is NORP."""
COUNTRIES = pattern_of(countries())
"""Matches what is GPE."""
