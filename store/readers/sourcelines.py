"""Source lines: who published an article and when, where its first lines say so and nothing else.

"Meridian Wire, 12 March 2024", "Published: 12 March 2024", "By Ana Lee | 12 March 2024"; and the dateline
that the first paragraph begins with: "KARVALA, March 12 (Meridian Wire) -". A day without a year is left out.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from msgspec import Struct

from language.when import when

HEAD_LINES: Final = 4
"""How many lines at the beginning may be source lines, the headline among them."""
_LONGEST = 120
"""The most characters of a source line."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,? )?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?<!\w){_WEEKDAY}(?:{_DAY} {_MONTH},? {_YEAR}|{_MONTH} {_DAY},? {_YEAR}|{_YEAR}-\d\d-\d\d)(?![\w-])"
)
_BARE_DATE = rf"(?m)^[ \t]*{_DATE}[ \t]*$"
_TIME = r"(?i)(?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,5})?"
_LABEL = r"(?i)(?:(?:First )?published|Posted|Issued|Date)(?: on)?:?"
_BETWEEN = r"\s*[,|·•]\s*|\s+[–—-](?:\s+|$)"
_YEARLESS = rf"{_WEEKDAY}(?:{_MONTH} {_DAY}|{_DAY} {_MONTH})"
_DATELINE = (
    r"(?P<place>[^\W\d_a-z][^\W\d_a-z .'’-]+(?:[ .'’-]+[^\W\d_a-z]+)*)"
    rf"(?:, (?!{_YEARLESS})[^\W\d_][\w. ]{{1,20}}?)?"
    rf"(?P<day>, {_YEARLESS}(?P<year>,? {_YEAR})?)?"
    r"(?: ?\((?P<agency>[^()\n]{2,40})\))?\s*[-–—]"
)
_YEAR_IN, _DASH_IN = re.compile(_YEAR), re.compile("[-–—]")
"""What is looked for first: the patterns of dates and datelines take a millisecond each to compile."""
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_ACRONYM = r"[A-Z]{2,5}"
_SMALL = frozenset(
    {"of", "the", "and", "for", "in", "&", "de", "van", "von", "al", "el", "la", "le", "da", "di", "bin"}
)
_OF_OUTLETS = frozenset(
    {
        *("afp", "agency", "ansa", "ap", "associated", "bbc", "broadcasting", "bulletin"),
        *("chronicle", "cnn", "courier", "daily", "dispatch", "dpa", "echo", "examiner"),
        *("express", "gazette", "globe", "guardian", "herald", "independent", "inquirer"),
        *("journal", "ledger", "magazine", "mail", "mercury", "mirror", "monitor", "news"),
        *("newspaper", "npr", "observer", "post", "press", "radio", "reporter", "reuters"),
        *("review", "sentinel", "standard", "star", "sun", "tass", "telegraph", "television"),
        *("times", "tribune", "tv", "upi", "voice", "weekly", "wire", "xinhua"),
    }
)
"""Words that a name has which is an outlet's, and no place's or person's."""


class Facts(Struct, frozen=True):
    """What source lines say of an article."""

    outlet: str | None = None
    published: str | None = None
    author: str | None = None

    def or_else(self, other: Facts) -> Facts:
        """Return these facts, and for what they do not say the other ones."""
        return Facts(
            self.outlet or other.outlet, self.published or other.published, self.author or other.author
        )


NO_FACTS: Final = Facts()


def facts_at_head(text: str) -> Facts:
    """Return what the first lines of a normalised text say of it: its source lines, then its dateline."""
    found, is_free = NO_FACTS, True
    for number, line in enumerate(islice(_LINE.finditer(text), HEAD_LINES)):
        is_free = is_free or number == 1 or text.endswith("\n\n", 0, line.start())
        words = text[line.start() : min(line.end(), line.start() + 2 * _LONGEST)].strip()
        facts = source_line(words) if is_free and not _goes_on(text, line.end()) else None
        if facts is None:
            found = found.or_else(_dateline(words))
        elif facts.outlet or facts.author or not _is_chronology(text):
            found = found.or_else(facts)
        is_free = facts is not None
    return found


def _is_chronology(text: str) -> bool:
    """Whether there are several lines that are dates: then the first one tells what happened that day."""
    return sum(1 for _ in islice(re.finditer(_BARE_DATE, text), 2)) > 1


def _goes_on(text: str, end: int) -> bool:
    """Whether the next line goes on with a sentence."""
    return text[end + 1 : end + 2].islower()


def source_line(line: str) -> Facts | None:
    """Return what a line says that is nothing but a date, with outlet, author or place; None of any other."""
    dates = list(re.finditer(_DATE, line)) if len(line) <= _LONGEST and _YEAR_IN.search(line) else []
    if len(dates) != 1:
        return None
    start, end = dates[0].span()
    pieces = [piece.strip() for part in (line[:start], line[end:]) for piece in re.split(_BETWEEN, part)]
    known = [_fact(piece) for piece in pieces if piece]
    day = when(dates[0][0])
    if day is None or None in known:
        return None
    facts = Facts(published=day)
    for fact in filter(None, known):
        facts = facts.or_else(fact)
    return facts


def _fact(piece: str) -> Facts | None:
    """Return what a piece of a source line says; None where it is no such piece."""
    bare = piece[1:-1] if piece[0] == "(" and piece[-1] == ")" else piece
    if _is_outlet(bare):
        return Facts(outlet=bare)
    by, _, name = piece.partition(" ")
    if by.lower() == "by":
        return Facts(author=name) if _is_name(name) else None
    is_known = re.fullmatch(_LABEL, piece) or re.fullmatch(_TIME, piece) or _is_place(piece)
    return NO_FACTS if is_known else None


def _dateline(line: str) -> Facts:
    """Return what the dateline says that a line begins with, if any."""
    match = re.match(_DATELINE, line) if _DASH_IN.search(line, 0, _LONGEST) else None
    if match is None:
        return NO_FACTS
    agency = match["agency"] or ""
    is_outlet = _is_outlet(agency) or re.fullmatch(_ACRONYM, agency) or (match["day"] and _is_name(agency))
    day = when(match["day"].removeprefix(", ")) if match["year"] else None
    return Facts(outlet=agency if is_outlet else None, published=day)


def _is_outlet(words: str) -> bool:
    return _is_name(words, most=6) and any(word.lower() in _OF_OUTLETS for word in words.split())


def _is_place(words: str) -> bool:
    """Whether words are in capitals, as the place in a dateline is."""
    return words.isupper() and all(map(str.isalpha, words.split()))


def _is_name(words: str, *, most: int = 4) -> bool:
    """Whether words are a name: in capitals but for the small ones among them."""
    each = words.split()
    is_written_so = all(word[0].isupper() or word in _SMALL for word in each)
    return 0 < len(each) <= most and is_written_so and each[0][0].isupper() and each[-1] not in _SMALL
