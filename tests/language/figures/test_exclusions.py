from __future__ import annotations

import pytest

from language.figures.composition import compose


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on March 4, 1998.",
        "It was signed on 4 March.",
        "It happened in 2011, and again in 1887",
        "in the 1990s and the '80s",
        "between 2004 and 2009",
        "the 2013-14 season",
        "on 2021-03-04 or 04/03/2021",
        "at 9:30 p.m. and 6am and 14:05",
        "at 0630 GMT",
        "the 21st century, the 4th man, the twenty-first",
        "under Section 427 and Article 5",
        "Flight 370 left Gate 12",
        "an iPhone 11, a Boeing 737, a Ford F-150",
        "the G7, Covid-19 and the U-21 side",
        "Euro 2020 and Formula One",
        "the S&P 500 and the Nasdaq 100",
        "9/11 and 24/7",
        "call (212) 555-0188 now",
        "see https://example.org/2020/11 or mail x11@example.org",
        "version 3.11.2",
        "No. 10 said #4 had it",
        "no one told one another about one day",
        "1. First point\n2. Second point",
        "captain Lee Smith (4) ran",
        "in nineteen eighty-four",
        "a double-digit rise",
        "the 49ers and the 737s",
        "5G phones and 4K films",
        "at five past three and at half past six",
        "Three Mile Island was shut",
        "call +44 20 7413 5566 or 0800 555 111",
        "People with symptoms should call 151.",
        "Ring 151 if you see it.",
        "between junctions 21 and 23, at gates 5, 6 and 7",
        "the A320s on Windows 7 and an iPhone 11",
        "quoting reference 24*0618",
        "It killed all but two.",
        "He has Type 2 diabetes.",
        "See vol. 2, Fig. 5 and No. 10.",
        "a Category 3 storm with heavy rains",
        "at km 45 of the road",
        "by 2100 and until 2150",
        "Net zero is far away",
        "at Terminal 1A, at Gate 5A, in flat 7C and on Highway 9W",
    ],
)
def test_what_dates_names_labels_or_numbers_is_no_figure(text):
    assert [text[q.number_start : q.number_end] for q in compose(text)] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2019 some 300 people came", [300]),
        ("1,500 soldiers in 2004", [1500]),
        ("about 2000 people", [2000]),
        ("On Tuesday 20 people fell ill", [20]),
        ("In Gaza 20,000 people", [20_000]),
        ("Three Miles From Shore", [3]),
        ("Six-Day Strike Ends", [6]),
        ("Two Year Ban for Skier", [2]),
        ("sub-300 sq m offices", [300]),
        ("the 12 parts of it", [12]),
        ("Labour won 312 seats, the Greens 280 and the Left 9.", [312, 280, 9]),
        ("Oslo sent 40 tanks and Lindia 30.", [40, 30]),
        ("20 people died on Flight 93 and Flight 11.", [20]),
        ("It bought 40 jets, among them Boeing 737 and Airbus 320.", [40]),
        ("They gave no number. A fifth of it burned.", [0.2]),
        ("It stood in a row. 12 of it burned.", [12]),
        ("He was born in Oslo. 12 died.", [12]),
        ("in rooms 5 and 7 men", [7]),
        ("US$5 and RM79", [5, 79]),
    ],
)
def test_a_count_beside_a_date_or_a_name_stays(text, values):
    assert [q.value for q in compose(text)] == values
