"""Scores of a finished pipeline: names on every corpus, exact span and label, and the parse."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Doc

from language.article import Article
from language.pipeline import Pipeline
from language.training.parsing import gold_doc
from language.training.spans import NameSpan, trimmed_span, without_titles
from language.training.treebank import read_conllu

PLACE = frozenset({"GPE", "LOC", "FAC"})
"""What PLACE stands for: few corpora tell these apart."""

NAME_SETS = {
    "dev": {
        "uner_ewt.dev_with_oth": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "gum.dev": {"person": "PERSON", "place": "PLACE", "organization": "ORG"},
        "wikigold.dev": {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORG"},
        "gmb.dev": {"per": "PERSON", "geo": "PLACE", "org": "ORG", "gpe": "NORP"},
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
    },
}
"""The corpora of each part, with what their labels are called here; their other labels are not scored."""


TREEBANK_SETS = {"dev": ("ewt.dev", "gum_free.dev"), "test": ("ewt.test", "gum_free.test")}
"""The treebanks of each part."""


@dataclass(frozen=True)
class Score:
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


def name_scores(pipeline: Pipeline, file: Path, labels: dict[str, str]) -> dict[str, Score]:
    """Return the score of each label, and of `all`, on one corpus as it is, uncleaned.

    Args:
        pipeline: what to score.
        file: a corpus, one JSON object a line, gzipped.
        labels: what the corpus' labels are called here.
    """
    gold_counts, found_counts, right_counts = Counter[str](), Counter[str](), Counter[str]()
    wanted = set(labels.values())
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            article = Article.from_raw(record["text"])
            spans = [
                NameSpan(span["start"], span["end"], labels[span["label"]])
                for span in record["spans"]
                if span["label"] in labels
            ]
            gold = {_bare(article.text, span) for span in spans}
            found = {_bare(article.text, span) for span in _found(pipeline, article)}
            found = {span for span in found if span.label in wanted}
            for counts, names in ((gold_counts, gold), (found_counts, found), (right_counts, gold & found)):
                counts.update(label for name in names for label in (name.label, "all"))
    return {
        label: Score(gold_counts[label], found_counts[label], right_counts[label])
        for label in [*sorted(wanted), "all"]
    }


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
            if name not in {"ner", "figures", "lemmatizer"}:
                doc = component(doc)
        words += len(gold)
        for ours, theirs in zip(doc, gold, strict=True):
            is_head = ours.head.i == theirs.head.i
            right["UAS"] += is_head
            right["LAS"] += is_head and ours.dep_.lower() == theirs.dep_.lower()  # spaCy writes ROOT
            right["UPOS"] += ours.pos_ == theirs.pos_
            right["XPOS"] += ours.tag_ == theirs.tag_
    return {measure: 100 * right[measure] / max(words, 1) for measure in ("UAS", "LAS", "UPOS", "XPOS")}


def _found(pipeline: Pipeline, article: Article) -> list[NameSpan]:
    return [
        NameSpan(mention.start, mention.end, "PLACE" if mention.label in PLACE else mention.label)
        for mention in pipeline.analyse(article).mentions
    ]


def _bare(text: str, span: NameSpan) -> NameSpan:
    start, end = trimmed_span(text, span.start, span.end)
    bare = NameSpan(start, end, span.label)
    return (without_titles(text, bare) or bare) if span.label == "PERSON" else bare
