"""Scores of a finished pipeline: names on every corpus, exact span and label, and the parse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from msgspec import Struct
from spacy.tokens import Doc

from language.analysis import PLACE_LABELS
from language.article import Article
from language.pipeline import Pipeline
from language.training.calibration import Judged
from language.training.parsing import gold_doc
from language.training.records import OWN
from language.training.spans import NameSpan, trimmed_span, without_titles
from language.training.treebank import read_conllu

_OWN_LABELS = {
    "PERSON": "PERSON",
    "NORP": "NORP",
    "ORG": "ORG",
    **dict.fromkeys(sorted(PLACE_LABELS), "PLACE"),
}

NAME_SETS = {
    "dev": {
        "uner_ewt.dev_with_oth": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "gum.dev": {"person": "PERSON", "place": "PLACE", "organization": "ORG"},
        "wikigold.dev": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "redocred.dev": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "gmb.dev": {"per": "PERSON", "geo": "PLACE", "org": "ORG", "gpe": "NORP"},
        f"{OWN}.dev": _OWN_LABELS,
    },
    "test": {
        "uner_ewt.test_with_oth": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "gum.test": {"person": "PERSON", "place": "PLACE", "organization": "ORG"},
        "wikigold.test": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "redocred.test": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "crossner_politics.test": {
            "politician": "PERSON",
            "person": "PERSON",
            "country": "PLACE",
            "location": "PLACE",
            "organisation": "ORG",
            "politicalparty": "ORG",
        },
        "uner_pud.test_wiki": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        f"{OWN}.test": _OWN_LABELS,
    },
}
"""The corpora of each part, with what their labels are called here; their other labels are not scored.

PLACE stands for any label of a place: few corpora tell these apart."""

GOLD_SETS = tuple(name for name in NAME_SETS["dev"] if name not in {"gmb.dev", f"{OWN}.dev"})
"""The development sets that others labelled by hand.

Where GMB disagrees with us, it is often wrong itself; our own texts are of the same hands as what is learnt.
"""

TREEBANK_SETS = {"dev": ("ewt.dev", "gum_free.dev"), "test": ("ewt.test", "gum_free.test")}
"""The treebanks of each part."""


class Score(Struct, frozen=True):
    """How many names there are, how many were found, and how many of those are right."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right, in percent."""
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """The share of what there is that was found, in percent."""
        return 100 * self.right / max(self.gold, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in percent."""
        return 200 * self.right / max(self.gold + self.found, 1)


class Compared(Struct, frozen=True):
    """The names of one text, as they should be and as they were found."""

    gold: frozenset[NameSpan]
    found: dict[NameSpan, float | None]
    """With the score of each."""


def compared_names(
    pipeline: Pipeline, records: Iterable[dict[str, Any]], labels: dict[str, str]
) -> list[Compared]:
    """Read a corpus as it is, uncleaned, and return the names of each of its texts.

    Args:
        pipeline: what finds names.
        records: the texts, with their `spans`.
        labels: what the corpus' labels are called here; those it lacks are left out on both sides.
    """
    return [_compared(pipeline, record, labels) for record in records]


def name_scores(texts: Iterable[Compared]) -> dict[str, Score]:
    """Return the score of each label, and of `all`."""
    gold, found, right = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        for counts, names in ((gold, text.gold), (found, text.found), (right, text.gold & text.found.keys())):
            counts.update(label for name in names for label in (name.label, "all"))
    labels = [*sorted((gold.keys() | found.keys()) - {"all"}), "all"]
    return {label: Score(gold[label], found[label], right[label]) for label in labels}


def judged_names(texts: Iterable[Compared]) -> list[Judged]:
    """Return the names found that have a score, each with whether it is right."""
    return [
        Judged(score, name in text.gold)
        for text in texts
        for name, score in text.found.items()
        if score is not None
    ]


def parse_scores(pipeline: Pipeline, file: Path) -> dict[str, float]:
    """Return UAS, LAS (no subtypes), UPOS and XPOS on a treebank's own tokens, in percent.

    Punctuation counts. Each sentence is read alone; sentence boundaries are given.
    """
    right, words = Counter[str](), 0
    for sentence in read_conllu(file):
        gold = gold_doc(pipeline.nlp, [sentence])
        doc = Doc(
            pipeline.nlp.vocab, [token.text for token in gold], [bool(token.whitespace_) for token in gold]
        )
        for name, component in pipeline.nlp.pipeline:
            if name not in {"ner", "name_tagger", "known_names", "figures", "lemmatizer"}:
                doc = component(doc)
        words += len(gold)
        for ours, theirs in zip(doc, gold, strict=True):
            is_head = ours.head.i == theirs.head.i
            right["UAS"] += is_head
            right["LAS"] += is_head and ours.dep_.lower() == theirs.dep_.lower()  # spaCy writes ROOT
            right["UPOS"] += ours.pos_ == theirs.pos_
            right["XPOS"] += ours.tag_ == theirs.tag_
    return {measure: 100 * right[measure] / max(words, 1) for measure in ("UAS", "LAS", "UPOS", "XPOS")}


def _compared(pipeline: Pipeline, record: dict[str, Any], labels: dict[str, str]) -> Compared:
    article = Article.from_raw(record["text"])
    spans = [(span["start"], span["end"], labels.get(span["label"])) for span in record["spans"]]
    gold = {_bare(article.text, NameSpan(start, end, label)) for start, end, label in spans if label}
    found = {}
    for mention in pipeline.analyse(article).mentions:
        label = "PLACE" if mention.label in PLACE_LABELS else mention.label
        if label in labels.values():
            found[_bare(article.text, NameSpan(mention.start, mention.end, label))] = mention.score
    return Compared(frozenset(gold), found)


def _bare(text: str, span: NameSpan) -> NameSpan:
    start, end = trimmed_span(text, span.start, span.end)
    bare = NameSpan(start, end, span.label)
    return (without_titles(text, bare) or bare) if span.label == "PERSON" else bare
