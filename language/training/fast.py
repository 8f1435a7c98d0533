"""Making the `fast` pipeline: convolutional components, trained apart, put together in one folder."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config_from_str, load_model_from_config
from thinc.api import Model, fix_random_seed

import language.known_names  # noqa: F401  (registers a factory)
from language.fingerprint import pipeline_id
from language.name_tagger import NameTagger
from language.products import numpy_products
from language.training.english import with_news_tokenizer
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.loop import Schedule, trained
from language.training.names import CORPORA, silver_texts, weighted_texts
from language.training.parsing import parsing_examples
from language.training.recognising import naming_examples
from language.training.taught import free_texts, taught_docs, teacher_in
from language.training.treebank import read_treebanks

PARSER_WORDS = 6_000_000
"""About fifteen times through the treebanks, 25 minutes on one core."""
NAMES = Schedule(14_000_000)
"""Four times through the corpora of names, and one and a half times through what the teacher annotates."""
MORE_NAMES = Schedule(14_000_000, rate=0.001)
"""As much again, more gently: the names of a finished pipeline know most of it."""
KEPT = 0.4
"""How much is kept of what the names of a finished pipeline have learnt more.

On the development sets that people labelled the mean F1 is 76.4 with nothing or all of it, 77.2 with 0.4,
76.8 with 0.6 and 76.4 with 0.8.
"""
TAUGHT_SHARE = 0.5
"""How many of the examples of names are the teacher's."""

PARSING = ("tok2vec", "tagger", "morphologizer", "parser")
"""The components that are trained on the treebanks, together."""

SAMPLE = 3000
"""How many texts the types of names are taken from."""
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

LISTS = [
    {"name": "GeoNames", "license": "CC BY 4.0"},
    {"name": "names in the census of the United States, 1990", "license": "public domain"},
]
"""Where the lists of known words are from."""

NOTICE = """The weights in this folder are published under the Creative Commons Attribution-ShareAlike 4.0
International licence (CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

They were trained on the corpora named under "sources" in meta.json; whoever passes them on names those, and
Tallymark. No text of a corpus is part of them.
"""


def make_fast(
    corpora: Path, out: Path, progress: Callable[[str], None], begin_with: Path | None = None
) -> Path:
    """Train what is not there yet, put it together in `out/fast`, and return that folder.

    The trained parts are kept in `out/parts`, so that an interrupted training goes on with the next part.

    Args:
        corpora: the folder of `ner/`, `treebank/` and `text/`.
        out: where the pipeline goes.
        progress: is told how it goes, a line at a time.
        begin_with: the folder of a finished `fast` whose names learn more, and whose parser is kept.
    """
    parts = out / "parts"
    with numpy_products():
        begun = None if begin_with is None else spacy.load(begin_with)
        parser = begun or _part(parts / "parser", lambda keep: _trained_parser(corpora, keep, progress))
        names = _part(
            parts / ("names" if begun is None else "more-names"),
            lambda keep: _trained_names(corpora, out, keep, progress, begun),
        )
    if begin_with is not None:  # loaded again: what learnt more may share its weights with what it began as
        blend_models(_names(names).model, _names(spacy.load(begin_with)).model, KEPT)
    nlp = with_news_tokenizer(spacy.blank("en"))
    for component in PARSING:
        nlp.add_pipe(component, source=parser)
    with_lemmatizer(nlp, read_treebanks(corpora, "train"), counted_words(corpora))
    nlp.add_pipe("name_tagger", source=names)
    nlp.add_pipe("known_names", config={"score": KNOWN_SCORE})
    took = parser.meta["minutes"]
    minutes = {"parser": took if begun is None else took["parser"], "names": names.meta["minutes"]}
    nlp.meta.update({**META, "sources": [*sources(), *LISTS], "minutes": minutes})
    with_few_strings(nlp).to_disk(out / "fast")
    (out / "fast" / "LICENSE").write_text(NOTICE, encoding="utf-8")
    return out / "fast"


def blend_models(model: Model[Any, Any], begun: Model[Any, Any], share: float) -> None:
    """Set the weights of a model between those it has now and those it began with (see `restoring.blend`).

    Args:
        model: which has learnt more.
        begun: the same model before that.
        share: how much of what it has learnt is kept, from 0 to 1.
    """
    for node, before in zip(model.walk(), begun.walk(), strict=True):
        for name in node.param_names:
            if node.has_param(name):
                learnt, known = node.get_param(name), before.get_param(name)
                node.set_param(name, known + share * (learnt - known))


def _names(nlp: Language) -> NameTagger:
    return cast("NameTagger", nlp.get_pipe("name_tagger"))


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


def _part(folder: Path, train: Callable[[Path], Language]) -> Language:
    if not folder.exists():
        train(folder.with_name(folder.name + ".unfinished")).to_disk(folder)
    return spacy.load(folder)


def _trained_parser(corpora: Path, keep: Path, progress: Callable[[str], None]) -> Language:
    nlp, rng = blank_pipeline("parser.cfg"), random.Random(0)
    documents = read_treebanks(corpora, "train")
    sample = list(parsing_examples(nlp, documents, rng))
    nlp.initialize(lambda: sample)
    return trained(
        nlp,
        lambda: parsing_examples(nlp, documents, rng),
        Schedule(PARSER_WORDS),
        progress=lambda line: progress(f"parser: {line}"),
        keep=keep,
    )


def _trained_names(
    corpora: Path, out: Path, keep: Path, progress: Callable[[str], None], begun: Language | None
) -> Language:
    nlp, rng = blank_pipeline("names.cfg"), random.Random(0)
    teacher = teacher_in(out)
    texts = weighted_texts(corpora, silver=teacher is None)  # it knows better than the machine that labelled
    streams = [(_endless(lambda: naming_examples(nlp, texts, rng)), 1 - TAUGHT_SHARE)]
    sample = list(islice(streams[0][0], SAMPLE))
    if teacher is not None:
        progress(f"names: {teacher} is the teacher")
        untaught = chain(free_texts(corpora), silver_texts(corpora))
        kept = out / "parts" / f"taught-{pipeline_id(str(teacher)).version}.spacy"
        docs = taught_docs(teacher, untaught, kept, nlp.vocab)
        streams.append((_endless(lambda: _taught_examples(nlp, docs, rng)), TAUGHT_SHARE))
    if begun is None:
        nlp.initialize(lambda: sample)
    else:
        nlp.remove_pipe("name_tagger")
        nlp.add_pipe("name_tagger", source=begun)
    return trained(
        nlp,
        lambda: mixed(streams, rng),
        NAMES if begun is None else MORE_NAMES,
        progress=lambda line: progress(f"names: {line}"),
        keep=keep,
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
