"""Scores of a pipeline."""

import gzip
from pathlib import Path

import pytest
import spacy

from language.pipeline import Pipeline, load_pipeline
from language.training.calibration import Judged
from language.training.score import Compared, Score, compared_names, judged_names, name_scores, parse_scores
from language.training.spans import NameSpan


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """Return a pipeline that knows a few names and hangs every word on the first."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(  # type: ignore[attr-defined]
        [
            {"label": "PERSON", "pattern": "President Lindqvist"},
            {"label": "GPE", "pattern": "Springwell"},
            {"label": "ORG", "pattern": "May"},
        ]
    )
    folder = tmp_path_factory.mktemp("ruled")
    nlp.to_disk(folder)
    return load_pipeline(str(folder))


def test_f1_is_the_harmonic_mean() -> None:
    score = Score(gold=4, found=2, right=1)
    assert (score.precision, score.recall) == (50.0, 25.0)
    assert score.f1 == pytest.approx(2 * 50 * 25 / 75)


def test_an_empty_score_is_zero() -> None:
    assert Score(0, 0, 0).f1 == 0


def test_places_count_together_and_titles_for_neither_side(pipeline: Pipeline) -> None:
    text = "President Lindqvist left Springwell in May for Upper Springwell."
    spans = [(10, 19, "PER"), (25, 35, "LOC"), (47, 63, "LOC"), (0, 9, "TITLE")]
    record = {"text": text, "spans": [{"start": s, "end": e, "label": label} for s, e, label in spans]}
    texts = compared_names(pipeline, [record], {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"})
    scores = name_scores(texts)
    assert scores["PERSON"] == Score(1, 1, 1)
    assert scores["PLACE"] == Score(2, 2, 1)
    assert scores["ORG"] == Score(0, 1, 0)
    assert scores["all"] == Score(3, 4, 2)


def test_only_names_with_a_score_are_judged() -> None:
    right, wrong, unscored = (NameSpan(start, start + 1, "ORG") for start in range(3))
    text = Compared(frozenset({right, unscored}), {right: 0.9, wrong: 0.8, unscored: None})
    assert judged_names([text]) == [Judged(0.9, True), Judged(0.8, False)]


def test_the_parse_is_scored_on_the_treebanks_own_tokens(pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / "gold.conllu.gz"
    path.write_bytes(
        gzip.compress(
            b"1\tRain\train\tNOUN\tNN\t_\t0\troot\t_\t_\n2\tfell\tfall\tVERB\tVBD\t_\t1\tacl\t_\t_\n"
        )
    )
    assert parse_scores(pipeline, path) == {"UAS": 50.0, "LAS": 0.0, "UPOS": 0.0, "XPOS": 0.0}
