"""Stage 3: the quantities of a text: numbers with their units, put together and told from mere labels.

"1.9 million of its 2.4 million residents" is a part and its whole, "one in five" a share, "twice" and
"three times" are frequencies, "sixfold" a multiple, "a week-long truce" lasts one week.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from language.figure import Kind
from language.figures.exclusions import (
    Range,
    is_idiom,
    is_label,
    is_left_out,
    is_name_part,
    is_numbered,
    is_slashed,
    is_year,
    masked,
    outside,
)
from language.figures.lexicons import UnitEntry, number_words, unit_phrases
from language.figures.numbers import Number, numbers
from language.figures.quantity import Quantity, quantity_from_number
from language.figures.ranges import joined
from language.figures.units import with_rate, with_unit

_OF = re.compile(
    r"[ \xa0](?:out )?of[ \xa0](?:(?:the|its|their|his|her|our|all|about|some|around|nearly|almost|over|more|"
    r"than|roughly|a|total|of|those|these|"
    r"(?:first|last|next|other|past|previous|remaining)(?![ \xa0]\w+[’']s)|"
    r"[\w’'-]+[’']s?|(?-i:[A-Z])[\w’'-]*)[ \xa0]){0,3}",
    re.I,
)
_IN = re.compile(r"[ \xa0]in(?: every)?[ \xa0]|[ \xa0]of every[ \xa0]|-in-", re.I)
_OUT_OF = re.compile(r"[ \xa0]out of(?: every)?[ \xa0]|-out-of-", re.I)
_NOUN_BETWEEN = re.compile(r"[ \xa0]([a-z][a-z-]+)[ \xa0](?:in|out of)(?:[ \xa0]every)?[ \xa0]")
_SHARE_ENDS = re.compile(
    r"\s*(?:[.,;:)”\"’]|$)|[ \xa0](?:and|are|can|could|did|do|does|had|has|have|is|lives?|may|now|or|pays?|"
    r"said|says?|still|was|were|will|would|[a-z]+ed)(?!\w)"
)
_DONE_BEFORE = re.compile(r"(?<!\w)(?:[a-z]+ed|lost|made|shot|took|won)[ \xa0]$")
_ALL_BUT_OF = re.compile(
    r"(?<!\w)all but [\w-]+ of (?:(?:the|its|his|her|our|their|these|those) )?(?:[\w’'-]+[’']s? )?$", re.I
)
_FEW = 10
"""Of so many at most "out of" makes a share: "three out of four"."""
_LONG = re.compile(r"(?<![\w-])(?:(an?)[ \xa0])?([a-z]{3,9}?)-?long(?![\w-])", re.I)
_HEDGED = re.compile(
    r"(?<![\w-])(?:(?:almost|nearly|just under|just over|at least|up to"
    r"|(?:after|for|in|lasted|spent|took) over)"
    r"[ \xa0]|(?:more|less) than[ \xa0](?!an?[ \xa0](?:decade|century)))"
    r"(an?[ \xa0](second(?=[.,;)])|minute|hour|day|week|fortnight|month|year|decade|century|mile|metre|meter"
    r"|kilometre|kilometer|tonne|ton|litre|kilogram|kilo|hectare|acre))(?![\w’'-])"
    r"(?![ \xa0](?:ago|before|earlier|later|old|or two|and a (?:half|quarter)))",
    re.I,
)
"""More than a decade or a century is only a long time."""
_AND_A_HALF = re.compile(
    r"(?<![\w-])an?[ \xa0](hour|day|week|month|year|decade|century|mile|metre|meter|inch|foot|acre)[ \xa0]"
    r"and a (half|quarter)(?![\w-])",
    re.I,
)
_OR_TWO = re.compile(
    r"(?<![\w-])an?[ \xa0](minute|hour|day|week|month|year|decade)[ \xa0]or[ \xa0]two(?![\w-])", re.I
)
_ONE_POINT = re.compile(
    r"(?<!half )(?<!quarter of )(?<![\w-])a[ \xa0](?:(?:full|whole)[ \xa0])?(percentage[ -]point)(?![\w-])",
    re.I,
)
_LETTER = re.compile(r"[A-Za-z]")
_FACTOR = re.compile(r"(?<!\w)by a factor of $", re.I)
_TIMES = re.compile(r"(?:[ \xa0](?:separate |different |consecutive )?|-)times?(?!\w)|[x×](?!\w)")
_FOLD = re.compile(r"[ \xa0-]?fold(?!\w)")
_TWICE_THE = re.compile(
    r"\b(?:is|are|was|were|than|nearly|almost) (double|triple|quadruple)"
    r"(?= (?:the|its|their|that|what|those)\b)",
    re.I,
)
_TIMES_AS = {"double": 2.0, "triple": 3.0, "quadruple": 4.0}
_PARTS_OF_POINT = re.compile(
    r"(?<![\w-])(half|quarter)(?:-|[ \xa0]a[ \xa0]|[ \xa0])(?:percentage[ -])?(points?)(?!\w)", re.I
)
_COMPARED = re.compile(
    r"[ \xa0](?:(?:the|as(?! (?:an?|he|her|his|it|its|she|the|their|they|we|[A-Z][\w’'-]+) )"
    r"|more|less|fewer|higher|lower|its|their|what|that|earnings|book|sales|over)(?!\w)"
    r"|\w+er than|(?:better|bigger|brighter|cheaper|deeper|faster|greater|harder|heavier|larger|longer|older|"
    r"quicker|richer|safer|slower|smaller|stronger|taller|wider|worse|younger)(?!\w))"
)
_AS_MANY = re.compile(r"[ \xa0]as[ \xa0](?:big|few|high|large|likely|little|long|many|much|old)(?!\w)")
_AGAIN = re.compile(r"[ \xa0]again(?!\w)")
_GLUED = re.compile(r"(?!x(?!\w))[^\W\d_]|°|²|³|[-‐‑]?\d")


def compose(text: str) -> list[Quantity]:
    """Return the quantities of `text` in the order of their numbers, without those that are no figures."""
    halves = [*_and_a_half(text), *_or_two(text)]
    ranges = sorted([*masked(text), *((half.start, half.end) for half in halves)])
    kept = [number for number in outside(numbers(text), ranges) if not _counts_nothing(text, number)]
    by_start = {number.start: number for number in kept}
    measured = [with_unit(text, quantity_from_number(number)) for number in kept]
    apart = [q for before, q in pairwise([None, *measured]) if q is not None and not _is_inside(q, before)]
    named = [q for q in apart if not _is_name(text, q, by_start[q.number_start])]
    whole = [q for q in joined(text, named) if not _is_mere_label(text, q, by_start[q.number_start])]
    repeated = [_with_times(text, quantity) for quantity in whole]
    linked = [_as_whole(text, _as_share(text, quantity)) for quantity in _with_parts(text, repeated)]
    return sorted([*linked, *halves, *_unnumbered(text, ranges, whole)], key=lambda q: q.number_start)


def _is_inside(quantity: Quantity, before: Quantity | None) -> bool:
    """Whether it is the "100,000" of "14 per 100,000 people"."""
    return before is not None and quantity.number_start < before.end


def _counts_nothing(text: str, number: Number) -> bool:
    return is_idiom(text, number) or is_left_out(text, number)


def _as_share(text: str, quantity: Quantity) -> Quantity:
    """Return a bare fraction as a part ("half of it") or a multiple: "half as many", "half as many again"."""
    if quantity.form != "fraction" or not quantity.is_bare or quantity.kind != "count":
        return quantity
    as_many = _AS_MANY.match(text, quantity.end)
    if as_many is None:
        return replace(quantity, kind="part")
    again = _AGAIN.match(text, as_many.end())
    if again is None or quantity.value is None:
        return replace(quantity, kind="multiple")
    value = 1.0 + quantity.value
    return replace(quantity, end=again.end(), kind="multiple", value=value, low=value, high=value)


def _as_whole(text: str, quantity: Quantity) -> Quantity:
    """Return the 27 of "all but two of the 27" as a whole, of which nothing is claimed."""
    is_whole = quantity.kind == "count" and _ALL_BUT_OF.search(
        text, max(0, quantity.start - 48), quantity.start
    )
    return replace(quantity, kind="whole") if is_whole else quantity


def _is_mere_label(text: str, quantity: Quantity, number: Number) -> bool:
    if quantity.kind == "score" or quantity.unit is not None:
        return False
    return bool(_GLUED.match(text, quantity.number_end)) or is_slashed(text, number) or is_label(text, number)


def _is_name(text: str, quantity: Quantity, number: Number) -> bool:
    """Whether a number is part of a name or a year; of a unit a single letter may be: "Terminal 1A"."""
    if quantity.unit is not None:
        is_letter = bool(_LETTER.fullmatch(text, number.end, quantity.end))
        return is_letter and quantity.kind == "measure" and is_numbered(text, number)
    return is_name_part(text, number) or (number.scale == 1.0 and is_year(text, number.start, number.end))


def _with_times(text: str, quantity: Quantity) -> Quantity:
    """Read "three times" (a frequency), "three times as many" and "by a factor of three" (multiples)."""
    if quantity.unit is not None or quantity.kind == "score":
        return quantity
    if _FACTOR.search(text, max(0, quantity.start - 24), quantity.start):
        return replace(quantity, kind="multiple")
    if fold := _FOLD.match(text, quantity.end):
        return replace(quantity, end=fold.end(), kind="multiple")
    match = _TIMES.match(text, quantity.end)
    if match is None:
        return quantity
    is_broken = quantity.value is not None and not quantity.value.is_integer()
    is_multiple = is_broken or match.group() in ("x", "×") or _COMPARED.match(text, match.end())
    kind: Kind = "multiple" if is_multiple else "frequency"
    return with_rate(text, replace(quantity, end=match.end(), kind=kind))


def _with_parts(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Link each part to its whole, and make shares of "one in five"."""
    done: list[Quantity] = []
    for right in quantities:
        left = done[-1] if done else None
        if (
            left is None
            or left.high is None
            or not right.low
            or left.high >= right.low
            or left.kind == "score"
        ):
            done.append(right)
        elif left.is_bare and right.is_bare and left.form != "fraction" and _is_ratio(text, left, right):
            done[-1] = _share(left, right)
        elif left.is_bare and right.is_bare and (noun := _noun_of_share(text, left, right)) is not None:
            done[-1] = replace(_share(left, right), noun_start=noun)
        elif left.is_bare and right.kind in ("count", "money") and _OF.fullmatch(text, left.end, right.start):
            done[-1] = replace(left, kind="part", unit=left.unit or right.unit, whole=right.number_start)
            done.append(replace(right, kind="whole") if right.kind == "count" else right)
        else:
            done.append(right)
    return done


