"""Training and putting together, on a handful of sentences."""

import random
from pathlib import Path

import numpy as np
import spacy
from spacy.util import load_config_from_str, load_model_from_config
from thinc.api import Linear, chain

from language.training.fast import blend_models, with_few_strings
from language.training.loop import Schedule, trained
from language.training.recognising import naming_example
from language.training.spans import NamedText, NameSpan

CONFIG = """
[nlp]
lang = "en"
pipeline = ["ner"]

[components]

[components.ner]
factory = "ner"
"""
TEXTS = [
    NamedText(f"{name} arrived in {town} .", (NameSpan(0, len(name), "PERSON"),))
    for name in ("Ada", "Orla", "Brandt")
    for town in ("spring", "autumn", "winter")
]


def test_what_was_trained_and_made_small_reads_as_before(tmp_path: Path) -> None:
    nlp = load_model_from_config(load_config_from_str(CONFIG), auto_fill=True)
    examples = [naming_example(nlp, named) for named in TEXTS]
    nlp.initialize(lambda: examples)
    told: list[str] = []
    schedule = Schedule(words=1500, batch_words=20, rate=0.01)
    shuffled = random.Random(0)
    trained(nlp, lambda: shuffled.sample(examples, len(examples)), schedule, progress=told.append)
    with_few_strings(nlp).to_disk(tmp_path)
    lean = spacy.load(tmp_path)
    text = "Orla arrived in summer ."
    assert [(ent.text, ent.label_) for ent in nlp(text).ents] == [("Orla", "PERSON")]
    assert [(ent.text, ent.label_) for ent in lean(text).ents] == [("Orla", "PERSON")]
    assert "minutes" in lean.meta
    assert len(lean.vocab.strings) < len(nlp.vocab.strings)


def test_a_model_is_set_between_what_it_is_and_what_it_was() -> None:
    begun, learnt = Linear(2, 3).initialize(), Linear(2, 3).initialize()
    begun.set_param("W", np.zeros((2, 3), dtype="f"))
    learnt.set_param("W", np.ones((2, 3), dtype="f"))
    model = chain(learnt, Linear(2, 2).initialize())
    blend_models(model, chain(begun, model.layers[1]), 0.4)
    assert np.allclose(learnt.get_param("W"), 0.4)
    assert np.allclose(begun.get_param("W"), 0.0)
