"""Calibrating a finished `reader` pipeline on the development sets."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from language.pipeline import load_pipeline
from language.reader.naming import Calibration
from language.training.calibration import fitted
from language.training.score import NAME_SETS, compared_names, judged_names

SILVER = "gmb.dev"
"""Left out: where it disagrees with us, it is often wrong itself."""


def with_calibrated_scores(folder: Path, corpora: Path) -> Path:
    """Set the calibration of the pipeline in `folder`, in place, and return the folder.

    The names that `known_names` adds have a score of their own; they are left out.
    """
    pipeline = load_pipeline(str(folder))
    reader: Any = pipeline.nlp.get_pipe("reader")
    reader.calibrate(Calibration())
    with pipeline.nlp.select_pipes(disable="known_names"):
        judged = [
            each
            for name, labels in NAME_SETS["dev"].items()
            if name != SILVER
            for each in judged_names(compared_names(pipeline, corpora / "ner" / f"{name}.jsonl.gz", labels))
        ]
    reader.calibrate(fitted(judged))
    reader.to_disk(folder / "reader")
    return folder
