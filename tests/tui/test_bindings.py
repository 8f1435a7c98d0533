"""How keys are written down."""

import pytest

from tui.bindings import character_of, key


def test_a_key_with_a_name_is_in_the_footer_and_the_help_says_what_it_does() -> None:
    binding = key("decide.undo", "U", "undo", "Undo your last decision", "Undo")
    assert (binding.show, binding.description, binding.tooltip) == (True, "Undo", "Undo your last decision")


def test_a_key_without_a_name_is_not_in_the_footer_but_in_the_palette() -> None:
    binding = key("decide.redo", "R,ctrl+r", "redo", "Redo what you undid last")
    assert (binding.show, binding.description, binding.key) == (False, "Redo what you undid last", "R,ctrl+r")


@pytest.mark.parametrize(
    ("name", "character"),
    [
        ("a", "a"),
        ("slash", "/"),
        ("minus", "-"),
        ("plus", "+"),
        ("backslash", "\\"),
        ("up", None),
        ("enter", None),
        ("ctrl+a", None),
    ],
)
def test_a_key_that_types_a_character_is_told_from_others(name: str, character: str | None) -> None:
    assert character_of(name) == character
