from datetime import UTC, date, datetime

import pytest

from store.readers.dates import iso_date


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("2021-07-15", "2021-07-15"),
        (" 2021-07-15 ", "2021-07-15"),
        ("2021-07-15T20:30:00Z", "2021-07-15T20:30:00+00:00"),
        ("2021-07-15 20:30", "2021-07-15T20:30:00"),
        ("Thu, 15 Jul 2021 20:30:00 +0200", "2021-07-15T20:30:00+02:00"),
        (date(2021, 7, 15), "2021-07-15"),
        (datetime(2021, 7, 15, tzinfo=UTC), "2021-07-15T00:00:00+00:00"),
        ("03/04/21", None),
        ("Thu, 15 Jul 2021 20:30:00 +99999999999999999999", None),
        ("15 Jul 99999999999999999999 20:30:00 +0000", None),
        ("late Tuesday", None),
        ("", None),
        (1626300000, None),
        (None, None),
    ],
)
def test_a_date_is_kept_in_one_notation_or_not_at_all(written: object, kept: str | None) -> None:
    assert iso_date(written) == kept
