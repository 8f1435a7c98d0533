"""A person's own pipeline, with UD or CLEAR relations, read with and without its gaps filled.

The pipeline is trained here, on a handful of sentences; it knows organisations and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import load_config_from_str, load_model_from_config

from language.analysis import Analysis
from language.article import Article
from language.filling import had_labels
from language.fingerprint import filled, pipeline_id
from language.pipeline import load_pipeline
from language.training.loop import Schedule, trained

WORD_BY_WORD = """
[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "parser", "ner"]

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.HashEmbedCNN.v2"
width = 32
depth = 2
embed_size = 300
window_size = 1
maxout_pieces = 2
subword_features = true
pretrained_vectors = null

[components.tagger]
factory = "tagger"

[components.tagger.model]
@architectures = "spacy.Tagger.v2"

[components.tagger.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 32
"""

TRANSITIONS = """
[components.{name}]
factory = "{name}"

[components.{name}.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "{name}"
extra_state_tokens = false
hidden_width = 32
maxout_pieces = 2
use_upper = true

[components.{name}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 32
"""

CONFIG = WORD_BY_WORD + "".join(TRANSITIONS.format(name=name) for name in ("parser", "ner"))

WORDS = "The {body} fed {number} {people} in {town} , {speaker} said ."
BODIES = ["Harbour Board", "River Trust", "Night Watch", "Tea Guild"]
TAGS = ["DT", "NNP", "NNP", "VBD", "CD", "NNS", "IN", "NNP", ",", "NNP", "VBD", "."]
SCHEMES = {
    "UD": (
        [2, 2, 3, 10, 5, 3, 7, 3, 10, 10, 10, 10],
        [
            "det",
            "compound",
            "nsubj",
            "ccomp",
            "nummod",
            "obj",
            "case",
            "obl",
            "punct",
            "nsubj",
            "ROOT",
            "punct",
        ],
    ),
    "CLEAR": (
        [2, 2, 3, 10, 5, 3, 3, 6, 10, 10, 10, 10],
        [
            "det",
            "compound",
            "nsubj",
            "ccomp",
            "nummod",
            "dobj",
            "prep",
            "pobj",
            "punct",
            "nsubj",
            "ROOT",
            "punct",
        ],
    ),
}
ARTICLE = Article("The River Trust fed 1,900 people in Berlin, Merkel said.")


def sentence(nlp: Language, scheme: str, number: int) -> Example:
    """Return the numbered training sentence with its parse and its organisation."""
    heads, deps = SCHEMES[scheme]
    text = WORDS.format(
        body=BODIES[number % 4],
        number=["40", "1,900", "12", "31"][number // 2 % 4],
        people=["people", "children", "miners"][number % 3],
        town=["Berlin", "Rome", "Evora"][number % 3],
        speaker=["Merkel", "Lindqvist"][number % 2],
    )
    words = text.split()
    ents = ["O", "B-ORG", "I-ORG", *["O"] * 9]
    gold = Doc(nlp.vocab, words, tags=TAGS, heads=heads, deps=deps, ents=ents)
    return Example(Doc(nlp.vocab, words), gold)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Return what trains a pipeline with the relations of a scheme, once, and returns its folder."""
    folders: dict[str, str] = {}

    def folder(scheme: str) -> str:
        if scheme not in folders:
            nlp = load_model_from_config(load_config_from_str(CONFIG), auto_fill=True)
            examples = [sentence(nlp, scheme, number) for number in range(12)]
            nlp.initialize(lambda: examples)
            trained(nlp, lambda: examples, Schedule(5000, batch_words=100, rate=0.02), progress=print)
            path = tmp_path_factory.mktemp("own") / scheme
            nlp.to_disk(path)
            folders[scheme] = str(path)
        return folders[scheme]

    return folder


def ruling(**names: str) -> Language:
    """Return a pipeline that knows one name of each label."""
    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for label, name in names.items()])
    return nlp


def names(analysis: Analysis) -> list[tuple[str, str]]:
    return [(mention.text, mention.label) for mention in analysis.mentions]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_figures_are_found_on_the_relations_of_any_scheme(own: Callable[[str], str], scheme: str) -> None:
    analysis = load_pipeline(own(scheme)).analyse(ARTICLE)
    assert names(analysis) == [("River Trust", "ORG"), ("1,900", "CARDINAL")]
    [figure] = analysis.figures
    assert (figure.value, figure.unit and figure.unit.noun) == (1900, "person")
    assert figure.source is not None
    assert figure.source.text == "Merkel"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_labels_it_lacks_are_filled_if_asked(own: Callable[[str], str], scheme: str) -> None:
    analysis = load_pipeline(filled(own(scheme))).analyse(ARTICLE)
    assert names(analysis) == [
        ("River Trust", "ORG"),
        ("1,900", "CARDINAL"),
        ("Berlin", "GPE"),
        ("Merkel", "PERSON"),
    ]
    assert [mention.score is None for mention in analysis.mentions] == [True, True, False, False]


def test_its_own_names_stay_and_of_its_labels_ours_give_none(tmp_path: Path) -> None:
    ruling(ORG="Angela Merkel").to_disk(tmp_path / "own")  # odd, but its own
    article = Article("Angela Merkel left Berlin. The Red Cross told Emmanuel Macron.")
    assert names(load_pipeline(filled(str(tmp_path / "own"))).analyse(article)) == [
        ("Angela Merkel", "ORG"),
        ("Berlin", "GPE"),
        ("Emmanuel Macron", "PERSON"),
    ]


@pytest.mark.parametrize(
    ("own_labels", "had"),
    [
        (["PER", "LOC"], {"PER", "PERSON", "LOC", "GPE", "FAC"}),
        (["GPE", "LOC"], {"GPE", "LOC"}),
        (["ORGANIZATION"], {"ORGANIZATION", "ORG"}),
    ],
)
def test_other_schemes_have_our_labels_by_other_names(own_labels: list[str], had: set[str]) -> None:
    assert had_labels(ruling(**dict.fromkeys(own_labels, "x"))) == had


def test_a_filled_pipeline_is_another_one_to_the_cache(tmp_path: Path) -> None:
    ruling().to_disk(tmp_path)
    alone, both = pipeline_id(str(tmp_path)), pipeline_id(filled(str(tmp_path)))
    assert alone.name != both.name
    assert alone.version != both.version


@pytest.mark.parametrize("name", [None, "reader", "fast"])
def test_ours_need_no_filling(name: str | None) -> None:
    assert filled(name) == name
