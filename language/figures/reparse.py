"""A corrected figure stays correct: its parts are read again from the span that a reader gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from language.figure import Figure, Stretch, Unit
from language.figures.finder import Settings, figures_in
from language.figures.numbers import Number, numbers

if TYPE_CHECKING:
    from spacy.tokens import Doc

_AS_ASKED = Settings(keep_one_of=True, keep_small_vague=True)
"""A reader who marks "one of the men" means it."""


def figures_as_asked(doc: Doc) -> tuple[Figure, ...]:
    """Return the figures of a document, with those that are figures only when a reader says so."""
    return figures_in(doc, _AS_ASKED)


def parse_figure(doc: Doc, start: int, end: int) -> Figure | None:
    """Return the figure that the characters from `start` to `end` say, as if they had been found so.

    Number, bound, unit and kind are read from these characters alone, so that a qualifier left out no longer
    counts; what the sentence says of the number (predicate, place, status, source) is read in its sentence.
    The whole that it is a part of is an index in `figures_as_asked`. None means that no number stands there.

    Args:
        doc: the document, processed by a pipeline.
        start: where the span begins, in characters of `doc.text`.
        end: where it ends.
    """
    own = _figure_of_span(doc, start, end)
    if own is None:
        return None
    around = [figure for figure in figures_as_asked(doc) if _overlap(figure, own)]
    if not around:
        return replace(own, sentence=_sentence_at(doc, start))
    said = around[0]
    shared = None if own.unit else _shared_unit(said)
    if shared is not None:
        own = replace(own, unit=shared, kind=said.kind, per=own.per or said.per)
    return replace(
        own,
        of=said.of,
        predicate=said.predicate,
        place=said.place,
        status=said.status,
        source=said.source,
        sentence=said.sentence,
        change=own.change or said.change,
    )


def _shared_unit(said: Figure) -> Unit | None:
    """Return the unit that a number has from elsewhere in the text: no edge of the span cuts that off."""
    return said.unit if said.of is not None or (said.unit is not None and said.unit.inferred) else None


def _figure_of_span(doc: Doc, start: int, end: int) -> Figure | None:
    """Return the longest figure in the span read by itself, with the span's edges."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    alone = [figure.moved(span.start_char) for figure in figures_as_asked(span.as_doc())]
    inside = [figure for figure in alone if start <= figure.number.start and figure.number.end <= end]
    text = doc.text[start:end]
    if inside:
        best = max(inside, key=lambda figure: figure.end - figure.start)
        return replace(best, start=start, end=end, text=text, place=None, source=None, of=None)
    bare = [number for number in numbers(text) if number.value is not None]
    return _bare_figure(bare[0], start, text) if bare else None


def _bare_figure(number: Number, start: int, text: str) -> Figure:
    """Return a plain count for a number that is no figure of itself, as a year that a reader marks as one."""
    stretch = Stretch(start + number.start, start + number.end, text[number.start : number.end])
    value = number.value
    return Figure(start, start + len(text), text, stretch, value, low=value, high=value, kind="count")


def _overlap(left: Figure, right: Figure) -> bool:
    return left.number.start < right.number.end and right.number.start < left.number.end


def _sentence_at(doc: Doc, offset: int) -> int:
    if not doc.has_annotation("SENT_START"):
        return 0
    return max(0, sum(sentence.start_char <= offset for sentence in doc.sents) - 1)
