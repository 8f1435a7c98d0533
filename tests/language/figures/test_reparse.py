from __future__ import annotations

import pytest
import spacy

from language.figures.reparse import parse_figure

TEXT = "“We counted nearly 20,000 people in 2019,” Ana Lee said. One of the men left."


def parsed(surface: str):
    start = TEXT.index(surface)
    return parse_figure(spacy.blank("en")(TEXT), start, start + len(surface))


def test_a_qualifier_taken_in_counts():
    figure = parsed("nearly 20,000 people")
    assert (figure.value, figure.bound, figure.high, figure.unit.noun) == (20_000, "~", 20_000, "person")


def test_a_qualifier_left_out_no_longer_counts():
    figure = parsed("20,000 people")
    assert (figure.value, figure.bound, figure.low) == (20_000, "=", 20_000)


def test_a_noun_left_out_no_longer_counts():
    figure = parsed("nearly 20,000")
    assert figure.unit is None


def test_the_span_is_the_reader_s_and_the_source_that_of_the_sentence():
    figure = parsed("nearly 20,000 people in")
    assert (TEXT[figure.start : figure.end], figure.text) == ("nearly 20,000 people in",) * 2
    assert figure.source is not None
    assert figure.source.text == "Ana Lee"


@pytest.mark.parametrize(("surface", "value"), [("2019", 2019), ("One of the men", 1)])
def test_what_is_no_figure_of_itself_is_one_when_a_reader_says_so(surface, value):
    figure = parsed(surface)
    assert (figure.value, figure.text) == (value, surface)


def test_a_span_without_a_number_is_no_figure():
    assert parsed("We counted") is None


def test_the_edges_do_not_cut_off_what_a_part_has_from_its_whole():
    text = "Nearly 20,000 of the 30,000 people left."
    figure = parse_figure(spacy.blank("en")(text), 0, len("Nearly 20,000"))
    assert (figure.of, figure.unit.noun) == (1, "person")


def test_the_edges_do_not_cut_off_the_unit_of_the_figure_that_a_number_goes_on_with():
    text = "It rose to 40 percent from 30."
    figure = parse_figure(spacy.blank("en")(text), len(text) - 3, len(text) - 1)
    assert (figure.value, figure.kind, figure.unit.id) == (30, "percent", "percent")
