"""Stage 5, third part: of which earlier count a number is a part, across clauses and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from language.figure import Figure
from language.figures.quantity import Quantity
from language.figures.reporting_words import reporting_words
from language.figures.syntax import Sentence

COUNTS = frozenset({"count", "part", "whole", "vague"})
"""The kinds of figures that count things."""
_RELATIVES = frozenset({"which", "whom"})
_BACKWARD = _RELATIVES | {"them", "these", "those"}
_OURS = frozenset({"us", "you"})


def is_part(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one of a group: "40 of them", "of whom 40", "30 of us"."""
    return _pronoun(sentence, quantity) is not None


def is_ours(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number is one of those who speak or are spoken to: "30 of us"."""
    return _pronoun(sentence, quantity) in _OURS


def antecedent(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """Return the count that this number is a part of: "40 of them", "of whom 40", "Of 75 ships, 31 sank".

    No part is greater than its whole, so that the nearest count that is great enough is taken; one of another
    sentence only where this one has nothing that "them" may stand for.
    """
    if _pronoun(sentence, quantity) in _BACKWARD:
        candidates = [figure for figure in earlier if figure.kind in COUNTS and figure.unit is not None]
    else:
        candidates = [figure for figure in earlier if _opens_with_of(sentence, quantity, figure)]
    if noun_meant(sentence, quantity, earlier) is not None:
        candidates = [figure for figure in candidates if figure.sentence == sentence.index]
    return next((figure for figure in reversed(candidates) if _holds(figure, quantity)), None)


def noun_meant(sentence: Sentence, quantity: Quantity, earlier: Sequence[Figure]) -> int | None:
    """Return the nearest plural, itself uncounted, that a number may be of: "airports, 40 of which shut"."""
    pronoun = _pronoun(sentence, quantity)
    if pronoun not in _BACKWARD:
        return None
    number = sentence.token_at(quantity.number_start)
    for noun in range(sentence.token_at(quantity.start) - 1, -1, -1):
        is_plural = sentence.tags[noun] in ("NNS", "NNPS") and not _is_counted(sentence, noun, earlier)
        if is_plural and (pronoun in _RELATIVES or _may_be_them(sentence, noun, number)):
            return noun
    return None


def _may_be_them(sentence: Sentence, noun: int, number: int) -> bool:
    """Whether a noun is told of by a verb, and not by that of the number: who does it does so to others.

    What that verb does it to they may be: "it makes boats, 40 of them with sails".
    """
    verb, above = sentence.heads[noun], sentence.ancestors(number)
    if not sentence.is_verb(verb):
        return False
    is_apart = next((one for one in above if sentence.is_verb(one)), None) != verb
    is_doer = sentence.roles[noun] == "subject" and verb in above
    return sentence.roles[noun] == "object" or (
        is_apart and not is_doer and sentence.roles[noun] in ("oblique", "subject", "passive_subject")
    )


def _is_counted(sentence: Sentence, noun: int, earlier: Sequence[Figure]) -> bool:
    """Whether a noun is that of a figure, or a time."""
    place = sentence.starts[noun]
    is_time = sentence.words[noun] in reporting_words("durations")
    return is_time or any(figure.start <= place < figure.end for figure in earlier)


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
