"""The spaCy component `name_tagger`: names by a label for each word, each name with its score.

Much quicker than spaCy's `ner`, which decides word after word, and unlike it sure or unsure of what it finds.
Needs no more than spaCy, so it reads where the transformer cannot run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from msgspec.structs import asdict
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab
from thinc.api import (
    Config,
    Maxout,
    Model,
    SequenceCategoricalCrossentropy,
    Softmax_v2,
    chain,
    expand_window,
    with_array,
)
from thinc.types import Floats2d

import language.known_words  # noqa: F401  (registers an architecture)
from language.half_precision import halved, whole
from language.reader.decoding import Scores
from language.reader.naming import Calibration, name_spans

Tagging = Model[list[Doc], list[Any]]
"""A model that gives each word of each document a row of numbers."""

_MODEL = """
[model]
@architectures = "tallymark.NameTagger.v1"
hidden = 96

[model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 128
"""


@registry.architectures("tallymark.NameTagger.v1")  # type: ignore[untyped-decorator]
def name_tagger_model(tok2vec: Tagging, hidden: int) -> Tagging:
    """Return a model of label probabilities: each word is seen with its neighbours.

    Args:
        tok2vec: gives the vectors of the words.
        hidden: how wide the layer is between them and the probabilities.
    """
    width = tok2vec.get_dim("nO")
    output: Model[Floats2d, Floats2d] = Softmax_v2(nI=hidden, normalize_outputs=True)
    around: Model[Floats2d, Floats2d] = chain(
        expand_window(1), Maxout(hidden, width * 3, nP=2, normalize=True), output
    )
    model: Tagging = chain(tok2vec, with_array(around, pad=1))
    model.set_ref("tok2vec", tok2vec)
    model.set_ref("output_layer", output)
    return model


@Language.factory("name_tagger", assigns=["doc.ents"], default_config=Config().from_str(_MODEL))
def make_name_tagger(nlp: Language, name: str, model: Tagging) -> NameTagger:
    """Make the component.

    Args:
        nlp: the pipeline it becomes part of.
        name: its name there.
        model: gives the probabilities of the labels of each word.
    """
    return NameTagger(nlp.vocab, model, name)


class NameTagger(TrainablePipe):
    """Finds names; learns from those of the examples, where they are known."""

    def __init__(self, vocab: Vocab, model: Tagging, name: str) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": [], "calibration": asdict(Calibration())}

    @property
    def labels(self) -> tuple[str, ...]:
        """The BIO labels, in the order of their numbers."""
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> tuple[str, ...]:
        """The labels, as `initialize` takes them."""
        return self.labels

    def calibrate(self, calibration: Calibration) -> None:
        """Give scores from now on by this calibration."""
        self.cfg["calibration"] = asdict(calibration)

    def predict(self, docs: Iterable[Doc]) -> list[Scores]:
        """Return the log-probabilities of the labels of each document's words, (words, labels)."""
        texts = list(docs)
        if not any(len(doc) for doc in texts):
            return [np.zeros((0, len(self.labels)), dtype=np.float32) for _ in texts]
        return [np.log(probabilities + 1e-9) for probabilities in self.model.predict(texts)]

    def set_annotations(self, docs: Iterable[Doc], scores: Sequence[Scores]) -> None:
        """Set the names of each document, with their scores."""
        labels, calibration = self.labels, Calibration(**self.cfg["calibration"])
        for doc, each in zip(docs, scores, strict=True):
            words = [token for token in doc if not token.is_space]
            if words:
                rows = each[[word.i for word in words]]
                doc.set_ents(list(name_spans(words, rows, labels, calibration)), default="outside")

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write the component into a folder, its weights in sixteen bits."""
        super().to_disk(path, exclude=[*exclude, "model"])
        if "model" not in exclude:
            (Path(path) / "model").write_bytes(halved(self.model.to_bytes()))

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> NameTagger:
        """Read the component from a folder."""
        super().from_disk(path, exclude=[*exclude, "model"])
        if "model" not in exclude:
            self.model.from_dict(whole((Path(path) / "model").read_bytes()))
        return self

    def get_loss(self, examples: Iterable[Example], scores: list[Any]) -> tuple[float, list[Any]]:
        """Return the cross entropy of the labels and its gradient; unknown labels have no part in either."""
        entropy = SequenceCategoricalCrossentropy(names=self.cfg["labels"], normalize=False)
        truths: list[Any] = [bio_labels(example) for example in examples]
        gradients, lost = entropy(scores, truths)
        return float(lost), gradients

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,  # noqa: ARG002  (spaCy passes it)
        labels: list[str] | None = None,
    ) -> None:
        """Prepare for learning: take the labels given, else those of the examples."""
        self.cfg["labels"] = list(labels) if labels else _labels(get_examples())
        sample = [example.x for example in islice(get_examples(), 10)]
        outputs: list[Any] = [np.zeros((len(doc), len(self.labels)), dtype=np.float32) for doc in sample]
        self.model.initialize(X=sample, Y=outputs)


def bio_labels(example: Example) -> list[str | None]:
    """Return the BIO label of each word of an example; None where it is unknown."""
    same = {"U": "B", "L": "I"}
    return [
        tag if tag in {None, "O", ""} or tag[0] not in same else same[tag[0]] + tag[1:]
        for tag in example.get_aligned_ner()
    ]


def _labels(examples: Iterable[Example]) -> list[str]:
    types = {ent.label_ for example in examples for ent in example.reference.ents}
    return ["O", *(f"{part}-{label}" for label in sorted(types) for part in "BI")]
