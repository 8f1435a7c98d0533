"""Lists of rows: only what is seen is made, the cursor passes over headings, and every row can be reached."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot

from tui.panels.row import LazyRows, Row, index_from, index_of
from tui.widgets.row_list import RowList


class Host(App[None]):
    """Nothing but a list, and what it said."""

    def __init__(self, rows: object) -> None:
        super().__init__()
        self.list = RowList(rows)
        self.said: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.list

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        self.said.append(f"on {message.index}")

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        self.said.append(f"chose {message.index}")


def row(number: int, *more: str) -> Row:
    return Row(Content("\n".join((f"row {number}", *more))), (number, number + 1))


def screen(app: Host) -> list[str]:
    return [app.list.render_line(y).text.strip() for y in range(app.list.size.height)]


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_only_the_rows_that_are_seen_are_made() -> None:
    made: set[int] = set()

    def make(number: int) -> Row:
        made.add(number)
        return row(number)

    app = Host(LazyRows(range(100_000), make, lambda number: (number, number + 1)))
    async with app.run_test(size=(40, 10)) as pilot:
        await press(pilot, "j", "j", "pagedown")
        assert screen(app)[0].startswith("row")
        assert made <= {*range(40), *range(99_980, 100_000)}


@pytest.mark.parametrize(("key", "top", "bottom"), [("G", "row 96", "row 99 b"), ("g", "row 0", "row 3 b")])
async def test_the_last_and_the_first_row_are_seen_whole(key: str, top: str, bottom: str) -> None:
    app = Host([row(number, f"row {number} b") for number in range(100)])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "G", key)
        assert (screen(app)[0], screen(app)[-1]) == (top, bottom)


async def test_the_cursor_passes_over_headings_and_stays_at_the_ends() -> None:
    app = Host([Row(Content("heading")), row(1), Row(Content("heading")), row(3), Row(Content("end"))])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "j", "j", "j", "k", "k")
        assert app.said == ["on 1", "on 3", "on 1"]


async def test_a_row_is_chosen_by_key_and_by_mouse() -> None:
    app = Host([row(0, "more"), row(1), Row(Content("heading"))])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "j", "enter")
        for y in (1, 2, 3, 6):
            await pilot.click(RowList, offset=(3, y))
        assert app.said == ["on 0", "chose 0", "chose 0", "chose 1"]


async def test_stepping_on_scrolls_a_row_of_several_lines_into_view_as_a_whole() -> None:
    app = Host([row(number, *"ab"[: number % 3]) for number in range(30)])
    async with app.run_test(size=(40, 7)) as pilot:
        for number in range(30):
            await press(pilot, "j")
            seen = screen(app)
            at = seen.index(f"row {number}")
            assert seen[at + 1 : at + 1 + number % 3] == list("ab"[: number % 3])


async def test_rows_are_measured_anew_at_another_width() -> None:
    app = Host([Row(Content("many words that break over lines"), (0, 1)), row(1)])
    async with app.run_test(size=(40, 8)) as pilot:
        assert screen(app)[1] == "row 1"
        await pilot.resize_terminal(16, 8)
        await pilot.pause()
        assert screen(app)[:4] == ["many words", "that break", "over lines", "row 1"]


async def test_fewer_rows_than_before_do_not_leave_the_screen_empty() -> None:
    app = Host([row(number) for number in range(100)])
    async with app.run_test(size=(40, 5)) as pilot:
        await press(pilot, "G")
        app.list.rows = [row(0), row(1)]
        app.list.redraw()
        await pilot.pause()
        assert screen(app) == ["row 0", "row 1", "", "", ""]


def test_a_place_finds_its_first_row_in_any_kind_of_rows() -> None:
    rows = [Row(Content("heading")), row(5), row(7), row(5)]
    lazy = LazyRows(rows, lambda one: one, lambda one: one.place)
    assert [index_of(some, (5, 6)) for some in (rows, lazy)] == [1, 1]
    assert [index_of(some, (6, 7)) for some in (rows, lazy)] == [None, None]
    assert [one.place for one in lazy[1:3]] == [(5, 6), (7, 8)]


async def test_rows_that_lead_nowhere_can_be_read_to_the_end() -> None:
    app = Host([row(0), *(Row(Content(f"fact {number}"), None) for number in range(1, 20))])
    async with app.run_test(size=(40, 6)) as pilot:
        await press(pilot, "j", "j")
        assert screen(app)[0] == "fact 1"
        await press(pilot, "pagedown")
        assert screen(app)[0] == "fact 7"
        await press(pilot, "G")
        assert screen(app)[-1] == "fact 19"
        await press(pilot, "k")
        assert screen(app)[-1] == "fact 18"
        await press(pilot, "g")
        assert screen(app)[0] == "row 0"


LONG = Row(Content("\n".join(f"line {number}" for number in range(12))))


async def test_a_row_taller_than_the_list_is_read_to_its_end_before_the_next_comes() -> None:
    app = Host([row(0), LONG, row(2)])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "j")
        assert screen(app)[:2] == ["row 0", "line 0"]
        await press(pilot, "j", "j", "j")
        assert (screen(app)[0], screen(app)[-1]) == ("line 2", "line 9")
        assert app.said == ["on 0"]
        await press(pilot, "pagedown")
        assert screen(app)[-1] == "line 11"
        await press(pilot, "j")
        assert app.said == ["on 0", "on 2"]
        await press(pilot, "k")
        assert screen(app)[-1] == "line 11"
        await press(pilot, "pageup", "k")
        assert (screen(app)[0], app.said) == ("row 0", ["on 0", "on 2", "on 0"])


async def test_the_end_of_a_tall_row_is_reached_by_one_key_and_by_the_wheel() -> None:
    app = Host([LONG])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "G")
        assert screen(app)[-1] == "line 11"
        await press(pilot, "g")
        assert screen(app)[0] == "line 0"
        await pilot._post_mouse_events([MouseScrollDown], RowList, button=0)
        assert screen(app)[0] == "line 1"
        await pilot._post_mouse_events([MouseScrollUp], RowList, button=0)
        assert screen(app)[0] == "line 0"


async def test_a_tall_row_begins_anew_at_another_width() -> None:
    app = Host([LONG])
    async with app.run_test(size=(40, 8)) as pilot:
        await press(pilot, "G")
        await pilot.resize_terminal(40, 20)
        assert screen(app)[:2] == ["line 0", "line 1"]


@pytest.mark.parametrize(("offset", "index"), [(0, 1), (10, 1), (11, 2), (21, None)])
@pytest.mark.parametrize("is_lazy", [True, False])
def test_the_first_row_from_an_offset_on_is_found(offset: int, index: int | None, is_lazy: bool) -> None:
    rows = [Row(Content("heading")), row(10), row(20)]
    found = LazyRows(rows, lambda one: one, lambda one: one.place) if is_lazy else rows
    assert index_from(found, offset) == index


async def test_a_list_begins_with_a_row_unless_there_are_too_few_below() -> None:
    app = Host([row(number) for number in range(100)])
    async with app.run_test(size=(40, 10)) as pilot:
        app.list.begin_with(40)
        await pilot.pause()
        assert screen(app)[0] == "row 40"
        app.list.begin_with(95)
        await pilot.pause()
        assert (screen(app)[0], screen(app)[-1]) == ("row 90", "row 99")
