"""Consistency: strings that are one thing here and another there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from language.analysis import NAME_LABELS
from language.mention import Mention

_NAMES = frozenset(NAME_LABELS)


class TwoLabels(Struct, frozen=True):
    """A surface whose mentions have several labels."""

    surface: str
    labels: Mapping[str, int]
    """How many mentions have which label, the most frequent first."""
    odd: Mention
    """The first mention with the label that is the least frequent."""


def two_labels(mentions: Iterable[Mention], surface: str | None = None) -> list[TwoLabels]:
    """Return the surfaces of names that have several labels, in the order of the text.

    Args:
        mentions: those that stand.
        surface: look at this one only.
    """
    by_surface: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.label in _NAMES and surface in (None, mention.text):
            by_surface.setdefault(mention.text, []).append(mention)
    return [_of(same) for same in by_surface.values() if any(one.label != same[0].label for one in same)]


def _of(same: list[Mention]) -> TwoLabels:
    labels = dict(Counter(mention.label for mention in same).most_common())
    rarest = list(labels)[-1]
    return TwoLabels(same[0].text, labels, next(one for one in same if one.label == rarest))
