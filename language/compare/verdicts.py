"""What two figures of one claim say of each other: agree, compatible, updated or differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from language.compare.descriptions import Description
from language.compare.fitting import have_one_source, is_update
from language.compare.likeness import Likeness
from language.compare.nouns import SAME
from language.compare.spans import expected_in_words, span_in_words
from language.compare.values import meeting
from language.compare.words import stem
from language.figure import Figure, Unit

Verdict = Literal["agree", "compatible", "updated", "differs", "only here"]

VERDICTS: Final[tuple[Verdict, ...]] = ("only here", "agree", "compatible", "updated", "differs")
"""All verdicts, each telling more of a difference than those before it."""

_MOST_WORDS: Final = 5
"""How many words are named that both have."""

VERDICT_SIGNS: Final[dict[Verdict, str]] = {
    "only here": "·",
    "agree": "=",
    "compatible": "≈",
    "updated": "↑",
    "differs": "≠",
}
"""A sign for each verdict; its first letter tells them apart as well."""


def verdict_of(one: Description, other: Description) -> Verdict:
    """Return the verdict on two figures that are one claim.

    It is an update when the later report has more of what only ever grows, also where the values do not
    exclude each other, but the earlier words let nobody expect so many: "more than 63,000", then "100,000".

    Args:
        one: a figure.
        other: the figure of another report that makes the same claim.
    """
    met = meeting(one.value, other.value)
    if met == "equal":
        return "agree"
    if is_update(one, other):
        return "updated"
    return "compatible" if met == "overlap" else "differs"


def reasons(one: Description, other: Description, alike: Likeness, *, is_said: bool) -> tuple[str, ...]:
    """Return in words why two figures are one claim, and how their values meet.

    Args:
        one: a figure.
        other: the figure of another report.
        alike: how alike they are.
        is_said: whether the reader said that they are one.
    """
    why = ["you said that they are one"] if is_said else []
    if alike.noun is not None and one.figure.unit and other.figure.unit:
        doubt = "" if alike.noun == SAME else ", which may be the same"
        why.append(f"both count {_nouns(one.figure.unit, other.figure.unit)}{doubt}")
    if alike.claim is not None:
        why.append(f"both {'say' if _do_both_say(alike.claim, one, other) else 'mean'} {alike.claim}")
    why += _words(one, other, alike.shared)
    return (*why, _values(one, other), *_source(one.figure, other.figure))


def _nouns(one: Unit, other: Unit) -> str:
    """Return what both count, one that its article leaves out in parentheses: "people / (bodies)"."""
    if one.text.lower() == other.text.lower():
        return one.text
    return " / ".join(f"({unit.text})" if unit.inferred else unit.text for unit in (one, other))


def _do_both_say(claim: str, *both: Description) -> bool:
    """Whether both say a claim in a form of its own word: "killing" is said of the killed, "dead" is not."""
    terms = [one.terms.get(f"={claim}") for one in both]
    return all(term is not None and stem(term.words.lower()) == stem(claim) for term in terms)


def _words(one: Description, other: Description, shared: Sequence[str]) -> Iterator[str]:
    """Yield which words the sentences of both have; where they have none, those around them."""
    near = [key for key in shared if one.terms[key].is_near and other.terms[key].is_near]
    if words := _words_of_both(one, other, near or shared):
        around = "" if near else ", with the sentence before,"
        yield f"both have{around} the words {', '.join(words[:_MOST_WORDS])}"


def _words_of_both(one: Description, other: Description, keys: Iterable[str]) -> list[str]:
    """Return the words with these keys that both have, each as both write it: "dead / death"."""
    pairs = (
        (one.terms[key].words, other.terms[key].words)
        for key in keys
        if key in one.terms and key in other.terms
    )
    return list(dict.fromkeys(_as_written(*pair) for pair in pairs))


def _as_written(mine: str, theirs: str) -> str:
    """Return two writings of one word as one where only their capitals differ."""
    return mine if mine.lower() == theirs.lower() else f"{mine} / {theirs}"


def _values(one: Description, other: Description) -> str:
    met = meeting(one.value, other.value)
    if met == "equal":
        return "the values are equal"
    units = [each.figure.unit and (each.figure.unit.id or each.figure.unit.noun) for each in (one, other)]
    is_measured = one.dimension.kind != "count" and units[0] != units[1]
    spans = " and ".join(span_in_words(each.figure, with_unit=is_measured) for each in (one, other))
    if met in {"disjoint", "far"}:
        return f"{spans} exclude each other"
    if not is_update(one, other):
        return f"{spans} have values in common"
    earlier = min((one, other), key=lambda each: each.published or "").figure
    return f"{spans} are apart: the earlier is hardly said of more than {expected_in_words(earlier)}"


def _source(one: Figure, other: Figure) -> tuple[str, ...]:
    """Say that both reports have it from one source: then they are one witness."""
    if one.source is None or not have_one_source(one, other):
        return ()
    return (f"both have it from {one.source.text}: that is one source",)


def gravest(verdicts: list[Verdict]) -> Verdict:
    """Return the verdict that tells most of a difference; of none, `only here`."""
    return max(verdicts, key=VERDICTS.index, default="only here")
