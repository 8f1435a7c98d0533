"""The corpora of names, read into one shape with the labels of OntoNotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from language.analysis import NAME_LABELS
from language.training.gmb import repaired_gmb
from language.training.lexicons import is_people, miscellaneous_label, place_label
from language.training.records import OWN, corpus_records
from language.training.rules import Rule, applies
from language.training.spans import NamedText, NameSpan, trimmed_span

WeightedTexts = list[tuple[list[NamedText], float]]
"""The texts of each corpus, with how often each of them is seen in one epoch."""

Labeller = Callable[[str, dict[str, Any]], str | None]
"""Gives the OntoNotes label of a name, or MISCELLANEOUS: of its surface and its record.

None: unknown; "": no name of ours.
"""

MISCELLANEOUS = "MISC"
"""Stands for the labels of names that are no person, organisation or place."""


class Corpus(Struct, frozen=True):
    """How one corpus of names is read."""

    name: str
    """As `corpus_records` knows it."""
    labellers: dict[str, Labeller]
    """By the corpus' own label, or by its part before a hyphen."""
    licence: str
    is_partial: bool = False
    """Whether capitalised words may be names that it leaves unlabelled."""
    weight: float = 1
    """How often each of its texts is seen in one epoch."""
    is_silver: bool = False
    """Whether a machine labelled it."""


def read_names(corpora: Path, corpus: Corpus, part: str) -> list[NamedText]:
    """Return one part (train, dev or test) of a corpus, cleaned."""
    records = corpus_records(corpora, f"{corpus.name}.{part}")
    is_wanted = corpus.is_partial and applies(Rule.SENTENCE_CASE)
    common = common_words(record["text"] for record in records if is_wanted)
    texts = [_named_text(record, corpus, common) for record in records]
    return repaired_gmb(texts) if corpus.name == "gmb" else texts


def weighted_texts(corpora: Path, *, silver: bool = True, own: bool = True) -> WeightedTexts:
    """Return what the recognisers learn from: the texts of each corpus with its weight.

    Args:
        corpora: the folder of ner/.
        silver: whether those that a machine labelled are among them.
        own: whether our own are.
    """
    return [
        (read_names(corpora, corpus, "train"), corpus.weight if applies(Rule.GOLD) else 1)
        for corpus in CORPORA
        if (silver or not corpus.is_silver) and (own or corpus.name != OWN)
    ]


def silver_texts(corpora: Path) -> Iterator[str]:
    """Yield the texts, without names, of the corpora that a machine labelled."""
    for corpus in CORPORA:
        if corpus.is_silver:
            yield from (named.text for named in read_names(corpora, corpus, "train"))


def _constant(label: str | None) -> Labeller:
    return lambda _surface, _record: label


def _people_or(label: str) -> Labeller:
    return lambda surface, _record: "NORP" if is_people(surface) else label


def _place(surface: str, _record: dict[str, Any]) -> str:
    return place_label(surface)


def _miscellaneous(surface: str, _record: dict[str, Any]) -> str:
    return miscellaneous_label(surface) or MISCELLANEOUS


def _miscellaneous_of_gmb(surface: str, _record: dict[str, Any]) -> str | None:
    return miscellaneous_label(surface)


def _person_of_gum(surface: str, record: dict[str, Any]) -> str:
    is_hinted = record.get("hint") == "NORP" and applies(Rule.PEOPLES)
    return "NORP" if is_hinted or is_people(surface) else "PERSON"


def _abstract_of_gum(surface: str, record: dict[str, Any]) -> str | None:
    return miscellaneous_label(surface) or MISCELLANEOUS if record.get("wiki") else None


_PERSON, _ORG, _EVENT, _WORK, _PRODUCT = map(_constant, ("PERSON", "ORG", "EVENT", "WORK_OF_ART", "PRODUCT"))
_NONE, _UNKNOWN = _constant(""), _constant(None)

