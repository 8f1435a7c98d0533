from __future__ import annotations

import pytest
import spacy

from language.figures.finder import Settings, figures_in
from language.figures.mentions import Mentions


def test_a_title_stands_for_the_last_person_named_and_is_marked(with_ents):
    text = "Ana Lee met Bo Ek of Umbrella. “We counted 20 boats in the bay,” the premier said."
    doc = with_ents(spacy.blank("en")(text), {"Ana Lee": "PERSON", "Bo Ek": "PERSON", "Umbrella": "ORG"})
    (figure,) = figures_in(doc, Settings())
    assert figure.source is not None
    assert (figure.source.text, figure.source.mention, figure.source.resolved) == ("the premier", 1, True)


BODIES = {
    "the last body": ("Umbrella sank. “We counted 20 boats in the bay,” the company said.", "Umbrella"),
    "the bank of that name": (
        "Oslo Bank met Umbrella. “We counted 20 boats there,” the bank said.",
        "Oslo Bank",
    ),
    "it, the body rather than the place": (
        "Umbrella left Norway. “We counted 20 boats there,” it said.",
        "Umbrella",
    ),
    "it": ("Umbrella met the Norwegians. “We counted 20 boats in the bay,” it said.", "Umbrella"),
    "somebody new": ("Ana Lee met Umbrella. “We counted 20 boats in the bay,” an official said.", None),
}


@pytest.mark.parametrize(("text", "name"), BODIES.values(), ids=BODIES)
def test_a_body_without_a_name_stands_for_one_named_before(with_ents, text, name):
    labels = {
        "Umbrella": "ORG",
        "Oslo Bank": "ORG",
        "Norwegians": "NORP",
        "Norway": "GPE",
        "Ana Lee": "PERSON",
    }
    doc = with_ents(spacy.blank("en")(text), {word: label for word, label in labels.items() if word in text})
    (figure,) = figures_in(doc, Settings())
    assert figure.source is not None
    mention = figure.source.mention
    assert (None if mention is None else doc.ents[mention].text) == name


def test_a_name_inside_the_source_is_its_mention(with_ents):
    text = "“We counted 20 boats in the bay,” Mayor Ana Lee said."
    doc = with_ents(spacy.blank("en")(text), {"Ana Lee": "PERSON"})
    (figure,) = figures_in(doc, Settings())
    assert figure.source is not None
    assert (figure.source.mention, figure.source.resolved) == (0, False)


def test_a_source_ends_behind_the_name_that_it_cuts(with_ents):
    text = "The Ministry of Trade and Industry said so."
    mentions = Mentions(with_ents(spacy.blank("en")(text), {"Ministry of Trade and Industry": "ORG"}))
    assert mentions.whole_end(text.index(" and")) == text.index(" said")
    assert mentions.whole_end(text.index(" said")) == text.index(" said")
    assert mentions.whole_end(text.index(" so")) == text.index(" so")
