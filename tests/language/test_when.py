from __future__ import annotations

from datetime import date

import pytest

from language.when import when

PUBLISHED = date(2023, 12, 20)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("19 December 2023", "2023-12-19"),
        ("Dec. 19, 2023", "2023-12-19"),
        ("Tuesday, December 19, 2023", "2023-12-19"),
        ("2023-12-19", "2023-12-19"),
        ("the 3rd of March 1998", "1998-03-03"),
        ("30 February 2020", None),
        ("March 1998", "1998-03"),
        ("early May 2010", "2010-05"),
        ("1998", "1998"),
        ("the 1990s", "199X"),
        ("9:30 p.m.", "T21:30"),
        ("6am", "T06:00"),
        ("12 a.m.", "T00:00"),
        ("14:05", "T14:05"),
        ("some day", None),
    ],
)
def test_a_full_date_needs_no_other(text, iso):
    assert when(text) == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("late Tuesday", "2023-12-19"),
        ("Wednesday", "2023-12-20"),
        ("Thursday evening", "2023-12-14"),
        ("next Monday", "2023-12-25"),
        ("yesterday", "2023-12-19"),
        ("tomorrow morning", "2023-12-21"),
        ("October 7", "2023-10-07"),
        ("3 January", "2024-01-03"),
        ("last month", "2023-11"),
        ("next month", "2024-01"),
        ("earlier this week", "2023-W51"),
        ("early next week", "2023-W52"),
        ("last year", "2022"),
        ("November", "2023-11"),
        ("late January", "2024-01"),
        ("last December", "2022-12"),
        ("next December", "2024-12"),
        ("mid-June", "2023-06"),
    ],
)
def test_a_date_without_its_year_or_day_is_told_by_the_day_of_writing(text, iso):
    assert when(text, PUBLISHED) == iso
    assert when(text) is None
