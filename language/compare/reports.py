"""A report: an article with what stands in it, one of several that are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

from language.analysis import Analysis
from language.article import Article

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Report:
    """One of the articles that are compared."""

    article: Article
    analysis: Analysis
    """What stands in it: the suggestions, with what the reader corrected."""

    @property
    def day(self) -> str | None:
        """The day it was published, as an ISO 8601 date: known, or in front of the name of its file."""
        found = _DAY.match(self.article.published or "") or _DAY.match(PurePath(self.article.path).name)
        return found[1] if found else None

    @property
    def name(self) -> str:
        """What it is called where there is little room: its outlet, or the name of its file."""
        return self.article.outlet or PurePath(self.article.path).stem or self.article.path
