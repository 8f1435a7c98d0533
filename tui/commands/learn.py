"""What `tallymark learn` does: rules from decisions, listed and taken back; pipelines tuned by them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from language.rules import Rule, read_rules
from store.decision_store import DecisionStore
from store.durable import make_folder
from store.learning import keep_rules, learn, without_rule
from store.passages import passages_of
from store.places import default_pipelines_folder, rules_path
from store.upkeep import find_store
from tui.border import DONE, WRONG_USAGE, complain, note
from tui.config import chosen_settings, store_path
from tui.display import display_text
from tui.inputs import Inputs, known_paths
from tui.plurals import counted
from tui.printing import PrintConsole, list_table
from tui.progress import with_progress
from tui.readings import readings
from tui.wanted import Wanted

TUNED_BY_DEFAULT: Final = "fast"
"""The pipeline that is tuned where none is named: the transformer runs in ONNX and cannot learn here."""


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


def train(paths: Sequence[str], *, pipeline: str | None, store: Path | None, output: Path | None) -> int:
    """Tune a copy of a pipeline on the decisions about some articles, and keep it if it reads better.

    Args:
        paths: the articles; without them, all that were decided about and are still there.
        pipeline: name or path of what is tuned; None for that of the settings, else `TUNED_BY_DEFAULT`.
        store: where the decisions are kept; None for the usual place.
        output: the folder of the copy, which must not be there yet.
    """
    from language.tuning import ROUNDS, tune  # noqa: PLC0415  (spaCy takes a second to import)

    name = pipeline or chosen_settings(None).pipeline or TUNED_BY_DEFAULT
    inputs = Inputs(Wanted(list(paths) or _decided_paths(store)))
    read_articles = readings(with_progress(inputs), pipeline=name, store=store, is_taught=False)
    folder = output or default_pipelines_folder() / f"{Path(name).name}-{datetime.now():%Y%m%d-%H%M%S}"
    if folder.exists():
        complain(f"{folder} is there already", "name another folder with -o")
        return WRONG_USAGE
    passages = list(passages_of(read_articles))
    make_folder(folder.parent)
    tuned = tune(name, passages, folder, progress=lambda number: note(f"round {number} of {ROUNDS} is done"))
    scores = f"F1 on {tuned.held_out} passages held out: {tuned.before:.3f} before, {tuned.after:.3f} after"
    kept = f"kept: use it with --pipeline {folder}" if tuned.is_better else "no better, so nothing was kept"
    PrintConsole().print(display_text(f"{scores}; {kept}"), soft_wrap=True)
    return inputs.status


def _decided_paths(store: Path | None) -> list[str]:
    with DecisionStore.open(find_store(store_path(store)), is_for_reading=True) as decisions:
        return known_paths(decisions)


def _print(rules: Sequence[Rule]) -> None:
    console = PrintConsole()
    table = list_table("Rule", "Name", "Is", "Decisions")
    for rule in rules:
        meaning = rule.label if rule.kind == "name" else f"no {rule.label}"
        table.add_row(rule.id, display_text(rule.text), display_text(meaning), str(rule.times))
    how = " tallymark learn --forget RULE takes one back." if rules else ""
    if rules:
        console.print(table)
    console.print(f"{counted(len(rules), 'rule')}, from the next analysis on.{how}", soft_wrap=True)
