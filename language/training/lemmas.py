"""The tables of the rule lemmatizer, made from the treebanks, a large text and a list of irregular verbs."""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

from language.training.parsing import gold_doc
from language.training.treebank import Sentence

_BEFORE_E = (
    "v",
    "c",
    "u",
    "at",
    "is",
    "iz",
    "ys",
    "yz",
    "ag",
    "dg",
    "ur",
    *(f"{one}l" for one in "bdfgkptz"),
)
"""The ends of stems that, in a verb nobody knows, an "e" follows: "halv-", "tumbl-", "privatis-"."""

RULES: dict[str, list[list[str]]] = {
    "noun": [
        ["s", ""],
        ["es", ""],
        ["ies", "y"],
        ["ves", "f"],
        ["ves", "fe"],
        ["men", "man"],
        ["people", "person"],
    ],
    "verb": [
        ["s", ""],
        ["es", ""],
        ["ies", "y"],
        *([consonant * 2 + suffix, consonant] for suffix in ("ed", "ing") for consonant in "bdgkmnprt"),
        *([stem + suffix, stem + "e"] for suffix in ("ed", "ing") for stem in _BEFORE_E),
        ["ed", ""],
        ["ing", ""],
        ["lled", "l"],
        ["lling", "l"],
        ["ied", "y"],
        ["ed", "e"],
        ["ing", "e"],
    ],
    "adj": [["er", ""], ["est", ""], ["ier", "y"], ["iest", "y"], ["er", "e"], ["est", "e"]],
}
"""Suffixes and what they become. The later of two that give a known word wins, else the first of all."""

_TAUGHT = ("noun", "verb", "aux", "adj", "adv", "pron", "det", "part", "adp", "cconj", "sconj")
"""The parts of speech that have tables; of the others the lemma is the form."""
_PREFERRED = {"people": "person"}
"""Where the treebanks disagree with each other."""
_SEEN = 4
"""How often a word stands in the large text before it is a word."""


def with_lemmatizer(nlp: Language, documents: list[list[Sentence]], words: Counter[str]) -> Language:
    """Return `nlp` with a rule lemmatizer, added in place.

    The rules know from `words` which words exist. What they then get wrong on the treebank is mended: a
    base that wins wrongly (the "com" of "comes") is forgotten, and what is still wrong becomes an exception.

    Args:
        nlp: a pipeline that tags parts of speech and morphology.
        documents: treebank documents with gold lemmas.
        words: how often each lower-case word stands in a large text.
    """
    lemmatizer: Any = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    gold = [gold_doc(nlp, document) for document in documents]
    bases = {pos: _bases(words, rules) for pos, rules in RULES.items()}
    _initialise(lemmatizer, bases, {})
    for (pos, _), (lemma, _) in _mistakes(lemmatizer, gold, words).items():
        bases.get(pos, set()).discard(lemma)
    _initialise(lemmatizer, bases, {})
    _initialise(lemmatizer, bases, _mistakes(lemmatizer, gold, words))
    return nlp


def irregular_verbs() -> Iterator[tuple[str, list[str]]]:
    """Yield each irregular verb with its forms of the past, as far as they are irregular."""
    table = files("language.training").joinpath("irregular_verbs.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        base, forms = line.split("\t")
        yield base, forms.split()


def counted_words(corpora: Path) -> Counter[str]:
    """Return how often each lower-case word stands in `text/free_text.txt.gz`."""
    with gzip.open(corpora / "text" / "free_text.txt.gz", "rt", encoding="utf-8") as lines:
        return Counter(word for line in lines for word in re.findall(r"\b[a-z]+\b", line))


def _initialise(
    lemmatizer: Any, bases: dict[str, set[str]], mistakes: dict[tuple[str, str], tuple[str, str]]
) -> None:
    exceptions: dict[str, dict[str, list[str]]] = {pos: {} for pos in _TAUGHT}
    for (pos, form), (_, right) in sorted(mistakes.items()):
        exceptions[pos][form] = exceptions[pos][form.replace("'", "’")] = [right]
    exceptions["verb"] |= {form: [base] for base, forms in irregular_verbs() for form in forms}
    tables = Lookups()
    tables.add_table("lemma_rules", {pos: RULES.get(pos, [["", ""]]) for pos in _TAUGHT})
    tables.add_table("lemma_index", {pos: sorted(known) for pos, known in bases.items()})
    tables.add_table("lemma_exc", exceptions)
    lemmatizer.initialize(lookups=tables)
    lemmatizer.cache.clear()


def _bases(words: Counter[str], rules: list[list[str]]) -> set[str]:
    """Return the words that some other word is an inflected form of."""
    return {
        base
        for suffix, replacement in rules
        for word in words
        if word.endswith(suffix)
        and len(base := word.removesuffix(suffix) + replacement) > 2
        and words[base] >= _SEEN
    }


def _mistakes(
    lemmatizer: Any, docs: Iterable[Doc], words: Counter[str]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the wrong and the right lemma of each part of speech and form that the lemmatizer gets wrong."""
    lemmas: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    given: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for token in (token for doc in docs for token in doc):
        key = token.pos_.lower(), token.lower_
        if key[0] in _TAUGHT and not lemmatizer.is_base_form(token):
            lemmas[key][_PREFERRED.get(token.lemma_, token.lemma_)] += 1
            given[key].add(lemmatizer.rule_lemmatize(token)[0])
    mistakes = {}
    for key, counts in lemmas.items():
        right, count = counts.most_common(1)[0]
        wrong = given[key] - {right}
        if wrong and (count > 1 or words[right] >= _SEEN):
            mistakes[key] = min(wrong), right
    return mistakes
