"""Known names, found in a text."""

import pytest
import spacy

from language.name_index import NameIndex

NLP = spacy.blank("en")


def found(text: str) -> list[tuple[str, str]]:
    names = {"ORG": ["Velm Bank", "Velm Bank Trust", "Lind's List", "U.N."], "GPE": ["Velm"]}
    index = NameIndex(names, lambda name: [token.text for token in NLP.make_doc(name)])
    return [(span.text, span.label_) for span in index.spans_in(NLP.make_doc(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a Velm Bank closes", [("Velm Bank", "ORG"), ("Velm", "GPE")]),
        ("the Velm Bank Trust", [("Velm Bank", "ORG"), ("Velm Bank Trust", "ORG"), ("Velm", "GPE")]),
        ("said Lind's List, and the U.N. too", [("Lind's List", "ORG"), ("U.N.", "ORG")]),
        ("at velm", []),
        ("Velm", [("Velm", "GPE")]),
        ("", []),
    ],
)
def test_all_known_names_are_found_as_they_are_written(text: str, names: list[tuple[str, str]]) -> None:
    assert found(text) == names
