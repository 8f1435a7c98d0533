from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from language.figure import Figure
from language.figures.finder import Settings, figures_in

VOCAB = spacy.blank("en").vocab
TAGS = {
    **dict.fromkeys(["coal", "oil", "defence", "brother", "cars", "vans", "tons", "homes", "crown"], "NOUN"),
    **dict.fromkeys(["gained", "asked", "sold", "had", "rose", "fell", "hit", "sells", "fetches"], "VERB"),
    **dict.fromkeys(["to", "from", "of", "in", "for", "with", "than"], "ADP"),
}


def _doc(text: str) -> Doc:
    """Return a doc of a text in which some words are tagged."""
    words = text.split()
    pos = ["NUM" if word[0].isdigit() else TAGS.get(word, "X") for word in words]
    return Doc(VOCAB, words=words, pos=pos)


def _last(text: str) -> Figure:
    """Return the last figure of a text in which some words are tagged."""
    return figures_in(_doc(text), Settings())[-1]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("Coal gained 1.1 percent , oil 0.7 .", 0.7, "percent"),
        ("It had 20 years and his brother 24 .", 24, "duration"),
        ("They asked for 12 years , the defence for no more than 6 .", 6, "duration"),
        ("It rose to 40 percent from 30 .", 30, "percent"),
        ("It had 90 tons instead of the usual 250 .", 250, "measure"),
        ("It had 9 tons in Oslo , compared with an average of 5 .", 5, "measure"),
        ("It had 9 tons against a target of 15 .", 15, "measure"),
        ("It sold 300 cars , fewer than the 400 it had .", 400, "count"),
        ("It sold 300 cars against the 400 it had .", 400, "count"),
        ("It had 90 tons , far short of the 250 .", 250, "measure"),
        ("It sold 30,000 cars , homes 20,000 .", 20_000, "count"),
        ("It had 600 cars in Oslo , 340 in Rome .", 340, "count"),
        ("It sells for 50 euros and fetches 80 .", 80, "money"),
        ("It had 50 euros and owes 80 .", 80, "money"),
        ("It had 30 percent of oil , up from 28 .", 28, "percent"),
        ("It had 38.4 percent to Lee’s 35.9 .", 35.9, "percent"),
        ("It had 900 euros of coal , 300 less than in Oslo .", 300, "money"),
    ],
)
def test_a_number_goes_on_with_the_unit_of_the_figure_before_it(text, value, kind):
    figure = _last(text)
    assert figure.unit is not None
    assert (figure.value, figure.kind, figure.unit.inferred) == (value, kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "It fell 5 percent from 90 .",
        "It had 5 percent , more than the 300 vans .",
        "It had 5 percent of it , 30 in Oslo .",
        "It had 5 years and hit 30 .",
        "It had 40 cars in 9 years , down from 46 .",
        "It had 40 cars with 9 years in Oslo , down from 46 .",
        "It had 5 percent , vans 300 .",
        "It fell for 2 years , vans 5 .",
        "It had 9 years and a crown of 7 .",
    ],
)
def test_a_number_that_says_something_else_does_not(text):
    figure = _last(text)
    assert figure.kind == "count"


def test_what_changed_as_much_goes_the_same_way():
    figure = _last("Coal rose 5 percent and oil 2 .")
    assert (figure.change, figure.kind) == ("up", "percent")


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Coal rose 5 percent and oil 2 percent .", "up"),
        ("Coal rose 5 percent in Oslo and 2 percent in Rome .", "up"),
        ("Coal rose 5 percent in Oslo , 2 percent in Rome .", "up"),
        ("Coal rose 5 percent to 90 euros and oil 2 percent to 60 euros .", "up"),
        ("Coal fell 4 euros , oil 2 euros .", "down"),
        ("Coal rose 5 percent and oil had 2 percent .", None),
        ("Coal rose 5 percent and 2 percent of it sold .", None),
        ("Coal rose 5 percent , 2 percent in Rome .", None),
        ("Coal rose to 5 percent and oil 2 percent .", None),
        ("Coal rose 5 euros and oil 2 percent .", None),
        ("Coal rose 5 euros and oil to 2 euros .", None),
    ],
)
def test_a_value_whose_verb_stands_with_another_goes_the_same_way(text, change):
    values = [figure for figure in figures_in(_doc(text), Settings()) if figure.value == 2]
    assert [value.change for value in values] == [change]


def test_a_place_is_not_what_is_compared():
    figure = _last("It had 90 tons from its 60 hectares instead of the usual 250 .")
    assert (figure.unit and figure.unit.id) == "ton"
