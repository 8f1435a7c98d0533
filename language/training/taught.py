"""Free text annotated by a better pipeline, for a smaller one to learn from (Hinton et al. 2015)."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from language.fingerprint import DEFAULT, MODELS

SHORTEST, LONGEST = 5, 250
"""Of a paragraph, in words."""
SURE = 0.5
"""A name of a lower score is neither a name nor none to the pupil."""

_ATTRIBUTES = ["TAG", "POS", "MORPH", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]


def teacher_in(out: Path) -> Path | None:
    """Return the folder of the `reader` that was trained there, else of the shipped one.

    None where it cannot run.
    """
    folders = [folder for folder in (out / "reader", MODELS / "reader") if (folder / "meta.json").is_file()]
    return folders[0] if folders and DEFAULT == "reader" else None


def taught_docs(teacher: Path, corpora: Path, words: int, keep: Path, vocab: Vocab) -> list[Doc]:
    """Return paragraphs of `text/free_text.txt.gz` as the teacher annotates them.

    Args:
        teacher: the folder of the pipeline that annotates.
        corpora: the folder of the corpora.
        words: about how many words to annotate, taken evenly from the whole text.
        keep: a file that keeps them, so that they are annotated once.
        vocab: of the pipeline that is to learn.
    """
    if not keep.exists():
        _annotated(teacher, corpora, words).to_disk(keep)
    return list(DocBin().from_disk(keep).get_docs(vocab))


def _annotated(teacher: Path, corpora: Path, words: int) -> DocBin:
    nlp = spacy.load(teacher, exclude=["lemmatizer"])
    docs = nlp.pipe(_paragraphs(corpora, words), batch_size=64)
    return DocBin(_ATTRIBUTES, docs=(_without_unsure_names(doc) for doc in docs))


def _without_unsure_names(doc: Doc) -> Doc:
    sure = [ent for ent in doc.ents if ent._.score is None or ent._.score >= SURE]
    unsure = [ent for ent in doc.ents if ent not in sure]
    doc.set_ents(sure, missing=unsure, default="outside")
    return doc


def _paragraphs(corpora: Path, words: int) -> Iterator[str]:
    with gzip.open(corpora / "text" / "free_text.txt.gz", "rt", encoding="utf-8") as lines:
        paragraphs = [line.strip() for line in lines if SHORTEST <= len(line.split()) <= LONGEST]
    share = words / max(1, sum(len(paragraph.split()) for paragraph in paragraphs))
    rng = random.Random(0)
    return (paragraph for paragraph in paragraphs if rng.random() < share)
