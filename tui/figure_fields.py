"""The fields of a figure as a person sees and sets them: pure functions for the figure editor.

A field is set by what is typed, or by one of its choices; both give the corrected figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Literal, TypeVar, get_args

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import PLACE_LABELS, Analysis
from language.figure import Change, Figure, Kind, Source, SourceType, Status
from language.figures.correcting import (
    with_bound,
    with_end,
    with_per,
    with_predicate,
    with_source,
    with_source_in_words,
    with_unit,
    with_value,
)
from language.mention import Mention
from language.wording import BOUND_SIGNS, BOUND_WORDS, number_as_written, plain_number, source_in_words

SPEAKERS = frozenset({"PERSON", "ORG", "NORP", "GPE"})

_CHANGE_WORDS: dict[Change | None, str] = {None: "none", "up": "↑ up", "down": "↓ down"}
_TYPE_WORDS: dict[SourceType, str] = {
    "direct": "in direct speech",
    "indirect": "in indirect speech",
    "according": "according to",
    "carried": "carried over from before",
}
Thing = TypeVar("Thing")

_OPEN = "open"
_NEAR = 12
"""How many figures around are offered as the whole that one is a part of."""


class Passage(Struct, frozen=True):
    """What the indices of a figure point into."""

    text: str
    """The article's."""
    analysis: Analysis


class Choice(Struct, frozen=True):
    """One value a field may have."""

    words: str
    figure: Figure
    """The figure with this value."""


class Field(Struct, frozen=True):
    """One field of a figure."""

    id: str
    name: str
    words: Callable[[Figure, Passage], str]
    """What it says now; empty for nothing."""
    typed: Callable[[Figure, str, Passage], Figure] | None = None
    """Set it from typed words; None where only choices are."""
    choices: Callable[[Figure, Passage], Sequence[Choice]] | None = None
    parts: tuple[str, ...] = ()
    """The attributes of the record that hold it."""

    def as_in(self, other: Figure, figure: Figure) -> Figure:
        """Return the figure with what another has in this field; the indices are of one analysis."""
        changes: dict[str, Any] = {part: getattr(other, part) for part in self.parts}
        return replace(figure, **changes)


def with_fields_of(corrected: Figure, machine: Figure, figure: Figure) -> Figure:
    """Return a figure with those fields of a corrected one that are not as the machine said.

    Args:
        corrected: whose fields were set.
        machine: what the machine said of it.
        figure: what is to have them; the indices of all three are of one analysis.
    """
    for field in FIELDS:
        if any(getattr(corrected, part) != getattr(machine, part) for part in field.parts):
            figure = field.as_in(corrected, figure)
    return figure


def _value_words(figure: Figure, _: Passage) -> str:
    if figure.value is None and figure.low is not None and figure.high is not None:
        return f"{plain_number(figure.low)}–{plain_number(figure.high)}"
    return plain_number(figure.value) if figure.value is not None else figure.number.text


def _end_words(figure: Figure, _: Passage, *, end: str) -> str:
    return plain_number(getattr(figure, end)) or _OPEN


def _unit_words(figure: Figure, _: Passage) -> str:
    unit = figure.unit
    if unit is None:
        return ""
    return f"({unit.text})" if unit.inferred else unit.text


def _source_words(figure: Figure, passage: Passage) -> str:
    source = figure.source
    words = source_in_words(source)
    if source is None or source.mention is None or not source.resolved:
        return words
    return f"{words}: {passage.analysis.mentions[source.mention].text}"


def _type_words(figure: Figure, _: Passage) -> str:
    return _TYPE_WORDS[figure.source.type] if figure.source else ""


def _place_words(figure: Figure, passage: Passage) -> str:
    return "" if figure.place is None else passage.analysis.mentions[figure.place].text


def _whole_words(figure: Figure, passage: Passage) -> str:
    return "" if figure.of is None else number_as_written(passage.analysis.figures[figure.of])


def _bounds(figure: Figure, _: Passage) -> list[Choice]:
    signs = {bound: f"{BOUND_SIGNS[bound] or '='} {words}" for bound, words in BOUND_WORDS.items()}
    return [Choice(words, with_bound(figure, bound)) for bound, words in signs.items()]


def _changes(figure: Figure, _: Passage) -> list[Choice]:
    return [Choice(words, replace(figure, change=change)) for change, words in _CHANGE_WORDS.items()]


def _kinds(figure: Figure, _: Passage) -> list[Choice]:
    return [Choice(kind, replace(figure, kind=kind)) for kind in get_args(Kind)]


def _statuses(figure: Figure, _: Passage) -> list[Choice]:
    return [Choice(status, replace(figure, status=status)) for status in get_args(Status)]


def _types(figure: Figure, _: Passage) -> list[Choice]:
    source = figure.source
    if source is None:
        return []
    return [
        Choice(words, replace(figure, source=replace(source, type=type_)))
        for type_, words in _TYPE_WORDS.items()
    ]


def _places(figure: Figure, passage: Passage) -> list[Choice]:
    near = _nearest_names(figure, passage.analysis, PLACE_LABELS)
    return [
        Choice("none", replace(figure, place=None)),
        *(
            Choice(_with_full_name(mention, passage.analysis), replace(figure, place=index))
            for index, mention in near
        ),
    ]


