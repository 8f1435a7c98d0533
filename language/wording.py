"""Figures put into words, for the sidebar, the tables and the reports.

The words of the article come first; what Tallymark adds are a sign for the bound and an arrow for the change.
Nothing here has been made safe for a terminal: whoever draws these words does that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from language.figure import Bound, Figure, Source
from language.mention import Mention

BOUND_SIGNS: dict[Bound, str] = {"=": "", "~": "≈", "<": "<", ">": ">", "<=": "≤", ">=": "≥"}
"""The sign set before a value."""

BOUND_WORDS: dict[Bound, str] = {
    "=": "exactly",
    "~": "about",
    "<": "under",
    "<=": "at most",
    ">": "over",
    ">=": "at least",
}
"""What the signs mean; an exact value has none."""

CHANGE_SIGNS = {"up": "↑", "down": "↓", None: ""}

_TIMES = re.compile(r"\W?((?:\w+ )?times?|fold|[x×])(?!\w)")
"""What stands behind a number that multiplies or repeats, in the place of a noun."""
_NEVER_ALONE = frozenset({"given", "shown", "spoken", "sworn", "written", "tell", "tells", "told", "telling"})
"""Cues that need more than who says it: an auxiliary, which may stand anywhere, or a hearer."""


def _in_one_line(words: str) -> str:
    """Return words of the article without the line breaks of its file."""
    return " ".join(words.split())


def number_as_written(figure: Figure) -> str:
    """Return the number with the sign of its currency or its percent sign, as in the article: "$1.2bn"."""
    unit = figure.unit.text if figure.unit else ""
    number = _in_one_line(figure.number.text)
    if not _is_sign(unit):
        return number
    if figure.text[: figure.number.start - figure.start].rstrip().endswith(unit):
        return unit + number
    return number if unit in number else number + unit


def as_set(figure: Figure, machine: Figure | None) -> Figure:
    """Return the figure in the words of who set its value: "40 (was dozens)", "20% (was 240)".

    It begins with its number then, without the words before.

    Args:
        figure: the figure, in the words of the article.
        machine: what the machine said of it; None for a figure that somebody added.
    """
    if machine is None or not _has_other_value(figure, machine):
        return figure
    words = f"{_with_sign(_value_in_digits(figure), figure)} (was {number_as_written(machine)})"
    number = replace(figure.number, text=words)
    return replace(
        figure, start=number.start, number=number, text=" ".join(filter(None, (words, noun_in_words(figure))))
    )


def _has_other_value(figure: Figure, machine: Figure) -> bool:
    """Whether somebody set the value, or the two ends of a range; other ends follow from another bound."""
    if figure.value is None:
        return (figure.low, figure.high) != (machine.low, machine.high)
    return figure.value != machine.value


def _value_in_digits(figure: Figure) -> str:
    if figure.value is not None:
        return plain_number(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{plain_number(figure.low)}–{plain_number(figure.high)}"
    return (
        f"{plain_number(figure.low)} or more"
        if figure.low is not None
        else f"up to {plain_number(figure.high)}"
    )


def _with_sign(number: str, figure: Figure) -> str:
    unit = figure.unit.text if figure.unit else ""
    if not _is_sign(unit):
        return number
    return unit + number if figure.kind == "money" else number + unit


def plain_number(value: float | None) -> str:
    """Return a number in digits as people read and type it: "20,000", "2.5"; empty for None."""
    if value is None:
        return ""
    if float(value).is_integer():
        return f"{value:,.0f}"
    digits = f"{value:,.6f}".rstrip("0").rstrip(".")
    return digits if digits.strip("-0") else f"{value:g}"


def value_in_words(figure: Figure, machine: Figure | None = None) -> str:
    """Return the value as written, or as somebody set it, after the signs of bound and change: "≈ 20,000".

    Args:
        figure: the figure.
        machine: what the machine said of it, where that is known.
    """
    written = number_as_written(as_set(figure, machine))
    is_range = figure.value is None and figure.low is not None and figure.high is not None
    if is_range and written.count(" and ") == 1:
        written = written.replace(" and ", " to ")  # the "between" before it is not shown
    signs = (CHANGE_SIGNS[figure.change], BOUND_SIGNS[figure.bound], written)
    return " ".join(sign for sign in signs if sign)


def noun_in_words(figure: Figure) -> str:
    """Return what is counted or measured, with its denominator: "people", "barrels a day", "times a day".

    A noun that the article leaves out is set in parentheses: "(people)". Empty where there is none, and where
    it is part of the number as written: "week-long".
    """
    unit = figure.unit
    noun = _times(figure) if unit is None else unit.text
    if _is_sign(noun) or _is_written(noun, figure.number.text):
        noun = ""
    written = f"({noun})" if unit and unit.inferred and noun else noun
    return _in_one_line(f"{written} {figure.per.text if figure.per else ''}")


def _times(figure: Figure) -> str:
    """Return the "times" of "40 times as much"; empty behind "twice", and where nothing is multiplied."""
    behind = figure.text[figure.number.start - figure.start + len(figure.number.text) :]
    times = _TIMES.match(behind) if figure.kind in ("multiple", "frequency") else None
    return times[1] if times else ""


def _is_written(noun: str, number: str) -> bool:
    """Whether a noun is part of a number as written: "week-long", not of "2 (was week-long)"."""
    return noun in number.partition(" (")[0]


def source_in_words(source: Source | None) -> str:
    """Return who said it, and how: "according to Oslo", "Lee said", also for "said Lee"; empty for nobody.

    The rest of "the minister, who had earlier spoken" would be bad English, so it is just "the minister".
    """
    if source is None:
        return ""
    if source.cue is None or source.cue.text in _NEVER_ALONE:
        return _in_one_line(source.text)
    comes_first = source.type == "according" and source.cue.start < source.start
    said = (source.cue, source) if comes_first else (source, source.cue)
    return _in_one_line(" ".join(part.text for part in said))


def claim_in_words(figure: Figure, figures: Sequence[Figure]) -> str:
    """Return what is claimed beside the value: "of 2.4 million", "killed", "not killed", "possible".

    Args:
        figure: the figure.
        figures: all figures of its analysis, in which `figure.of` is an index.
    """
    whole = f"of {number_as_written(figures[figure.of])}" if figure.of is not None else ""
    predicate = _in_one_line(figure.predicate.text) if figure.predicate else ""
    status = "" if figure.status == "asserted" else figure.status
    if status == "denied":
        predicate, status = f"not {predicate or 'so'}", ""
    status = "" if status in predicate.split() else status  # "estimated", but not twice
    return ", ".join(part for part in (whole, predicate, status) if part)


def place_in_words(figure: Figure, name: str) -> str:
    """Return where a claim holds: "Aleppo"; empty where what is counted says it, as in "Aleppo residents".

    Args:
        figure: the figure.
        name: the name of its place as written, empty for none.
    """
    words = _in_one_line(name)
    return "" if words in noun_in_words(figure) else words


def places_in_words(figures: Sequence[Figure], mentions: Sequence[Mention]) -> list[str]:
    """Return where each claim holds; nothing at all where that does not tell the claims apart.

    Args:
        figures: those of an article.
        mentions: those that their places are among.
    """
    names = ["" if one.place is None else mentions[one.place].text for one in figures]
    is_told = tell_apart(names)
    return [place_in_words(one, name) if is_told else "" for one, name in zip(figures, names, strict=True)]


def claims_in_words(figures: Sequence[Figure], mentions: Sequence[Mention]) -> list[str]:
    """Return what each figure of an article claims and, as in `places_in_words`, where: "killed · Aleppo"."""
    claims = (claim_in_words(one, figures) for one in figures)
    return [
        " · ".join(filter(None, both))
        for both in zip(claims, places_in_words(figures, mentions), strict=True)
    ]


def tell_apart(places: Iterable[str]) -> bool:
    """Say whether the places of figures tell them apart: all in Aleppo do not, nor do all without a place."""
    names = (name.casefold() for name in places)
    first = next(names, "")
    return any(name != first for name in names)


def _is_sign(unit: str) -> bool:
    """Say whether a unit belongs to the number itself: $, £, %, US$, but not "people"."""
    return bool(unit) and not unit[-1].isalpha()
