"""Dates of publication, as files write them and as an article keeps them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_NOTATIONS: tuple[Callable[[str], date], ...] = (
    date.fromisoformat,
    datetime.fromisoformat,
    parsedate_to_datetime,
)


def iso_date(written: object) -> str | None:
    """Return an ISO 8601 or e-mail date (RFC 5322) as an ISO 8601 date or date and time, or None.

    Anything else is left out rather than guessed at: "03/04/21" is two different days.
    """
    if isinstance(written, date):
        return written.isoformat()
    if not isinstance(written, str):
        return None
    for parsed in _NOTATIONS:
        try:
            return parsed(written.strip()).isoformat()
        except (ValueError, OverflowError):  # a year or a time zone of twenty digits is the latter
            continue
    return None
