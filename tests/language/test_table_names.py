"""Names below the headings of a table."""

import spacy
from spacy.tokens import Doc, Span

from language.table_names import with_table_names

TABLE = """Province   Party   Dead
Hatay      Greens    12
San Velm   –          3
Total      12        15"""


def named(doc: Doc, surface: str, label: str) -> Span:
    start = doc.text.index(surface)
    name = doc.char_span(start, start + len(surface), label)
    assert name is not None
    return name


def shown(doc: Doc) -> list[tuple[str, str]]:
    return [(name.text, name.label_) for name in with_table_names(doc, list(doc.ents))]


def test_the_heading_of_a_column_tells_what_stands_below_it() -> None:
    doc = spacy.blank("en")(TABLE)
    doc.set_ents([named(doc, "Hatay      Greens", "ORG")])
    assert shown(doc) == [("Hatay", "GPE"), ("Greens", "ORG"), ("San Velm", "GPE")]


def test_a_name_that_was_seen_is_as_sure_as_it_was() -> None:
    doc = spacy.blank("en")(TABLE)
    town = named(doc, "Hatay", "PERSON")
    town._.score = 0.4
    doc.set_ents([town])
    scores = {name.text: name._.score for name in with_table_names(doc, [town])}
    assert scores == {"Hatay": 0.4, "Greens": 0.9, "San Velm": 0.9}


def test_where_there_is_no_table_names_stay() -> None:
    doc = spacy.blank("en")("Ana Lee fled  Velm.")
    doc.set_ents([Span(doc, 0, 2, "PERSON")])
    assert len(with_table_names(doc, list(doc.ents))) == 1
