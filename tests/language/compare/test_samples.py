"""The comparison on the samples, against the pairs that must and those that must not be one claim.

A pair is right when the gold has it, wrong when the gold holds it apart; what the gold leaves undecided
counts as neither. Figures that the pipeline does not find count as lost pairs.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from language.compare.comparison import Comparison, Row, compare
from language.compare.events import find_events, find_strangers
from language.compare.reports import Report
from language.compare.verdicts import Verdict
from language.pipeline import Pipeline
from tests.gold import Record, events, gold_articles

PRECISION, RECALL = 0.98, 0.83
"""The floors, a little below what is reached: a wrong pair misleads, a lost one can still be seen."""

Claim = tuple[int, int]
"""A figure of the gold: which report of its event, and the first figure there that makes the claim."""


class Found(NamedTuple):
    """A pair that was found between two reports, with all gold claims that its figures are."""

    claims: set[frozenset[Claim]]
    verdict: Verdict
    words: str


@pytest.fixture(scope="module")
def compared(pipeline: Pipeline) -> list[tuple[Record, Comparison]]:
    """Each event with its reports compared."""
    articles = {sample.path: sample.article for sample in gold_articles()}
    every = []
    for event in events().values():
        dated = [
            replace(articles[record["path"]], published=record["published"]) for record in event["articles"]
        ]
        every.append((event, compare([Report(article, pipeline.analyse(article)) for article in dated])))
    return every


def claim_of(event: Record, report: int, figure: int) -> Claim:
    repeats: list[list[int]] = event["articles"][report]["repeats"]
    return report, min(next((group for group in repeats if figure in group), [figure]))


def gold_pairs(event: Record, side: str) -> dict[frozenset[Claim], Record]:
    place = {record["path"]: report for report, record in enumerate(event["articles"])}
    return {
        frozenset(claim_of(event, place[pair[end][0]], pair[end][1]) for end in "ab"): pair
        for pair in event[side]
    }


def gold_claims(event: Record, comparison: Comparison, report: int, figures: tuple[int, ...]) -> set[Claim]:
    """The gold claims that these figures of a report are, by where their numbers stand."""
    numbers = [comparison.figure((report, figure)).number for figure in figures]
    return {
        claim_of(event, report, index)
        for index, gold in enumerate(event["articles"][report]["figures"])
        for number in numbers
        if number.start < gold["number"]["end"] and gold["number"]["start"] < number.end
    }


def found_pairs(event: Record, comparison: Comparison) -> list[Found]:
    return [
        _found(event, comparison, row, one, other)
        for row in comparison.rows
        for one, other in combinations(row.reports, 2)
    ]


def _found(event: Record, comparison: Comparison, row: Row, one: int, other: int) -> Found:
    (pair,) = (pair for pair in row.pairs if {pair.one[0], pair.other[0]} == {one, other})
    mine, theirs = (gold_claims(event, comparison, at, row.figures[at]) for at in (one, other))
    words = " | ".join(comparison.figure(end).text for end in (pair.one, pair.other))
    return Found({frozenset((a, b)) for a in mine for b in theirs}, pair.verdict, words)


def test_almost_all_pairs_are_right(compared: list[tuple[Record, Comparison]]) -> None:
    right, wrong = 0, []
    for event, comparison in compared:
        pairs, apart = gold_pairs(event, "pairs"), gold_pairs(event, "apart")
        for found in found_pairs(event, comparison):
            right += bool(found.claims & pairs.keys())
            if not found.claims & pairs.keys() and found.claims & apart.keys():
                wrong.append(found.words)
    assert right / (right + len(wrong)) >= PRECISION, wrong


def test_most_pairs_are_found(compared: list[tuple[Record, Comparison]]) -> None:
    found, wanted = 0, 0
    for event, comparison in compared:
        pairs = gold_pairs(event, "pairs")
        claims = {claim for each in found_pairs(event, comparison) for claim in each.claims}
        found, wanted = found + len(claims & pairs.keys()), wanted + len(pairs)
    assert found / wanted >= RECALL, (found, wanted)


def test_no_reports_are_said_to_differ_that_do_not(compared: list[tuple[Record, Comparison]]) -> None:
    false = []
    for event, comparison in compared:
        differing = {
            claims for claims, pair in gold_pairs(event, "pairs").items() if pair["verdict"] == "differs"
        }
        false += [
            found.words
            for found in found_pairs(event, comparison)
            if found.verdict == "differs" and not found.claims & differing
        ]
    assert not false


def test_no_report_of_an_event_is_a_stranger_and_one_of_another_event_is(
    compared: list[tuple[Record, Comparison]],
) -> None:
    every = [comparison.reports for _, comparison in compared]
    assert not [find_strangers(reports) for reports in every if find_strangers(reports)]
    mixed = [(*one[:2], other[2]) for one, other in pairwise(every)]
    assert [find_strangers(reports) for reports in mixed] == [(2,)] * len(mixed)


def test_the_reports_of_an_event_are_found_whether_or_not_there_are_others(
    compared: list[tuple[Record, Comparison]],
) -> None:
    every = [comparison.reports for _, comparison in compared]
    alone = [[event.reports for event in find_events(reports)] for reports in every]
    assert alone == [[tuple(range(len(reports)))] for reports in every]
    mixed = [report for reports in every for report in reports]
    together = find_events(mixed)
    assert len(together) == len(every)
    assert all(
        any(set(event.reports) <= set(range(at, at + 3)) for at in range(0, 24, 3)) for event in together
    )


def test_names_of_several_reports_are_one_or_are_asked(compared: list[tuple[Record, Comparison]]) -> None:
    """Each pair of names that the gold has as one, where the pipeline found both."""
    known, wanted = 0, 0
    for event, comparison in compared:
        place = {record["path"]: report for report, record in enumerate(event["articles"])}
        for names in event["names"]:
            for one, other in combinations(names, 2):
                ends = [_name(comparison, place[end["article"]], end["name"]) for end in (one, other)]
                if None not in ends:
                    wanted += 1
                    known += ends[0] == ends[1] or _is_asked(comparison, ends)
    assert known / wanted >= 0.85, (known, wanted)


def _name(comparison: Comparison, report: int, name: str) -> int | None:
    entities = comparison.reports[report].analysis.entities
    ids = [entity.id for entity in entities if name in (entity.name, *entity.aliases)]
    return comparison.names.index[report, ids[0]] if ids else None


def _is_asked(comparison: Comparison, ends: list[int | None]) -> bool:
    return any({one.first, one.second} == set(ends) for one in comparison.names.suggestions)
