from __future__ import annotations

import pytest

from language.figures.composition import compose
from language.figures.units import with_rate


@pytest.mark.parametrize(
    ("text", "surface", "unit", "kind"),
    [
        ("It costs $5 today", "$5", "usd", "money"),
        ("It costs US $1.1 million", "US $1.1 million", "usd", "money"),
        ("about $76 US a barrel", "$76 US a barrel", "usd", "money"),
        ("for RM79", "RM79", "myr", "money"),
        ("HK$40 a go", "HK$40", "hkd", "money"),
        ("Rs 500", "Rs 500", "inr", "money"),
        ("£250m in aid", "£250m", "gbp", "money"),
        ("10.5 million Australian dollars", "10.5 million Australian dollars", "aud", "money"),
        ("a fine of 400 pounds", "400 pounds", "gbp", "money"),
        ("The Lebanese pound fell. It paid 3 billion pounds.", "3 billion pounds", "lbp", "money"),
        ("Egyptian pounds, Syrian pounds or 3 billion pounds", "3 billion pounds", "gbp", "money"),
        ("In Manila rice is 50 pesos. Mexico is far away from there.", "50 pesos", "php", "money"),
        ("A sum of 50 pesos", "50 pesos", "mxn", "money"),
        ("Iran owes 2 trillion rials", "2 trillion rials", "irr", "money"),
        ("a Ugandan has 300 shillings", "300 shillings", "ugx", "money"),
        ("3 billion CFA francs", "3 billion CFA francs", "xof", "money"),
        ("a wage of N70,000", "N70,000", "ngn", "money"),
        ("R1,500 each", "R1,500", "zar", "money"),
        ("412 Peruvian soles", "412 Peruvian soles", "pen", "money"),
        ("3,475 sq miles of it", "3,475 sq miles", "square_mile", "measure"),
        ("he weighs 200 pounds", "200 pounds", "pound-mass", "measure"),
        ("Rents rose to 1,200 pounds", "1,200 pounds", "gbp", "money"),
        ("Bread is 40 crowns", "40 crowns", "czk", "money"),
        ("Oslo gives 40 crowns", "40 crowns", "nok", "money"),
        ("USD10m", "USD10m", "usd", "money"),
        ("at 2.96 marks", "2.96 marks", "dem", "money"),
        ("Bonn gave 5 million marks", "5 million marks", "dem", "money"),
        ("In Paris it costs 40 francs", "40 francs", "frf", "money"),
        ("In Helsinki it cost 4,000 marks", "4,000 marks", "fim", "money"),
        ("It costs 2,000 lire", "2,000 lire", "itl", "money"),
        ("a loan of 90 million guilders", "90 million guilders", "nlg", "money"),
        ("a profit of T$3.1 billion", "T$3.1 billion", "twd", "money"),
        ("It pays 5.90 crowns", "5.90 crowns", "czk", "money"),
        ("4,314 square km", "4,314 square km", "square_kilometre", "measure"),
        ("she weighs 14st now", "14st", "stone", "measure"),
        ("a 6in gun", "6in", "inch", "measure"),
        ("80 mg per 100 ml", "80 mg per 100 ml", "milligram", "measure"),
        ("5 per cent", "5 per cent", "percent", "percent"),
        ("0.2% of it", "0.2%", "percent", "percent"),
        ("5 percentage points", "5 percentage points", "point", "points"),
        ("40 basis points", "40 basis points", "basis_point", "points"),
        ("three days", "three days", "day", "duration"),
        ("a three-day visit", "three-day", "day", "duration"),
        ("a week-long truce", "a week-long", "week", "duration"),
        ("half an hour", "half an hour", "hour", "duration"),
        ("50mph winds", "50mph", "mile_per_hour", "measure"),
        ("300 km per hour", "300 km per hour", "kilometre_per_hour", "measure"),
        ("570 sq m of space", "570 sq m", "square_metre", "measure"),
        ("a 5.5kWh battery", "5.5kWh", "kilowatt_hour", "measure"),
        ("10 kW", "10 kW", "kilowatt", "measure"),
        ("a 12-inch screen", "12-inch", "inch", "measure"),
        ("a 6.5-magnitude quake", "6.5-magnitude", "magnitude", "measure"),
        ("a 7.1 quake", "7.1", "magnitude", "measure"),
        ("a quake of 7.1 hit", "7.1", "magnitude", "measure"),
        ("a magnitude 7.1 quake", "magnitude 7.1", "magnitude", "measure"),
        ("quakes of magnitudes 6.1", "magnitudes 6.1", "magnitude", "measure"),
        ("4 paise a litre", "4 paise a litre", "paisa", "money"),
        ("the 25-year-old driver", "25-year-old", "year_of_age", "age"),
        ("a one-day visit", "one-day", "day", "duration"),
        ("almost a week", "a week", "week", "duration"),
        ("$5,000 a car", "$5,000 a car", "usd", "money"),
        ("RENTS FALL 22 PCT", "22 PCT", "percent", "percent"),
        ("OSLO, Oct 22 - It paid 40 crowns", "40 crowns", "nok", "money"),
        ("5 crowns a share", "5 crowns a share", "czk", "money"),
        ("to 1.49 pounds a litre", "1.49 pounds a litre", "gbp", "money"),
        ("3.25 pounds of it", "3.25 pounds", "pound-mass", "measure"),
        ("a 2m-euro theft", "2m-euro", "eur", "money"),
        ("a 2m-high wall", "2m", "metre", "measure"),
        ("tens of millions of dollars", "tens of millions of dollars", "usd", "vague"),
    ],
)
def test_a_unit_is_read_with_its_number(text, surface, unit, kind):
    (quantity,) = compose(text)
    assert quantity.unit is not None
    assert (text[quantity.start : quantity.end], quantity.unit.id, quantity.kind) == (surface, unit, kind)


