"""What `tallymark learn` does: rules from decisions, listed and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from language.rules import Rule, read_rules
from store.decision_store import DecisionStore
from store.learning import keep_rules, learn, rules_path, without_rule
from store.upkeep import find_store
from tui.border import DONE, WRONG_USAGE, complain, note
from tui.config import store_path
from tui.display import display_text
from tui.printing import PrintConsole
from tui.subject import counted


def learn_rules(store: Path | None) -> int:
    """Make rules of the decisions of a store, keep them beside it, and print them."""
    path = find_store(store_path(store))
    with DecisionStore.open(path, is_for_reading=True) as decisions:
        learned = learn(decisions)
    keep_rules(path, learned.rules)
    _print(learned.rules.rules)
    if learned.contested:
        names = ", ".join(learned.contested[:10])
        note(
            f"{counted(len(learned.contested), 'name')} decided in more than one way, so not learned: {names}"
        )
    return DONE


def list_rules(store: Path | None) -> int:
    """Print the rules that hold."""
    _print(read_rules(rules_path(store_path(store))).rules)
    return DONE


def forget_rule(store: Path | None, named: str) -> int:
    """Take a rule back for good."""
    path = store_path(store)
    left = without_rule(read_rules(rules_path(path)), named)
    if left is None:
        complain(f"there is no rule {named!r}", "tallymark learn --list names them all")
        return WRONG_USAGE
    keep_rules(path, left)
    _print(left.rules)
    return DONE


def _print(rules: Sequence[Rule]) -> None:
    console = PrintConsole()
    table = Table("Rule", "Name", "Is", "Decisions", box=None, header_style="dim", pad_edge=False)
    for rule in rules:
        meaning = rule.label if rule.kind == "name" else f"no {rule.label}"
        table.add_row(rule.id, display_text(rule.text), display_text(meaning), str(rule.times))
    if rules:
        console.print(table)
    console.print(f"{counted(len(rules), 'rule')}, from the next analysis on.")
