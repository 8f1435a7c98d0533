"""Tuning: a copy of a spaCy pipeline whose recogniser goes on learning, from corrected passages.

Only the recogniser learns; what else is in the pipeline, also the vectors it may share, stays as it is. So
that it does not forget, it learns the passages that nobody touched as it reads them itself. A fifth of all
passages is held out: the copy is worth keeping when it reads those better than before.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import spacy
from msgspec import Struct
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Optimizer, fix_random_seed

import language.known_names
import language.name_tagger  # noqa: F401  (these register factories)
from language.analysis import NUMERAL_LABELS
from language.errors import PipelineNotTunedError
from language.fingerprint import pipeline_folder
from language.passage import Name, Passage

ROUNDS: Final = 5
"""How often the passages are gone through: fixed, so that those held out choose nothing."""
LEAST: Final = 10
"""Fewer corrected passages than these teach nothing that could be measured."""
HELD_OUT: Final = 5
"""One passage of so many is held out."""

_RATE = 0.0005
_BATCH = 8


class Tuned(Struct, frozen=True):
    """What came of it. Scores are F1 of names with their labels on the passages held out, from 0 to 1."""

    before: float
    after: float
    learned: int
    """How many passages it learned from."""
    held_out: int

    @property
    def is_better(self) -> bool:
        """Whether the copy is worth keeping."""
        return self.after > self.before


def tune(
    name_or_path: str,
    passages: Iterable[Passage],
    folder: Path,
    *,
    progress: Callable[[int], object] = lambda _: None,
) -> Tuned:
    """Tune a copy of a pipeline, and save it where it is better than the pipeline.

    Args:
        name_or_path: the pipeline; it is only read.
        passages: what to learn from; the untouched ones should be far more than the others.
        folder: where the copy goes; there must be nothing yet.
        progress: called after every round with its number, of `ROUNDS`.

    Raises:
        PipelineNotTunedError: when it has no recogniser that can learn, or there is too little to learn from.
        PipelineNotLoadedError: when there is no such pipeline.
    """
    lessons, exam = _parted(passages)
    source = pipeline_folder(name_or_path)
    nlp = spacy.load(source)
    recogniser = _recogniser(nlp, name_or_path)
    fix_random_seed(0)
    before, optimiser = _score(nlp, exam), _optimiser(nlp)
    for number in range(1, ROUNDS + 1):
        _learn(nlp, recogniser, lessons, optimiser, seed=number)
        progress(number)
    tuned = Tuned(before, _score(nlp, exam), len(lessons), len(exam))
    if tuned.is_better:
        _save(nlp, source, folder, tuned)
    return tuned


def _parted(passages: Iterable[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Part passages into those to learn and those held out, decided and untouched ones alike."""
    lessons: list[Passage] = []
    exam: list[Passage] = []
    by_kind: dict[bool, dict[str, Passage]] = {True: {}, False: {}}
    for passage in passages:
        by_kind[passage.is_decided][passage.digest] = passage
    decided = len(by_kind[True])
    if decided < LEAST:
        raise PipelineNotTunedError(
            f"only {decided} paragraphs hold decisions of yours, and {LEAST} are the least to learn from",
            "decide some more, or name all articles you decided about",
        )
    for kind in by_kind.values():
        in_order = [kind[digest] for digest in sorted(kind)]
        exam += in_order[::HELD_OUT]
        lessons += [passage for number, passage in enumerate(in_order) if number % HELD_OUT]
    return lessons, exam


def _recogniser(nlp: Language, name: str) -> TrainablePipe:
    """Return the component that finds names and can learn."""
    for pipe in nlp.pipe_names:
        found = nlp.get_pipe(pipe)
        if isinstance(found, TrainablePipe) and "doc.ents" in nlp.get_pipe_meta(pipe).assigns:
            return found
    raise PipelineNotTunedError(
        f"the pipeline {name!r} has no recogniser that can learn here (ONNX, which reader needs, cannot)",
        "tune fast with --pipeline fast, or a spaCy pipeline of your own that has ner",
    )


def _optimiser(nlp: Language) -> Optimizer:
    optimiser = nlp.resume_training()
    optimiser.learn_rate = _RATE
    return optimiser


def _learn(
    nlp: Language, recogniser: TrainablePipe, lessons: Sequence[Passage], optimiser: Optimizer, *, seed: int
) -> None:
    """Go through the lessons once. What the recogniser builds on gives its vectors, but does not learn."""
    examples = [_example(nlp, one, recogniser) for one in lessons]
    random.Random(seed).shuffle(examples)
    givers = [name for name in nlp.pipe_names if name in ("tok2vec", "transformer")]
    others = [name for name in nlp.pipe_names if name != recogniser.name]
    for first in range(0, len(examples), _BATCH):
        nlp.update(
            examples[first : first + _BATCH], sgd=optimiser, drop=0.2, exclude=others, annotates=givers
        )


def _example(nlp: Language, passage: Passage, recogniser: TrainablePipe) -> Example:
    """Return a passage to learn; of a name whose label the recogniser does not have, it learns nothing."""
    labels = {label.rpartition("-")[2] for label in recogniser.labels}
    reference = nlp.make_doc(passage.text)
    spans = [
        reference.char_span(start, end, label=label, alignment_mode="expand")
        for start, end, label in passage.names
    ]
    known = [span for span in spans if span is not None and span.label_ in labels]
    unknown = [span for span in spans if span is not None and span.label_ not in labels]
    reference.set_ents(spacy.util.filter_spans(known), missing=unknown, default="outside")
    return Example(nlp.make_doc(passage.text), reference)


def _score(nlp: Language, exam: Sequence[Passage]) -> float:
    """Return the F1 of names with their labels."""
    right = found = wanted = 0
    for passage, doc in zip(exam, nlp.pipe(one.text for one in exam), strict=True):
        names, gold = _names(doc), set(passage.names)
        right, found, wanted = right + len(names & gold), found + len(names), wanted + len(gold)
    return 2 * right / (found + wanted) if found + wanted else 1.0


def _names(doc: Doc) -> set[Name]:
    return {
        (ent.start_char, ent.end_char, ent.label_) for ent in doc.ents if ent.label_ not in NUMERAL_LABELS
    }


def _save(nlp: Language, source: Path, folder: Path, tuned: Tuned) -> None:
    """Write the copy beside its place and rename it: it is there whole or not at all."""
    workshop = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(workshop, ignore_errors=True)
    nlp.meta["name"] = f"{nlp.meta.get('name', source.name)}_tuned"
    nlp.meta["description"] = (
        f"{source.name}, tuned on {tuned.learned} passages; F1 of names on {tuned.held_out} others "
        f"{tuned.before:.4f} before and {tuned.after:.4f} after, {datetime.now(UTC).isoformat()}"
    )
    try:
        nlp.to_disk(workshop)
        for licence in source.glob("LICENSE*"):
            shutil.copy(licence, workshop)
        workshop.rename(folder)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
