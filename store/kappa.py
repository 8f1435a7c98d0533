"""Cohen's kappa over tokens: agreement with that taken off which chance alone would bring.

See Cohen, J. (1960), A coefficient of agreement for nominal scales.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from store.labels import FIGURE
from store.marks import Mark
from store.placing import Span

OUTSIDE: Final = "O"
"""The label of a token that nobody marked."""

_TOKEN = re.compile(r"\w+|[^\w\s]")


def cohens_kappa(labels: Counter[tuple[str, str]]) -> float | None:
    """Return Cohen's kappa of how often two people gave a token each pair of labels.

    None when there are no tokens, or when chance alone would agree on all of them.
    """
    total = labels.total()
    if not total:
        return None
    observed = sum(count for (mine, other), count in labels.items() if mine == other) / total
    mine_counts: Counter[str] = Counter()
    other_counts: Counter[str] = Counter()
    for (mine, other), count in labels.items():
        mine_counts[mine] += count
        other_counts[other] += count
    expected = sum(mine_counts[label] * other_counts[label] for label in mine_counts) / total**2
    return (observed - expected) / (1 - expected) if expected < 1 else None


def token_labels(text: str, marks: Iterable[Mark]) -> list[str]:
    """Return the label of each token; where a figure and a mention overlap, that of the mention."""
    tokens: list[Span] = [match.span() for match in _TOKEN.finditer(text)]
    labels = [OUTSIDE] * len(tokens)
    names = sorted(marks, key=lambda mark: (mark.label == FIGURE, mark))
    for mark in reversed(names):
        for index in _inside(tokens, mark):
            labels[index] = mark.label
    return labels


def _inside(tokens: Sequence[Span], mark: Mark) -> range:
    """Return the indices of the tokens that a mark touches."""
    first = bisect_right(tokens, mark.start, key=lambda token: token[1])
    last = bisect_left(tokens, mark.end, key=lambda token: token[0])
    return range(first, last)
