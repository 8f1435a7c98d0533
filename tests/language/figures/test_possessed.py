from __future__ import annotations

import pytest

from language.figures.possessed import possessed_cue

POSSESSED = {
    "a list": (
        "The ministry ’s list holds/VBZ 20 names",
        ("The ministry", "list"),
    ),
    "a guess": ("His own guess for May was/VBD 20", ("His", "guess")),
    "a plan": (
        "Mrs Lee ’s plan would/MD also/RB cap/VB the tax at 20",
        ("Mrs Lee", "plan"),
    ),
    "a claim": (
        "She/PRP repeats/VBZ his old claim of 20 dead",
        ("his", "claim"),
    ),
    "a comment about": ("Her comment about 20 boats", ("Her", "comment")),
    "a promise": ("Oslo ’s promised/VBN 20 boats", ("Oslo", "promised")),
    "reports by nobody named": (
        "There/EX were/VBD early/JJ reports of 20 deaths",
        ("early reports", "reports"),
    ),
    "reports by somebody": (
        "There/EX were/VBD reports from aid workers of 20 deaths",
        ("reports from aid workers", "reports"),
    ),
    "a warning by somebody of what comes": (
        "The warning by the weather service of winds of 20 knots came/VBD",
        ("warning by the weather service", "warning"),
    ),
    "a letter by somebody": ("The letter from a man of 20 years", None),
    "estimates by those named before": (
        "It missed/VBD Wall Street estimates of 20 boats",
        ("Wall Street estimates", "estimates"),
    ),
    "a forecast": ("The bank ’s forecast is/VBZ for growth of 20 percent", ("The bank", "forecast")),
    "a report with pages": ("There/EX was/VBD a report of 20 pages", None),
    "counted reports with pages": ("There/EX were/VBD 12 reports of 20 pages", None),
    "a forecast that is raised": (
        "The bank raised/VBD its growth forecast to 20 percent",
        ("The bank", "forecast"),
    ),
    "what a forecast was before": (
        "Umbrella cut/VBD its price target to $ 12 from $ 20",
        ("Umbrella", "target"),
    ),
    "a price that is raised": ("The bank raised/VBD its fee to 20 percent", None),
    "a tally by somebody": ("A tally by Umbrella stood/VBD at 20", ("Umbrella", "tally")),
    "a toll from somebody": ("An/DT earlier toll from police was/VBD 20", ("police", "toll")),
    "a toll from something": ("The toll from the floods was/VBD 20", None),
    "a list of nobody": ("The list holds/VBZ 20 names", None),
    "the plan as it is": ("Lee ’s plan cost/VBD 20 euros", None),
    "a thing": ("Lee ’s car is/VBZ 20 years old", None),
}


@pytest.mark.parametrize(("words", "expected"), POSSESSED.values(), ids=POSSESSED)
def test_a_count_or_a_plan_speaks_for_the_one_whose_it_is(tagged, words, expected):
    sentence = tagged(words)
    token = sentence.words.index("20")
    start = token - 1 if sentence.words[token - 1] == "about" else token
    cue = possessed_cue(sentence, token, start)
    found = cue and (sentence.surface(cue.source_first, cue.source_last), sentence.words[cue.first])
    assert found == expected
