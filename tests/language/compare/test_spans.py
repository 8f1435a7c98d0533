"""What the words of a figure license, in its own unit and on its own scale."""

import pytest

from language.compare.comparison import compare
from language.compare.spans import expected_in_words, span_in_words
from tests.language.compare.conftest import Reader


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("The quake killed 19,667 people.", "19,667"),
        ("The quake killed 4,700 people.", "4,700 (4,650 to 4,750)"),
        ("The quake killed at least 40 people.", "40 or more"),
        ("The quake killed more than 40 people.", "more than 40"),
        ("The quake killed fewer than 40 people.", "less than 40"),
        ("The ship carried 2,750 tonnes.", "2,750 (2,745 to 2,755)"),
        ("It was kept there for six years.", "six (5.5 to 6.5)"),
        ("The strike cost $4 billion.", "$4 billion (3.6 to 4.4 billion)"),
        ("The strike cost about $1.2bn.", "$1.2bn (1.08 to 1.32 bn)"),
        ("It has 2.4 million inhabitants.", "2.4 million (2.35 to 2.45 million)"),
        ("Almost a third of the houses fell.", "a third (0.3 to 0.33)"),
        ("Turnout was 99.98 percent.", "99.98 (99.975 to 99.985)"),
        ("The strike cost between $14 million and $15 million.", "$14 million and $15 million"),
    ],
)
def test_an_interval_is_told_as_the_article_tells_the_number(read: Reader, text: str, span: str) -> None:
    (report,) = read(text)
    assert span_in_words(report.analysis.figures[0]) == span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quake killed more than 1,900 people.", "2,000"),
        ("The strike cost more than $1.5 million.", "2 million"),
    ],
)
def test_what_one_expects_is_told_on_the_scale_of_the_number(read: Reader, text: str, expected: str) -> None:
    (report,) = read(text)
    assert expected_in_words(report.analysis.figures[0]) == expected


def test_units_are_told_where_they_differ(read: Reader) -> None:
    (row,) = (
        row
        for row in compare(read("The strike took two weeks.", "The strike took 15 days.")).rows
        if row.pairs
    )
    assert row.pairs[0].why[-1] == "two weeks (1.5 to 2.5) and 15 days (14.5 to 15.5) have values in common"
