"""Calibrating a finished pipeline on the development sets."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from spacy.language import Language

from language.pipeline import load_pipeline
from language.reader.naming import Calibration
from language.training.calibration import fitted
from language.training.records import corpus_records
from language.training.score import GOLD_SETS, NAME_SETS, compared_names, judged_names


@runtime_checkable
class Calibrated(Protocol):
    """A component whose names have scores."""

    def calibrate(self, calibration: Calibration) -> None:
        """Give scores from now on by this calibration."""

    def to_disk(self, path: Path, *, exclude: Sequence[str]) -> None:
        """Write the component into a folder, without what belongs to the whole pipeline."""


def with_calibrated_scores(folder: Path, corpora: Path) -> Path:
    """Set the calibration of the pipeline in `folder`, in place, and return the folder.

    The names that `known_names` adds have a score of their own; they are left out.
    """
    pipeline = load_pipeline(str(folder))
    name, scoring = _scoring(pipeline.nlp)
    scoring.calibrate(Calibration())
    with pipeline.nlp.select_pipes(disable="known_names"):
        judged = [
            each
            for corpus in GOLD_SETS
            for each in judged_names(
                compared_names(pipeline, corpus_records(corpora, corpus), NAME_SETS["dev"][corpus])
            )
        ]
    scoring.calibrate(fitted(judged))
    scoring.to_disk(folder / name, exclude=["vocab"])
    return folder


def _scoring(nlp: Language) -> tuple[str, Calibrated]:
    """Return the component of our pipelines that gives scores, with its name."""
    components: list[tuple[str, object]] = [*nlp.pipeline]
    return next((name, each) for name, each in components if isinstance(each, Calibrated))
