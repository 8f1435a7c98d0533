"""What teachers say of lessons in names, said once and kept: listening again costs nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from msgspec.structs import replace
from numpy.typing import NDArray

from language.training.lessons import Lesson
from language.training.losses import inputs
from language.training.network import NameNetwork

Said = NDArray[np.float16]
"""The probabilities of the BIO labels of words, (words, labels)."""

REPORT_EVERY = 50
"""In batches."""


def told_lessons(
    batches: Iterable[Sequence[Lesson]],
    teachers: Sequence[NameNetwork],
    *,
    words: int,
    keep: Path,
    tell: Callable[[str], None],
) -> list[Lesson]:
    """Return lessons with what the teachers say of them on average.

    What was said is kept after each batch: a second call with the same batches goes on where the first ended.

    Args:
        batches: of lessons in names, always the same in the same order, without end.
        teachers: networks that know the same labels.
        words: how many words to hear about.
        keep: a file for what was said, rows of sixteen-bit floats.
        tell: is told how it goes, a line at a time.
    """
    kept = _kept(keep, teachers[0].names.out_features)
    told: list[Lesson] = []
    heard = 0
    with keep.open("ab") as file:
        for number, batch in enumerate(batches, 1):
            size = sum(len(lesson.encoded.first) for lesson in batch)
            if heard + size <= len(kept):
                said = kept[heard : heard + size]
            else:
                said = said_by(teachers, batch)
                file.write(said.tobytes())
                file.flush()
            heard += size
            told += _with(batch, said)
            if number % REPORT_EVERY == 0:
                tell(f"{min(1.0, heard / words):5.1%} {heard:,} words heard about")
            if heard >= words:
                return told
    return told


def said_by(teachers: Sequence[NameNetwork], batch: Sequence[Lesson]) -> Said:
    """Return what networks say of the words of a batch on average, lesson after lesson."""
    given = inputs(batch)
    with torch.inference_mode(), torch.autocast(given[0].device.type, dtype=torch.bfloat16):
        said = torch.stack(
            [teacher.name_scores(teacher.word_vectors(*given)).float().softmax(-1) for teacher in teachers]
        ).mean(0)
    is_word = given[2] > 0  # the first piece, at 0, is no word's
    rows: Said = said[is_word].half().numpy()
    return rows


def _with(batch: Sequence[Lesson], said: Said) -> list[Lesson]:
    sizes = [len(lesson.encoded.first) for lesson in batch]
    parts = np.split(said, np.cumsum(sizes)[:-1])
    return [replace(lesson, said=part) for lesson, part in zip(batch, parts, strict=True)]


def _kept(keep: Path, labels: int) -> Said:
    """Return the whole rows of a file; what is left of a torn one is cut off."""
    keep.touch()
    row = labels * np.dtype(np.float16).itemsize
    size = keep.stat().st_size // row * row
    with keep.open("r+b") as file:
        file.truncate(size)
    return np.fromfile(keep, np.float16).reshape(-1, labels)
