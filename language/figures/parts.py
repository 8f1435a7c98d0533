"""Stage 5, third part: of which earlier count a number is a part, across clauses and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from language.figure import Figure
from language.figures.quantity import Quantity
from language.figures.syntax import Sentence

COUNTS = frozenset({"count", "part", "whole", "vague"})
"""The kinds of figures that count things."""
_BACKWARD = frozenset({"them", "these", "those", "which", "whom"})
_OURS = frozenset({"us", "you"})


def is_part(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one of a group: "40 of them", "of whom 40", "30 of us"."""
    return _pronoun(sentence, quantity) is not None


def is_ours(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one of those who speak or are spoken to: "30 of us"."""
    return _pronoun(sentence, quantity) in _OURS


def antecedent(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """Return the count that this number is a part of: "40 of them", "of whom 40", "Of 75 ships, 31 sank".

    No part is greater than its whole, so that the nearest count that is great enough is taken.
    """
    if _pronoun(sentence, quantity) in _BACKWARD:
        candidates = [figure for figure in earlier if figure.kind in COUNTS and figure.unit is not None]
    else:
        candidates = [figure for figure in earlier if _opens_with_of(sentence, quantity, figure)]
    return next((figure for figure in reversed(candidates) if _holds(figure, quantity)), None)


def _pronoun(sentence: Sentence, quantity: Quantity) -> str | None:
    """Return the pronoun of "40 of them" or "of whom 40"."""
    before, after = sentence.token_at(quantity.start) - 1, sentence.token_at(quantity.number_end - 1) + 1
    if after + 1 < len(sentence) and sentence.words[after] == "of":
        word = sentence.words[after + 1]
        return word if word in _BACKWARD | _OURS else None
    if before > 0 and sentence.words[before - 1] == "of" and sentence.words[before] in ("whom", "which"):
        return sentence.words[before]
    return None


def _opens_with_of(sentence: Sentence, quantity: Quantity, figure: Figure) -> bool:
    """Whether a clause opens "Of 75 ships, " and this number is what follows: "31 sank"."""
    if figure.sentence != sentence.index or figure.unit is None or figure.kind not in COUNTS:
        return False
    of = sentence.token_at(figure.start) - 1
    while of > 0 and sentence.words[of] in ("the", "these", "those", "its", "their"):
        of -= 1
    opens = of >= 0 and sentence.words[of] == "of" and (of == 0 or sentence.words[of - 1] in ('"', "“", ";"))
    return opens and "," in sentence.text[figure.end : quantity.start]


def _holds(whole: Figure, part: Quantity) -> bool:
    sizes = [size for size in (whole.value, whole.low, whole.high) if size is not None]
    least = part.value if part.value is not None else part.low
    return least is None or part.form == "fraction" or not sizes or max(sizes) >= least