def _is_ratio(text: str, left: Quantity, right: Quantity) -> bool:
    if left.value is None:
        return False
    is_of_few = right.value is not None and right.value <= _FEW and right.scale == 1.0
    return bool(
        (_IN.fullmatch(text, left.end, right.start) and not _is_inside_of(text, left, right))
        or (is_of_few and _OUT_OF.fullmatch(text, left.end, right.start))
    )


def _is_inside_of(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether "in" says where or when rather than of how many: "killed two in 12 raids"."""
    if left.value == 1.0 or text[left.end] == "-":
        return False
    is_of_round = right.value is not None and (right.value <= _FEW or math.log10(right.value).is_integer())
    return not is_of_round or _DONE_BEFORE.search(text, max(0, left.start - 16), left.start) is not None


def _noun_of_share(text: str, left: Quantity, right: Quantity) -> int | None:
    """Return where the noun of "one train in five" begins; "one man in five boats" is no share."""
    between = _NOUN_BETWEEN.fullmatch(text, left.end, right.start)
    is_share = between is not None and _SHARE_ENDS.match(text, right.end) is not None
    is_small = left.scale == right.scale == 1.0 and (left.value or _FEW) < _FEW and (right.value or 0) <= 100
    return between.start(1) if between is not None and is_share and is_small and right.value else None


def _share(left: Quantity, right: Quantity) -> Quantity:
    assert left.value is not None
    assert right.value is not None
    value = left.value / right.value
    share = replace(left, value=value, low=value, high=value, form="fraction", kind="part")
    return replace(share, end=right.end, number_end=right.number_end)


@cache
def _multiples() -> re.Pattern[str]:
    words = sorted(number_words()["multiples"], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.I)


def _and_a_half(text: str) -> Iterator[Quantity]:
    """Yield "an hour and a half", "a mile and a quarter"."""
    for match in _AND_A_HALF.finditer(text):
        unit = unit_phrases().names[match.group(1).lower()]
        number = Number(*match.span(), 1.5 if match.group(2).lower() == "half" else 1.25, "words")
        yield replace(quantity_from_number(number), kind=unit.kind, unit=unit, unit_span=match.span(1))


def _or_two(text: str) -> Iterator[Quantity]:
    """Yield "a day or two"."""
    for match in _OR_TWO.finditer(text):
        unit = unit_phrases().names[match.group(1).lower()]
        whole = quantity_from_number(Number(*match.span(), 2.0, "words"))
        yield replace(whole, value=None, low=1.0, kind="duration", unit=unit, unit_span=match.span(1))


def _unnumbered(text: str, ranges: Sequence[Range], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Yield the quantities that are one word: "twice", "sixfold", "week-long", "almost a year"."""
    taken = {quantity.number_start for quantity in found}
    for match in _multiples().finditer(text):
        value = number_words()["multiples"][match.group().lower()]
        number = Number(*match.span(), float(value), "words")
        is_fold = match.group().lower().endswith("fold")
        kind: Kind = "multiple" if is_fold or _COMPARED.match(text, match.end()) else "frequency"
        if outside([number], ranges) and number.start not in taken:
            yield with_rate(text, replace(quantity_from_number(number), kind=kind))
    for match in _TWICE_THE.finditer(text):
        number = Number(*match.span(1), _TIMES_AS[match.group(1).lower()], "words")
        yield replace(quantity_from_number(number), kind="multiple")
    for match in _PARTS_OF_POINT.finditer(text):
        if match.start() not in taken:
            yield _part_of_point(match)
    for match in _ONE_POINT.finditer(text):
        one = quantity_from_number(Number(*match.span(), 1.0, "words"))
        point = unit_phrases().names["percentage point"]
        yield replace(one, kind="points", unit=point, unit_span=match.span(1))
    for match in _LONG.finditer(text):
        unit = unit_phrases().names.get(match.group(2).lower())
        if unit is not None and unit.kind == "duration":
            yield _one_of(match.start(), match.end(), match.span(2), unit)
    for match in _HEDGED.finditer(text):
        unit = unit_phrases().names[match.group(2).lower()]
        yield _one_of(*match.span(1), match.span(2), unit)


def _part_of_point(match: re.Match[str]) -> Quantity:
    number = Number(*match.span(1), 0.5 if match[1].lower() == "half" else 0.25, "fraction")
    unit = unit_phrases().names["percentage point"]
    quantity = quantity_from_number(number)
    return replace(quantity, end=match.end(), kind="points", unit=unit, unit_span=match.span(2))


def _one_of(start: int, end: int, span: Range, unit: UnitEntry) -> Quantity:
    """Return one of a unit whose name stands at `span`."""
    number = Number(start, end, 1.0, "words")
    return replace(
        quantity_from_number(number), number_start=span[0], kind=unit.kind, unit=unit, unit_span=span
    )
