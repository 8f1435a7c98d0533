"""Hanging indents."""

import pytest
from textual.content import Content

from tui.hanging import hanging


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("short", ["short"]),
        ("Ministry of Agriculture", ["Ministry of Agriculture"]),
        ("  Ministry of Agriculture", ["  Ministry of", "  Agriculture"]),
        ("✓ Ministry of Agriculture", ["✓ Ministry of", "  Agriculture"]),
        ("  Oslo\n    the town, Christiania", ["  Oslo", "    the town,", "    Christiania"]),
        ("A ferry sinks off Velm", ["A ferry sinks off Velm"]),
        ("            Agriculture", ["            Agriculture"]),
        ("", [""]),
    ],
)
def test_a_line_goes_on_below_its_own_words(words: str, lines: list[str]) -> None:
    assert hanging(Content(words), 16).plain.split("\n") == lines


def test_words_beside_a_name_go_on_beside_it() -> None:
    wrapped = hanging(Content("Found   12 mentions, 3 notes"), 22, name_width=8)
    assert wrapped.plain.split("\n") == ["Found   12 mentions, 3", "        notes"]


def test_styles_stay_where_their_words_go() -> None:
    words = Content.assemble("✓ ", ("Ministry of Agriculture", "bold"), (" ×4", "italic"))
    wrapped = hanging(words, 16)
    styled = {(wrapped.plain[span.start : span.end].strip(), str(span.style)) for span in wrapped.spans}
    assert styled == {("Ministry of", "bold"), ("Agriculture", "bold"), ("×4", "italic")}
