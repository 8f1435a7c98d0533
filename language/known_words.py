"""Words known from lists - given names, surnames, towns and states - as one more feature of a text's words.

A small network sees few names while it learns; the lists tell it what the others are like (gazetteers as
features, as in Ratinov & Roth 2009, "Design Challenges and Misconceptions in Named Entity Recognition").
`python -m language.training.known_words` makes the lists.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH
from spacy.ml.featureextractor import FeatureExtractor
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

KINDS: Final = "gSsTtfl"
GIVEN, COMMON_SURNAME, SURNAME, CITY, TOWN, FIRST_PART, LATER_PART = KINDS
"""What a word is known as, a letter each: states count as cities, the last two are parts of longer names."""

UNKNOWN: Final = "?"
"""What a word with a capital is that stands in no list."""

_ACRONYM = 3
"""The longest word in capitals that is taken for an acronym ("UN") and no name in capitals, in letters."""
_APOSTROPHES = str.maketrans("", "", "'’")

WORDS: Final = "known_words.txt.gz"
"""The file in `language.knowledge`: on each line a word and what it is known as."""

Encoder = Model[list[Doc], list[Any]]


@cache
def known_words() -> dict[str, str]:
    """Return what each word of the lists is known as, as letters in the order of `KINDS`.

    The words are as `key_of` has them.
    """
    data = gzip.decompress(files("language.knowledge").joinpath(WORDS).read_bytes()).decode("utf-8")
    return dict(line.split("\t") for line in data.splitlines())


def kinds_of(word: str) -> str:
    """Return what a word is known as, however it is written: letters of `KINDS`, none where it is unknown."""
    return known_words().get(key_of(word), "")


def may_be_person(word: str) -> bool:
    """Whether a word is known as a given name or a surname."""
    return not {GIVEN, COMMON_SURNAME, SURNAME}.isdisjoint(kinds_of(word))


def may_be_town(word: str) -> bool:
    """Whether a word is known as a town or a state."""
    return not {CITY, TOWN}.isdisjoint(kinds_of(word))


def key_of(word: str) -> str:
    """Return how a word stands in the lists: "O’Brien" in small letters, without its apostrophe."""
    return word.translate(_APOSTROPHES).lower()


def feature_of(word: str) -> str:
    """Return the feature of a word: what it is known as or `UNKNOWN`; empty when it has no capital."""
    if not word[:1].isupper():
        return ""
    is_acronym = word.isupper() and len(word) <= _ACRONYM
    return UNKNOWN if is_acronym else kinds_of(word) or UNKNOWN


@registry.architectures("tallymark.KnownWordEmbed.v1")  # type: ignore[untyped-decorator]
def known_word_embed(width: int, attrs: Sequence[str], rows: Sequence[int], known_rows: int) -> Encoder:
    """Return a model that gives each word a vector: of its attributes and of what it is known as.

    The same as spaCy's `MultiHashEmbed.v2` but for the last feature.

    Args:
        width: how long the vectors are.
        attrs: attributes of words, as spaCy calls them.
        rows: how many rows the table of each of them has.
        known_rows: how many rows the table of what words are known as has.
    """
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, count, column=column, seed=7 + column, dropout=0.0)
        for column, count in enumerate([*rows, known_rows])
    ]
    reduced = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    features: Model[list[Doc], Any] = chain(_features(attrs), list2ragged())
    model: Encoder = chain(features, with_array(concatenate(*tables)), with_array(reduced), ragged2list())
    return model


def _features(attrs: Sequence[str]) -> Model[list[Doc], list[Any]]:
    extract = FeatureExtractor([*attrs, ORTH])
    return Model("known_word_features", _forward, layers=[extract])


def _forward(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[Any], list[Any]]]:
    [extract] = model.layers
    rows, _ = extract(docs, is_train)
    for doc, features in zip(docs, rows, strict=True):
        features[:, -1] = _kinds(doc)
    return rows, lambda _gradient: []


def _kinds(doc: Doc) -> NDArray[np.uint64]:
    """Return a number for what each word is known as."""
    return np.fromiter((get_string_id(feature_of(word.text)) for word in doc), np.uint64, len(doc))
