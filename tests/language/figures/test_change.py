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
        ("It sold 5% fewer than in May.", ["down"]),
        ("It sold 5% more cars.", [None]),
        ("It ended 5% up on the day.", ["up"]),
        ("He made a 5% down payment.", [None]),
        ("Births fell below 800,000.", [None]),
        ("Rents climbed above $900.", [None]),
        ("Rents fell by under 5%.", ["down"]),
        ("Rents rose under 5%.", ["up"]),
        ("It grows a fifth of it.", [None]),
        ("Gas makes up 5% of it.", [None]),
        ("He put up $5 million.", [None]),
        ("The bank raised its rate by half a point.", ["up"]),
        ("It fell as Oslo agreed to cut output by 20 tonnes.", ["down"]),
        ("It rose, by his count, by 5%.", [None]),
        ("Exports fell by a third.", ["down"]),
        ("Emissions fell a fifth.", ["down"]),
        ("Imports are a third higher than in May.", ["up"]),
        ("It lost a third of its men.", [None]),
        ("His side had dropped two catches.", [None]),
        ("They dropped 40 small bombs.", [None]),
        ("Employment dropped 300 jobs.", ["down"]),
        ("It is on 32 percent, down 3 points since May.", [None, "down"]),
        ("It was raised by 20 women.", [None]),
        ("It won 33 percent of the vote, up 6 points on May.", [None, "up"]),
        ("And 66 percent backed the strikers, up four points.", [None, "up"]),
        ("The Dow lost 45 points.", ["down"]),
        ("Sales fell 27 percent (95% of them here).", ["down", None]),
        ("It crashed 30 km east of Velm.", [None]),
        ("It crashed 30 km south-west of Velm.", [None]),
        ("The river dropped 3 metres.", ["down"]),
        ("Dow down 300 points", ["down"]),
        ("It shed 45.3 points.", ["down"]),
        ("The index ended 45 points lower at 900.", ["down", None]),
        ("It gained 45 points, or 3.4 percent.", ["up", "up"]),
        ("Leeds lost 3 points.", [None]),
    ],
)
def test_a_change_is_the_amount_that_a_word_of_change_governs(text, changes):
    assert [quantity.change for quantity in qualified_quantities(text)] == changes
