"""The analysis: everything the pipeline suggests about one article, as plain records."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from language.figure import Figure
from language.mention import Mention, in_columns

NAME_LABELS = (
    "PERSON",
    "NORP",
    "FAC",
    "ORG",
    "GPE",
    "LOC",
    "PRODUCT",
    "EVENT",
    "WORK_OF_ART",
    "LAW",
    "LANGUAGE",
)
"""The labels of names: what entities are made of."""

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
"""The labels of places: countries and cities, landscapes, buildings."""

NUMERAL_LABELS = ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL")
"""The labels of dates and numbers."""

LABELS = (*NAME_LABELS, *NUMERAL_LABELS)
"""The labels of a mention, as in OntoNotes 5, so that a user's own spaCy pipeline drops in."""


class Entity(Struct, frozen=True):
    """The person, place or body that several mentions share."""

    id: int
    name: str
    """Its fullest name in this article."""
    label: str
    mentions: tuple[int, ...]
    """The indices of its mentions, in the order of the text."""
    aliases: tuple[str, ...] = ()
    """Its other names, in order of first appearance."""


class Fold(Struct, frozen=True):
    """A stretch hidden as boilerplate, with its reason."""

    start: int
    end: int
    reason: str


class PipelineId(Struct, frozen=True):
    """Which pipeline made an analysis; two analyses with equal ids of one article are equal."""

    name: str
    version: str


class Analysis(Struct, frozen=True):
    """The suggestions for one article, or for the part of it that has been read so far."""

    article: str
    """The id of the article."""
    pipeline: PipelineId
    sentences: tuple[tuple[int, int], ...] = ()
    """The (start, end) of each sentence, in order."""
    mentions: Sequence[Mention] = ()
    """Ordered by start; they never overlap. Of a long article they are `Mentions`."""
    entities: tuple[Entity, ...] = ()
    """`entities[i].id == i`, ordered by first mention."""
    figures: tuple[Figure, ...] = ()
    """Ordered by the start of their number."""
    folds: tuple[Fold, ...] = ()

    def as_record(self) -> dict[str, Any]:
        """Return the part of the `tallymark/1` contract that is the pipeline's: plain JSON values."""
        return {
            "pipeline": {"name": self.pipeline.name, "version": self.pipeline.version},
            "sentences": [list(sentence) for sentence in self.sentences],
            "mentions": [mention.as_record() for mention in self.mentions],
            "entities": [
                {**asdict(entity), "mentions": list(entity.mentions), "aliases": list(entity.aliases)}
                for entity in self.entities
            ],
            "figures": [figure.as_record() for figure in self.figures],
            "folds": [asdict(fold) for fold in self.folds],
        }

    def moved(self, by: int) -> Analysis:
        """Return the same analysis `by` code points further on: a part takes its place in the whole."""
        return replace(
            self,
            sentences=tuple((start + by, end + by) for start, end in self.sentences),
            mentions=tuple(replace(m, start=m.start + by, end=m.end + by) for m in self.mentions),
            figures=tuple(figure.moved(by) for figure in self.figures),
            folds=tuple(replace(fold, start=fold.start + by, end=fold.end + by) for fold in self.folds),
        )

    def in_words_of(self, text: str) -> Analysis:
        """Return the same analysis with the surfaces of its mentions and figures taken from `text`."""
        return replace(
            self,
            mentions=tuple(replace(m, text=text[m.start : m.end]) for m in self.mentions),
            figures=tuple(figure.in_words_of(text) for figure in self.figures),
        )

    def beginning(self, end: int) -> Analysis:
        """Return what lies before `end` in the article, without entities, and linked to nothing behind it."""
        mentions = tuple(
            replace(one, entity=None) for one in takewhile(lambda one: one.end <= end, self.mentions)
        )
        figures = tuple(takewhile(lambda one: one.end <= end, self.figures))
        return replace(
            self,
            sentences=tuple(takewhile(lambda one: one[0] < end, self.sentences)),
            mentions=mentions,
            entities=(),
            figures=tuple(one.linked_within(len(mentions), len(figures)) for one in figures),
        )

    def followed_by(self, part: Analysis) -> Analysis:
        """Return this analysis with that of the article's next part after it, mentions not yet grouped."""
        before = {
            "mentions": len(self.mentions),
            "figures": len(self.figures),
            "sentences": len(self.sentences),
        }
        return replace(
            self,
            sentences=self.sentences + part.sentences,
            mentions=in_columns(self.mentions).followed_by(
                replace(mention, entity=None) for mention in part.mentions
            ),
            entities=(),
            figures=self.figures + tuple(figure.reindexed(**before) for figure in part.figures),
            folds=self.folds + part.folds,
        )

    @classmethod
    def from_record(cls, article: str, record: dict[str, Any]) -> Analysis:
        """Rebuild the analysis of the article with this id from `as_record`.

        Raises:
            KeyError, TypeError: when the record is not one that `as_record` made.
        """
        return cls(
            article=article,
            pipeline=PipelineId(**record["pipeline"]),
            sentences=tuple((start, end) for start, end in record["sentences"]),
            mentions=tuple(map(Mention.from_record, record["mentions"])),
            entities=tuple(
                Entity(
                    **{**entity, "mentions": tuple(entity["mentions"]), "aliases": tuple(entity["aliases"])}
                )
                for entity in record["entities"]
            ),
            figures=tuple(Figure.from_record(figure) for figure in record["figures"]),
            folds=tuple(Fold(**fold) for fold in record["folds"]),
        )
