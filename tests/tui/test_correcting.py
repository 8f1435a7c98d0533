"""Correcting figures by keys: edges, fields, and figures that the machine did not see."""

from __future__ import annotations

from pathlib import Path

import pytest
from driver import Reader, reading_words
from msgspec.structs import replace
from textual.content import Content
from textual.widgets import Input, Label, OptionList

from language.figure import Figure, Stretch
from language.pipeline import Pipeline
from store.reading import ShownFigure
from tui.reading.showing import Cursor
from tui.screens.figure_editor import FigureEditor


def figure_of(reader: Reader, number: str) -> Figure:
    """Return the figure with this number, as it stands."""
    assert reader.screen.reading is not None
    return next(one for one in reader.screen.reading.analysis.figures if one.number.text == number)


def editor_of(reader: Reader) -> FigureEditor:
    """Return the editor in front of the person."""
    editor = reader.app.screen
    assert isinstance(editor, FigureEditor)
    return editor


def fields(reader: Reader) -> list[str]:
    """Return the rows of the editor, spaces evened out."""
    options = editor_of(reader).query_one("#fields", OptionList).options
    return [" ".join(str(option.prompt).split()) for option in options]


async def test_a_figure_between_new_edges_is_parsed_anew(reader: Reader) -> None:
    await reader.press(")", ")")
    assert reader.highlighted == "at least 31 people"
    await reader.press("e", "l", "l", "enter")
    await reader.until(lambda: figure_of(reader, "31").bound == "=")
    figure = figure_of(reader, "31")
    assert (reader.highlighted, figure.low, figure.high) == ("31 people", 31, 31)
    assert figure.source is not None
    assert figure.source.text == "The Red Cross"
    await reader.press("U")
    assert figure_of(reader, "31").bound == ">="


async def test_edges_round_no_number_are_refused_and_nothing_changes(reader: Reader) -> None:
    await reader.press(")", ")", "e", "l", "l", "l", "enter")
    await reader.until(lambda: "no number" in reader.remark)
    assert figure_of(reader, "31").text == "at least 31 people"


async def test_f_makes_a_figure_of_the_selected_words_again(reader: Reader) -> None:
    await reader.press(")", "x", "v", "f")
    await reader.until(lambda: "accepted" in reader.status)
    assert "Reading" not in reader.remark
    assert (reader.highlighted, figure_of(reader, "three").kind) == ("three hours", "duration")


async def test_a_figure_of_selected_words_says_which_one_gave_way_to_it(reader: Reader) -> None:
    await reader.press(")", ")", "v", "o", "l", "l", "f")
    await reader.until(lambda: figure_of(reader, "31").bound == "=")
    assert reader.highlighted == "31 people"
    await reader.until(lambda: reader.remark == "“at least 31 people” gave way: figures do not overlap.")
    await reader.press("v", "f")
    await reader.until(lambda: "Reading" not in reader.remark)
    assert "gave way" not in reader.remark


async def test_c_opens_the_fields_and_a_value_is_typed_over(reader: Reader) -> None:
    await reader.press(")", ")", "c")
    assert fields(reader)[:2] == ["Value 31", "Bound at least"]
    await reader.press("enter")
    await reader.type("40")
    await reader.press("enter")
    assert fields(reader)[0] == "Value 40 machine: 31"
    await reader.press("escape")
    assert (figure_of(reader, "31").value, figure_of(reader, "31").bound) == (40, ">=")


async def test_a_value_set_by_hand_is_in_the_panel_and_stays_when_the_edges_move(reader: Reader) -> None:
    await reader.press(")", ")", "c", "enter")
    await reader.type("40")
    await reader.press("enter", "escape")
    assert "40 (was 31)" in reader.status
    assert any("40 (was 31)" in row for row in reader.rows("figures"))
    await reader.press("e", "l", "l", "enter")
    await reader.until(lambda: reader.highlighted == "31 people")
    assert "40 (was 31)" in reader.status


