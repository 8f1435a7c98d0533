"""How names go on."""

import pytest
import spacy
from spacy.tokens import Span

from language.name_tails import with_tails

NLP = spacy.blank("en")


def mended(text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the names of a text, each given by its surface and label, in order, after they were mended."""
    doc = NLP.make_doc(text)
    starts = [text.index(surface) for surface, _ in names]
    spans = [
        doc.char_span(start, start + len(surface), label, alignment_mode="expand")
        for start, (surface, label) in zip(starts, names, strict=True)
    ]
    return [(span.text, span.label_) for span in with_tails([span for span in spans if span is not None])]


@pytest.mark.parametrize(
    ("text", "body", "joined"),
    [
        ("the Armed Forces of Ruritania said", "Armed Forces", "Armed Forces of Ruritania"),
        (
            "the Bakers’ Association of Ruritania said",
            "Bakers’ Association of",
            "Bakers’ Association of Ruritania",
        ),
        ("the University of the Ruritania said", "University", "University of the Ruritania"),
        ("Acme of Ruritania said", "Acme", None),
        ("the Armed Forces in Ruritania said", "Armed Forces", None),
        ("asked Congress for Ruritania aid", "Congress", None),
    ],
)
def test_a_body_takes_in_the_place_it_is_of(text: str, body: str, joined: str | None) -> None:
    expected = [(joined, "ORG")] if joined else [(body, "ORG"), ("Ruritania", "GPE")]
    assert mended(text, (body, "ORG"), ("Ruritania", "GPE")) == expected


def test_a_body_takes_in_what_it_is_for_and_where() -> None:
    front = "Popular Front for the Liberation of Ruritania"
    pieces = [("Popular Front", "ORG"), ("Liberation", "ORG"), ("Ruritania", "GPE")]
    assert mended(f"the {front} said", *pieces) == [(front, "ORG")]


def test_two_bodies_stay_two_where_one_acts_for_the_other() -> None:
    bodies = [("Commission", "ORG"), ("Acme", "ORG")]
    assert mended("the Commission for Acme said", *bodies) == bodies


@pytest.mark.parametrize("label", ["FAC", "ORG", "GPE"])
def test_a_name_that_stops_at_a_small_word_goes_on(label: str) -> None:
    pieces = [("Basilica of", label), ("Annunciation", "PERSON")]
    assert mended("in the Basilica of the Annunciation", *pieces) == [("Basilica of the Annunciation", label)]


def test_nobody_goes_on_behind_a_small_word() -> None:
    people = [("Orla of", "PERSON"), ("Ruritania", "GPE")]
    assert mended("Orla of Ruritania said", *people) == [("Orla", "PERSON"), ("Ruritania", "GPE")]


def test_no_name_ends_with_a_small_word() -> None:
    assert mended("the Museum of the old town", ("Museum of the", "FAC")) == [("Museum", "FAC")]
    assert mended("the Of album", ("Of", "WORK_OF_ART")) == [("Of", "WORK_OF_ART")]


def test_a_joined_name_is_as_sure_as_its_beginning() -> None:
    doc = NLP.make_doc("the Armed Forces of Ruritania")
    names = [Span(doc, 1, 3, "ORG"), Span(doc, 4, 5, "GPE")]
    names[0]._.score, names[1]._.score = 0.6, 0.9
    assert [name._.score for name in with_tails(names)] == [0.6]
