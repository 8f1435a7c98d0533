"""Which articles of a folder report one event."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from language.compare.events import LIKELY, Feature, _candidates, find_events, find_strangers
from language.compare.judged import Judged
from tests.language.compare.conftest import Reader

FERRY = (
    "A ferry sank off Samar in the Philippines, and the coast guard pulled 57 people from the water.",
    "Divers of the Philippines coast guard searched the ferry off Samar; 57 people were saved.",
)
VOTE = (
    "Peruvians voted for Ana Pereira as president of Peru, with 51.3 percent.",
    "In Lima, Ana Pereira thanked Peruvians for 51.3 percent of the votes in Peru.",
)
ALONE = "The Bank of Japan left its rate at 0.25 percent."


def groups(
    read: Reader, *texts: str, judged: Judged | None = None, days: tuple[str, ...] = ()
) -> list[set[int]]:
    return [set(event.reports) for event in find_events(read(*texts, days=days), judged)]


def test_reports_of_one_event_are_found_among_others(read: Reader) -> None:
    assert groups(read, FERRY[0], VOTE[0], ALONE, FERRY[1], VOTE[1]) == [{0, 3}, {1, 4}]


SUNK = (
    "The ferry Norrland sank off Karvala on Monday. In Karvala nine people are missing, said Elena Marsh.",
    "Nine people are missing after a ferry sank off Karvala. Elena Marsh asked Karvala for help.",
)
HARVEST = (
    "The wheat harvest in Karvala fell to 120,000 tonnes. Growers in Karvala sold a tonne for 230 euros."
)


def test_one_shared_name_makes_no_event_however_few_articles_there_are(read: Reader) -> None:
    assert groups(read, SUNK[0], HARVEST) == []
    assert groups(read, *SUNK, HARVEST) == [{0, 1}]
    assert find_strangers(read(SUNK[0], HARVEST)) == (1,)
    assert find_strangers(read(*SUNK, HARVEST)) == (2,)


def test_an_event_is_called_by_what_its_reports_name(read: Reader) -> None:
    (event,) = find_events(read(*VOTE, ALONE))
    assert "Ana Pereira" in event.names


def test_the_earliest_report_comes_first(read: Reader) -> None:
    (event,) = find_events(read(*VOTE, ALONE, days=("2024-05-03", "2024-05-01", "2024-05-02")))
    assert event.reports == (1, 0)


def test_the_reader_parts_and_joins(read: Reader) -> None:
    reports = read(*FERRY, ALONE)
    ids = [report.article.id for report in reports]
    judged = Judged(events={frozenset((ids[0], ids[1])): "apart", frozenset((ids[1], ids[2])): "same"})
    assert [set(event.reports) for event in find_events(reports, judged)] == [{1, 2}]


def test_a_report_of_another_event_is_a_stranger(read: Reader) -> None:
    assert find_strangers(read(*FERRY)) == ()
    assert find_strangers(read(FERRY[0], VOTE[0])) == (1,)
    assert find_strangers(read(ALONE, *FERRY, *VOTE)) == (0, 3, 4)


def test_what_names_nothing_is_no_stranger(read: Reader) -> None:
    assert find_strangers(read(*FERRY, "No news today.")) == ()


def test_whom_the_reader_joined_are_no_strangers(read: Reader) -> None:
    reports = read(FERRY[0], ALONE)
    judged = Judged(events={frozenset(report.article.id for report in reports): "same"})
    assert find_strangers(reports, judged) == ()


def test_no_articles_have_no_event() -> None:
    assert find_events([]) == ()


@given(
    st.lists(
        st.dictionaries(
            st.integers(0, 30).map(lambda number: ("name", str(number))), st.floats(0.01, 1.0), max_size=8
        ),
        max_size=12,
    )
)
def test_whatever_articles_reach_the_least_likeness_are_looked_at(
    vectors: list[dict[Feature, float]],
) -> None:
    unit = [_at_length_one(vector) for vector in vectors]
    near = {
        frozenset((one, other))
        for one, other in combinations(range(len(unit)), 2)
        if sum(unit[one][shared] * unit[other][shared] for shared in unit[one].keys() & unit[other].keys())
        >= LIKELY + 1e-9
    }
    assert near <= set(_candidates(unit))


def _at_length_one(vector: dict[Feature, float]) -> dict[Feature, float]:
    length = math.hypot(*vector.values()) if vector else 1.0
    return {feature: weight / length for feature, weight in vector.items()}
