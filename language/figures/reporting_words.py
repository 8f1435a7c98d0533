"""The lexicon of reported speech as its rules look words up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from language.figures.lexicons import reporting


@cache
def verb_forms() -> dict[str, str]:
    """Return the lemma of every form of every reporting verb."""
    table = reporting()
    lemmas = {lemma for kind in table["verbs"] for lemma in table["verbs"][kind]} | set(
        table["prepositional"]
    )
    forms = {form: lemma for lemma in sorted(lemmas) for form in _regular_forms(lemma)}
    forms |= {form: lemma for lemma, irregular in table["irregular"].items() for form in irregular}
    return forms


def _regular_forms(lemma: str) -> Iterator[str]:
    stem = lemma.removesuffix("e")
    yield from (lemma, lemma + "s", stem + "ed", stem + "ing")
    if lemma.endswith("y") and lemma[-2] not in "aeo":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied")
    if lemma.endswith(("ss", "sh", "ch", "x")):
        yield lemma + "es"


@cache
def reporting_lemmas(kind: str) -> frozenset[str]:
    """Return the lemmas of the verbs that report a "clause", "object", "infinitive" and so on."""
    return frozenset(reporting()["verbs"][kind])


@cache
def reporting_prepositions(lemma: str) -> frozenset[str]:
    """Return the prepositions behind which the verb reports: "spoke of 20 dead"."""
    return frozenset(reporting()["prepositional"].get(lemma, ()))


@cache
def reporting_words(table: str, key: str = "words") -> frozenset[str]:
    """Return a list of words of the lexicon as a set."""
    return frozenset(reporting()[table][key])


@cache
def reporting_nouns() -> frozenset[str]:
    """Return the nouns that say something themselves, in singular and plural: "a report of 20 deaths"."""
    return _with_plurals(reporting_words("nouns"))


@cache
def clause_nouns() -> frozenset[str]:
    """Return those nouns with the ones that say something only by a clause: "assurances that …"."""
    return reporting_nouns() | _with_plurals(reporting_words("nouns", "clauses"))


def _with_plurals(words: frozenset[str]) -> frozenset[str]:
    return words | {word + "s" for word in words}


@cache
def according_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases that a source follows, word by word, the longest first, by their first words."""
    phrases = sorted(
        (phrase.split() for phrase in reporting()["phrases"]["according"]), key=len, reverse=True
    )
    firsts = {phrase[0] for phrase in phrases}
    return {first: tuple(tuple(phrase) for phrase in phrases if phrase[0] == first) for first in firsts}
