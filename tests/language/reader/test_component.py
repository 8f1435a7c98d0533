"""The pipeline `reader` that ships with Tallymark."""

import pickle
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

import language.known_names
import language.reader.component  # noqa: F401  (both register factories)
from language.fingerprint import MODELS

REPORT = (
    "LAGOS, Nigeria (Reuters) — Prime Minister Ada Lindqvist told the BBC on Tuesday that 40 Norwegian "
    "ships had left Oslo. “We were warned,” Lindqvist said. The Oslo-based Harbour Authority denied it."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(MODELS / "reader")


def annotation(doc: Doc) -> list[tuple[str, ...]]:
    """Return everything the reader writes, as text, a row a token."""
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, str(t.head.i), t.ent_iob_, t.ent_type_)
        for t in doc
    ]


def test_names_are_found_with_a_score(nlp: Language) -> None:
    doc = nlp(REPORT)
    assert [(ent.text, ent.label_) for ent in doc.ents] == [
        ("LAGOS", "GPE"),
        ("Nigeria", "GPE"),
        ("Reuters", "ORG"),
        ("Ada Lindqvist", "PERSON"),
        ("BBC", "ORG"),
        ("Norwegian", "NORP"),
        ("Oslo", "GPE"),
        ("Lindqvist", "PERSON"),
        ("Oslo", "GPE"),
        ("Harbour Authority", "ORG"),
    ]
    assert all(0 <= ent._.score <= 1 for ent in doc.ents if ent.text != "LAGOS")


def test_sentences_and_the_parse_are_found(nlp: Language) -> None:
    doc = nlp("The flood killed at least 40 people. “It came at night,” a farmer said.")
    assert [sent.text for sent in doc.sents] == [
        "The flood killed at least 40 people.",
        "“It came at night,” a farmer said.",
    ]
    relations = {(token.text, token.dep_, token.head.lemma_) for token in doc}
    assert {("flood", "nsubj", "kill"), ("40", "nummod", "person"), ("killed", "ROOT", "kill")} <= relations


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ada Osl\n\u00a0.,“”’-40%é漢\ufffd"), max_size=80))
def test_any_text_is_read_and_every_sentence_is_a_tree(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert doc.text == text
    for sent in doc.sents:
        roots = [token for token in sent if token.head.i == token.i]
        assert len(roots) == 1
        assert all(roots[0] in [*token.ancestors, token] for token in sent)


def test_a_long_text_is_read_in_windows_without_a_seam(nlp: Language) -> None:
    sentence = "Ada Lindqvist left Oslo for Lima on Tuesday with forty ships. "
    doc = nlp(sentence * 60)
    assert len(list(doc.sents)) == 60
    assert {sent.root.text for sent in doc.sents} == {"left"}
    assert {ent.text for ent in doc.ents} == {"Ada Lindqvist", "Oslo", "Lima"}
    assert len(doc.ents) == 180


def test_texts_read_together_are_read_as_well_as_alone(nlp: Language) -> None:
    texts = [REPORT, "", "\n", "Rain fell in Lima."]
    together = [[(ent.text, ent.label_) for ent in doc.ents] for doc in nlp.pipe(texts)]
    assert together == [[(ent.text, ent.label_) for ent in nlp(text).ents] for text in texts]


def test_a_saved_or_pickled_reader_reads_the_same(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    before = annotation(nlp(REPORT))
    assert annotation(spacy.load(tmp_path)(REPORT)) == before
    copy = spacy.load(MODELS / "reader").from_bytes(nlp.to_bytes())
    assert annotation(copy(REPORT)) == before
    reader = pickle.loads(pickle.dumps(nlp.get_pipe("reader")))
    names = [(ent.start, ent.end) for ent in nlp.get_pipe("reader")(nlp.make_doc(REPORT)).ents]
    assert [(ent.start, ent.end) for ent in reader(nlp.make_doc(REPORT)).ents] == names


def test_two_processes_read_the_same(nlp: Language) -> None:
    texts = [REPORT, "Rain fell in Lima."] * 3
    alone = [annotation(doc) for doc in nlp.pipe(texts, batch_size=2)]
    assert [annotation(doc) for doc in nlp.pipe(texts, batch_size=2, n_process=2)] == alone
