"""A small pipeline of our own goes on learning from corrected passages."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
import spacy
from spacy.training import Example
from thinc.api import fix_random_seed

from language.errors import PipelineNotTunedError
from language.passage import Passage
from language.tuning import HELD_OUT, ROUNDS, tune

PEOPLE = ("Ana Ruiz", "Ben Holt", "Cora Lind", "Dan Moss", "Eva Stern", "Finn Oak", "Gro Dahl", "Hal Birch")
TOWNS = ("Velm", "Aarow", "Bistra", "Corvin", "Dorna", "Eltz", "Fjell", "Goran")


def said(name: str) -> Passage:
    return Passage(f"{name} said so.", ((0, len(name), "PERSON"),), is_decided=False)


def went(town: str, label: str) -> Passage:
    return Passage(f"They went to {town} today.", ((13, 13 + len(town), label),), is_decided=True)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline that takes every town for an organisation."""
    fix_random_seed(1)
    nlp = spacy.blank("en", meta={"name": "small"})
    recogniser = nlp.add_pipe("ner")
    for label in ("PERSON", "ORG", "GPE"):
        recogniser.add_label(label)
    passages = [*map(said, PEOPLE), *(went(town, "ORG") for town in TOWNS)]
    examples = [Example.from_dict(nlp.make_doc(one.text), {"entities": list(one.names)}) for one in passages]
    optimiser = nlp.initialize(lambda: examples)
    for _ in range(15):
        nlp.update(examples, sgd=optimiser)
    folder = tmp_path_factory.mktemp("pipelines") / "small"
    nlp.to_disk(folder)
    (folder / "LICENSE").write_text("free")
    return folder


def digest(folder: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        found.update(path.read_bytes())
    return found.hexdigest()


CORRECTED = [
    went(f"{town}{ending}", "GPE") for town in TOWNS for ending in ("", "burg", "stad", "by", "ham", "wick")
]


def test_a_tuned_copy_reads_what_was_held_out_better(small: Path, tmp_path: Path) -> None:
    before, rounds = digest(small), []
    tuned = tune(str(small), [*CORRECTED, *map(said, PEOPLE)], tmp_path / "tuned", progress=rounds.append)
    assert tuned.is_better
    assert tuned.after > tuned.before + 0.2
    assert tuned.held_out + tuned.learned == len(CORRECTED) + len(PEOPLE)
    assert tuned.held_out == -(-len(CORRECTED) // HELD_OUT) + -(-len(PEOPLE) // HELD_OUT)
    assert rounds == list(range(1, ROUNDS + 1))
    assert digest(small) == before
    nlp = spacy.load(tmp_path / "tuned")
    assert nlp.meta["name"] == "small_tuned"
    assert f"{tuned.after:.4f} after" in nlp.meta["description"]
    assert [(ent.label_, ent.text) for ent in nlp("They went to Velmburg today.").ents] == [
        ("GPE", "Velmburg")
    ]
    assert [ent.label_ for ent in nlp("Ana Ruiz said so.").ents] == ["PERSON"]
    assert (tmp_path / "tuned" / "LICENSE").read_text() == "free"


def test_a_copy_that_reads_no_better_is_not_kept(small: Path, tmp_path: Path) -> None:
    nlp = spacy.load(small)
    right = [
        Passage(
            doc.text, tuple((ent.start_char, ent.end_char, ent.label_) for ent in doc.ents), is_decided=True
        )
        for doc in nlp.pipe(one.text for one in CORRECTED)
    ]
    tuned = tune(str(small), right, tmp_path / "tuned")
    assert (tuned.before, tuned.is_better) == (1.0, False)
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_behind_when_it_is_broken_off(small: Path, tmp_path: Path) -> None:
    def interrupt(number: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tune(str(small), CORRECTED, tmp_path / "tuned", progress=interrupt)
    assert list(tmp_path.iterdir()) == []


def test_a_few_decisions_are_too_few(small: Path, tmp_path: Path) -> None:
    with pytest.raises(PipelineNotTunedError, match="only 9 paragraphs hold decisions"):
        tune(str(small), CORRECTED[:9], tmp_path / "tuned")


def test_what_runs_in_onnx_says_that_it_cannot_learn(tmp_path: Path) -> None:
    with pytest.raises(PipelineNotTunedError, match="has no recogniser that can learn here") as error:
        tune("reader", CORRECTED, tmp_path / "tuned")
    assert "--pipeline fast" in error.value.hint


def test_the_shipped_pipeline_fast_can_be_tuned(tmp_path: Path) -> None:
    tuned = tune("fast", CORRECTED, tmp_path / "tuned")
    assert tuned.after >= tuned.before
    assert (tmp_path / "tuned").exists() == tuned.is_better
