"""Joining: groups of what is alike on average, by agglomerative clustering with average linkage.

Sums between groups are kept up while they are joined, so that a pair costs the same however large its groups
are (Lance and Williams, 1967, "A general theory of classificatory sorting strategies").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from language.compare.judged import Answer

Pair = frozenset[int]
"""Two things, by their indices."""


class Between:
    """Sums of what there is between the things of two groups; to begin with, each thing is a group.

    Args:
        pairs: what there is between two things; nothing where a pair is missing.
    """

    def __init__(self, pairs: Mapping[Pair, float]) -> None:
        self._sums: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for pair, amount in pairs.items():
            one, other = pair
            self._sums[one][other] = self._sums[other][one] = amount

    def of(self, one: int, other: int) -> float:
        """Return the sum between two groups, by their names."""
        return self._sums[one].get(other, 0.0)

    def join(self, one: int, other: int) -> None:
        """Add one group to another, whose name both have from now on.

        Args:
            one: the name of that which stays.
            other: the name of that which is no more.
        """
        mine, theirs = self._sums[one], self._sums.pop(other, {})
        mine.pop(other, None)
        for third, amount in theirs.items():
            if third != one:
                del self._sums[third][other]
                mine[third] = self._sums[third][one] = mine.get(third, 0.0) + amount


def joined(
    likenesses: Mapping[Pair, float], said: Mapping[Pair, Answer], least: float
) -> list[frozenset[int]]:
    """Return the groups of two or more things, the most alike joined first, while they are alike on average.

    Args:
        likenesses: how alike two things are; not at all where a pair is missing.
        said: what the reader said of two things: joined ones are together, ones held apart are not.
        least: the least likeness of two groups, on average, that are one.
    """
    alike = Between(likenesses)
    same = Between({pair: 1.0 for pair, answer in said.items() if answer == "same"})
    apart = Between({pair: 1.0 for pair, answer in said.items() if answer == "apart"})
    members = {thing: {thing} for pair in likenesses for thing in pair}
    group_of = {thing: thing for thing in members}
    for pair in sorted(likenesses, key=lambda pair: (-likenesses[pair], sorted(pair))):
        one, other = sorted((group_of[thing] for thing in pair), key=lambda group: -len(members[group]))
        if one == other or apart.of(one, other):
            continue
        average = alike.of(one, other) / (len(members[one]) * len(members[other]))
        if same.of(one, other) or average >= least:
            for between in (alike, same, apart):
                between.join(one, other)
            group_of |= dict.fromkeys(members[other], one)
            members[one] |= members.pop(other)
    return [frozenset(group) for group in members.values() if len(group) > 1]
