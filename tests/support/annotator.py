"""Two annotators of one article, whose decisions are compared, and whoever settles where they differ."""

from __future__ import annotations

from hand import Decide, Hand

from language.analysis import Analysis
from language.article import Article
from store.marks import Mark, marks_of
from store.settling import Choice, Settlement


class Annotator(Hand):
    """Somebody who has decided this about an article, in this order."""

    def __init__(self, article: Article, analysis: Analysis, *decide: Decide) -> None:
        super().__init__(article, analysis, author="Eve")
        for one in decide:
            self.does(one)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return marks_of(self.reading, self.article.text)

    def differs_from(self, other: Annotator) -> Settlement:
        return Settlement(self.article, self.analysis, self.decisions, other.decisions)

    def settles(self, settlement: Settlement, choice: Choice) -> None:
        """Choose the same at every place, one after the other."""
        for place in settlement.places:
            self.records(*settlement.drafts(place, choice))
