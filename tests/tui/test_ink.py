"""What is under the cursor of a list can be read, whatever colours its words have elsewhere."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets.option_list import Option

from tui.ink import in_ink_of
from tui.panels.row import Row
from tui.widgets.choices import Choices
from tui.widgets.row_list import RowList

AMBER = Content.assemble(("20,000", "bold #e8b447"), (" people", "$foreground-muted"))


def test_words_take_the_ink_of_a_look_and_stay_bold_or_struck_out() -> None:
    strip = Strip([Segment("a", Style.parse("bold yellow on blue")), Segment("b", Style.parse("dim strike"))])
    inked = in_ink_of(Style.parse("white on red"), strip)
    assert [segment.style for segment in inked] == [
        Style.parse("bold not dim white on blue"),
        Style.parse("not dim strike white"),
    ]


class Host(App[None]):
    """Nothing but a list of two."""

    def __init__(self, listed: Widget) -> None:
        super().__init__()
        self.listed = listed

    def compose(self) -> ComposeResult:
        yield self.listed


@pytest.mark.parametrize(
    "listed",
    [
        lambda: RowList([Row(AMBER, (0, 1)), Row(AMBER, (1, 2))]),
        lambda: Choices(Option(AMBER), Option(AMBER), compact=True),
    ],
    ids=["rows", "choices"],
)
async def test_what_the_cursor_is_on_has_one_ink_and_what_is_beside_it_its_colours(listed: object) -> None:
    app = Host(listed())
    async with app.run_test(size=(40, 6)) as pilot:
        app.listed.focus()
        app.listed.highlighted = 0
        await pilot.pause()
        on, beside = (
            {one.style.color for one in app.listed.render_line(y) if one.text.strip()} for y in (0, 1)
        )
        assert (len(on), len(beside)) == (1, 2)
        assert not on & beside
        app.listed.blur()
        await pilot.pause()
        assert len({one.style.color for one in app.listed.render_line(0) if one.text.strip()}) == 2