async def test_the_dialog_keeps_its_size_and_place_whatever_is_asked_and_typed(reader: Reader) -> None:
    await reader.press(")", ")", "c")
    box = editor_of(reader).query_one("FigureEditor > Vertical")
    before = box.region
    for keys in (["enter"], ["x"], ["enter"], ["escape"], ["j", "enter"], ["m"], ["z"], ["escape"], ["k"]):
        await reader.press(*keys)
        assert box.region == before


async def test_the_dialog_keeps_its_size_when_it_says_at_length_what_is_wrong(reader: Reader) -> None:
    await reader.press(")", ")", "c", "enter")
    box = editor_of(reader).query_one("FigureEditor > Vertical")
    before = box.region
    await reader.type("lots and lots of them")
    await reader.press("enter")
    assert "no number was found" in str(editor_of(reader).query_one("#hint", Label).visual)
    assert box.region == before


async def test_the_dialog_of_a_source_keeps_its_size_while_a_name_is_typed(reader: Reader) -> None:
    await reader.press(")", ")", "s")
    box = editor_of(reader).query_one("FigureEditor > Vertical")
    before = box.region
    for letter in "Macrx":
        await reader.type(letter)
        assert box.region == before


async def test_of_a_long_sentence_the_dialog_shows_what_is_around_the_figure_and_lights_that(
    pipeline: Pipeline, tmp_path: Path
) -> None:
    words = f"The ferry {'slowly ' * 60}sank and 31 people died {'in the cold water ' * 20}off Samar.\n"
    async with reading_words(words, tmp_path, pipeline) as person:
        await person.press(")", "c")
        label = editor_of(person).query_one("#sentence", Label)
        said = label.visual
        assert isinstance(said, Content)
        assert (said.plain[0], said.plain[-1]) == ("…", "…")
        lit = [said.plain[span.start : span.end] for span in said.spans if "bold" in str(span.style)]
        assert lit == ["31 people"]
        shown = " ".join(label.render_line(y).text.strip() for y in range(label.size.height))
        assert shown.split() == said.plain.split()


async def test_m_gives_a_field_its_machine_s_value_again(reader: Reader) -> None:
    await reader.press(")", ")", "c", "enter")
    await reader.type("40")
    await reader.press("enter", "m")
    assert fields(reader)[0] == "Value 31"


async def test_a_bound_is_chosen_from_a_list_that_typing_narrows(reader: Reader) -> None:
    await reader.press(")", ")", "c", "j", "enter")
    await reader.type("er")
    assert editor_of(reader).query_one("FieldPrompt OptionList", OptionList).option_count == 2
    await reader.press("down", "enter", "escape")
    figure = figure_of(reader, "31")
    assert (figure.bound, figure.low, figure.high) == (">", 31, None)


async def test_s_asks_for_the_source_and_takes_a_name_or_words_of_the_article(reader: Reader) -> None:
    await reader.press(")", ")", "s")
    await reader.type("Macron")
    await reader.press("enter")
    source = figure_of(reader, "31").source
    assert source is not None
    assert "Macron" in source.text
    assert source.mention is not None
    await reader.press("s")
    await reader.type("the survivors")
    await reader.press("enter")
    source = figure_of(reader, "31").source
    assert source is not None
    assert (source.text, source.mention) == ("the survivors", None)


@pytest.mark.parametrize(
    "keys",
    [["s", "enter"], ["c", "j", "enter", "enter", "escape"], ["c", "k", "k", "enter", "enter", "escape"]],
)
async def test_enter_alone_leaves_a_field_as_it_is(reader: Reader, keys: list[str]) -> None:
    await reader.press(")", ")")
    before = figure_of(reader, "31")
    await reader.press(*keys)
    assert figure_of(reader, "31") == before
    assert reader.screen.shown.state == "suggested"


async def test_a_field_that_another_window_sets_meanwhile_stays_as_it_was_set(reader: Reader) -> None:
    await reader.press(")", ")", "c")
    screen = reader.screen
    shown = screen.shown
    assert isinstance(shown, ShownFigure)
    screen._record(screen._desk.set_figure(shown, replace(figure_of(reader, "31"), status="believed")))
    await reader.press("enter", *["backspace"] * 2, "3", "5", "enter", "escape")
    figure = figure_of(reader, "31")
    assert (figure.value, figure.status) == (35, "believed")


