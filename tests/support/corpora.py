"""Corpora of one text, written and read back as the training command reads them."""

import gzip
import json
from pathlib import Path

from language.training.names import CORPORA, MISCELLANEOUS, Corpus, read_names


def corpus_named(name: str) -> Corpus:
    """Return how a corpus is read."""
    return next(corpus for corpus in CORPORA if corpus.name == name)


def write_corpus(folder: Path, corpus: str, text: str, spans: list[tuple[int, int, str]]) -> None:
    """Write a corpus of one text, with its labelled ranges."""
    records = [{"start": start, "end": end, "label": label} for start, end, label in spans]
    path = folder / "ner" / f"{corpus}.train.jsonl.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(json.dumps({"text": text, "spans": records}).encode()))


def read_corpus(folder: Path, corpus: str, text: str, **spans: str) -> list[tuple[str, str]]:
    """Return the names read from a corpus of one text, in which each span's label is given."""
    surfaces = {surface.replace("_", " "): label for surface, label in spans.items()}
    found = [(text.index(each), text.index(each) + len(each), label) for each, label in surfaces.items()]
    write_corpus(folder, corpus, text, found)
    [named] = read_names(folder, corpus_named(corpus), "train")
    unknown = [(text[start:end], "?") for start, end in named.unknown]
    miscellaneous = [(text[start:end], MISCELLANEOUS) for start, end in named.miscellaneous]
    return [(text[name.start : name.end], name.label) for name in named.names] + miscellaneous + unknown
