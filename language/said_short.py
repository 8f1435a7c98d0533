"""What an article says a name is short for, where the words of the two may not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from language.analysis import NAME_LABELS
from language.mention import Mention

_KNOWN_AS = re.compile(
    r",? \(?(?:who (?:is|was) )?(?:(?:also|better|usually|widely) )?known"
    r" (?:as|by (?:its|their) (?:[\w-]+ )?(?:acronym|initials)(?: as|,)?) (?:the )?"
)
"""What stands between a body or a person and the name that it is known by."""


def said_to_be_short(mentions: Sequence[Mention], text: str) -> dict[int, int]:
    """Return which name the article says to be short for which, by index: "Alternative for Germany (AfD)".

    Of a body it stands in brackets right behind it, behind "or" between commas, or behind "known as"; so does
    the name that a person goes by: "Jimmy Lind, known as Barbecue".

    Args:
        mentions: of one article, in order.
        text: the article's.
    """
    named = list(enumerate(mentions))
    bodies_named = [(index, mention) for index, mention in named if mention.label == "ORG"]
    said = {
        at: before
        for (before, full), (at, short) in pairwise(bodies_named)
        if " " not in short.text and _is_said(full, short, text)
    }
    return said | {
        at: before
        for (before, full), (at, short) in pairwise(named)
        if full.label == "PERSON" and short.label in NAME_LABELS and _is_known_as(full, short, text)
    }


def _is_said(full: Mention, short: Mention, text: str) -> bool:
    between, after = text[full.end : short.start], text[short.end : short.end + 1]
    is_in_brackets = between == " (" and after == ")"
    is_renamed = between in {", or ", ", or the "} and after in {",", "."} and short.text.isupper()
    return is_in_brackets or is_renamed or _is_known_as(full, short, text)


def _is_known_as(full: Mention, short: Mention, text: str) -> bool:
    return _KNOWN_AS.fullmatch(text, full.end, short.start) is not None
