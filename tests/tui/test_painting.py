"""Painting: the right characters in the right style, whatever overlaps."""

from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style

from tui.painting import Lit, LitIndex, painted

RED, BOLD, PLAIN = Style(color="red"), Style(bold=True), Style()
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda one: (one[0], one[0] + one[1])), max_size=8
)


def test_a_mention_colours_its_own_characters_only() -> None:
    segments = painted("in Cairo today", 0, 14, [LitIndex([Lit(3, 8, RED)])], PLAIN)
    assert [(one.text, one.style) for one in segments] == [("in ", PLAIN), ("Cairo", RED), (" today", PLAIN)]


def test_a_later_layer_is_painted_over_an_earlier_one() -> None:
    layers = [LitIndex([Lit(0, 9, RED)]), LitIndex([Lit(3, 9, BOLD)])]
    segments = painted("80 people", 0, 9, layers, PLAIN)
    assert [(one.text, one.style) for one in segments] == [("80 ", RED), ("people", RED + BOLD)]


def test_a_stretch_over_two_lines_is_lit_on_both() -> None:
    layer = LitIndex([Lit(4, 20, RED)])
    assert painted("x" * 30, 0, 10, [layer], PLAIN)[-1].style == RED
    assert painted("x" * 30, 10, 30, [layer], PLAIN)[0].style == RED


class WholeThings:
    """A layer that gives all stretches of a thing, also those beside the line that is drawn."""

    def overlapping(self, *_: int) -> list[Lit]:
        return [Lit(0, 20, RED), Lit(0, 6, BOLD), Lit(25, 28, BOLD)]


def test_what_stands_on_another_line_is_not_drawn_on_this_one() -> None:
    segments = painted("dozens of missing people, all", 10, 24, [WholeThings()], PLAIN)
    assert [(one.text, one.style) for one in segments] == [("missing pe", RED), ("ople", PLAIN)]


@given(SPANS, st.integers(0, 50), st.integers(1, 20))
def test_an_index_finds_what_a_scan_finds(spans: list[tuple[int, int]], start: int, length: int) -> None:
    stretches = [Lit(*span, RED) for span in spans]
    found = LitIndex(stretches).overlapping(start, start + length)
    assert sorted(found) == sorted(lit for lit in stretches if lit.start < start + length and start < lit.end)


@given(SPANS, st.integers(0, 30), st.integers(0, 30))
def test_painting_loses_no_character(spans: list[tuple[int, int]], start: int, length: int) -> None:
    text = "".join(chr(97 + index % 26) for index in range(64))
    segments = painted(text, start, start + length, [LitIndex(Lit(*span, BOLD) for span in spans)], PLAIN)
    assert "".join(one.text for one in segments) == text[start : start + length]
