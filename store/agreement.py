"""Agreement: how far two people mark the same things in the same articles, and where they do not.

Counted over whole marks, exactly and forgiving of edges, and over tokens by Cohen's kappa. What figures say
is counted by itself, over those that both have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from store.kappa import cohens_kappa, token_labels
from store.labels import FIGURE
from store.marks import Disagreement, Mark, disagreements, matched
from store.saying import FIELDS, differing


class Comparison(Struct, frozen=True):
    """One article as two people left it."""

    article: str
    """The id of the article."""
    text: str
    """Its text, or nothing when it is not at hand; then its tokens are not counted."""
    ours: tuple[Mark, ...]
    """In order; marks of one label never overlap."""
    theirs: tuple[Mark, ...]


class Score(Struct, frozen=True):
    """How many marks two people share."""

    both: int
    """Marks that both have."""
    ours: int
    """All marks of the first."""
    theirs: int
    """All marks of the second."""

    @property
    def f1(self) -> float | None:
        """F1 with either as the standard: twice the shared marks over all marks. None without marks."""
        return 2 * self.both / (self.ours + self.theirs) if self.ours + self.theirs else None


class FiguresScore(Struct, frozen=True):
    """How far two people say the same in the figures that both have."""

    both: int
    """Figures that both have, whatever their edges."""
    same: int
    """Those of them that say the same in all fields."""
    by_field: dict[str, int]
    """How many of them say the same in each field, by the names in `Says`."""


class Agreement(Struct, frozen=True):
    """What two people share, over all their articles."""

    articles: int
    exact: Score
    """Marks with the same place and label."""
    forgiving: Score
    """Marks that overlap and have the same label, each counted once."""
    by_label: dict[str, tuple[Score, Score]]
    """The exact and the forgiving score of each label, the most frequent label first."""
    figures: FiguresScore
    """What the figures say."""
    kappa: float | None
    """Cohen's kappa over the labels of tokens; None when chance alone would agree on everything."""
    tokens: int
    disagreements: tuple[Disagreement, ...]
    """In the order of articles and places."""


class _Counts(Struct):
    """Marks counted by label."""

    exact: Counter[str] = field(default_factory=Counter)
    forgiving: Counter[str] = field(default_factory=Counter)
    ours: Counter[str] = field(default_factory=Counter)
    theirs: Counter[str] = field(default_factory=Counter)
    same: int = 0
    """Figures that say the same."""
    otherwise: Counter[str] = field(default_factory=Counter)
    """Figures that say something else, by field."""

    def add(self, one: Comparison) -> None:
        pairs = matched(one.ours, one.theirs)
        self.exact.update(mine.label for mine, other in pairs if mine.is_at(other))
        self.forgiving.update(mine.label for mine, other in pairs if mine.label == other.label)
        for mine, other in pairs:
            if mine.label == FIGURE:
                fields = differing(mine.says, other.says)
                self.same += not fields
                self.otherwise.update(fields)
        self.ours.update(mark.label for mark in one.ours)
        self.theirs.update(mark.label for mark in one.theirs)

    def labels(self) -> list[str]:
        return [label for label, _ in (self.ours + self.theirs).most_common()]

    def of(self, label: str) -> tuple[Score, Score]:
        mine, others = self.ours[label], self.theirs[label]
        return Score(self.exact[label], mine, others), Score(self.forgiving[label], mine, others)

    def figures(self) -> FiguresScore:
        both = self.forgiving[FIGURE]
        return FiguresScore(both, self.same, {name: both - self.otherwise[name] for name in FIELDS})

    def total(self) -> tuple[Score, Score]:
        mine, others = self.ours.total(), self.theirs.total()
        return Score(self.exact.total(), mine, others), Score(self.forgiving.total(), mine, others)


def agreement(comparisons: Iterable[Comparison]) -> Agreement:
    """Compare what two people marked, article by article."""
    compared = list(comparisons)
    counts = _Counts()
    tokens: Counter[tuple[str, str]] = Counter()
    for one in compared:
        counts.add(one)
        tokens.update(zip(token_labels(one.text, one.ours), token_labels(one.text, one.theirs), strict=True))
    exact, forgiving = counts.total()
    return Agreement(
        articles=len(compared),
        exact=exact,
        forgiving=forgiving,
        by_label={label: counts.of(label) for label in counts.labels()},
        figures=counts.figures(),
        kappa=cohens_kappa(tokens),
        tokens=tokens.total(),
        disagreements=tuple(
            place for one in compared for place in disagreements(one.article, one.ours, one.theirs)
        ),
    )