def test_each_of_several_magnitudes_is_one():
    text = "shocks of magnitude 5.2, 5.0 and 4.9 in 3.5 hours"
    assert [one.unit and one.unit.id for one in compose(text)] == [*["magnitude"] * 3, "hour"]


@pytest.mark.parametrize(
    "text",
    [
        "50 cars",
        "3 a day",
        "12 A levels",
        "the 12 won it",
        "an AFP tally of 6 dead",
        "with 3 crowns",
        "80 marks in French",
        "40 in Oslo",
        "12 st of it",
    ],
)
def test_what_is_no_unit_is_not_read_as_one(text):
    (quantity,) = compose(text)
    assert quantity.unit is None


@pytest.mark.parametrize(
    ("text", "per", "written"),
    [
        ("$20 a day", "day", "a day"),
        ("$2 per gallon", "gallon", "per gallon"),
        ("20 km per litre", "litre", "per litre"),
        ("$5/month", "month", "month"),
        ("120 g/km", "kilometre", "km"),
        ("21 dollars per square foot", "square_foot", "per square foot"),
        ("12 hours every week", "week", "every week"),
        ("twice a week", "week", "a week"),
        ("$40 a barrel", "barrel", "a barrel"),
        ("$20 per voter", "voter", "per voter"),
        ("$3 a loaf", "loaf", "a loaf"),
        ("$42,000 annually", "year", "annually"),
        ("three times daily", "day", "daily"),
    ],
)
def test_a_rate_keeps_what_it_is_per(text, per, written):
    (quantity,) = compose(text)
    assert quantity.per is not None
    assert (quantity.per.id, quantity.per.text) == (per, written)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("650,000 barrels of crude a day", "a day"),
        ("300 tonnes of fuel per day", "per day"),
        ("$24 more a month", "a month"),
        ("10,000 litres each per day", "per day"),
        ("430 grams of CO2 per kilowatt-hour", "per kilowatt-hour"),
        ("120g of CO2 per km", "per km"),
        ("20 tonnes of Russian oil a day", "a day"),
        ("14 per 100,000 people", "per 100,000 people"),
        ("five per billion miles", "per billion miles"),
        ("4.1 per 100,000", "per 100,000"),
        ("1.2 per 1,000 doses", "per 1,000 doses"),
        ("1.2 for every 1,000 people", "for every 1,000 people"),
    ],
)
def test_a_rate_is_found_behind_what_is_measured(text, written):
    (quantity,) = compose(text)
    assert quantity.per is not None
    assert (quantity.per.text, text[quantity.start : quantity.end]) == (written, text)


def test_a_sum_is_read_in_the_same_time_however_many_countries_are_named():
    text = "5 dinars to Iraq and 3 dinars to Jordan. " * 2000
    assert [one.unit and one.unit.id for one in compose(text)][:2] == ["iqd", "jod"]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("40 a year from here", "year"),
        ("12 a day after the blast", None),
        ("12 a week from now", None),
        ("12 a week from Monday", None),
        ("4.1 per 100,000 in May", "100,000"),
        ("40 are dying every week", "week"),
        ("40 die every day", "day"),
        ("40 eat every day", None),
        ("40 died every one of them a hero", None),
        ("4.1 per 1,000 was the rate", "1,000"),
    ],
)
def test_a_bare_number_has_a_rate_unless_a_time_is_told(text, per):
    (quantity,) = compose(text)
    rated = with_rate(text, quantity)
    assert (rated.per and rated.per.id) == per


@pytest.mark.parametrize("text", ["5 a 1,000 doses", "5 per 1,000 registered voters", "5 per 1,000.5 votes"])
def test_a_number_of_many_that_are_no_rate_keeps_apart(text):
    assert [quantity.per for quantity in compose(text)] == [None, None]


@pytest.mark.parametrize(
    "text",
    ["$5 a week earlier", "$5 a friend lent", "60 percent", "$5 daily allowances", "$5 for each of us"],
)
def test_what_is_no_rate_is_not_read_as_one(text):
    (quantity,) = compose(text)
    assert quantity.per is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Temperatures fell to 12 below zero.", [-12]),
        ("It was 12 degrees below zero.", [-12]),
        ("It was 5 to 12 degrees below zero.", [None, 0]),
        ("Sales were 12 percent below zero.", [12, 0]),
    ],
)
def test_what_is_so_much_below_zero_has_a_minus(text, values):
    assert [quantity.value for quantity in compose(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("She is 5ft 4in tall.", ["foot", "inch"]),
        ("She is 5 ft 4 in tall.", ["foot", "inch"]),
        ("He stood 5 ft 4 in the photo.", ["foot", None]),
        ("He weighed 11st 4lb.", ["stone", "pound-mass"]),
        ("He weighed 14 st 6 lb and came 11th on the 1st.", ["stone", "pound-mass"]),
    ],
)
def test_a_measure_of_two_units_keeps_both(text, units):
    assert [quantity.unit and quantity.unit.id for quantity in compose(text)] == units
