"""Free text that a teacher annotates."""

import gzip
import random
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from language.training.fast import mixed
from language.training.taught import free_texts, taught_docs, teacher_in

TEXT = "Rain fell on Velm all day.\n\nAda left Velm for Evora in the rain.\n\nToo short.\n"


@Language.component("unsure_of_evora", assigns=["doc.ents"])
def unsure_of_evora(doc: Doc) -> Doc:
    for ent in doc.ents:
        ent._.score = 0.2 if ent.text == "Evora" else 0.9
    return doc


@pytest.fixture
def teacher(tmp_path: Path) -> Path:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "GPE", "pattern": name} for name in ("Velm", "Evora")])  # type: ignore[attr-defined]
    nlp.add_pipe("unsure_of_evora")
    nlp.to_disk(tmp_path / "teacher")
    return tmp_path / "teacher"


def taught(teacher: Path, corpora: Path) -> list[Doc]:
    (corpora / "text").mkdir(exist_ok=True)
    (corpora / "text" / "free_text.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    return taught_docs(
        teacher, free_texts(corpora), corpora / "parts" / "taught.spacy", spacy.blank("en").vocab
    )


def test_the_pupil_learns_the_names_that_the_teacher_is_sure_of(teacher: Path, tmp_path: Path) -> None:
    rain, ada = taught(teacher, tmp_path)
    assert [(ent.text, ent.label_) for ent in rain.ents] == [("Velm", "GPE")]
    assert [token.ent_iob_ for token in ada] == ["O", "O", "B", "O", "", "O", "O", "O", "O"]


def test_what_was_annotated_once_is_kept_in_a_folder_that_need_not_be_there(
    teacher: Path, tmp_path: Path
) -> None:
    first = [doc.text for doc in taught(teacher, tmp_path)]
    assert [doc.text for doc in taught(tmp_path / "no teacher", tmp_path)] == first


def test_the_reader_that_was_trained_there_is_the_teacher(tmp_path: Path) -> None:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "meta.json").write_text("{}")
    assert teacher_in(tmp_path) == tmp_path / "reader"
    shipped = teacher_in(tmp_path / "elsewhere")
    assert shipped is not None
    assert shipped.name == "reader"


def test_examples_are_mixed_by_their_weights() -> None:
    nlp = spacy.blank("en")
    many, few = (Example(nlp.make_doc(text), nlp.make_doc(text)) for text in ("many", "few"))
    stream = mixed([(iter([many] * 500), 0.9), (iter([few] * 500), 0.1)], random.Random(0))
    texts = [next(stream).text for _ in range(300)]
    assert 240 < texts.count("many") < 300
