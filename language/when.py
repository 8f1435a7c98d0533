"""When a date or time is, in ISO 8601, as far as its words and the day of writing tell.

A day is `2023-12-19`, a month `2023-12`, a year `2023`, a week `2023-W51`, a decade `199X`, a time of the day
`T21:30`. What names a day only by its weekday, or without its year, needs the day the article was published.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"last": -1, "this": 0, "next": 1}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)$",
            rf"(?:[a-z]{{3,9}}\.?,? )?{_MONTH} {_DAY}(?:,? {_YEAR})?$",
            rf"(?:[a-z]{{3,9}}\.?,? )?(?:the )?{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?$",
            rf"(?:early |mid-|late |end-|the end of )?{_MONTH},? (?:of )?{_YEAR}$",
            rf"{_YEAR}$",
        )
    )


_DECADE = re.compile(r"(?:the )?(?:early |late |early-|late-|mid-?)?(?P<decade>(?:1[5-9]|20)\d)0[’']?s$")
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>[ap])\.?m\b|(?P<h>\d\d?):(?P<m>[0-5]\d)"
)
_PERIOD = re.compile(
    r"(?:earlier |later |early |late )?(?P<which>last|this|next) (?P<unit>week|weekend|month|year)$"
)
_BARE_MONTH = re.compile(rf"(?:early |late |mid[ -])?(?:(?P<which>last|this|next) )?(?:in )?{_MONTH}$")
_WEEKDAY = re.compile(
    r"(?:(?:early|late|on) )?(?P<which>last |next |this )?(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*"
    r"(?: (?:morning|afternoon|evening|night))?$"
)


def when(text: str, published: date | None = None) -> str | None:
    """Return when a date or time is, in ISO 8601, or None where the words do not tell.

    Args:
        text: the date or time as written: "19 December 2023", "late Tuesday", "last month", "9:30 p.m.".
        published: the day the article was published. A day without a year is taken to be the nearest one, a
            weekday the last one, unless it is "next".
    """
    words = " ".join(text.lower().split())
    return (
        _calendar(words, published) or _clock(words) or (_from_day(words, published) if published else None)
    )


def _calendar(words: str, published: date | None) -> str | None:
    for pattern in _patterns():
        if match := pattern.match(words):
            return _named_day(match.groupdict(), published)
    decade = _DECADE.match(words)
    return f"{decade['decade']}X" if decade else None


def _named_day(parts: dict[str, str | None], published: date | None) -> str | None:
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if month is None:
        return year
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    if day is None:
        return f"{year}-{number:02}"
    if year is None:
        return None if published is None else _nearest(number, int(day), published)
    return _iso(int(year), number, int(day))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # "30 February" is no day
        return None


def _nearest(month: int, day: int, published: date) -> str | None:
    days = (_iso(year, month, day) for year in (published.year - 1, published.year, published.year + 1))
    return min(
        (found for found in days if found),
        key=lambda found: abs(date.fromisoformat(found) - published),
        default=None,
    )


def _clock(words: str) -> str | None:
    match = _CLOCK.match(words)
    if match is None:
        return None
    if match["half"] is None:
        return f"T{int(match['h']):02}:{match['m']}" if int(match["h"]) < 24 else None
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return f"T{hour:02}:{match['minute'] or '00'}"


def _from_day(words: str, published: date) -> str | None:
    first, _, rest = words.partition(" ")
    if first in _DAYS and rest in ("", "morning", "afternoon", "evening"):
        return (published + timedelta(days=_DAYS[first])).isoformat()
    if match := _PERIOD.match(words):
        return _period(published, match["unit"], _STEPS[match["which"]])
    if match := _WEEKDAY.match(words):
        return _weekday(published, _WEEKDAYS.index(match["weekday"]), is_next=match["which"] == "next ")
    if match := _BARE_MONTH.match(words):
        return _bare_month(published, _MONTHS.index(match["month"]), match["which"])
    return None


def _bare_month(published: date, month: int, which: str | None) -> str:
    """Return the nearest such month, or the last or next one that is not the month of publication."""
    here = published.year * 12 + published.month - 1
    months = [year * 12 + month for year in (published.year - 1, published.year, published.year + 1)]
    if which == "last":
        found = max(one for one in months if one < here)
    elif which == "next":
        found = min(one for one in months if one > here)
    else:
        found = min(months, key=lambda one: abs(one - here))
    return f"{found // 12}-{found % 12 + 1:02}"


def _period(published: date, unit: str, step: int) -> str:
    if unit == "year":
        return str(published.year + step)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return f"{months // 12}-{months % 12 + 1:02}"
    year, week, _ = (published + timedelta(weeks=step)).isocalendar()
    return f"{year}-W{week:02}"


def _weekday(published: date, weekday: int, *, is_next: bool) -> str:
    """Return the last such weekday, the day of publication included, or the next one after it."""
    back = (published.weekday() - weekday) % 7
    return (published + timedelta(days=7 - back if is_next else -back)).isoformat()
