"""A report: an article with what stands in it, one of several that are compared."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property
from pathlib import PurePath

from msgspec import Struct

from language.analysis import Analysis
from language.article import Article


class Report(Struct, frozen=True, dict=True):
    """One of the articles that are compared."""

    article: Article
    analysis: Analysis
    """What stands in it: the suggestions, with what the reader corrected."""
    unrejected: Analysis | None = None
    """The same with what the reader rejected, if anything was: to reject a name does not change the event."""

    @property
    def telling(self) -> Analysis:
        """What its event is known by."""
        return self.unrejected or self.analysis

    @cached_property
    def date(self) -> date | None:
        """The day it was published: known, or in front of the name of its file."""
        for words in (self.article.published or "", PurePath(self.article.path).name):
            with suppress(ValueError):
                return date.fromisoformat(words[: len("2024-01-31")])
        return None

    @property
    def day(self) -> str | None:
        """That day as an ISO 8601 date."""
        return self.date.isoformat() if self.date else None

    @property
    def name(self) -> str:
        """What it is called where there is little room: its outlet, or the name of its file."""
        return self.article.outlet or PurePath(self.article.path).stem or self.article.path


def earliest_first(reports: Iterable[Report]) -> list[Report]:
    """Return reports in the order of their days; those of unknown days come first, in the order they had."""
    return sorted(reports, key=lambda report: report.day or "")
