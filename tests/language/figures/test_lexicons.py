from __future__ import annotations

import pytest

from language.errors import LexiconError
from language.figures import lexicons


@pytest.mark.parametrize(
    "read",
    [
        lexicons.number_words,
        lexicons.qualifiers,
        lexicons.exclusions,
        lexicons.rates,
        lexicons.nouns,
        lexicons.reporting,
        lexicons.predicates,
    ],
)
def test_every_lexicon_has_the_shape_its_schema_says(read):
    assert read()


def test_a_unit_is_found_by_all_the_ways_it_is_written():
    phrases = lexicons.unit_phrases()
    kilometre = phrases.symbols["km"]
    assert phrases.names["kilometres"] is phrases.names["kilometer"] is kilometre
    assert (kilometre.id, kilometre.kind, kilometre.name) == ("kilometre", "measure", "kilometre")
    assert phrases.prefixes["€"].id == phrases.names["euros"].id == "eur"


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("[a]\nb = 'one'", "sample.a.b"),
        ("[a]\nb = true", "sample.a.b"),
        ("a = 3", "sample.a"),
        ("c = 1", "sample"),
        ("[a", "sample"),
    ],
)
def test_a_damaged_lexicon_says_where_it_is_damaged(source, place):
    with pytest.raises(LexiconError) as caught:
        lexicons.parse("sample", source, {"a": {str: float}})
    assert caught.value.place == place
    assert caught.value.hint


def test_lists_and_words_are_checked_item_by_item():
    with pytest.raises(LexiconError, match=r"sample\.words\[1\]: a str"):
        lexicons.parse("sample", "words = ['a', 2]", {"words": [str]})


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("sample", "language/figures/data/sample.toml"),
        ("compare/sample", "language/compare/data/sample.toml"),
    ],
)
def test_a_damaged_lexicon_says_in_which_file_it_is(name, file):
    with pytest.raises(LexiconError) as caught:
        lexicons.parse(name, "[a]\nb = 'one'", {"a": {str: float}})
    assert file in caught.value.hint
