"""Texts annotated by a better pipeline, for a smaller one to learn from (Hinton et al. 2015)."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
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


def taught_docs(teacher: Path, texts: Iterable[str], keep: Path, vocab: Vocab) -> list[Doc]:
    """Return texts as the teacher annotates them.

    Args:
        teacher: the folder of the pipeline that annotates.
        texts: what it annotates; not looked at when they are kept.
        keep: a file that keeps them, so that they are annotated once; its folder is made.
        vocab: of the pipeline that is to learn.
    """
    if not keep.exists():
        keep.parent.mkdir(parents=True, exist_ok=True)
        _annotated(teacher, texts).to_disk(keep)
    return list(DocBin().from_disk(keep).get_docs(vocab))


def free_texts(corpora: Path) -> Iterator[str]:
    """Yield the paragraphs of `text/free_text.txt.gz`."""
    with gzip.open(corpora / "text" / "free_text.txt.gz", "rt", encoding="utf-8") as lines:
        yield from (line.strip() for line in lines if SHORTEST <= len(line.split()) <= LONGEST)


def _annotated(teacher: Path, texts: Iterable[str]) -> DocBin:
    nlp = spacy.load(teacher, exclude=["lemmatizer"])
    docs = nlp.pipe(texts, batch_size=64)
    return DocBin(_ATTRIBUTES, docs=(_without_unsure_names(doc) for doc in docs))


def _without_unsure_names(doc: Doc) -> Doc:
    sure = [ent for ent in doc.ents if ent._.score is None or ent._.score >= SURE]
    unsure = [ent for ent in doc.ents if ent not in sure]
    doc.set_ents(sure, missing=unsure, default="outside")
    return doc