CORPORA = (
    Corpus(
        "gmb",
        {
            "per": _constant("per"),
            "org": _constant("org"),
            "geo": _constant("geo"),
            "gpe": _constant("gpe"),
            "tim": _NONE,
            "eve": _EVENT,
            "art": _miscellaneous_of_gmb,
            "nat": _miscellaneous_of_gmb,
        },
        "texts in the public domain, packaging ODbL or CDLA-Sharing",
        weight=0.5,
        is_silver=True,
    ),
    Corpus(
        "uner_ewt",
        {"PER": _PERSON, "LOC": _place, "ORG": _ORG, "OTH": _miscellaneous},
        "CC BY-SA 4.0",
        weight=3,
    ),
    Corpus(
        "gum",
        {
            "person": _person_of_gum,
            "place": _place,
            "organization": _people_or("ORG"),
            "event": _EVENT,
            "time": _NONE,
            "abstract": _abstract_of_gum,
            "object": _UNKNOWN,
            "substance": _UNKNOWN,
            "animal": _UNKNOWN,
            "plant": _NONE,
        },
        "annotations CC BY 4.0, texts by genre (CC BY or freer)",
        is_partial=True,
        weight=3,
    ),
    Corpus(
        "redocred",
        {
            "PER": _people_or("PERSON"),
            "LOC": _place,
            "ORG": _people_or("ORG"),
            "MISC": _miscellaneous,
            "TIME": _NONE,
            "NUM": _NONE,
        },
        "MIT, text of Wikipedia CC BY-SA",
        weight=3,
    ),
    Corpus(
        "fewnerd_inter_partial",
        {
            "person": _PERSON,
            "location-GPE": _place,
            "location-road/railway/highway/transit": _constant("FAC"),
            "location": _constant("LOC"),
            "building": _constant("FAC"),
            "organization": _people_or("ORG"),
            "event": _EVENT,
            "art": _WORK,
            "product": _PRODUCT,
            "other-language": _constant("LANGUAGE"),
            "other-law": _constant("LAW"),
            "other-award": _WORK,
            "other-astronomything": _UNKNOWN,
            "other-god": _UNKNOWN,
            "other": _NONE,
        },
        "CC BY-SA 4.0",
        is_partial=True,
        weight=0.5,
    ),
    Corpus(
        "wikigold",
        {"PER": _PERSON, "LOC": _place, "ORG": _ORG, "MISC": _miscellaneous},
        "CC BY 4.0",
        weight=3,
    ),
    Corpus(
        "wnut17",
        {
            "person": _PERSON,
            "location": _place,
            "corporation": _ORG,
            "group": _UNKNOWN,
            "product": _PRODUCT,
            "creative-work": _WORK,
        },
        "CC BY 4.0",
    ),
    Corpus(
        "crossner_politics",
        {
            "politician": _PERSON,
            "person": _PERSON,
            "writer": _PERSON,
            "scientist": _PERSON,
            "country": _place,
            "location": _place,
            "organisation": _people_or("ORG"),
            "politicalparty": _people_or("ORG"),
            "university": _ORG,
            "election": _EVENT,
            "event": _EVENT,
            "misc": _miscellaneous,
        },
        "MIT",
        weight=5,
    ),
    Corpus(OWN, {label: _constant(label) for label in NAME_LABELS}, "MIT, written for Tallymark", weight=2),
)
"""What the recogniser of names learns from, with how each is read."""

_CAPITALISED = re.compile(r"\b\w*[A-Z]\w*(?:[-.&'’]\w+)*")
_WORD_INSIDE = re.compile(r"(?<=[a-z,;] )[^\W\d_]+")
_SENTENCE_START = re.compile(r"(?:[.!?:\n][\"”’')]*\s+)[\"“‘'(]*\Z")
_LOWER_SHARE = 0.95
"""How often a word inside sentences must be small, for its capital at their start to mean nothing."""


def common_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words, in lower case, that inside sentences nearly always are in lower case."""
    counts = Counter(word for text in texts for word in _WORD_INSIDE.findall(text))
    capitals = Counter({word.lower(): count for word, count in counts.items() if word[0].isupper()})
    small = {word: count for word, count in counts.items() if word.islower()}
    return frozenset(
        word for word, count in small.items() if count >= _LOWER_SHARE * (count + capitals[word])
    )


def _named_text(record: dict[str, Any], corpus: Corpus, common: frozenset[str]) -> NamedText:
    names: list[NameSpan] = []
    unknown: list[tuple[int, int]] = []
    miscellaneous: list[tuple[int, int]] = []
    for span in record["spans"]:
        start, end = trimmed_span(record["text"], span["start"], span["end"])
        label = _labeller(corpus, span["label"])(record["text"][start:end], span)
        if label in (None, MISCELLANEOUS):
            if applies(Rule.UNSURE):
                (miscellaneous if label else unknown).append((start, end))
        elif label:
            names.append(NameSpan(start, end, label))
    if corpus.is_partial and applies(Rule.UNLABELLED):
        unknown += _unlabelled_capitals(
            record["text"], [(span["start"], span["end"]) for span in record["spans"]], common
        )
    return NamedText(record["text"], tuple(names), tuple(unknown), tuple(miscellaneous), corpus.is_silver)


def _labeller(corpus: Corpus, label: str) -> Labeller:
    return corpus.labellers.get(label) or corpus.labellers.get(label.split("-", maxsplit=1)[0], _UNKNOWN)


def _unlabelled_capitals(
    text: str, labelled: list[tuple[int, int]], common: frozenset[str]
) -> Iterator[tuple[int, int]]:
    covered = bytearray(len(text))
    for start, end in labelled:
        covered[start:end] = b"\1" * (end - start)
    for match in _CAPITALISED.finditer(text):
        if not any(covered[match.start() : match.end()]) and not _is_sentence_case(match, common):
            yield match.span()


def _is_sentence_case(match: re.Match[str], common: frozenset[str]) -> bool:
    """Whether a word has its capital for standing first in its sentence."""
    before = match.string[max(0, match.start() - 6) : match.start()].rjust(6, "\n")
    is_common = match.group().istitle() and match.group().lower() in common
    return is_common and _SENTENCE_START.search(before) is not None