async def test_a_figure_that_another_window_takes_back_meanwhile_is_not_set(reader: Reader) -> None:
    screen = reader.screen
    at = screen.article.text.index("Red Cross")
    number, known = Stretch(at, at + 3, "Red"), figure_of(reader, "31")
    made = replace(known, start=at, end=at + 9, text="Red Cross", number=number)
    screen._record(screen._desk.add_figure(made))
    screen.cursor = Cursor("figure", (at, at + 9))
    await reader.press("c")
    screen._store.undo()
    screen._lay_over()
    await reader.press("enter", "5", "enter")
    assert not isinstance(reader.app.screen, FigureEditor)
    assert "taken back in another window" in reader.remark
    assert not any(one.number == number for one in screen.reading.analysis.figures)


async def test_words_within_a_longer_choice_can_be_the_source_as_they_were_typed(reader: Reader) -> None:
    await reader.press(")", "s")
    await reader.type("Red")
    options = editor_of(reader).query_one("FieldPrompt OptionList", OptionList).options
    assert str(options[-1].prompt) == "“Red”, as you typed it"
    await reader.press(*["down"] * (len(options) - 1), "enter")
    await reader.until(lambda: figure_of(reader, "three").source)
    assert figure_of(reader, "three").source.text == "Red"


async def test_escape_leaves_the_source_as_it_is_and_the_figure_highlighted(reader: Reader) -> None:
    await reader.press(")", ")", "s", "escape")
    assert not isinstance(reader.app.screen, FigureEditor)
    assert reader.highlighted == "at least 31 people"


async def test_what_cannot_stand_in_a_field_is_explained_and_asked_again(reader: Reader) -> None:
    await reader.press(")", ")", "c", "enter")
    await reader.type("many")
    await reader.press("enter")
    editor = editor_of(reader)
    hint = str(editor.query_one("#hint", Label).visual)
    assert "no number" in hint
    assert "esc leave it" in hint
    assert isinstance(reader.app.focused, Input)
    await reader.press("escape", "escape")
    assert figure_of(reader, "31").value == 31


async def test_how_it_was_said_waits_for_a_source(reader: Reader) -> None:
    await reader.press(")", "c", "k", "enter")  # the last field
    editor = editor_of(reader)
    assert "set that first" in str(editor.query_one("#hint", Label).visual)
    assert not editor.has_class("-asking")


async def test_each_field_is_one_decision_and_undone_alone(reader: Reader) -> None:
    await reader.press(")", ")", "c", "enter")
    await reader.type("40")
    await reader.press("enter", "j", "enter")
    await reader.type("exactly")
    await reader.press("enter", "escape")
    assert figure_of(reader, "31").bound == "="
    await reader.press("U")
    assert (figure_of(reader, "31").value, figure_of(reader, "31").bound) == (40, ">=")
    await reader.press("U")
    assert figure_of(reader, "31").value == 31


async def test_a_place_that_was_rejected_is_no_longer_where_a_figure_holds(
    tmp_path: Path, pipeline: Pipeline
) -> None:
    words = "A flood killed 43 people in Peru on Monday. The flood killed 12 people in Chile."
    async with reading_words(words, tmp_path, pipeline) as person:
        panel = person.screen.sidebar.panel("figures")
        assert [panel.render_line(line).text.strip() for line in (1, 3)] == [
            "killed · Peru",
            "killed · Chile",
        ]
        await person.press("l", "x")
        await person.until(lambda: panel.render_line(1).text.strip() == "killed")
        assert panel.render_line(3).text.strip() == "killed · Chile"


async def test_help_names_the_key_that_sets_a_field(reader: Reader) -> None:
    await reader.press(")", ")", "c", "?")
    assert ("Correct the figure", "⏎", "Set this field") in reader.app.screen._rows
