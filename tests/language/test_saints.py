"""Colleges and towns that are called after saints."""

import pytest
from naming import named

from language.saints import with_saints


@pytest.mark.parametrize(
    ("text", "name", "tag", "whole"),
    [
        ("St. John's lost to Velm", "St. John", "VBD", "St. John's"),
        ("Saint Mary’s plays Velm", "Saint Mary", "VBZ", "Saint Mary’s"),
        ("born in St. John's.", "St. John", "", "St. John's"),
        ("to Mount St. Mary's, he said", "Mount St. Mary", "", "Mount St. Mary's"),
        ("St. John's harbour", "St. John", "NN", "St. John"),
        ("St. John's Harbour", "St. John", "NNP", "St. John"),
        ("St. John's ruined harbour", "St. John", "VBN", "St. John"),
        ("Ada John's lost dog", "Ada John", "VBD", "Ada John"),
        ("St. Louis lost to Velm", "St. Louis", "VBD", "St. Louis"),
    ],
)
def test_a_saint_has_the_possessive_where_nothing_is_had(text: str, name: str, tag: str, whole: str) -> None:
    doc, names = named(text, (name, "ORG"))
    for word in doc:
        word.tag_ = tag
    assert [span.text for span in with_saints(names)] == [whole]
