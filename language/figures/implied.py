"""Stage 5, second half: what a number without a noun counts, marked as inferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from language.figure import Figure, Predicate, Unit
from language.figures.lexicons import nouns
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence

_COUNTS = frozenset({"count", "part", "whole", "vague"})
_FURTHER = frozenset({"more", "others"})
_COMPARING = frozenset(["from", "including", "with", "than", "to", "and", "or"])


def implied_unit(
    sentence: Sentence, quantity: Quantity, predicate: Predicate | None, earlier: Sequence[Figure]
) -> Unit | None:
    """Return the unit of a number without a noun, marked as inferred: "about 250", "thousands more".

    It is that of the nearest earlier count in the sentence when the two are set side by side, else people
    when what is claimed happens to people, else unknown.
    """
    counts = [
        figure.unit
        for figure in earlier
        if figure.unit is not None and figure.unit.noun and figure.kind in _COUNTS
    ]
    if quantity.kind not in _COUNTS or (quantity.value == 1.0 and quantity.form != "fraction"):
        return None
    if counts and _is_side_by_side(sentence, quantity):
        return replace(counts[-1], inferred=True)
    if predicate is not None and predicate.lemma in nouns()["people"]["lemmas"]:
        return Unit(id="person", text="people", noun="person", inferred=True)
    return None


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
