from __future__ import annotations

import pytest

from language.figures.plurals import looks_plural, singular


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("people", "person"),
        ("children", "child"),
        ("Policemen", "policeman"),
        ("saleswomen", "saleswoman"),
        ("schoolchildren", "schoolchild"),
        ("specimen", "specimen"),
        ("MPs", "MP"),
        ("hostages", "hostage"),
        ("cities", "city"),
        ("boxes", "box"),
        ("churches", "church"),
        ("potatoes", "potato"),
        ("buses", "bus"),
        ("losses", "loss"),
        ("aircraft", "aircraft"),
        ("premises", "premises"),
        ("bus", "bus"),
        ("analysis", "analysis"),
        ("Nepalis", "nepali"),
    ],
)
def test_the_singular_of_a_noun(word, lemma):
    assert singular(word) == lemma


def test_plurals_that_do_not_show_it_are_known():
    assert looks_plural("police")
    assert not looks_plural("bus")
