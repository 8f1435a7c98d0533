"""Numbers that are a name together with the noun behind them: "iPhone 11 Pro Max", "a 5 Live presenter"."""

from __future__ import annotations

from language.figures.lexicons import nouns
from language.figures.nouns import CountedNoun
from language.figures.plurals import looks_plural, singular
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence
from language.knowledge import peoples


def is_name(sentence: Sentence, quantity: Quantity, found: CountedNoun) -> bool:
    """Whether number and noun are a name rather than a count: "11 Pro Max", but not "20 Marines"."""
    surface = sentence.surface(found.noun, found.noun)  # "Nepalis" is a plural for its capital
    if (
        not sentence.is_tagged
        or quantity.value in (None, 1.0)
        or looks_plural(surface)
        or surface in peoples()
    ):
        return False
    is_all_name = all(sentence.pos[token] == "PROPN" for token in range(found.first, found.noun + 1))
    return is_all_name or _is_channel(sentence, quantity, found)


def _is_channel(sentence: Sentence, quantity: Quantity, found: CountedNoun) -> bool:
    """Whether a number and a capital are a name before one person or thing: "a 5 Live presenter".

    There are no five presenter; but of some nouns one form serves for one and for many ("20 Navajo youth").
    """
    capital = sentence.surface(found.first, found.first)
    is_name = quantity.form == "digits" and capital.istitle() and capital not in peoples()
    noun = sentence.words[found.noun]
    has_plural = noun not in nouns()["singular"] and noun not in nouns()["collective"]["words"]
    is_one = has_plural and sentence.tags[found.noun] == "NN" and singular(noun) == noun
    return found.first < found.noun and is_name and is_one
