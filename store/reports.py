"""From an article as it stands to the report that is compared with others."""

from __future__ import annotations

from collections.abc import Iterable

from language.analysis import Analysis
from language.article import Article
from language.compare.reports import Report
from store.decisions import Decision
from store.overlay import overlay


def report_of(
    article: Article, standing: Analysis, suggested: Analysis | None, decisions: Iterable[Decision]
) -> Report:
    """Return an article as a report. Its event is known also by what was suggested and rejected.

    A rejected "Thai" is still a word of the story: the article goes on reporting the event it reports.

    Args:
        article: the article.
        standing: what stands in it.
        suggested: what the pipeline suggests; None where that is not known any more.
        decisions: all decisions about it.
    """
    decisions = tuple(decisions)
    kept = [decision for decision in decisions if decision.action != "reject"]
    if suggested is None or len(kept) == len(decisions):
        return Report(article, standing)
    return Report(article, standing, overlay(suggested, kept, article.text).analysis)
