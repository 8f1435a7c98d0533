"""How well an analysis fits the gold: both as the records of `tallymark/1`.

The rules are those usual in the field: mentions count when span and label are right, leading titles and "the"
apart; figures are matched one to one by their numbers, and each of their fields is scored over all figures
found and all figures wanted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations
from math import isclose
from typing import Any, NamedTuple

from language.analysis import NAME_LABELS

Record = dict[str, Any]

PLACES = frozenset({"GPE", "LOC", "FAC"})
TITLES = frozenset(
    {"mr", "mr.", "dr", "president", "prime", "minister", "judge", "king", "captain", "admiral"}
)


class Score(NamedTuple):
    """How many were right, of those found and of those wanted."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def total(scores: Iterable[Score]) -> Score:
    """The scores of several articles together (micro average)."""
    return Score(*map(sum, zip(*scores, strict=True)))


def score_mentions(text: str, gold: Record, found: Record, labels: Collection[str] = NAME_LABELS) -> Score:
    """Score the mentions of these labels; GPE, LOC and FAC count as one label."""
    wanted, got = (
        {_comparable(text, mention) for mention in record["mentions"] if mention["label"] in labels}
        for record in (gold, found)
    )
    return Score(len(wanted & got), len(got), len(wanted))


def _comparable(text: str, mention: Record) -> tuple[int, int, str]:
    start, label = mention["start"], mention["label"]
    while " " in (words := text[start : mention["end"]]):
        first = words.split(" ", 1)[0]
        if first.lower() != "the" and not (label == "PERSON" and first.lower() in TITLES):
            break
        start += len(first) + 1
    return start, mention["end"], "PLACE" if label in PLACES else label


def score_entities(gold: Record, found: Record) -> Score:
    """Score who is who: the pairs of mentions that are one person or organisation."""
    wanted, got = (set(_coreferent(record)) for record in (gold, found))
    return Score(len(wanted & got), len(got), len(wanted))


def _coreferent(record: Record) -> Iterator[tuple[int, int]]:
    """Yield the ends of any two mentions of one entity; titles before a name do not move its end."""
    for entity in record["entities"]:
        if entity["label"] in {"PERSON", "ORG"}:
            ends = [record["mentions"][index]["end"] for index in entity["mentions"]]
            yield from combinations(ends, 2)


def score_figures(gold: Record, found: Record) -> dict[str, Score]:
    """Score the figures field by field: number, value, unit and bound (with the right value), source."""
    pairs = list(_matched(gold["figures"], found["figures"]))
    valued = [(ours, theirs) for ours, theirs in pairs if same_value(ours, theirs)]
    rights = {
        "number": len(pairs),
        "value": len(valued),
        "unit": sum(same_unit(*pair) for pair in valued),
        "bound": sum(ours["bound"] == theirs["bound"] for ours, theirs in valued),
    }
    n_found, n_wanted = len(_counted(found["figures"])), len(_counted(gold["figures"]))
    scores = {name: Score(right, n_found, n_wanted) for name, right in rights.items()}
    sourced = [(ours, theirs) for ours, theirs in pairs if ours["source"] and theirs["source"]]
    scores["source"] = Score(
        sum(same_source(gold, ours["source"], theirs["source"]) for ours, theirs in sourced),
        sum(theirs["source"] is not None for theirs in _counted(found["figures"])),
        sum(ours["source"] is not None for ours in _counted(gold["figures"])),
    )
    return scores


def _counted(figures: Iterable[Record]) -> list[Record]:
    """Leave out the results of games and votes: readers see them only when they ask."""
    return [figure for figure in figures if figure["kind"] != "score"]


def _matched(wanted: Iterable[Record], found: Iterable[Record]) -> Iterator[tuple[Record, Record]]:
    left = _counted(found)
    for ours in _counted(wanted):
        theirs = next((figure for figure in left if _overlap(ours["number"], figure["number"])), None)
        if theirs is not None:
            left.remove(theirs)
            yield ours, theirs


def _overlap(one: Record, other: Record) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def same_value(ours: Record, theirs: Record) -> bool:
    """Whether two figures have one value, or one interval where they have none."""
    if ours["value"] is not None or theirs["value"] is not None:
        return _close(ours["value"], theirs["value"])
    return _close(ours["low"], theirs["low"]) and (
        ours["high"] is None or _close(ours["high"], theirs["high"])
    )


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-6)


def same_unit(ours: Record, theirs: Record) -> bool:
    """Whether two figures count the same noun or measure in the same unit."""
    wanted, got = (_unit_names(figure["unit"]) for figure in (ours, theirs))
    return bool(wanted & got) or wanted == got


def _unit_names(unit: Record | None) -> set[str]:
    return {name.lower() for name in (unit["id"], unit["noun"]) if name} if unit else set()


def same_source(gold: Record, ours: Record, theirs: Record) -> bool:
    """Whether a source overlaps the one wanted, or the name that the one wanted stands for."""
    name = None if ours["mention"] is None else gold["mentions"][ours["mention"]]
    return _overlap(ours, theirs) or (name is not None and _overlap(name, theirs))
