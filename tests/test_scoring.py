"""Scores count what is right of what is found and of what is wanted."""

from __future__ import annotations

import pytest

from tests.gold import gold_articles
from tests.scoring import Record, Score, score_entities, score_figures, score_mentions, total

TEXT = "Mr. Musa said at least 40 people died in the Gambia."


def mention(words: str, label: str) -> Record:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "label": label, "text": words}


def figure(**changes: object) -> Record:
    number = {"start": 22, "end": 24, "text": "40"}
    record = {"number": number, "value": 40, "low": 40, "high": None, "bound": ">=", "kind": "count"}
    unit = {"id": "person", "noun": "person"}
    source = {"start": 4, "end": 8, "text": "Musa", "mention": 0}
    return {**record, "unit": unit, "source": source, **changes}


def record(*figures: Record, mentions: tuple[Record, ...] = (), entities: tuple[Record, ...] = ()) -> Record:
    return {"mentions": list(mentions), "entities": list(entities), "figures": list(figures)}


GOLD = record(
    figure(),
    mentions=(mention("Musa", "PERSON"), mention("Gambia", "GPE")),
    entities=({"label": "PERSON", "mentions": [0]},),
)


def test_the_gold_scores_full_marks_against_itself() -> None:
    for sample in gold_articles():
        scores = [
            score_mentions(sample.article.text, sample.gold, sample.gold),
            score_entities(sample.gold, sample.gold),
            *score_figures(sample.gold, sample.gold).values(),
        ]
        assert all(score.right == score.found == score.wanted for score in scores), sample.path


def test_nothing_found_scores_nothing() -> None:
    assert score_mentions(TEXT, GOLD, record()) == Score(0, 0, 2)
    assert set(score_figures(GOLD, record()).values()) == {Score(0, 0, 1)}
    assert Score(0, 0, 2).f1 == 0.0


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (mention("Mr. Musa", "PERSON"), 1),
        (mention("the Gambia", "LOC"), 1),
        (mention("Musa", "ORG"), 0),
        (mention("Musa said", "PERSON"), 0),
        (mention("Gambia", "NORP"), 0),
    ],
)
def test_titles_articles_and_kinds_of_place_make_no_difference(found: Record, right: int) -> None:
    assert score_mentions(TEXT, GOLD, record(mentions=(found,))).right == right


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({}, set()),
        ({"value": 41}, {"value", "unit", "bound"}),
        ({"bound": ">"}, {"bound"}),
        ({"unit": {"id": None, "noun": "soldier"}}, {"unit"}),
        ({"unit": None}, {"unit"}),
        ({"unit": {"id": None, "noun": "Person"}}, set()),
        ({"source": None}, {"source"}),
        ({"source": {"start": 0, "end": 8, "mention": None}}, set()),
        ({"source": {"start": 41, "end": 51, "mention": None}}, {"source"}),
        ({"number": {"start": 0, "end": 2}}, {"number", "value", "unit", "bound", "source"}),
    ],
)
def test_each_field_of_a_figure_is_scored_by_itself(change: Record, wrong: set[str]) -> None:
    scores = score_figures(GOLD, record(figure(**change)))
    assert {name for name, score in scores.items() if score.right == 0} == wrong


def test_a_pronoun_is_as_good_a_source_as_the_name_it_stands_for() -> None:
    pronoun = record(
        figure(source={"start": 9, "end": 13, "mention": 0}), mentions=(mention("Musa", "PERSON"),)
    )
    assert score_figures(pronoun, record(figure()))["source"].right == 1


def test_the_results_of_games_are_not_counted() -> None:
    assert score_figures(GOLD, record(figure(), figure(kind="score")))["number"] == Score(1, 1, 1)


def test_a_total_adds_up_articles_of_any_length() -> None:
    assert total([Score(1, 2, 3), Score(1, 1, 1)]) == Score(2, 3, 4)
    assert Score(2, 3, 4).f1 == pytest.approx(4 / 7)
