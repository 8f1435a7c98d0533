"""Datelines that an underscore glues to the report."""

import pytest

from language.datelines import with_dashes


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("CHICAGO_Rain fell.", "CHICAGO—Rain fell."),
        ("Rain falls\nLOS ANGELES_A storm came.", "Rain falls\nLOS ANGELES—A storm came."),
        ("ST. PAUL, Minn._Rain fell.", "ST. PAUL, Minn.—Rain fell."),
        ("MAX_SIZE is 3, and Chicago_Rain is 4.", "MAX_SIZE is 3, and Chicago_Rain is 4."),
        ("see CHICAGO_Rain", "see CHICAGO_Rain"),
    ],
)
def test_an_underscore_behind_capitals_that_open_a_line_is_a_dash(text: str, read: str) -> None:
    assert with_dashes(text) == read
