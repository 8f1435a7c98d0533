"""Stage 5, second half: what a number without a noun counts, marked as inferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from language.figure import Figure, Predicate, Unit
from language.figures.lexicons import nouns
from language.figures.predicates import says_state
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence

_COUNTS = frozenset({"count", "part", "whole", "vague"})
_PRONOUNS = frozenset({"them", "us", "you", "these", "those", "which", "whom"})
_PEOPLE = Unit(id="person", text="people", noun="person", inferred=True)
_FURTHER = frozenset({"more", "others"})
_COMPARING = frozenset(["from", "including", "with", "than", "to", "and", "or"])


def implied_unit(
    sentence: Sentence, quantity: Quantity, predicate: Predicate | None, earlier: Sequence[Figure]
) -> Unit | None:
    """Return the unit of a number without a noun, marked as inferred: "about 250", "thousands more".

    It is that of the nearest earlier count when the two are set side by side ("40 of them", "and 50"), else
    people when what is claimed happens to people, else unknown.
    """
    counts = [
        figure.unit
        for figure in earlier
        if figure.unit is not None and figure.unit.noun and figure.kind in _COUNTS
    ]
    if quantity.kind not in _COUNTS or (quantity.value == 1.0 and quantity.form != "fraction"):
        return None
    after = sentence.token_at(quantity.number_end - 1) + 1
    pronoun = _of_pronoun(sentence, after) or _of_whom(sentence, quantity)
    if says_state(sentence, after) or pronoun in ("us", "you"):
        return _PEOPLE
    is_here = bool(earlier) and earlier[-1].sentence == sentence.index
    if counts and (pronoun is not None or (is_here and _is_side_by_side(sentence, quantity))):
        return replace(counts[-1], inferred=True)
    return _PEOPLE if predicate is not None and predicate.lemma in nouns()["people"]["lemmas"] else None


def is_part(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one of a group that was named before: "40 of them", "of whom 40"."""
    after = sentence.token_at(quantity.number_end - 1) + 1
    return (_of_pronoun(sentence, after) or _of_whom(sentence, quantity)) is not None


def _of_whom(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the pronoun of "of whom" before the quantity."""
    token = sentence.token_at(quantity.start) - 1
    is_of = token > 0 and sentence.words[token - 1] == "of"
    return sentence.words[token] if is_of and sentence.words[token] in ("whom", "which") else None


def _of_pronoun(sentence: Sentence, token: int) -> str | None:
    """Return the pronoun of "of them", "of us" at this token."""
    if token + 1 >= len(sentence) or sentence.words[token] != "of":
        return None
    return sentence.words[token + 1] if sentence.words[token + 1] in _PRONOUNS else None


def _is_side_by_side(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number stands in a coordination or a comparison with what came before it."""
    token = sentence.token_at(quantity.start)
    after = sentence.token_at(quantity.number_end - 1) + 1
    if after < len(sentence) and sentence.words[after] in _FURTHER:
        return True
    if token > 0 and sentence.words[token - 1] in _COMPARING:
        return True
    return any(sentence.roles[above] == "conjunct" for above in sentence.ancestors(token)[:3])


def with_more(sentence: Sentence, quantity: Quantity) -> Quantity:
    """Return a quantity without a noun grown over "more" or "others": "thousands more"."""
    token = sentence.token_at(quantity.end - 1) + 1
    if token < len(sentence) and sentence.words[token] in _FURTHER:
        return replace(quantity, end=sentence.ends[token])
    return quantity