def _wholes(figure: Figure, passage: Passage) -> list[Choice]:
    others = [
        (index, other)
        for index, other in enumerate(passage.analysis.figures)
        if other.number != figure.number
    ]
    near = sorted(others, key=lambda other: abs(other[1].start - figure.start))[:_NEAR]
    return [
        Choice("none", replace(figure, of=None)),
        *(Choice(other.text, replace(figure, of=index)) for index, other in near),
    ]


def _sources(figure: Figure, passage: Passage) -> list[Choice]:
    """Offer who speaks elsewhere in the article, then the names that may; the nearest first, each once."""
    speakers = _other_sources(figure, passage.analysis)
    spoken = {source.text.lower() for source in speakers} | _persons_in(speakers, passage.analysis)
    near = _nearest_names(figure, passage.analysis, SPEAKERS)
    return [
        Choice("nobody", replace(figure, source=None)),
        *(
            Choice(one.text, with_source(figure, one.start, one.end, passage.text, one.mention))
            for one in speakers
        ),
        *(
            Choice(
                _with_full_name(mention, passage.analysis),
                with_source(figure, mention.start, mention.end, passage.text, index),
            )
            for index, mention in near
            if spoken.isdisjoint({mention.text.lower(), mention.entity})
        ),
    ]


def _persons_in(sources: Iterable[Source], analysis: Analysis) -> set[str | int | None]:
    """Return the entities of the persons that sources name: "Captain Bo Ek of the navy" is Bo Ek."""
    named = (analysis.mentions[source.mention] for source in sources if source.mention is not None)
    return {one.entity for one in named if one.label == "PERSON" and one.entity is not None}


def _other_sources(figure: Figure, analysis: Analysis) -> list[Source]:
    """Return the sources of other figures, one for each wording, the nearest first."""
    others = [one.source for one in analysis.figures if one.number != figure.number and one.source]
    spelt_out = [one for one in others if not one.resolved]
    return _nearest_of_each(figure, spelt_out, start=lambda one: one.start, key=lambda one: one.text.lower())


def _nearest_names(figure: Figure, analysis: Analysis, labels: Iterable[str]) -> list[tuple[int, Mention]]:
    """Return the nearest mention of whatever has one of these labels, the nearest first."""
    named = [(index, one) for index, one in enumerate(analysis.mentions) if one.label in labels]
    return _nearest_of_each(
        figure,
        named,
        start=lambda one: one[1].start,
        key=lambda one: one[1].text if one[1].entity is None else one[1].entity,
    )


def _nearest_of_each(
    figure: Figure, things: Iterable[Thing], *, start: Callable[[Thing], int], key: Callable[[Thing], object]
) -> list[Thing]:
    """Return the nearest of those that have a key in common, the nearest first."""
    nearest: dict[object, Thing] = {}
    for one in sorted(things, key=lambda one: abs(start(one) - figure.start)):
        nearest.setdefault(key(one), one)
    return list(nearest.values())


def _with_full_name(mention: Mention, analysis: Analysis) -> str:
    """Return the words of a mention, with the name of its entity where that is another."""
    if mention.entity is None or analysis.entities[mention.entity].name == mention.text:
        return mention.text
    return f"{mention.text} ({analysis.entities[mention.entity].name})"


def _by_words(change: Callable[[Figure, str], Figure]) -> Callable[[Figure, str, Passage], Figure]:
    return lambda figure, typed, _: change(figure, typed)


def _ends(end: Literal["low", "high"]) -> Callable[[Figure, str, Passage], Figure]:
    return lambda figure, typed, _: with_end(figure, end, "" if typed.strip() == _OPEN else typed)


FIELDS = (
    Field("value", "Value", _value_words, _by_words(with_value), parts=("value", "low", "high", "bound")),
    Field("bound", "Bound", lambda one, _: BOUND_WORDS[one.bound], None, _bounds, ("bound",)),
    Field("low", "Least", partial(_end_words, end="low"), _ends("low"), parts=("low",)),
    Field("high", "Most", partial(_end_words, end="high"), _ends("high"), parts=("high",)),
    Field(
        "change",
        "Change",
        lambda one, _: "" if one.change is None else _CHANGE_WORDS[one.change],
        None,
        _changes,
        ("change",),
    ),
    Field("unit", "Of what", _unit_words, _by_words(with_unit), parts=("unit",)),
    Field("per", "Per", lambda one, _: one.per.text if one.per else "", _by_words(with_per), parts=("per",)),
    Field("kind", "Kind", lambda one, _: one.kind, None, _kinds, ("kind",)),
    Field(
        "predicate",
        "Claim",
        lambda one, _: one.predicate.text if one.predicate else "",
        _by_words(with_predicate),
        parts=("predicate",),
    ),
    Field("of", "Part of", _whole_words, None, _wholes, ("of",)),
    Field("place", "Place", _place_words, None, _places, ("place",)),
    Field("status", "Status", lambda one, _: one.status, None, _statuses, ("status",)),
    Field(
        "source",
        "Source",
        _source_words,
        lambda one, typed, passage: with_source_in_words(one, typed, passage.text),
        _sources,
        ("source",),
    ),
    Field("type", "Said", _type_words, None, _types, ("source",)),
)
"""In the order of the editor."""
