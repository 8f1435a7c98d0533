from __future__ import annotations

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span

from language.analysis import NUMERAL_LABELS
from language.numerals import PUBLISHED, numerals

NLP = spacy.blank("en")
FINDER = NLP.create_pipe("numerals")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost at least $5 million.", [("at least $5 million", "MONEY")]),
        ("It rose 5% by 2 points", [("5%", "PERCENT"), ("2", "CARDINAL")]),
        ("a 12 km road", [("12 km", "QUANTITY")]),
        ("on 4 March 1998", [("4 March 1998", "DATE")]),
        ("in 2011 and the 1990s", [("2011", "DATE"), ("the 1990s", "DATE")]),
        ("late Tuesday at 9:30 p.m.", [("late Tuesday", "DATE"), ("9:30 p.m.", "TIME")]),
        ("about 70 days, not two hours", [("about 70 days", "DATE"), ("two hours", "TIME")]),
        ("the third of 20 boats", [("third", "ORDINAL"), ("20", "CARDINAL")]),
        ("the 21st man", [("21st", "ORDINAL")]),
        ("nearly 20,000 people", [("nearly 20,000", "CARDINAL")]),
        ("Ann Lee, 44, said", [("44", "DATE")]),
        ("5 seconds", [("5 seconds", "TIME")]),
        ("tens of millions of euros", [("tens of millions of euros", "MONEY")]),
        ("last week and yesterday", [("last week", "DATE"), ("yesterday", "DATE")]),
        ("in August and since late May", [("August", "DATE"), ("late May", "DATE")]),
        ("It rose in the past week, last March.", [("the past week", "DATE"), ("last March", "DATE")]),
        ("In August it rained from June to July.", [("August", "DATE"), ("June", "DATE"), ("July", "DATE")]),
        ("Lee spoke to April about it.", []),
        ("agreed by May, in August Lee's words, in March's team", []),
        ("no one", []),
    ],
)
def test_dates_and_numbers_are_mentions(text, found):
    assert [(text[start:end], label) for start, end, label in numerals(text)] == found


def test_names_keep_what_they_hold():
    doc = NLP("The Group of 77 met 12 guests on 4 March.")
    doc.ents = [Span(doc, 1, 4, label="ORG")]
    doc = FINDER(doc)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("Group of 77", "ORG"),
        ("12", "CARDINAL"),
        ("4 March", "DATE"),
    ]


def test_a_date_says_when_it_is_once_the_day_of_publication_is_known():
    doc = FINDER(NLP("They met late Tuesday with 12 guests."))
    tuesday, guests = doc.ents
    assert tuesday._.when is None
    doc.user_data[PUBLISHED] = "2023-12-20T10:00:00Z"
    assert (tuesday._.when, guests._.when) == ("2023-12-19", None)


WORDS = ["about", "late", "the", "third", "4", "$5", "million", "1998", "March", "Tuesday", "days", "9:30"]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_numerals_never_overlap_whatever_words_follow_one_another(text):
    assert all(one.end <= other.start for one, other in pairwise(numerals(text)))


@given(st.text(alphabet="1290 ,.:-/$%aMarchpmst thTuesdayfirwo’\n", max_size=80))
def test_numerals_have_labels_of_their_own_in_any_text(text):
    doc = FINDER(NLP(text))
    assert {ent.label_ for ent in doc.ents} <= {*NUMERAL_LABELS}
