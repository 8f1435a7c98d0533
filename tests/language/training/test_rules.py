"""The rules of cleaning: what each does, seen by what the corpora say without it."""

import random
from pathlib import Path
from typing import NamedTuple

import pytest

from language.training.augment import varied_text
from language.training.lexicons import place_label
from language.training.names import CORPORA, read_names, silver_texts, weighted_texts
from language.training.records import OWN
from language.training.rules import Rule, without
from tests.support.corpora import corpus_named, read_corpus, write_corpus


class Case(NamedTuple):
    """A text of a corpus with its labels, and what is read of it by a rule and without."""

    rule: Rule
    corpus: str
    text: str
    spans: dict[str, str]
    followed: list[tuple[str, str]]
    left_out: list[tuple[str, str]]


CASES = [
    Case(
        Rule.TITLES, "gmb", "President Ada Lindqvist", {"President_Ada_Lindqvist": "per"},
        [("Ada Lindqvist", "PERSON")], [("President Ada Lindqvist", "PERSON")],
    ),
    Case(
        Rule.PEOPLES, "redocred", "French boats", {"French": "LOC"},
        [("French", "NORP")], [("French", "GPE")],
    ),
    Case(
        Rule.COUNTRIES, "gmb", "He left Peru.", {},
        [("Peru", "GPE")], [],
    ),
    Case(
        Rule.SURFACES, "gmb", "the Taliban fled", {"Taliban": "gpe"},
        [("Taliban", "ORG")], [("Taliban", "NORP")],
    ),
    Case(
        Rule.PLACES, "uner_ewt", "Oslo Airport", {"Oslo_Airport": "LOC"},
        [("Oslo Airport", "FAC")], [("Oslo Airport", "GPE")],
    ),
    Case(
        Rule.UNSURE, "wikigold", "a Widget", {"Widget": "MISC"},
        [("Widget", "MISC")], [],
    ),
    Case(
        Rule.UNLABELLED, "fewnerd_inter_partial", "she met Orla", {},
        [("Orla", "?")], [],
    ),
    Case(
        Rule.SENTENCE_CASE, "fewnerd_inter_partial", "Rain fell. It was rain.", {},
        [("It", "?")], [("Rain", "?"), ("It", "?")],
    ),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule.name)
def test_a_rule_can_be_left_out(tmp_path: Path, case: Case) -> None:
    def read(folder: str) -> list[tuple[str, str]]:
        return read_corpus(tmp_path / folder, case.corpus, case.text, **case.spans)

    assert read("with") == case.followed
    with without(case.rule):
        assert read("without") == case.left_out
    assert read("again") == case.followed


def test_a_surface_with_one_label_four_times_in_five_has_it_always(tmp_path: Path) -> None:
    text = " ".join(f"No.{number} Vexholm fell." for number in range(5))
    starts = [text.index("Vexholm", text.index(f"No.{number} ")) for number in range(5)]
    spans = [(start, start + 7, "org" if number == 3 else "geo") for number, start in enumerate(starts)]
    write_corpus(tmp_path, "gmb", text, spans)
    [named] = read_names(tmp_path, corpus_named("gmb"), "train")
    assert [name.label for name in named.names] == ["GPE"] * 5
    with without(Rule.MAJORITY):
        [named] = read_names(tmp_path, corpus_named("gmb"), "train")
    assert [name.label for name in named.names] == ["GPE"] * 3 + ["ORG", "GPE"]


def test_print_is_not_imitated_without_its_rule() -> None:
    text, rng = 'It\'s the "Rain"', random.Random(0)
    assert len({varied_text(text, rng) for _ in range(50)}) > 1
    with without(Rule.PRINT):
        assert {varied_text(text, rng) for _ in range(200)} == {text, text.lower()}


def test_texts_are_never_in_small_letters_without_their_rule() -> None:
    text, rng = "Rain fell on Velm", random.Random(0)
    assert text.lower() in {varied_text(text, rng) for _ in range(200)}
    with without(Rule.SMALL):
        assert text.lower() not in {varied_text(text, rng) for _ in range(200)}


def write_to_all(folder: Path, text: str) -> None:
    """Write a text, with the corpus' name in it, to every corpus but our own."""
    for corpus in CORPORA:
        if corpus.name != OWN:
            write_corpus(folder, corpus.name, text.format(corpus.name), [])


def test_every_corpus_counts_alike_without_its_rule(tmp_path: Path) -> None:
    write_to_all(tmp_path, "Rain fell")
    assert {weight for _, weight in weighted_texts(tmp_path)} == {corpus.weight for corpus in CORPORA}
    with without(Rule.GOLD):
        assert {weight for _, weight in weighted_texts(tmp_path)} == {1}


def test_nothing_is_left_out_when_no_rule_is_named() -> None:
    with without(None):
        assert place_label("Oslo Airport") == "FAC"


def test_a_pupil_reads_what_a_machine_labelled_without_its_labels(tmp_path: Path) -> None:
    write_to_all(tmp_path, "Rain fell on {}")
    texts = [named.text for texts, _ in weighted_texts(tmp_path, silver=False, own=False) for named in texts]
    assert sorted(texts) == sorted(
        f"Rain fell on {corpus.name}" for corpus in CORPORA if corpus.name not in {OWN, "gmb"}
    )
    assert list(silver_texts(tmp_path)) == ["Rain fell on gmb"]
