"""Every key of the reading screen is pressed by some test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from driven import key_name
from textual.binding import Binding

from tui.keys import COUNTED, HEADINGS, READING_KEYS
from tui.screens.reading import ReadingScreen
from tui.widgets.article_pane import ArticlePane

TESTS = Path(__file__).parent


def keys_pressed() -> Iterator[str]:
    """Yield every key that a test of this folder presses: the strings in calls of `press`."""
    for path in TESTS.glob("test_*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "press":
                for part in (part for argument in node.args for part in ast.walk(argument)):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield key_name(part.value)


PRESSED = frozenset(keys_pressed())


@pytest.mark.parametrize("binding", READING_KEYS, ids=lambda binding: binding.id)
def test_some_test_presses_it(binding: Binding) -> None:
    assert PRESSED.intersection(binding.key.split(",")), f"no test presses {binding.key}"


@pytest.mark.parametrize("binding", READING_KEYS, ids=lambda binding: binding.id)
def test_it_has_an_action_and_a_heading(binding: Binding) -> None:
    name = binding.action.partition("(")[0]
    assert name.startswith("app.") or hasattr(ReadingScreen, f"action_{name}")
    assert (binding.id or "").partition(".")[0] in HEADINGS
    assert binding.tooltip


def test_numbers_repeat_only_what_there_is() -> None:
    actions = {binding.action.partition("(")[0] for binding in READING_KEYS}
    actions |= {one.action.partition("(")[0] for one in ArticlePane.BINDINGS if isinstance(one, Binding)}
    assert COUNTED - actions <= {"step", "page", "extend", "begin", "line", "start", "end"}
