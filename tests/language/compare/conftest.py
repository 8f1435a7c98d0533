"""What the tests of comparing share: short reports, read by the shipped pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from language.article import Article
from language.compare.reports import Report
from language.pipeline import Pipeline

Reader = Callable[..., list[Report]]


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Reader:
    """Read some texts as reports, published on these days if any."""

    def reports(*texts: str, days: tuple[str, ...] = ()) -> list[Report]:
        published = days or (None,) * len(texts)
        articles = [
            Article.from_raw(text, path=f"{number}.txt", published=day)
            for number, (text, day) in enumerate(zip(texts, published, strict=True))
        ]
        return [Report(article, pipeline.analyse(article)) for article in articles]

    return reports
