from __future__ import annotations

import pytest

from language.figures.bases import base


@pytest.mark.parametrize(
    ("word", "lemma", "right"),
    [
        ("fires", "fir", "fire"),
        ("collided", "collid", "collide"),
        ("razed", "raz", "raze"),
        ("besieged", "besieg", "besiege"),
        ("relapsed", "relaps", "relapse"),
        ("oversubscribed", "oversubscrib", "oversubscribe"),
        ("merging", "merg", "merge"),
    ],
)
def test_a_verb_gets_back_the_e_that_its_ending_took(word, lemma, right):
    assert base(word, lemma) == right


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("passes", "pass"),
        ("reaches", "reach"),
        ("goes", "go"),
        ("visited", "visit"),
        ("focused", "focus"),
        ("raided", "raid"),
        ("hanged", "hang"),
        ("passed", "pass"),
        ("going", "go"),
        ("killed", "kill"),
    ],
)
def test_a_verb_that_lost_nothing_stays(word, lemma):
    assert base(word, lemma) == lemma
