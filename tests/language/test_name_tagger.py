"""The component that labels names word by word: a small one is trained on a handful of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config_from_str, load_model_from_config

from language.name_tagger import NameTagger, bio_labels
from language.reader.naming import Calibration
from language.training.loop import Schedule, trained

CONFIG = """
[nlp]
lang = "en"
pipeline = ["name_tagger"]

[components]

[components.name_tagger]
factory = "name_tagger"

[components.name_tagger.model]
@architectures = "tallymark.NameTagger.v1"
hidden = 32

[components.name_tagger.model.tok2vec]
@architectures = "spacy.HashEmbedCNN.v2"
width = 32
depth = 1
embed_size = 200
window_size = 1
maxout_pieces = 2
subword_features = true
pretrained_vectors = null
"""
NAMES = ["Ada Lindqvist", "Orla Brennan", "Bo Sand", "Niek Stam"]
SENTENCE = "Rain fell when {name} left Evora ."


def example(nlp: Language, name: str, rain: str = "O") -> Example:
    """Return a sentence with a person, a town, and the label of its first word."""
    words = SENTENCE.format(name=name).split()
    ents = [rain, "O", "O", "B-PERSON", "I-PERSON", "O", "B-GPE", "O"]
    return Example(nlp.make_doc(" ".join(words)), Doc(nlp.vocab, words, ents=ents))


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = load_model_from_config(load_config_from_str(CONFIG), auto_fill=True)
    examples = [example(nlp, name) for name in NAMES]
    nlp.initialize(lambda: examples)
    return trained(nlp, lambda: examples, Schedule(4000, batch_words=32, rate=0.02), progress=print)


def tagger_of(nlp: Language) -> NameTagger:
    return cast("NameTagger", nlp.get_pipe("name_tagger"))


def test_names_are_found_each_with_its_score(nlp: Language) -> None:
    doc = nlp(SENTENCE.format(name="Orla Brennan"))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Orla Brennan", "PERSON"), ("Evora", "GPE")]
    assert all(0.5 < ent._.score <= 1 for ent in doc.ents)


def test_what_is_unknown_has_no_part_in_the_loss(nlp: Language) -> None:
    known, unknown = example(nlp, "Bo Sand"), example(nlp, "Bo Sand", rain="")
    assert bio_labels(unknown)[:5] == [None, "O", "O", "B-PERSON", "I-PERSON"]
    tagger = tagger_of(nlp)
    even = [np.full((8, len(tagger.labels)), 1 / len(tagger.labels), dtype=np.float32)]
    [gradient] = tagger.get_loss([unknown], even)[1]
    assert not gradient[0].any()
    assert gradient[1:].any(axis=1).all()
    assert tagger.get_loss([unknown], even)[0] < tagger.get_loss([known], even)[0]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Orla\nBrennan"])
def test_any_text_is_read(nlp: Language, text: str) -> None:
    assert nlp(text).text == text


def test_the_component_is_the_same_when_it_was_saved(nlp: Language, tmp_path: Path) -> None:
    tagger_of(nlp).calibrate(Calibration(slope=0.5))
    text = SENTENCE.format(name="Ada Lindqvist")
    before = {ent.text: ent._.score for ent in nlp(text).ents}
    nlp.to_disk(tmp_path)
    again = {ent.text: ent._.score for ent in spacy.load(tmp_path)(text).ents}
    assert again == pytest.approx(before, abs=0.01)  # its weights are saved in sixteen bits
    tagger_of(nlp).calibrate(Calibration())
    assert [ent._.score for ent in nlp(text).ents] > list(before.values())
