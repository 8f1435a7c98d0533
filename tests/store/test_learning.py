"""Rules made of the decisions of a store."""

from __future__ import annotations

from pathlib import Path

import pytest

from language.analysis import Analysis
from language.article import Article
from language.rules import Rule, Rules, read_rules
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.errors import RulesNotWrittenError
from store.learning import keep_rules, learn, without_rule
from store.overlay import overlay
from store.places import rules_path

pytestmark = pytest.mark.usefixtures("no_waiting_for_the_disk")


@pytest.fixture
def store(tmp_path: Path, article: Article, analysis: Analysis) -> DecisionStore:
    desk = Desk(article, overlay(analysis, ()))
    goma, tuesday, ruiz, nations, short, _ = overlay(analysis, ()).mentions
    with DecisionStore.open(tmp_path / "decisions.json", author="Ada") as store:
        store.record(desk.relabel(goma, "GPE"))
        store.record(desk.accept(tuesday), desk.accept(ruiz), desk.accept(nations))
        store.record(desk.reject(short))
        yield store


def said(rules: Rules) -> list[tuple[str, str, str]]:
    return [(rule.text, rule.label, rule.kind) for rule in rules.rules]


def test_names_stood_by_and_names_rejected_become_rules(store: DecisionStore) -> None:
    assert said(learn(store).rules) == [
        ("Ana Ruiz", "PERSON", "name"),
        ("Goma", "GPE", "name"),
        ("Ruiz", "PERSON", "reject"),
        ("United Nations", "ORG", "name"),
    ]


def test_what_was_undone_is_not_learned(store: DecisionStore) -> None:
    store.undo()
    assert "Ruiz" not in [rule.text for rule in learn(store).rules.rules]


def test_a_name_decided_in_two_ways_is_not_learned(
    store: DecisionStore, article: Article, analysis: Analysis
) -> None:
    reading = overlay(analysis, ())
    store.record(
        Desk(article, reading).reject(reading.mentions[5]),
        Desk(article, reading).relabel(reading.mentions[5], "LOC"),
    )
    learned = learn(store)
    assert learned.contested == ("Goma",)
    assert "Goma" not in [rule.text for rule in learned.rules.rules]


def test_rules_lie_beside_the_store_for_their_owner_alone(store: DecisionStore) -> None:
    keep_rules(store.path, learn(store).rules)
    path = rules_path(store.path)
    assert path.parent == store.path.parent
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_rules(path) == learn(store).rules


def test_rules_that_cannot_be_written_are_named_themselves_and_not_their_unfinished_neighbour(
    tmp_path: Path,
) -> None:
    store = tmp_path / "gone" / "decisions.json"
    with pytest.raises(RulesNotWrittenError) as caught:
        keep_rules(store, Rules())
    assert caught.value.sentence.endswith(
        f"{str(rules_path(store))!r} could not be written: no such file or directory"
    )
    assert "--store" in caught.value.hint


@pytest.mark.parametrize("by", ["id", "text"])
def test_a_forgotten_rule_is_not_learned_again(store: DecisionStore, by: str) -> None:
    rules = learn(store).rules
    left = without_rule(rules, getattr(rules.rules[1], by))
    assert left is not None
    assert "Goma" not in [rule.text for rule in left.rules]
    keep_rules(store.path, left)
    assert learn(store).rules == left


def test_a_rule_that_is_not_there_cannot_be_forgotten() -> None:
    assert without_rule(Rules((Rule("Goma", "GPE", "name"),)), "Velm") is None
