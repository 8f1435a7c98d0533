"""The pipeline that ships, on the samples: a floor it must not fall beneath, and no target."""

from __future__ import annotations

import pytest

from language.pipeline import load_pipeline
from tests.gold import GoldArticle, Record, gold_articles
from tests.scoring import Score, score_entities, score_figures, score_mentions, total

FLOORS = {
    "names": 0.945,
    "people": 0.975,
    "who is who": 0.88,
    "number": 0.975,
    "value": 0.975,
    "unit": 0.875,
    "bound": 0.965,
    "source": 0.94,
}
"""The least F1 of each measure over all samples: a point or so beneath what is reached."""

Reading = tuple[GoldArticle, Record]


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """Each sample with the record of its analysis."""
    pipeline = load_pipeline()
    return [(sample, pipeline.analyse(sample.article).as_record()) for sample in gold_articles()]


@pytest.fixture(scope="module")
def scores(readings: list[Reading]) -> dict[str, Score]:
    """Each measure over all samples."""
    by_article = [scores_of(*reading) for reading in readings]
    return {name: total([scored[name] for scored in by_article]) for name in FLOORS}


def scores_of(sample: GoldArticle, found: Record) -> dict[str, Score]:
    text = sample.article.text
    return {
        "names": score_mentions(text, sample.gold, found),
        "people": score_mentions(text, sample.gold, found, {"PERSON"}),
        "who is who": score_entities(sample.gold, found),
        **score_figures(sample.gold, found),
    }


@pytest.mark.parametrize("measure", FLOORS)
def test_the_samples_are_read_as_well_as_ever(scores: dict[str, Score], measure: str) -> None:
    assert scores[measure].f1 >= FLOORS[measure], scores[measure]


def test_what_is_no_story_is_folded_and_nothing_else(readings: list[Reading]) -> None:
    for sample, found in readings:
        folds = [
            [(fold["start"], fold["end"]) for fold in record["folds"]] for record in (sample.gold, found)
        ]
        assert folds[0] == folds[1], sample.path
