"""Dates and times as they are written in news, found by rule.

The patterns serve twice: a number inside a date is no figure, and the dates themselves are mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_WEEKDAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Weds|Wed|Thurs|Thu|Fri|Sat|Sun"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"\s?(?:[-–—]|to|and|or)\s?"
_ZONE = r"(?:\s?(?:GMT|UTC|ET|EST|EDT|CT|PT|PST|PDT|BST|CET|local time|Pacific time|Eastern time))?"
_ON = rf"(?:(?:{_WEEKDAYS})\.?,? )?"
_END = r"(?![\d,.]\d|\w)"
_HALFDAY = r"\s?(?:[ap]\.m\.|[ap]m\b|[AP]\.M\.|[AP]M\b)"

_DATES = [
    rf"(?<=[Oo]n ){_DAY}(?:, {_DAY})+,? (?:and|or) {_DAY}\s(?:{_MONTHS})(?!\w)(?:,?\s{_YEAR})?{_END}",
    rf"(?<=[Oo]n )(?:{_MONTHS})\.?\s{_DAY}(?:, {_DAY})+,? (?:and|or) {_DAY}(?:,?\s{_YEAR})?{_END}",
    rf"{_ON}(?:{_MONTHS})\.?\s{_DAY}(?:{_TO}(?:(?:{_MONTHS})\.?\s)?{_DAY})?(?:,?\s{_YEAR})?{_END}",
    rf"{_ON}(?:the )?{_DAY}(?:{_TO}{_DAY})?(?: of)?\s(?:{_MONTHS})(?!\w)(?:\.?,?\s{_YEAR})?{_END}",
    rf"(?:early |mid-|late |the end of |end-)?(?:{_MONTHS})\.?,?\s(?:of )?{_YEAR}(?!\d)",
    rf"{_YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)",
    r"(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|[12]\d|3[01])[/.](?:(?:19|20)\d\d|\d\d)(?![\d/.]\d|\d)",
    r"(?:the )?(?:early |mid-?|late |early-|late-)?(?:(?:1[5-9]|20)\d0|[’'‘]?[1-9]0)[’']?s(?!\w)",
    rf"(?:A\.?D\.?|B\.?C\.?|CE|BCE) \d{{1,4}}(?:{_TO}\d{{1,4}})?(?!\d)",
    r"\d{1,5} (?:B\.C\.|BC|BCE|A\.D\.|AD|CE)(?!\w)",
    rf"{_YEAR}\s?[-–—/]\s?(?:{_YEAR}|\d\d)(?![\d,.%]\d|\d)",
    rf"(?:between|from)\s{_YEAR}\s(?:and|to|until|through)\s{_YEAR}(?!\d)",
    r"[’‘']\d\d(?!\d|[’'])",
]
_TIMES = [
    rf"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d{_HALFDAY}{_ZONE}",
    rf"(?<![\d:])\d{{1,3}}:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?![\d:])(?:{_HALFDAY})?{_ZONE}",
    rf"(?<![\d.,$€£])(?:1[0-2]|0?[1-9])(?:\s?[-–]\s?(?:1[0-2]|[1-9]))?{_HALFDAY}{_ZONE}",
    r"(?<![\d:.,])(?:[01]\d|2[0-3])[0-5]\d(?:h|\s(?:GMT|UTC|hours|hrs|local time))(?!\w)",
]
_RELATIVE = (
    rf"(?:(?:early|late|last|next|this)\s)?(?:{_WEEKDAYS[: _WEEKDAYS.index('|Mon|')]})"
    r"(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?:yesterday|today|tomorrow)(?:\s(?:morning|afternoon|evening))?"
    r"|(?:last|next|this|earlier this|later this|late last|early next)\s"
    r"(?:week|month|year|weekend|summer|winter|spring|autumn|fall)"
    r"|the\s(?:past|coming)\s(?:week|month|year|decade|weekend|summer|winter)"
)
_PART_OF_MONTH = r"(?:(?:early|late|mid|last|next|this)[\s-](?:in\s)?)?"
_SURE_MONTHS = "January|February|April|June|July|August|September|October|November|December"
_OTHER_MONTHS = "March|May"
"""Months that are something else behind most words: "by May", "to March"."""
_NO_NAME_NEXT = r"(?!\w|[’']|-|\s[A-Z\d])"
_BARE_MONTHS = (
    r"(?:(?i:after|before|between|by|during|from|in|of|since|through|throughout|till|until)\s)"
    rf"(?P<sure>{_PART_OF_MONTH}(?:{_SURE_MONTHS})){_NO_NAME_NEXT}"
    rf"(?:\s(?:to|and|until|or)\s(?P<second>{_PART_OF_MONTH}(?:{_SURE_MONTHS})){_NO_NAME_NEXT})?"
    rf"|(?:(?i:during|in|since|throughout|till|until)\s)(?P<other>{_PART_OF_MONTH}(?:{_OTHER_MONTHS})){_NO_NAME_NEXT}"
    rf"|(?P<part>(?:early|late|mid|last|next|this)[\s-](?:in\s)?(?:{_SURE_MONTHS}|{_OTHER_MONTHS})){_NO_NAME_NEXT}"
)

_BEFORE = r"(?<![\w$€£.,/-])(?<!\d[–—])"
DATES = re.compile(_BEFORE + "(?:" + "|".join(_DATES) + ")")
"""Dates with a number in them: days, months with a year, decades, spans of years."""
TIMES = re.compile("|".join(_TIMES))
"""Times of the day, and clock readings."""
RELATIVE = re.compile(rf"(?<![\w-])(?:{_RELATIVE})(?![\w-])", re.I)
"""Days and periods named from the day of writing: "late Tuesday", "last week"."""
BARE_MONTHS = re.compile(rf"(?<![\w-])(?:{_BARE_MONTHS})")
"""Months without a day or a year, behind words that months stand behind: "since early August"."""
_BARE_YEAR = re.compile(r"(?<![\w$€£.,/–—-])(?:1[89]|20)\d\d(?![\w%–—/-]|[.,:]\d)")
MONTH_BEFORE = re.compile(rf"(?:{_MONTHS})\.?,?\s$")
YEAR = re.compile(rf"{_YEAR}$")


class DateOrTime(Struct, frozen=True):
    """A date or a time in the text, `text[start:end]`."""

    start: int
    end: int
    label: Literal["DATE", "TIME"]


def dates_and_times(text: str) -> Iterator[DateOrTime]:
    """Yield the dates and times of `text` that are written with digits, in no particular order."""
    for match in DATES.finditer(text):
        yield DateOrTime(*match.span(), "DATE")
    for match in TIMES.finditer(text):
        yield DateOrTime(*match.span(), "TIME")


def relative_dates(text: str) -> Iterator[DateOrTime]:
    """Yield the days and periods that are named from the day of writing: "late Tuesday", "in May"."""
    for match in RELATIVE.finditer(text):
        yield DateOrTime(*match.span(), "DATE")
    for match in BARE_MONTHS.finditer(text):
        for name in ("sure", "second", "other", "part"):
            if match[name]:
                yield DateOrTime(*match.span(name), "DATE")


def years(text: str) -> Iterator[DateOrTime]:
    """Yield the bare years of `text`: four digits that nothing tied to them makes something else."""
    for match in _BARE_YEAR.finditer(text):
        yield DateOrTime(*match.span(), "DATE")
