from __future__ import annotations

import pytest

from language.figures.amounts import is_amount
from language.figures.claims import qualified_quantities


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("75 percent", True),
        ("Only 75 percent of them", True),
        ("$38 million", True),
        ("half of those on the drug", True),
        ("two-thirds", True),
        ("four in ten", True),
        ("two men", False),
        ("the $20 million fund", False),
        ("the chief of the 20-percent club", False),
        ("police", False),
    ],
)
def test_a_share_or_a_sum_says_nothing(source, expected):
    text = f"There, {source} said no."
    start = text.index(source)
    assert is_amount(text, start, start + len(source), qualified_quantities(text)) is expected
