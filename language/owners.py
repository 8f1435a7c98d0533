"""Whose a body is that many countries have: the Foreign Ministry of Iran is not that of Russia."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from language.analysis import PLACE_LABELS
from language.knowledge import country_of, portfolios, regions, states
from language.mention import Mention
from language.names import bare_name, name_tokens

_HEADS = frozenset(
    {
        *("army", "assembly", "bank", "cabinet", "congress", "court", "department", "force", "forces"),
        *("government", "guard", "ministry", "navy", "parliament", "party", "police", "senate"),
    }
)
"""What bodies are that every country has."""
_KINDS = frozenset(
    {
        *("air", "and", "appeal", "appeals", "armed", "central", "coast", "communist", "conservative"),
        *("constitutional", "criminal", "democratic", "federal", "for", "general", "green", "high"),
        *("islamic", "labor", "labour", "liberal", "military", "national", "of", "people", "peoples"),
        *("republican", "reserve", "secret", "social", "socialist", "supreme", "the"),
    }
)
"""What tells them from others of the same country, beside what a ministry is for."""
_HAS = re.compile(r"(?:['’]s?)? (?P<adjective>[a-z]+ )?")
"""What stands between a country and its body."""
_LONGEST_COUNTRY = 3
"""In words."""


class _Body(Struct):
    """A mention of such a body."""

    index: int
    words: tuple[str, ...]
    """Those that it shares with the same body of other countries."""
    owner: str | None
    """Whose it is said to be right there."""


def owners_of_bodies(mentions: Sequence[Mention], text: str) -> dict[int, str]:
    """Return whose a body is, by index, where an article has the same one of several countries.

    It is of the country before it ("Iran's Foreign Ministry", "the British Parliament") or behind it ("the
    Ministry of Defence in London"); where none stands, of the one that it was of the last time.

    Args:
        mentions: of one article, in order.
        text: the article's.
    """
    by_words: defaultdict[tuple[str, ...], list[_Body]] = defaultdict(list)
    for body in _bodies(mentions, text):
        by_words[body.words].append(body)
    several = (bodies for bodies in by_words.values() if len({body.owner for body in bodies} - {None}) > 1)
    return {index: owner for bodies in several for index, owner in _owners(bodies)}


def _owners(bodies: Iterable[_Body]) -> Iterator[tuple[int, str]]:
    last = None
    for body in bodies:
        last = body.owner or last
        if last is not None:
            yield body.index, last


def _bodies(mentions: Sequence[Mention], text: str) -> Iterator[_Body]:
    for index, mention in enumerate(mentions):
        if mention.label == "ORG":
            country, rest = _parted(mention.text)
            words = name_tokens(rest, "ORG")
            if _is_of_every_country(words):
                owner = (
                    country or _owner_before(mentions, index, text) or _owner_behind(mentions, index, text)
                )
                yield _Body(index, words, owner)


def _is_of_every_country(words: Sequence[str]) -> bool:
    has_head = any(word in _HEADS for word in words)
    return has_head and all(word in _HEADS or word in _KINDS or word in portfolios() for word in words)


def _parted(surface: str) -> tuple[str | None, str]:
    """Part a body's name from the country in it: "Kenya" and "Parliament" of "the Kenyan Parliament"."""
    words = bare_name(surface).split()
    for length in range(min(_LONGEST_COUNTRY, len(words) - 1), 0, -1):
        first, last = bare_name(" ".join(words[:length])), bare_name(" ".join(words[-length:]))
        if first in country_of():
            return country_of()[first], " ".join(words[length:])
        if last in country_of() and words[-length - 1] == "of" and len(words) > length + 1:
            return country_of()[last], " ".join(words[: -length - 1])
    return None, surface


def _owner_before(mentions: Sequence[Mention], index: int, text: str) -> str | None:
    """Return whose a body is by what stands before it: a country or people, or a state with an "'s"."""
    before = mentions[index - 1] if index else None
    between = _HAS.fullmatch(text, before.end, mentions[index].start) if before is not None else None
    if before is None or between is None or before.label not in {*PLACE_LABELS, "NORP"}:
        return None
    name, has_apostrophe = bare_name(before.text), between[0][0] != " "
    if between["adjective"] and not has_apostrophe:
        return None
    return country_of().get(name, name if has_apostrophe and name in states() | regions() else None)


def _owner_behind(mentions: Sequence[Mention], index: int, text: str) -> str | None:
    """Return the country that a body is in or of by what stands behind it."""
    behind = mentions[index + 1] if index + 1 < len(mentions) else None
    if behind is None or behind.label not in PLACE_LABELS:
        return None
    is_there = text[mentions[index].end : behind.start] in {" in ", " of "}
    return country_of().get(bare_name(behind.text)) if is_there else None
