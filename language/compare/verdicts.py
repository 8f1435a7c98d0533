"""What two figures of one claim say of each other: agree, compatible, updated or differs."""

from __future__ import annotations

from typing import Final, Literal

from language.compare.descriptions import Description
from language.compare.fitting import have_one_source, is_update
from language.compare.likeness import Likeness
from language.compare.nouns import SAME
from language.compare.spans import expected_in_words, span_in_words
from language.compare.values import meeting
from language.figure import Figure

Verdict = Literal["agree", "compatible", "updated", "differs", "only here"]

VERDICTS: Final[tuple[Verdict, ...]] = ("only here", "agree", "compatible", "updated", "differs")
"""All verdicts, each telling more of a difference than those before it."""

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
        nouns = {unit.text.lower(): unit.text for unit in (other.figure.unit, one.figure.unit)}
        doubt = "" if alike.noun == SAME else ", which may be the same"
        why.append(f"both count {' / '.join(reversed(nouns.values()))}{doubt}")
    if alike.claim is not None:
        why.append(f"both say {alike.claim}")
    if alike.shared:
        why.append(f"both have the words {', '.join(dict.fromkeys(alike.shared[:5]))}")
    return (*why, _values(one, other), *_source(one.figure, other.figure))


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
