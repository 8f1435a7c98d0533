"""The comparing screen by its keys: what is seen, and what is kept in the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from comparer import Person, comparing
from msgspec.structs import replace
from rich.style import Style
from textual.events import Key
from textual.widgets import Static

from language.article import Article
from language.compare.reports import Report
from language.pipeline import Pipeline
from store.decision_store import DecisionStore
from store.judging import judged_in
from tui.compare.app import CompareApp
from tui.screens.help import HelpScreen


async def test_a_line_says_its_verdict_by_sign_and_letter(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        assert person.line("112")[0].startswith("= A")
        assert person.line("57")[0].startswith("↑ U")
        assert person.line("300")[0].startswith("· O")
        assert person.line("57")[1:] == ["43 people (the coast guard)", "57 people"]


async def test_the_summary_stands_apart_from_the_sheets_and_cannot_be_read_as_one(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path) as person:
        title = person.screen.query_one("#compare-title", Static)
        words = person.words("#compare-title")
        assert len(words) == title.size.width
        assert "  In common: 2 (1 agree, 1 updated) · 1 name to settle" in words


async def test_where_there_is_no_room_for_words_the_summary_has_the_signs(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path, size=(80, 24)) as person:
        assert person.words("#compare-title").rstrip().endswith("  = 1  ↑ 1  ? 1")


async def test_a_key_that_does_nothing_says_so_until_the_next(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("E")
        assert person.words("#compare-status").strip() == "Nothing is bound to E: ? lists the keys."
        await person.press("j")
        assert "Nothing" not in person.words("#compare-status")
        await person.press("/", "Z")
        assert "Nothing is bound" not in person.words("#compare-status")


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_lines_are_walked(reports: list[Report], tmp_path: Path, down: str, up: str) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press(down, down, up)
        assert person.screen.table.cursor_row == 1
        await person.press("G")
        assert person.screen.table.cursor_row == len(person.lines) - 1
        await person.press("g")
        assert person.screen.table.cursor_row == 0


async def test_tab_goes_to_the_other_report_and_round(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        assert "wire" in person.words("#compare-status")
        await person.press("tab")
        assert "post" in person.words("#compare-status")
        await person.press("tab")
        assert person.screen.table.report == 0
        await person.press("shift+tab")
        assert person.screen.table.report == 1


async def test_the_verdict_and_why_are_seen_on_a_small_screen(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path, size=(60, 15)) as person:
        await person.go_to("57")
        await person.press("enter")
        assert person.words("#compare-sentences").startswith("↑ updated  both count people; both say killed;")


async def test_enter_shows_both_sentences_why_and_the_course(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("57")
        details = person.screen.query_one("#compare-details")
        assert not details.display
        await person.press("enter")
        assert details.display
        words = person.words("#compare-sentences")
        assert "killing 43 people" in words
        assert "killing 57 people" in words
        assert "both say killed" in words
        assert "43 and 57 exclude each other" in words
        assert "2024-03-04" in words
        assert "●" in words
        await person.press("escape")
        assert not details.display


async def test_the_highlighted_reports_sentence_comes_first(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("57")
        await person.press("enter")
        assert person.words("#compare-sentences").splitlines()[1].startswith("2024-03-04-wire")
        await person.press("tab")
        assert person.words("#compare-sentences").splitlines()[1].startswith("2024-03-06-post")


async def test_sentences_are_scrolled(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path, size=(60, 15)) as person:
        await person.go_to("57")
        await person.press("enter", "J", "J")
        assert person.screen.query_one("#compare-details").scroll_y == 2
        await person.press("K")
        assert person.screen.query_one("#compare-details").scroll_y == 1


async def test_only_what_differs_is_shown_and_all_again(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        every = len(person.lines)
        await person.press("exclamation_mark")
        assert [line[0][:3] for line in person.lines] == ["↑ U"]
        await person.press("exclamation_mark")
        assert len(person.lines) == every
        await person.go_to("57")
        await person.press("x", "exclamation_mark")
        assert person.words("#compare-status").strip() == "Nothing differs. ! shows all figures."


async def test_a_pair_is_rejected_and_the_rejection_undone(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("112")
        await person.press("x")
        assert [line[0][:3] for line in person.lines if "112" in "".join(line)] == ["· O", "· O"]
        judged = judged_in(person.store, [report.article for report in reports])
        assert list(judged.figures.values()) == ["apart"]
        await person.press("u")
        assert person.line("112")[0].startswith("= A")
        assert not judged_in(person.store, [report.article for report in reports]).figures
        await person.press("R")
        assert len([line for line in person.lines if "112" in "".join(line)]) == 2
        await person.press("U")
        assert person.line("112")[0].startswith("= A")


async def test_an_answer_is_read_until_the_cursor_goes_on(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("y")
        assert person.words("#compare-status").startswith("Held to be one.")
        await person.pilot.resize_terminal(80, 24)
        assert person.words("#compare-status").startswith("Held to be one.")
        await person.press("j")
        assert "Held to be one." not in person.words("#compare-status")


async def test_a_key_typed_before_the_first_picture_is_answered(
    reports: list[Report], tmp_path: Path
) -> None:
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as store:
        app = CompareApp(reports, store=store)
        app.call_later(app.post_message, Key("y", "y"))
        async with app.run_test() as pilot:
            person = Person(app, pilot, store)
            await pilot.pause()
            assert person.words("#compare-status").startswith("Held to be one.")


async def test_a_pair_is_confirmed(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("57")
        await person.press("y")
        assert person.line("57")[0].startswith("↑ U✓")
        assert "you said that they are one" in person.words("#compare-sentences")


async def test_two_lines_are_joined_by_hand(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("300")
        await person.press("equals_sign")
        assert "marked" in person.words("#compare-status")
        await person.go_to("57")
        await person.press("tab", "x")
        await person.go_to("57")
        await person.press("equals_sign")
        assert "300" in person.line("57")[1]


async def test_a_mark_is_dropped(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("equals_sign", "escape")
        assert person.screen.marked is None
        assert "marked" not in person.words("#compare-status")


@pytest.mark.parametrize(
    ("marked", "then", "why"),
    [
        ("300", ("300",), "This is the figure you marked. tab goes to another, = joins there; esc drops"),
        ("300", ("112",), "Both are figures of one report. tab goes to another, = joins there; esc drops"),
        ("300", ("$12", "tab"), "They measure different things, as money and days do."),
        ("112", ("112", "tab"), "They are one already; y confirms it."),
        ("112", ("300", "tab"), "This report has no figure here. tab goes to the next report."),
    ],
)
async def test_why_figures_cannot_be_joined_is_said_and_the_mark_stays(
    reports: list[Report], tmp_path: Path, marked: str, then: tuple[str, ...], why: str
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to(marked)
        await person.press("equals_sign")
        await person.go_to(then[0])
        await person.press(*then[1:], "equals_sign")
        assert f"= marked · {why}" in person.words("#compare-status")
        assert not list(person.store.all())


async def test_nothing_is_marked_where_a_report_has_no_figure(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("300")
        await person.press("tab", "equals_sign")
        assert person.words("#compare-status").startswith("This report has no figure here.")


async def test_what_only_one_report_has_is_not_parted(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("300")
        await person.press("x")
        assert "Only this report has it. = here and on another row joins" in person.words("#compare-status")


async def test_another_sheet_begins_at_its_first_line(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("j", "l", "2")
        assert (person.screen.table.cursor_row, person.screen.table.report) == (0, 1)
        assert person.words("#compare-status").startswith("? Ramon")
        await person.press("j", "j", "1")
        assert person.screen.table.cursor_row == 0


async def test_the_last_line_names_the_report_by_its_title_or_file_and_not_by_its_path(
    reports: list[Report], tmp_path: Path
) -> None:
    first, second = (
        Report(replace(one.article, path=f"/far/away/{one.article.path}", title=title), one.analysis)
        for one, title in zip(reports, ("Ferry sinks", None), strict=True)
    )
    async with comparing([first, second], tmp_path) as person:
        assert person.words("#compare-status").endswith(" · Ferry sinks")
        await person.press("l")
        assert person.words("#compare-status").endswith(" · 2024-03-06-post.txt")


async def test_help_tells_what_the_signs_mean(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("question_mark")
        legend = str(person.app.screen.query_one("#help-legend", Static).visual)
        assert "≠ D differs" in legend
        assert "= A agree" in legend


async def test_a_sheet_is_shown_by_the_mouse(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        at = person.words("#compare-title").index("Names")
        await person.pilot.click("#compare-title", offset=(at + 2, 0))
        await person.press()
        assert person.screen.sheet == "names"


async def test_escape_closes_the_sentences_but_does_not_end_the_program(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("enter", "escape", "escape")
        assert person.app.return_code is None
        assert person.words("#compare-status") == "q leaves."


@pytest.mark.parametrize("key", ["q", "C"])
async def test_the_screen_is_left(reports: list[Report], tmp_path: Path, key: str) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press(key)
        assert person.app.return_code == 0


async def test_help_lists_the_keys_of_this_screen(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("question_mark")
        assert isinstance(person.app.screen, HelpScreen)
        assert person.app.screen._rows


@pytest.mark.parametrize("count", [3, 12])
async def test_many_reports_fit_by_scrolling(reports: list[Report], tmp_path: Path, count: int) -> None:
    async with comparing((reports * 6)[:count], tmp_path, size=(60, 15)) as person:
        await person.press(*["tab"] * (count - 1))
        assert person.screen.table.report == count - 1
        assert person.screen.table.scroll_x > 0


async def test_a_report_of_another_event_is_taken_out(reports: list[Report], tmp_path: Path) -> None:
    other = Report(Article.from_raw("Nothing sank.", path="other.txt"), reports[0].analysis)
    async with comparing([*reports, other], tmp_path) as person:
        await person.press("vertical_line")
        assert len(person.screen.comparison.reports) == 2
        answers = judged_in(person.store, [report.article for report in (*reports, other)]).events
        assert answers == {
            frozenset((reports[0].article.id, each.article.id)): "apart" for each in (reports[1], other)
        }
        await person.press("vertical_line")
        assert len(person.screen.comparison.reports) == 2


async def test_a_report_that_was_taken_out_is_there_again_after_undo_and_out_after_redo(
    reports: list[Report], tmp_path: Path
) -> None:
    other = Report(Article.from_raw("Nothing sank.", path="other.txt"), reports[0].analysis)
    async with comparing([*reports, other], tmp_path) as person:
        shown = [len(person.screen.comparison.reports)]
        for key in ("vertical_line", "U", "R"):
            await person.press(key)
            shown.append(len(person.screen.comparison.reports))
        assert shown == [3, 2, 3, 2]
        assert person.words("#compare-status") == "Redone: 2024-03-04-wire.txt reports another event."


async def test_a_mark_is_dropped_when_other_reports_are_compared(
    reports: list[Report], tmp_path: Path
) -> None:
    other = Report(Article.from_raw("Nothing sank.", path="other.txt"), reports[0].analysis)
    async with comparing([*reports, other], tmp_path) as person:
        await person.press("=")
        assert person.screen.marked is not None
        await person.press("vertical_line")
        assert person.screen.marked is None


async def test_what_cannot_be_kept_is_not_said_to_hold(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        person.store.read_only = "its folder is write-protected"
        await person.press("y")
        assert "Held" not in person.words("#compare-status")
        assert any("write-protected" in str(notice.message) for notice in person.app._notifications)
        person.store.read_only = None


async def test_answers_are_there_when_the_screen_is_opened_again(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.go_to("112")
        await person.press("x")
    async with comparing(reports, tmp_path) as person:
        assert len([line for line in person.lines if "112" in "".join(line)]) == 2


HOSTILE = (
    "\x1b]2;owned\x07 killed 43 people in [/nope] [@click=app.quit]Samar[/] \u202e, \x9b31m officials said."
)


async def test_no_report_can_run_or_garble_anything(pipeline: Pipeline, tmp_path: Path) -> None:
    articles = [Article.from_raw(HOSTILE, path=f"[/nope]{n}\x1b.txt", title="[red]\x07") for n in range(2)]
    hostile = [Report(article, pipeline.analyse(article)) for article in articles]
    async with comparing(hostile, tmp_path) as person:
        await person.press("enter", "2", "3", "1")
        shown = " ".join(" ".join(line) for line in person.lines) + person.words("#compare-sentences")
        assert "[@click=app.quit]" in shown
        assert not set(shown + person.words("#compare-status")) & set("\x1b\x07\x9b\u202e")


async def test_a_claim_says_where_it_holds_when_the_reports_tell_of_several_places(
    pipeline: Pipeline, tmp_path: Path
) -> None:
    text = "A flood in Peru killed 43 people on Monday. The flood killed 12 people in Chile."
    told = [Article.from_raw(text, path=path) for path in ("wire.txt", "post.txt")]
    reports = [Report(article, pipeline.analyse(article)) for article in told]
    async with comparing(reports, tmp_path, size=(100, 30)) as person:
        assert person.line("12 people")[0] == "= A  killed · Chile"
        await person.go_to("12 people")
        assert person.words("#compare-status").startswith("agree · killed · Chile")


def lit(person: Person) -> list[str]:
    """What is lit in the cells of the table, from the first line on."""
    table = person.screen.table
    cells = (cell for at in range(table.row_count) for cell in table.get_row_at(at))
    return [
        cell.plain[one.start : one.end]
        for cell in cells
        for one in cell.spans
        if isinstance(one.style, Style)
    ]


async def test_words_are_found_in_the_sheet_in_front(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("slash", *"peo")
        assert len(lit(person)) == 2
        await person.press("p", "l", "e", "enter")
        assert lit(person) == ["people", "people"]
        assert person.line("57")[1:] == person.lines[person.screen.table.cursor_row][1:]
        assert "“people” 1/1" in person.words("#compare-status")
        assert not person.screen.query_one("SearchBar").display


async def test_lines_with_the_words_are_walked_round_the_end(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("n")
        assert "Find something first: / asks for words." in person.words("#compare-status")
        await person.press("slash", "1", "enter")
        rows = [at for at, line in enumerate(person.lines) if any("1" in cell for cell in line)]
        walked = [person.screen.table.cursor_row]
        for key in ["n"] * len(rows) + ["N"]:
            await person.press(key)
            walked.append(person.screen.table.cursor_row)
        assert walked == [*rows, rows[0], rows[-1]]
        assert f"“1” {len(rows)}/{len(rows)}" in person.words("#compare-status")


async def test_escape_gives_the_search_up_and_goes_back(reports: list[Report], tmp_path: Path) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("j", "slash", *"million", "escape")
        assert (person.screen.table.cursor_row, lit(person)) == (1, [])
        await person.press("slash", *"coast", "enter", "escape")
        assert (lit(person), person.screen.sought) == ([], "")
        await person.press("slash", *"nowhere", "enter")
        assert person.words("#compare-status").startswith("“nowhere” not found here · ")
        await person.press("n")
        assert "Nothing found here." in person.words("#compare-status")


async def test_the_heading_says_that_only_what_differs_is_shown(
    reports: list[Report], tmp_path: Path
) -> None:
    async with comparing(reports, tmp_path) as person:
        await person.press("exclamation_mark")
        assert "Only what differs · In common: 2" in person.words("#compare-title")
        await person.press("2")
        assert "Only what differs" not in person.words("#compare-title")
