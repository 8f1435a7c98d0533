"""An annotator: one of two people whose work on an article is laid side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk, Shown
from store.decisions import Decision
from store.force import FINISH
from store.history import in_force
from store.labels import FIGURE
from store.live import GROUPING_ACTIONS
from store.marks import Mark, marked
from store.overlay import overlay
from store.placing import Placed, Span, place
from store.reading import Reading, ShownMention

SETTLES: Final = "settles"
"""Where a decision keeps, in its `after`, what it was made over: both marks, and what was chosen; None where
both had decided alike."""


class Annotator(Struct, frozen=True):
    """What one of the two has, and their desk."""

    reading: Reading
    desk: Desk
    marked: dict[Mark, Shown]
    """What stands, by its mark, in order."""
    grouping: tuple[Placed, ...]
    """What they joined and split off, in their order."""
    notes: tuple[Decision, ...]
    """Their notes."""
    is_done: bool
    """Whether they said that the article is done."""

    @classmethod
    def of(cls, article: Article, suggested: Analysis, decisions: Iterable[Decision]) -> Annotator:
        """Return what somebody has after these decisions; those that settled something are passed over."""
        standing = in_force(one for one in decisions if SETTLES not in one.after)
        reading = overlay(suggested, standing, article.text)
        joined = (one for one in standing if one.action in GROUPING_ACTIONS and one.target == "mention")
        return cls(
            reading,
            Desk(article, reading),
            dict(marked(reading, article.text)),
            tuple(place(joined, article.id, article.text)[0]),
            tuple(one for one in standing if one.action == "note"),
            any(one.action == FINISH and one.article == article.id for one in standing),
        )

    def made_of(self, other: Shown) -> Shown | None:
        """Return what this person has of a thing that the other has, wherever it stands now."""
        return next((one for one in self.all_shown if name_of(one) == name_of(other)), None)

    @property
    def all_shown(self) -> tuple[Shown, ...]:
        """All mentions and figures, the rejected among them."""
        return (*self.reading.mentions, *self.reading.figures)

    def mention(self, origin: Span) -> ShownMention | None:
        """Return the mention that was first suggested or added there, if it stands."""
        found = (one for one in self.reading.mentions if one.origin == origin and one.state != "rejected")
        return next(found, None)

    def companions(self, origin: Span) -> frozenset[Span]:
        """Return where the mentions of the same entity were first suggested or added, this one among them."""
        mention = self.mention(origin)
        entity = None if mention is None else mention.mention.entity
        if entity is None:
            return frozenset()
        return frozenset(one.origin for one in self.reading.mentions if one.mention.entity == entity)


def name_of(shown: Shown) -> tuple[str, Span]:
    """Return what tells one thing from another, the same for both people: its kind and its origin."""
    return "mention" if isinstance(shown, ShownMention) else FIGURE, shown.origin
