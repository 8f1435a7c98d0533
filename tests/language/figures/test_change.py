from __future__ import annotations

import pytest

from language.figures.claims import qualified_quantities


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Shares rose 5% on Monday.", ["up"]),
        ("Rents fell by 200 pounds.", ["down"]),
        ("Output was up about 1.7 percent.", ["up"]),
        ("It is expected to increase by more than $5.", ["up"]),
        ("Prices rose 5% to $60.", ["up", None]),
        ("The rate rose to 5%.", [None]),
        ("They lost 20 men.", [None]),
        ("They gave up 20 yards.", [None]),
        ("Employment grew by 300 jobs.", ["up"]),
        ("It was up 5 points, or 0.2%.", ["up", "up"]),
        ("Ford was down 2%, Fiat by 3%.", ["down", "down"]),
        ("It fell. 5% of it stayed.", [None]),
        ("It is 5% lower than in May.", ["down"]),
    ],
)
def test_a_change_is_the_amount_that_a_word_of_change_governs(text, changes):
    assert [quantity.change for quantity in qualified_quantities(text)] == changes
