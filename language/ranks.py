"""Persons of one surname whom titles tell apart: Mr. and Mrs. Blair, King Hussein and Saddam Hussein."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct

from language.knowledge import titles
from language.mention import Mention
from language.names import name_tokens

_SEX = {
    **dict.fromkeys(("mr", "sir", "king", "prince"), "he"),
    **dict.fromkeys(("mrs", "ms", "miss", "lady", "dame", "queen", "princess"), "she"),
}
_CROWNED = frozenset({"king", "queen", "prince", "princess", "pope"})
"""Titles of those who are called by a given name, which is another's surname."""
_OFFICES = frozenset(
    {"chancellor", "gov", "governor", "mayor", "minister", "premier", "president", "sen", "senator"}
)
"""Titles that hardly anybody loses as soon as the whole name stands."""
_TITLE = re.compile(r"\b(?:(?P<short>[A-Z]\w{0,2})\.|(?P<long>[A-Z]\w*)) $")
_COUPLE = re.compile(r"\bMr\.? (?:and|&) Mrs\.? $")
_LONGEST_TITLE = 20
"""In characters; so long is what makes two titles a couple's."""
_NEAR = 200
"""How far, in characters, a whole name may be from a title and surname to be told from them."""
_BY_TITLE, _BY_NAME = "by title", "by name"


class _Called(Struct):
    """A mention of a person."""

    index: int
    start: int
    words: tuple[str, ...]
    title: str
    """In lower case; empty when there is none."""

    @property
    def is_whole(self) -> bool:
        """Whether it is more than a surname."""
        return len(self.words) > 1


def persons_apart(mentions: Sequence[Mention], text: str) -> dict[int, str]:
    """Return what tells persons of one surname apart, by index, where their titles do.

    "Mr." and "Mrs." are two. A king has no surname: beside Saddam Hussein, or wherever President Saddam
    Hussein is spoken of, "King Hussein" is somebody else. And whoever is called by a whole name near behind
    "President Mandela" is another: "Winnie Mandela".

    Args:
        mentions: of one article, in order.
        text: the article's.
    """
    by_surname: defaultdict[str, list[_Called]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        words = name_tokens(mention.text, "PERSON") if mention.label == "PERSON" else ()
        if words:
            by_surname[words[-1]].append(_Called(index, mention.start, words, _title(mention, text)))
    families = (family for family in by_surname.values() if any(called.title for called in family))
    return {index: mark for family in families for index, mark in _marks(family, text)}


def _title(mention: Mention, text: str) -> str:
    words = [word.rstrip(".").lower() for word in mention.text.split()]
    own = list(takewhile(titles().__contains__, words[:-1]))
    if own:
        return own[-1]
    before = text[max(0, mention.start - _LONGEST_TITLE) : mention.start]
    match = _TITLE.search(before)
    return "" if match is None or _COUPLE.search(before) else (match["short"] or match["long"]).lower()


def _marks(family: Sequence[_Called], text: str) -> Iterator[tuple[int, str]]:
    if others := _beside_crowned(family, text):
        yield from _by_title(family, _CROWNED, others)
    elif others := _named_behind_office(family, text):
        yield from _by_title(family, _OFFICES, others)
    else:
        yield from _by_sex(family)


def _beside_crowned(family: Sequence[_Called], text: str) -> set[tuple[str, ...]]:
    """Return the whole names of those who are never crowned: near a crowned given name, or with an office."""
    both = (pair for one, other in _near(family, text) for pair in ((one, other), (other, one)))
    names = {other.words for one, other in both if _is_surname_of(one, other, _CROWNED)}
    if any(called.title in _CROWNED and not called.is_whole for called in family):
        names |= {called.words for called in family if called.title in _OFFICES and called.is_whole}
    return names - {called.words for called in family if called.title in _CROWNED}


def _named_behind_office(family: Sequence[_Called], text: str) -> set[tuple[str, ...]]:
    """Return the whole names that first stand near behind an office and a surname, and never with one."""
    first = {called.words: called.index for called in reversed(family)}
    pairs = ((one, other) for one, other in _near(family, text) if other.index == first[other.words])
    names = {other.words for one, other in pairs if _is_surname_of(one, other, _OFFICES)}
    return names - {called.words for called in family if called.title in _OFFICES}


def _is_surname_of(one: _Called, other: _Called, ranks: frozenset[str]) -> bool:
    """Whether only the first is a surname alone, with one of these titles."""
    return one.title in ranks and not one.is_whole and other.is_whole


def _near(family: Sequence[_Called], text: str) -> Iterator[tuple[_Called, _Called]]:
    """Yield each two mentions that are near each other on one line, in order."""
    starts = [called.start for called in family]
    for place, one in enumerate(family):
        for other in family[place + 1 : bisect_left(starts, one.start + _NEAR)]:
            if "\n" not in text[one.start : other.start]:
                yield one, other


def _by_title(
    family: Sequence[_Called], ranks: frozenset[str], others: set[tuple[str, ...]]
) -> Iterator[tuple[int, str]]:
    """Yield who has the title and who is called by a whole name; a surname alone is whoever stands first."""
    first_other = next(called.index for called in family if called.words in others)
    first_titled = next(called.index for called in family if called.title in ranks and not called.is_whole)
    other_titles = (_SEX.keys() | _OFFICES) - ranks - ({"mr"} if ranks is _OFFICES else set())
    for called in family:
        is_other = called.title in other_titles and not called.is_whole
        if called.words in others or is_other:
            yield called.index, _BY_NAME
        elif not called.is_whole and (called.title in ranks or first_titled < first_other):
            yield called.index, _BY_TITLE


def _by_sex(family: Sequence[_Called]) -> Iterator[tuple[int, str]]:
    """Yield the sexes in a family that has both; a whole name has that of its titles, wherever it stands."""
    of_words: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for called in family:
        of_words[called.words] |= {_SEX[called.title]} if called.title in _SEX else set()
    has_both = len(set().union(*of_words.values())) > 1
    if not has_both or not any(sexes for words, sexes in of_words.items() if len(words) == 1):
        return
    for called in family:
        sexes = of_words[called.words]
        sex = _SEX.get(called.title) or (min(sexes) if called.is_whole and len(sexes) == 1 else None)
        if sex is not None:
            yield called.index, sex
