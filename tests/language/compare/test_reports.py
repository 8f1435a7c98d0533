"""When a report was published, and what it is called."""

import pytest

from language.analysis import Analysis
from language.article import Article
from language.compare.reports import Report, earliest_first


def report(path: str = "-", **known: str) -> Report:
    article = Article("Words.", path=path, **known)
    return Report(article, Analysis.empty(article.id))


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (report(published="2024-03-04"), "2024-03-04"),
        (report(published="2024-03-04T21:30:00Z"), "2024-03-04"),
        (report("news/2024-03-04-wire.txt"), "2024-03-04"),
        (report("news/2024-03-04-wire.txt", published="2023-01-01"), "2023-01-01"),
        (report("news/2024-13-45-wire.txt"), None),
        (report("news/wire-2024-03-04.txt", published="last week"), None),
        (report(), None),
    ],
)
def test_its_day_is_known_or_in_front_of_its_file(made: Report, day: str | None) -> None:
    assert made.day == day


def test_it_is_called_by_its_outlet_or_its_file() -> None:
    assert report("news/wire.txt", outlet="The Wire").name == "The Wire"
    assert report("news/wire.txt").name == "wire"
    assert report().name == "-"


def test_the_earliest_comes_first_and_those_of_unknown_days_before_it() -> None:
    days = ("2024-03-06", None, "2024-03-04", None)
    made = [report(f"{place}.txt", **({"published": day} if day else {})) for place, day in enumerate(days)]
    assert [one.name for one in earliest_first(made)] == ["1", "3", "2", "0"]
