"""Fields of a figure set by hand, from words as one types them: "nearly 20,000", "Israeli hostages", "a day".

Pure: a figure in, the corrected figure out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec.structs import replace

from language.errors import FieldNotUnderstoodError
from language.figure import Bound, Figure, Per, Predicate, Source, Unit
from language.figures.claims import qualified_quantities
from language.figures.lexicons import UnitEntry, unit_phrases
from language.figures.numbers import numbers
from language.figures.plurals import singular
from language.figures.quantity import Quantity

_BOUNDS_BELOW: tuple[Bound, ...] = ("<=", "<")
_BOUNDS_ABOVE: tuple[Bound, ...] = (">=", ">")
_PER_WORDS = frozenset({"a", "an", "per", "each", "every", "/"})


def with_value(figure: Figure, typed: str) -> Figure:
    """Return the figure with the value that was typed, and with what was typed around it.

    "nearly 20,000" sets the bound too, "10 to 15" the least and the most, "$5m" the unit; a bare number keeps
    the bound that the figure has.

    Raises:
        FieldNotUnderstoodError: when no number was typed, or more than one number and what belongs to it.
    """
    figure = replace(figure, kind="count") if figure.kind == "vague" else figure
    quantities = qualified_quantities(typed)
    quantity = next(iter(quantities), None)
    if quantity is None:
        return with_bound(replace(figure, value=_number(typed)), figure.bound)
    _refuse_rest(typed, len(quantities), quantity.number_start, quantity.end)
    if quantity.value is None and quantity.low is None:
        raise FieldNotUnderstoodError(typed, "it is a score, and no number")
    valued = replace(
        figure,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        change=quantity.change or figure.change,
    )
    if quantity.unit is not None:
        valued = replace(valued, kind=quantity.kind, unit=_unit(quantity.unit, _written(typed, quantity)))
    elif quantity.kind == "vague":
        valued = replace(valued, kind="vague")
    is_bare = quantity.value is not None and quantity.bound == "="
    return with_bound(valued, figure.bound) if is_bare else valued


def with_bound(figure: Figure, bound: Bound) -> Figure:
    """Return the figure with this bound, and with the interval that it leaves open round the value."""
    if figure.value is None:
        return replace(figure, bound=bound)
    low = figure.value if bound in ("=", ">", ">=") else None
    high = figure.value if bound in ("=", "<", "<=") else None
    return replace(figure, bound=bound, low=low, high=high)


def with_end(figure: Figure, end: Literal["low", "high"], typed: str) -> Figure:
    """Return the figure with another least or most; nothing typed leaves that end open.

    Raises:
        FieldNotUnderstoodError: when no number was typed, or the least would be more than the most.
    """
    value = _number(typed) if typed.strip() else None
    low, high = (value, figure.high) if end == "low" else (figure.low, value)
    if low is not None and high is not None and low > high:
        raise FieldNotUnderstoodError(typed, "the least is more than the most")
    return _between(figure, low, high)


def _between(figure: Figure, low: float | None, high: float | None) -> Figure:
    """Return the figure with these ends, and with the value and the bound that they leave.

    What is only about a value inside them stays so.
    """
    if figure.bound == "~" and figure.value is not None and _holds(low, figure.value, high):
        return replace(figure, low=low, high=high)
    if low is None and high is None:
        return replace(figure, low=None, high=None, bound=figure.bound if figure.value is None else "~")
    if low is None or high is None:
        value, bound = (high, _BOUNDS_BELOW) if low is None else (low, _BOUNDS_ABOVE)
        is_open = figure.bound in bound or value is None
        return replace(figure, value=value, low=low, high=high, bound=figure.bound if is_open else bound[0])
    return replace(figure, value=low if low == high else None, low=low, high=high, bound="=")


def _holds(low: float | None, value: float, high: float | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def with_unit(figure: Figure, typed: str) -> Figure:
    """Return the figure with another unit or counted noun; nothing typed takes it away."""
    words = typed.split()
    if not words:
        return replace(figure, unit=None)
    entry = _known_unit(" ".join(words))
    if entry is not None:
        return replace(figure, kind=entry.kind, unit=_unit(entry, " ".join(words)))
    *modifiers, noun = words
    return replace(figure, unit=Unit(None, " ".join(words), singular(noun), tuple(modifiers)[-3:]))


def with_per(figure: Figure, typed: str) -> Figure:
    """Return the figure with another denominator, as "a day" or "per barrel"; nothing typed takes it away."""
    words = typed.replace("/", "/ ").split()
    counted = [word for word in words if word.lower() not in _PER_WORDS]
    if not counted:
        return replace(figure, per=None)
    word = " ".join(counted)
    entry = _known_unit(word)
    identity = entry.id if entry else singular(word).replace(" ", "_")
    return replace(figure, per=Per(identity, " ".join(typed.split())))


def with_predicate(figure: Figure, typed: str) -> Figure:
    """Return the figure with another predicate; nothing typed takes it away."""
    words = " ".join(typed.split())
    return replace(figure, predicate=Predicate(words, words.lower()) if words else None)


def with_source_in_words(figure: Figure, typed: str, text: str) -> Figure:
    """Return the figure with the source whose words were typed, where they stand nearest in the article.

    Args:
        figure: the figure.
        typed: words of the article; nothing typed takes the source away.
        text: the article's text.

    Raises:
        FieldNotUnderstoodError: when the article does not have these words.
    """
    words = " ".join(typed.split())
    if not words:
        return replace(figure, source=None)
    starts = list(_places(words, text))
    if not starts:
        raise FieldNotUnderstoodError(typed, "the article does not have these words")
    start = min(starts, key=lambda place: abs(place - figure.start))
    return with_source(figure, start, start + len(words), text)


def with_source(figure: Figure, start: int, end: int, text: str, mention: int | None = None) -> Figure:
    """Return the figure with a stretch of the article as its source, and no reporting words.

    Args:
        figure: the figure.
        start: where the stretch begins.
        end: where it ends.
        text: the article's text.
        mention: the index of the mention that stands there, if one does.
    """
    type_ = figure.source.type if figure.source else "indirect"
    return replace(figure, source=Source(start, end, text[start:end], mention, None, type_))


def _places(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _number(typed: str) -> float:
    found = [number for number in numbers(typed) if number.value is not None]
    if not found or found[0].value is None:
        raise FieldNotUnderstoodError(typed, "no number was found in it")
    _refuse_rest(typed, len(found), found[0].start, found[0].end)
    return found[0].value


def _refuse_rest(typed: str, count: int, start: int, end: int) -> None:
    """Refuse what was typed when its first number, with what belongs to it, is not the only one."""
    if count > 1 or any(character.isdigit() for character in typed[end:]):
        raise FieldNotUnderstoodError(typed, f"only “{typed[start:end]}” of it was understood")


def _written(typed: str, quantity: Quantity) -> str:
    return typed[slice(*quantity.unit_span)] if quantity.unit_span else ""


def _unit(entry: UnitEntry, written: str) -> Unit:
    return Unit(entry.id, written or entry.name, entry.name if entry.kind == "money" else None)


def _known_unit(words: str) -> UnitEntry | None:
    phrases = unit_phrases()
    as_written = phrases.symbols.get(words) or phrases.prefixes.get(words)
    return as_written or phrases.names.get(words.lower())
