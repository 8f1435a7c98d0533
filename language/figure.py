"""The figure: a numeric claim (how many, of what, said by whom) as a plain record.

The fields are those of the `tallymark/1` contract; see `Figure.as_record`.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Struct, to_builtins
from msgspec.structs import replace

Bound = Literal["=", "~", "<", ">", "<=", ">="]
Change = Literal["up", "down"]
Kind = Literal[
    "count",
    "part",
    "whole",
    "money",
    "percent",
    "points",
    "measure",
    "duration",
    "age",
    "frequency",
    "multiple",
    "rate",
    "score",
    "vague",
]
Status = Literal["asserted", "estimated", "believed", "offered", "possible", "denied"]
SourceType = Literal["direct", "indirect", "according", "carried"]


class Stretch(Struct, frozen=True):
    """A stretch of the article: `article.text[start:end] == text`."""

    start: int
    end: int
    text: str

    def moved(self, by: int) -> Stretch:
        """Return the same words `by` code points further on."""
        return replace(self, start=self.start + by, end=self.end + by)


class Unit(Struct, frozen=True):
    """What is counted or measured."""

    id: str | None
    """The canonical name of a unit of measure or a currency (`usd`, `percent`, `kilometre`), or None."""
    text: str
    """The unit or counted noun phrase as written."""
    noun: str | None = None
    """The lemma of the counted noun, for counts; the name of the currency, for money."""
    modifiers: tuple[str, ...] = ()
    """Up to three words that tell this noun from others of its kind ("Israeli", "military")."""
    inferred: bool = False
    """True when the noun is not written beside the number but taken from the context."""


class Per(Struct, frozen=True):
    """The denominator of a rate: `id` is canonical (`day`), `text` as written ("a day")."""

    id: str | None
    text: str


class Predicate(Struct, frozen=True):
    """What is claimed of the counted things: the verb or participle that governs them."""

    text: str
    lemma: str


class Source(Struct, frozen=True):
    """Who a figure is attributed to, and by which words."""

    start: int
    end: int
    text: str
    mention: int | None
    """The index of the mention that names the source, in the analysis' mentions."""
    cue: Stretch | None
    """The reporting word or phrase ("says", "according to")."""
    type: SourceType
    resolved: bool = False
    """True when the words are a pronoun or a title, and `mention` is the one they stand for."""

    def moved(self, by: int) -> Source:
        """Return the same source, and its cue, `by` code points further on."""
        cue = None if self.cue is None else self.cue.moved(by)
        return replace(self, start=self.start + by, end=self.end + by, cue=cue)


class Figure(Struct, frozen=True):
    """One numeric claim. Offsets are code points in the article's text, end exclusive.

    By itself it is a vague quantity, of which nothing more is known than where it stands.
    """

    start: int
    end: int
    text: str
    """Qualifier, number and counted noun, as written: `article.text[start:end]`."""
    number: Stretch
    """The number alone."""
    value: float | None = None
    """The value, or None for a vague quantity ("dozens") or a range without a point."""
    low: float | None = None
    """The least the words license; None is open."""
    high: float | None = None
    """The most the words license; None is open."""
    bound: Bound = "="
    change: Change | None = None
    kind: Kind = "vague"
    unit: Unit | None = None
    per: Per | None = None
    of: int | None = None
    """The index of the whole that this is a part of, in the analysis' figures."""
    predicate: Predicate | None = None
    place: int | None = None
    """The index of the mention of the place, in the analysis' mentions."""
    status: Status = "asserted"
    source: Source | None = None
    sentence: int = 0
    """The index of the sentence it stands in, in the analysis' sentences."""
    score: float = 0.5
    """How sure the pipeline is, from 0 to 1; 0.5 where it was not asked."""
    course: Change | None = None
    """Which way the value went, when `low` and `high` are where it was and where it is ("from 5 to 7")."""

    def moved(self, by: int) -> Figure:
        """Return the same figure `by` code points further on."""
        source = None if self.source is None else self.source.moved(by)
        return replace(
            self, start=self.start + by, end=self.end + by, number=self.number.moved(by), source=source
        )

    def in_words_of(self, text: str) -> Figure:
        """Return the same figure with its surfaces taken from `text`."""
        source = self.source
        if source is not None:
            cue = source.cue and replace(source.cue, text=text[source.cue.start : source.cue.end])
            source = replace(source, text=text[source.start : source.end], cue=cue)
        number = replace(self.number, text=text[self.number.start : self.number.end])
        return replace(self, text=text[self.start : self.end], number=number, source=source)

    def reindexed(self, *, mentions: int, figures: int, sentences: int) -> Figure:
        """Return the same figure of a longer analysis, which has these many things before it."""
        source = self.source
        if source is not None and source.mention is not None:
            source = replace(source, mention=source.mention + mentions)
        return replace(
            self,
            of=None if self.of is None else self.of + figures,
            place=None if self.place is None else self.place + mentions,
            source=source,
            sentence=self.sentence + sentences,
        )

    def linked_within(self, mentions: int, figures: int) -> Figure:
        """Return the same figure of a shorter analysis, which has only these many things."""
        source = self.source
        if source is not None and source.mention is not None and source.mention >= mentions:
            source = replace(source, mention=None)
        return replace(
            self,
            of=self.of if self.of is not None and self.of < figures else None,
            place=self.place if self.place is not None and self.place < mentions else None,
            source=source,
        )

    def as_record(self) -> dict[str, Any]:
        """Return the figure as the contract prints it: plain dicts, lists, strings and numbers."""
        record: dict[str, Any] = to_builtins(self)
        if self.unit is not None:
            record["unit"]["modifiers"] = list(self.unit.modifiers)
        return record | {name: _plain_number(record[name]) for name in ("value", "low", "high")}

    @classmethod
    def from_record(cls, record: dict[str, Any]) -> Figure:
        """Rebuild a figure from `as_record`; unknown keys are ignored, so that newer files still open.

        Raises:
            KeyError, TypeError: when the record is not one that `as_record` made.
        """
        whole = {"course": None, **record}  # older files do not have it
        fields = {name: whole[name] for name in cls.__struct_fields__}
        parts = {name: _rebuilt(part, record[name]) for name, part in _PARTS.items()}
        return cls(**{**fields, **parts})


def _plain_number(value: float | None) -> float | int | None:
    """19667.0 prints as 19667: counts are whole numbers to those who read the output."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


_PARTS: dict[str, type[Any]] = {
    "number": Stretch,
    "unit": Unit,
    "per": Per,
    "predicate": Predicate,
    "source": Source,
}
"""The fields of a figure that are records themselves."""


def _rebuilt(part: type[Any], record: dict[str, Any] | None) -> Any:
    if record is None:
        return None
    fields = {name: record[name] for name in part.__struct_fields__ if name in record}
    if "modifiers" in fields:
        fields["modifiers"] = tuple(fields["modifiers"])
    if fields.get("cue") is not None:
        fields["cue"] = _rebuilt(Stretch, fields["cue"])
    return part(**fields)
