"""The analysis: everything the pipeline suggests about one article, as plain records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from msgspec import Raw, Struct
from msgspec.json import Decoder
from msgspec.structs import asdict, replace

from language.figure import Figure
from language.mention import Mention, Mentions, in_columns

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

    @classmethod
    def empty(cls, article: str) -> Analysis:
        """Return an analysis by no pipeline that suggests nothing, for when only decisions count."""
        return cls(article, PipelineId("", ""))

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

    def pieces(self, most: int = 500) -> Iterator[Analysis]:
        """Yield the analysis piece by piece, to be put together by `whole`.

        A long one takes long to write down and to read, and while that goes on nothing else does.

        Args:
            most: how many things a piece has.
        """
        empty = Analysis(self.article, self.pipeline)
        yield empty
        for name in _LISTS:
            items = getattr(self, name)
            for at in range(0, len(items), most):
                yield replace(empty, **{name: tuple(items[at : at + most])})

    @classmethod
    def whole(cls, pieces: Iterable[Analysis]) -> Analysis:
        """Return the analysis of which these are the `pieces`, its mentions in columns.

        Raises:
            ValueError: when there are none.
        """
        mentions, others = Mentions(), {name: list[Any]() for name in _LISTS if name != "mentions"}
        piece = None
        for piece in pieces:
            mentions = mentions.followed_by(piece.mentions)
            for name, items in others.items():
                items.extend(getattr(piece, name))
        if piece is None:
            raise ValueError("there is no piece of an analysis")
        lists = {name: tuple(items) for name, items in others.items()}
        return cls(piece.article, piece.pipeline, mentions=mentions, **lists)

    @classmethod
    def from_json(cls, article: str, data: bytes | str | Raw) -> Analysis:
        """Rebuild the analysis of an article with this id from `as_record` in JSON; unknown keys are ignored.

        Raises:
            ValueError: when the record is not one that `as_record` made.
        """
        found = _decoder().decode(data)
        return cls(article, *(getattr(found, name) for name in found.__struct_fields__))

    def sharing_words(self) -> Analysis:
        """Return the same analysis, the words of its mentions those of all others that have the same."""
        return replace(self, mentions=tuple(one.sharing_words() for one in self.mentions))


_LISTS = ("sentences", "mentions", "entities", "figures", "folds")


class _Found(Struct, frozen=True):
    """What a record holds: an analysis without the article it is of."""

    pipeline: PipelineId
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    folds: tuple[Fold, ...]


@cache
def _decoder() -> Decoder[_Found]:
    return Decoder(_Found)
