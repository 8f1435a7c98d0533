"""What an article says a name is short for, where the words of the two may not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from language.analysis import NAME_LABELS
from language.mention import Mention
from language.names import acronym, initials

_KNOWN_AS = re.compile(
    r",? \(?(?:who (?:is|was) )?(?:(?:also|better|\w+ly) )?known"
    r" (?:as|by (?:its|their) (?:[\w-]+ )?(?:acronym|initials)(?: as|,)?) (?:the )?"
)
"""What stands between a body or a person and the name that it is known by."""
_LISTED = re.compile(r" \((?:[A-Z]{3,8}|(?:Nasdaq|Euronext)(?: [A-Z]\w+)?): ?")
"""What stands between a company and its ticker: " (NYSE: "."""


def said_to_be_short(mentions: Sequence[Mention], text: str) -> dict[int, int]:
    """Return which name the article says to be short for which, by index: "Alternative for Germany (AfD)".

    Of a body it stands in brackets right behind it, perhaps behind a stock exchange, between commas, perhaps
    behind "or", or behind "known as"; so does the name that a person goes by: "Ada Lind, known as Barbecue".

    Args:
        mentions: of one article, in order.
        text: the article's.
    """
    named = list(enumerate(mentions))
    bodies_named = [(index, mention) for index, mention in named if mention.label == "ORG"]
    said = {
        at: before
        for place, (at, short) in enumerate(bodies_named)
        for before, full in bodies_named[max(0, place - 2) : place]  # an exchange may stand between them
        if " " not in short.text and _is_said(full, short, text)
    }
    return said | {
        at: before
        for (before, full), (at, short) in pairwise(named)
        if full.label == "PERSON" and short.label in NAME_LABELS and _is_known_as(full, short, text)
    }


def _is_said(full: Mention, short: Mention, text: str) -> bool:
    between, after = text[full.end : short.start], text[short.end : short.end + 1]
    is_in_brackets = after == ")" and (between == " (" or _LISTED.fullmatch(between) is not None)
    is_in_brackets = is_in_brackets and not _is_of_part(short.text, full.text)
    is_renamed = between in {", or ", ", or the "} and after in {",", "."} and short.text.isupper()
    is_put_shorter = between == ", " and after == "," and _are_initials(short.text, full.text)
    return is_in_brackets or is_renamed or is_put_shorter or _is_known_as(full, short, text)


def _is_of_part(short: str, full: str) -> bool:
    """Whether an acronym is of what a body is of, and not its own: "Bureau of the Velm Boat Party (VBP)"."""
    letters, owner = acronym(short), full.partition(" of ")[2]
    return letters in initials(owner) and letters not in initials(full)


def _are_initials(short: str, full: str) -> bool:
    """Whether an acronym has some initials of a name in order, the first among them."""
    letters = acronym(short)
    return letters is not None and any(
        letters[0] == each[0] and _are_in_order(letters, each) for each in initials(full)
    )


def _are_in_order(letters: str, others: str) -> bool:
    rest = iter(others)
    return all(letter in rest for letter in letters)


def _is_known_as(full: Mention, short: Mention, text: str) -> bool:
    return _KNOWN_AS.fullmatch(text, full.end, short.start) is not None
