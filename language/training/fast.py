"""Making the `fast` pipeline: convolutional components, trained apart, put together in one folder."""

from __future__ import annotations

import random
from collections.abc import Callable
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.util import load_config_from_str, load_model_from_config
from thinc.api import fix_random_seed

import language.known_names  # noqa: F401  (registers the factory)
from language.training.english import with_news_tokenizer
from language.training.lemmas import counted_words, with_lemmatizer
from language.training.loop import Schedule, trained
from language.training.names import CORPORA, read_names
from language.training.parsing import parsing_examples
from language.training.recognising import naming_examples
from language.training.treebank import read_treebanks

PARSER_WORDS = 6_000_000
"""About fifteen times through the treebanks, 25 minutes on one core."""
NAMES_WORDS = 9_000_000
"""About four times through the corpora of names, 25 minutes on one core."""

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
    """Train what is not there yet, put it together in `out/fast`, and return that folder.

    The trained parts are kept in `out/parts`, so that an interrupted training goes on with the next part.
    """
    parser = _part(out / "parts" / "parser", lambda keep: _trained_parser(corpora, keep, progress))
    names = _part(out / "parts" / "names", lambda keep: _trained_names(corpora, keep, progress))
    nlp = with_news_tokenizer(spacy.blank("en"))
    for component in parser.pipe_names:
        nlp.add_pipe(component, source=parser)
    with_lemmatizer(nlp, read_treebanks(corpora, "train"), counted_words(corpora))
    nlp.add_pipe("ner", source=names)
    nlp.add_pipe("known_names")
    minutes = {"parser": parser.meta["minutes"], "names": names.meta["minutes"]}
    nlp.meta.update({**META, "sources": sources(), "minutes": minutes})
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


def _part(folder: Path, train: Callable[[Path], Language]) -> Language:
    if not folder.exists():
        train(folder.with_name(folder.name + ".unfinished")).to_disk(folder)
    return spacy.load(folder)


def _trained_parser(corpora: Path, keep: Path, progress: Callable[[str], None]) -> Language:
    documents, rng = read_treebanks(corpora, "train"), random.Random(0)
    nlp = _blank("parser.cfg")
    sample = list(parsing_examples(nlp, documents, rng))
    nlp.initialize(lambda: sample)
    return trained(
        nlp,
        lambda: parsing_examples(nlp, documents, rng),
        Schedule(PARSER_WORDS),
        progress=lambda line: progress(f"parser: {line}"),
        keep=keep,
    )


def _trained_names(corpora: Path, keep: Path, progress: Callable[[str], None]) -> Language:
    texts = [(read_names(corpora, corpus, "train"), corpus.weight) for corpus in CORPORA]
    nlp, rng = _blank("names.cfg"), random.Random(0)
    sample = list(islice(naming_examples(nlp, texts, rng), 3000))
    nlp.initialize(lambda: sample)
    return trained(
        nlp,
        lambda: naming_examples(nlp, texts, rng),
        Schedule(NAMES_WORDS),
        progress=lambda line: progress(f"names: {line}"),
        keep=keep,
    )


def _blank(config: str) -> Language:
    fix_random_seed(0)
    text = files("language.training").joinpath(config).read_text(encoding="utf-8")
    return with_news_tokenizer(load_model_from_config(load_config_from_str(text), auto_fill=True))


def sources() -> list[dict[str, str]]:
    """Return the corpora and their licences, as a pipeline's meta names them."""
    treebanks = [
        {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
        {"name": "UD English GUM, its free genres", "license": "CC BY 4.0"},
    ]
    return [*treebanks, *({"name": corpus.name, "license": corpus.licence} for corpus in CORPORA)]
