"""The spaCy component `numerals`: dates, times, money and other numbers as mentions.

They are found by rule and agree with the figures: the same text is a mention here and part of a figure there.
Names that another component found are left as they are; a number inside one of them is no mention.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from language.dates import dates_and_times, relative_dates, years
from language.figures.claims import qualified_quantities
from language.figures.quantity import Quantity
from language.when import when

PUBLISHED = "published"
"""The key in `doc.user_data` of the day the article was published, an ISO 8601 date."""

DATED = frozenset({"DATE", "TIME"})
"""The labels of the mentions that have a place in time."""

_OF_KIND = {"money": "MONEY", "percent": "PERCENT", "points": "PERCENT", "measure": "QUANTITY", "age": "DATE"}
_PARTS_OF_DAY = frozenset({"hour", "minute", "second", "millisecond", "microsecond", "nanosecond"})
_ORDINALS = re.compile(
    r"(?<![\w,.])(?:\d{1,9}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -])?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth|hundredth)(?![\w-])",
    re.I,
)


class Numeral(NamedTuple):
    """A date or a number in the text, `text[start:end]`, with its label."""

    start: int
    end: int
    label: str


def numerals(text: str) -> list[Numeral]:
    """Return the dates, times and numbers of `text` in order; of those that overlap the first and longest."""
    found = sorted(_all_numerals(text), key=lambda numeral: (numeral.start, -numeral.end))
    kept: list[Numeral] = []
    for numeral in found:
        if not kept or numeral.start >= kept[-1].end:
            kept.append(numeral)
    return kept


def _all_numerals(text: str) -> Iterator[Numeral]:
    for dated in (*dates_and_times(text), *relative_dates(text), *years(text)):
        yield Numeral(dated.start, dated.end, dated.label)
    for quantity in qualified_quantities(text):
        if quantity.form != "few":
            yield Numeral(quantity.start, quantity.end, _label(quantity))
    for match in _ORDINALS.finditer(text):
        yield Numeral(*match.span(), "ORDINAL")


def _label(quantity: Quantity) -> str:
    if quantity.kind == "duration" and quantity.unit is not None:
        return "TIME" if quantity.unit.id in _PARTS_OF_DAY else "DATE"
    if quantity.kind == "vague" and quantity.unit is not None:
        return _OF_KIND.get(quantity.unit.kind, "CARDINAL")
    return _OF_KIND.get(quantity.kind, "CARDINAL")


@Language.factory("numerals", assigns=["doc.ents"], retokenizes=False)
def make_numerals(nlp: Language, name: str) -> NumeralFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component; it belongs behind the one that finds names."""
    return NumeralFinder()


class NumeralFinder:
    """Adds dates and numbers to the mentions of a document."""

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its mentions complete."""
        doc.ents = sorted([*doc.ents, *_free_spans(doc, numerals(doc.text))], key=lambda span: span.start)
        return doc


def _free_spans(doc: Doc, found: Iterable[Numeral]) -> Iterator[Span]:
    """Yield the spans of numerals that no mention touches; edges inside a token move outward to it."""
    starts = [token.idx for token in doc]
    taken = [token.ent_type != 0 for token in doc]
    end_of_last = 0
    for numeral in found:
        first = max(bisect_left(starts, numeral.start + 1) - 1, end_of_last)
        last = bisect_left(starts, numeral.end)
        if first < last and not any(taken[first:last]):
            yield Span(doc, first, last, label=numeral.label)
            end_of_last = last


def span_when(span: Span) -> str | None:
    """Return when a DATE or TIME mention is, as far as the day of publication tells (also `span._.when`)."""
    return when(span.text, _day(span.doc.user_data.get(PUBLISHED))) if span.label_ in DATED else None


def _day(published: str | None) -> date | None:
    """Return the day of an ISO 8601 date; None when there is none, or it is none."""
    try:
        return None if published is None else date.fromisoformat(published[:10])
    except ValueError:
        return None


if not Span.has_extension("when"):
    Span.set_extension("when", getter=span_when)
