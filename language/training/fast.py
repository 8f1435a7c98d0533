"""Making the `fast` pipeline: one convolutional encoder, trained for tags, parses and names at once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config_from_str, load_model_from_config
from thinc.api import fix_random_seed

import language.known_names
import language.name_tagger  # noqa: F401  (both register factories)
from language.products import numpy_products
from language.training.english import with_news_tokenizer
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.loop import Schedule, trained
from language.training.names import CORPORA, weighted_texts
from language.training.parsing import parsing_examples
from language.training.recognising import naming_examples
from language.training.taught import taught_docs, teacher_in
from language.training.treebank import read_treebanks

WORDS = 8_000_000
"""About eight times through the treebanks and one and a half times through the corpora of names."""
TAUGHT_WORDS = 1_200_000
"""How many words of free text the teacher annotates."""
PARSED_SHARE, NAMED_SHARE = 0.3, 0.45
"""How many of the examples are paragraphs of the treebanks and texts of the corpora of names; the others are
the teacher's."""

SAMPLE = 3000
"""How many examples of each kind the labels are taken from."""
KNOWN_SCORE = 0.9
"""How sure we are of a name that only the lists of known names see, as measured on development data."""

META = {
    "lang": "en",
    "name": "tallymark_fast",
    "version": "1.0.0",
    "description": "Names, tags, lemmas and dependencies for English news, by small convolutional networks",
    "author": "The Tallymark authors",
    "license": "CC BY-SA 4.0",
}


NOTICE = """The weights in this folder are published under the Creative Commons Attribution-ShareAlike 4.0
International licence (CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

They were trained on the corpora named under "sources" in meta.json; whoever passes them on names those, and
Tallymark. No text of a corpus is part of them.
"""


def make_fast(corpora: Path, out: Path, progress: Callable[[str], None]) -> Path:
    """Train the network unless it is there, put the pipeline together in `out/fast`, return that folder."""
    part = out / "parts" / "fast"
    if not part.exists():
        with numpy_products():
            _trained_network(corpora, out, progress).to_disk(part)
    network = spacy.load(part)
    nlp = with_news_tokenizer(spacy.blank("en"))
    for component in ("tok2vec", "tagger", "morphologizer", "parser"):
        nlp.add_pipe(component, source=network)
    with_lemmatizer(nlp, read_treebanks(corpora, "train"), counted_words(corpora))
    nlp.add_pipe("name_tagger", source=network)
    nlp.add_pipe("known_names", config={"score": KNOWN_SCORE})
    nlp.meta.update({**META, "sources": sources(), "minutes": {"network": network.meta["minutes"]}})
    with_few_strings(nlp).to_disk(out / "fast")
    (out / "fast" / "LICENSE").write_text(NOTICE, encoding="utf-8")
    return out / "fast"


def with_few_strings(nlp: Language) -> Language:
    """Return a copy of a pipeline without the words it was trained on, which take megabytes."""
    lean: Any = load_model_from_config(nlp.config, auto_fill=True)
    tokenizer: Any = nlp.tokenizer
    lean.tokenizer.from_bytes(tokenizer.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    learnt = [(name, component) for name, component in nlp.pipeline if hasattr(component, "to_bytes")]
    for name, component in cast("list[tuple[str, Any]]", learnt):
        lean.get_pipe(name).from_bytes(component.to_bytes(exclude=["vocab"]), exclude=["vocab"])
        for label in getattr(component, "labels", ()):
            lean.vocab.strings.add(label)
    lean.meta.update(
        {key: value for key, value in nlp.meta.items() if key not in {"vectors", "spacy_version"}}
    )
    return cast("Language", lean)


def _trained_network(corpora: Path, out: Path, progress: Callable[[str], None]) -> Language:
    nlp, rng = blank_pipeline("fast.cfg"), random.Random(0)
    documents = read_treebanks(corpora, "train")
    texts = weighted_texts(corpora)
    streams = [
        (_endless(lambda: parsing_examples(nlp, documents, rng)), PARSED_SHARE),
        (_endless(lambda: naming_examples(nlp, texts, rng)), NAMED_SHARE),
    ]
    teacher = teacher_in(out)
    if teacher is not None:
        progress(f"fast: {teacher} is the teacher")
        docs = taught_docs(teacher, corpora, TAUGHT_WORDS, out / "parts" / "taught.spacy", nlp.vocab)
        streams.append((_endless(lambda: _taught_examples(nlp, docs, rng)), 1 - PARSED_SHARE - NAMED_SHARE))
    sample = [example for stream, _ in streams for example in islice(stream, SAMPLE)]
    nlp.initialize(lambda: sample)
    return trained(
        nlp,
        lambda: mixed(streams, rng),
        Schedule(WORDS),
        progress=lambda line: progress(f"fast: {line}"),
        keep=out / "parts" / "fast.unfinished",
    )


def mixed(streams: Sequence[tuple[Iterator[Example], float]], rng: random.Random) -> Iterator[Example]:
    """Yield examples without end, each from a stream chosen by chance, as the weights of the streams say."""
    weights = [weight for _, weight in streams]
    while True:
        [stream] = rng.choices([stream for stream, _ in streams], weights)
        yield next(stream)


def _taught_examples(nlp: Language, docs: list[Doc], rng: random.Random) -> Iterator[Example]:
    for doc in rng.sample(docs, len(docs)):
        yield Example(nlp.make_doc(doc.text), doc)


def _endless(epoch: Callable[[], Iterable[Example]]) -> Iterator[Example]:
    while True:
        yield from epoch()


def blank_pipeline(config: str, seed: int = 0) -> Language:
    """Return the untrained pipeline that a configuration beside this module describes, with our tokenizer."""
    fix_random_seed(seed)
    text = files("language.training").joinpath(config).read_text(encoding="utf-8")
    return with_news_tokenizer(load_model_from_config(load_config_from_str(text), auto_fill=True))


def sources() -> list[dict[str, str]]:
    """Return the corpora and their licences, as a pipeline's meta names them."""
    treebanks = [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM, its free genres", "license": "CC BY 4.0"},
    ]
    return [*treebanks, *({"name": corpus.name, "license": corpus.licence} for corpus in CORPORA)]
