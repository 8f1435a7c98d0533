"""The rules by which the corpora are cleaned, each with its reason; one can be left out to see its worth."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import Enum


class Rule(Enum):
    """A rule, and why there is one."""

    def __init__(self, says: str, reason: str) -> None:
        self.says = says
        self.reason = reason

    TITLES = (
        "titles leave the names of persons",
        'GMB labels "President Bush"; OntoNotes and the other corpora "Bush"',
    )
    PEOPLES = (
        "demonyms, peoples and religions are NORP",
        "GMB calls them `gpe`, `geo` or `org`, ReDocRED `LOC`, others miscellaneous",
    )
    COUNTRIES = (
        "countries and capitals are GPE, and labelled wherever GMB left them out",
        "GMB has many of them as `org`, or not at all",
    )
    PLACES = (
        "places are told apart as GPE, LOC and FAC by their words",
        "no corpus but Few-NERD tells them apart",
    )
    MAJORITY = (
        "a surface of GMB that has one label four times in five has it always",
        "single slips of an automatic annotator",
    )
    SURFACES = (
        "the commonest slips of GMB are mended by a list of surfaces, pieces of names on it are no names",
        "an annotator that never read the news it labelled",
    )
    UNSURE = (
        "miscellaneous names of no sure type are not learnt from, but for what they are not by the reader",
        "they are neither a name of ours nor none, yet no person, organisation or place",
    )
    UNLABELLED = (
        "capitalised words that Few-NERD and GUM leave unlabelled are not learnt from",
        "these label some names only",
    )
    SENTENCE_CASE = (
        "but a word that is small elsewhere is no name for standing first",
        "else a capital at the start of a sentence would hardly ever be seen to mean nothing",
    )
    PRINT = (
        "quotes and apostrophes are curly half of the time, short texts now and then in capitals or with a "
        "capital at each word",
        "that is how news is printed",
    )
    SMALL = (
        "short texts are now and then in small letters",
        "that is how people type, and some of it is quoted",
    )
    GOLD = (
        "gold corpora are seen three times an epoch or more, GMB and Few-NERD half a time",
        "a machine labelled GMB; Few-NERD labels some types of names only",
    )


_left_out: ContextVar[Rule | None] = ContextVar("_left_out", default=None)


def applies(rule: Rule) -> bool:
    """Whether a rule is to be followed: all are, except inside `without`."""
    return _left_out.get() is not rule


@contextmanager
def without(rule: Rule | None) -> Iterator[None]:
    """Leave one rule out of the cleaning inside; none when it is None."""
    token = _left_out.set(rule)
    try:
        yield
    finally:
        _left_out.reset(token)
