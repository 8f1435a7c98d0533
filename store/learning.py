"""Learning: rules from the decisions of a store, kept in a file beside it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from language.analysis import NAME_LABELS, Analysis
from language.errors import reason_of
from language.rules import Rule, Rules, read_rules
from store.decision_store import DecisionStore
from store.durable import replace_file, write_new
from store.errors import RulesNotWrittenError
from store.overlay import overlay
from store.places import rules_path
from store.reading import ShownMention

Name = tuple[str, str]
"""A name as written, and a label."""


class Learned(Struct, frozen=True):
    """What the decisions of a store teach."""

    rules: Rules
    contested: tuple[str, ...]
    """Names that were decided one way here and another way there: no rule is made of them."""


def learn(store: DecisionStore) -> Learned:
    """Return the rules that the decisions in force lead to; those once forgotten stay forgotten.

    Raises:
        RulesNotReadError: when there is a file of rules that cannot be read.
    """
    stood_by: Counter[Name] = Counter()
    rejected: Counter[Name] = Counter()
    for shown in _decided(store):
        name = (shown.mention.text, shown.mention.label)
        if not _can_be_learned(*name):
            continue
        if shown.state != "rejected":
            stood_by[name] += 1
        elif shown.decision is not None and shown.decision.action == "reject":
            rejected[name] += 1
    forgotten = read_rules(rules_path(store.path)).forgotten
    contested = _contested(stood_by, rejected)
    rules = sorted(rule for rule in _rules(stood_by, rejected, contested) if rule.id not in forgotten)
    return Learned(Rules(tuple(rules), forgotten), tuple(sorted(contested)))


def keep_rules(store: Path, rules: Rules) -> None:
    """Write the rules of a store, whole or not at all, for its owner alone.

    Raises:
        RulesNotWrittenError: when they cannot be written.
    """
    path = rules_path(store)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        write_new(temporary, [rules.as_json()])
        replace_file(temporary, path)
    except OSError as error:
        raise RulesNotWrittenError(path, reason_of(error)) from error


def without_rule(rules: Rules, named: str) -> Rules | None:
    """Return the rules without one, which is not learned again; None when there is no such rule.

    Args:
        rules: all rules.
        named: the id of the rule, or the name that it is about.
    """
    gone = {rule for rule in rules.rules if named in (rule.id, rule.text)}
    if not gone:
        return None
    left = tuple(rule for rule in rules.rules if rule not in gone)
    return Rules(left, rules.forgotten | {rule.id for rule in gone})


def _decided(store: DecisionStore) -> Iterator[ShownMention]:
    """Yield every mention that somebody decided about, as it was left."""
    for article in store.article_ids():
        reading = overlay(Analysis.empty(article), store.decisions(article))
        yield from reading.mentions


def _can_be_learned(text: str, label: str) -> bool:
    """Whether a name says the same wherever it stands: one of at least two letters, on one line."""
    return label in NAME_LABELS and "\n" not in text and sum(map(str.isalpha, text)) > 1


def _contested(stood_by: Iterable[Name], rejected: Iterable[Name]) -> set[str]:
    labels = Counter(text for text, _ in set(stood_by))
    both = {text for text, _ in set(stood_by) & set(rejected)}
    return both | {text for text, count in labels.items() if count > 1}


def _rules(stood_by: Counter[Name], rejected: Counter[Name], contested: set[str]) -> Iterator[Rule]:
    for (text, label), times in stood_by.items():
        if text not in contested:
            yield Rule(text, label, "name", times)
    for (text, label), times in rejected.items():
        if text not in contested:
            yield Rule(text, label, "reject", times)
