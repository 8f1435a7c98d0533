from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in
from language.figures.headlines import headline_speaker


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Police: 20 dead in harbour fire", "Police"),
        ("Rail union: 20 percent of drivers are ill", "Rail union"),
        ("# Study: 20 percent of drivers are ill", "Study"),
        ("Harbour fire kills 20: officials", "officials"),
        ("Harbour fire kills 20 – police", "police"),
        ("Harbour fire kills 20: Mayor Lee", "Mayor Lee"),
        ("Harbour fire kills 20 – police.", "police"),
        ("Harbour fire: 20 dead", None),
        ("Review: 20 Boats", None),
        ("Harbour Fire Kills 20: Live Updates", None),
        ("Harbour fire kills 20: what we know", None),
        ("How to paint 20 boats: a guide", None),
        ("Divers find 20 boats - and a letter", None),
    ],
)
def test_who_says_what_a_headline_says(headline, source):
    found = headline_speaker(headline, headline.index("20"))
    assert (found and headline[slice(*found[0])]) == source


@pytest.mark.parametrize(("before", "source"), [("", "Police"), ("It rained.\n\n", None)])
def test_only_the_first_paragraph_is_a_headline(before, source):
    (figure,) = figures_in(spacy.blank("en")(before + "Police: 20 boats sank\n\nIt was late."), Settings())
    assert (figure.source and figure.source.text) == source
