"""Figures of tables: a number alone in its cell counts what the heading of its column names."""

from __future__ import annotations

import re
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from language.figure import Predicate, Unit
from language.figures.lexicons import UnitEntry, predicates, unit_phrases
from language.figures.numbered import PEOPLE
from language.figures.plurals import singular
from language.figures.quantity import Quantity
from language.tables import Cell, table_cells

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]|, (?:in )?([^,]+)$")
_NUMBER_OF = re.compile(r"(?:total )?(?:number|no\.?|total) of (?:the )?", re.IGNORECASE)
_RANKS = frozenset({"#", "no", "no.", "number", "place", "pos", "pos.", "position", "rank"})
"""Headings of columns that number the rows."""
_SAY_NOTHING = frozenset({"all", "amount", "average", "change", "number", "overall", "sum", "total", "year"})
_DONE = {"cast": "cast", "held": "hold", "lost": "lose", "scored": "score", "sold": "sell", "won": "win"}
"""What is done with the things that a heading counts ("seats won"), with its lemma."""
_SCALES = {"thousand": 1e3, "000": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}
_MODIFIERS = 3


class Column(Struct, frozen=True):
    """What the heading of a column says of the numbers below it."""

    unit: Unit | None = None
    entry: UnitEntry | None = None
    """The unit of measure or the currency, if they have one."""
    scale: float = 1.0
    predicate: Predicate | None = None
    is_rank: bool = False
    """Whether they only number the rows."""

    def quantity(self, quantity: Quantity) -> Quantity:
        """Return a bare quantity of this column with its unit and its scale."""
        if self.entry is not None:
            quantity = replace(quantity, unit=self.entry, kind=self.entry.kind)
        value, low, high = map(self._scaled, (quantity.value, quantity.low, quantity.high))
        return replace(quantity, value=value, low=low, high=high)

    def _scaled(self, value: float | None) -> float | None:
        return None if value is None else float(f"{value * self.scale:.15g}")  # 4.1 million is whole


class Tables:
    """The tables of one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _cells(self) -> dict[tuple[int, int], Cell]:
        return {(cell.start, cell.end): cell for cell in table_cells(self._text)}

    def cell(self, quantity: Quantity) -> Cell | None:
        """Return the cell that a quantity fills alone, if it stands in one."""
        return self._cells.get((quantity.start, quantity.end))


def column_of(heading: str) -> Column:
    """Return what a heading says: "Dead", "Seats won", "Cost ($ million)", "Share, %"."""
    if heading.lower() in _RANKS:
        return Column(is_rank=True)
    bracket = _BRACKETS.search(heading)
    aside = (bracket[1] or bracket[2]) if bracket else ""
    heading_alone = heading[: bracket.start()] if bracket else heading
    measured = _measured(aside or heading_alone)
    words = _WORD.findall(_NUMBER_OF.sub("", heading_alone).lower())
    unit, predicate = _counted(words)
    if measured is None:
        return Column(unit, predicate=predicate)
    entry, scale = measured
    if entry is None:
        return Column(unit, scale=scale, predicate=predicate)
    name = entry.name if entry.kind == "money" else None
    return Column(
        Unit(entry.id, aside or heading_alone.strip(), name, inferred=True), entry, scale, predicate
    )


def _measured(words: str) -> tuple[UnitEntry | None, float] | None:
    """Return the unit that some words name and their scale: "$m", "%", "thousands"; None for other words."""
    entry, scale = None, 1.0
    for part in re.findall(r"[^\W\d_]+|\d+s|[^\w\s]+", words):
        times = _SCALES.get(part.lower().removesuffix("s"))
        if times is not None and not (part == "m" and entry is None):  # alone they are metres
            scale = times
            continue
        phrases = unit_phrases()
        found = phrases.symbols.get(part) or phrases.prefixes.get(part) or phrases.names.get(part.lower())
        if found is None or entry is not None:
            return None
        entry = found
    return None if entry is None and scale == 1.0 else (entry, scale)


def _counted(words: list[str]) -> tuple[Unit | None, Predicate | None]:
    """Return what is counted, and what is claimed of it: "dead", "seats won", "new cases"."""
    if not words:
        return None, None
    states, last = predicates()["states"], words[-1]
    predicate = Predicate(last, {**_DONE, **states}[last]) if last in states or last in _DONE else None
    nouns = words if predicate is None else words[:-1]
    if not nouns:
        return PEOPLE if last in states else None, predicate
    if nouns[-1] in _SAY_NOTHING:
        return None, predicate
    noun = singular(nouns[-1])
    modifiers = tuple(word for word in nouns[:-1] if word not in _SAY_NOTHING)[-_MODIFIERS:]
    unit = Unit("person" if noun == "person" else None, " ".join(nouns), noun, modifiers, inferred=True)
    return unit, predicate
