"""The article pane in any size with any script: no line too wide, nothing lost, and the place is kept."""

from typing import Any

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.strip import Strip

from language.article import Article
from tui.lights import REJECTED
from tui.painting import Lit, LitIndex
from tui.widgets.article_pane import ArticlePane
from tui.wrapping import WrapIndex

TEXTS = {
    "english": "An old man sold figs in Goma. " * 60,
    "chinese": "漢字文章新聞記者" * 120,
    "emoji": "A family 👨‍👩‍👧 and a hand 👍🏽 wave. " * 60,
    "accents": "e\u0301te\u0301 a\u0300 l\u2019e\u0301cole " * 80,
    "hebrew": "שלום לכל הקוראים של העיתון " * 60,
    "unbroken": "x" * 4000,
}


class Host(App[None]):
    """Nothing but the pane."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.pane = ArticlePane()
        self.article = Article.from_raw(text)

    def compose(self) -> ComposeResult:
        yield self.pane

    def on_mount(self) -> None:
        self.pane.show_article(self.article)


@pytest.mark.parametrize("size", [(60, 15), (120, 40), (300, 100)])
@pytest.mark.parametrize("script", TEXTS)
async def test_every_line_fills_the_pane_and_no_more(script: str, size: tuple[int, int]) -> None:
    app = Host(TEXTS[script])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        strips = [app.pane.render_line(y) for y in range(app.pane.size.height)]
        assert {strip.cell_length for strip in strips} == {app.pane.scrollable_content_region.width}
        seen = "".join(strip.text for strip in strips).replace(" ", "")
        assert seen
        assert TEXTS[script].replace(" ", "").startswith(seen)


@pytest.mark.parametrize(("size", "times"), [((120, 20), 0), ((140, 40), 0), ((70, 40), 1)])
async def test_an_article_is_wrapped_anew_only_where_its_lines_get_another_length(
    size: tuple[int, int], times: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = Host("\n\n".join([TEXTS["english"]] * 12))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        wrapped: list[int] = []

        class Counted(WrapIndex):
            def __init__(self, text: str, width: int, **options: Any) -> None:
                wrapped.append(width)
                super().__init__(text, width, **options)

        monkeypatch.setattr("tui.widgets.wrapped_text.WrapIndex", Counted)
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert len(wrapped) == times
        strips = [app.pane.render_line(y).text for y in range(app.pane.size.height)]
    fresh = Host("\n\n".join([TEXTS["english"]] * 12))
    async with fresh.run_test(size=size) as pilot:
        await pilot.pause()
        assert [fresh.pane.render_line(y).text for y in range(fresh.pane.size.height)] == strips


async def test_no_line_is_drawn_at_a_width_that_it_was_not_wrapped_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widths: list[tuple[int, int]] = []
    drawn = ArticlePane.render_line

    def watched(pane: ArticlePane, y: int) -> Strip:
        widths.append((pane.text_width, pane._index.width))
        return drawn(pane, y)

    monkeypatch.setattr(ArticlePane, "render_line", watched)
    app = Host(TEXTS["english"])
    async with app.run_test(size=(120, 40)) as pilot:
        for width in (70, 60, 90):
            await pilot.resize_terminal(width, 40)
            await pilot.pause()
    assert {80, 65, 55} == {width for width, _ in widths}
    assert all(width == wrapped for width, wrapped in widths)


@pytest.mark.parametrize("larger", [(60, 100), (300, 100), (75, 15), (60, 30)])
async def test_the_place_is_the_same_again_after_the_terminal_was_larger(larger: tuple[int, int]) -> None:
    app = Host("\n\n".join([TEXTS["english"]] * 12))
    async with app.run_test(size=(60, 15)) as pilot:
        await pilot.pause()
        for offset in (len(app.article.text) - 400, len(app.article.text) // 2):
            app.pane.go_to(offset)
            place = app.pane.top_offset
            for size in (larger, (60, 15), larger, (60, 15)):
                await pilot.resize_terminal(*size)
                await pilot.pause()
            assert app.pane.top_offset == place


@pytest.mark.parametrize("script", TEXTS)
async def test_the_place_is_kept_when_the_terminal_changes_its_size(script: str) -> None:
    app = Host("\n\n".join([TEXTS[script]] * 12))
    async with app.run_test(size=(120, 40)) as pilot:
        app.pane.go_to(len(app.article.text) // 2)
        place = app.pane.top_offset
        for size in ((60, 15), (300, 100), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.pane.top_offset <= place < app.pane.bottom_offset
        assert app.pane.top_offset == place


async def test_what_is_found_is_in_one_ink_on_the_ground_of_the_theme_there_is() -> None:
    app = Host("Velm rose.")
    async with app.run_test(size=(60, 15)) as pilot:
        app.pane.light((LitIndex([Lit(0, 4, Style(color="red"))]),), LitIndex())
        app.pane.show_hits(lambda *_: [(0, 4)])
        looks = []
        for theme in ("textual-dark", "textual-light"):
            app.theme = theme
            await pilot.pause()
            (found,) = (one.style for one in app.pane.render_line(0) if one.text == "Velm")
            (ink,) = {one.style.color for one in app.pane.render_line(0) if "rose" in one.text}
            looks.append(found.bgcolor)
            assert found.color == ink
        assert looks[0] != looks[1]


async def test_what_was_rejected_is_not_dim_under_the_cursor() -> None:
    app = Host("Velm rose.")
    async with app.run_test(size=(60, 15)) as pilot:
        app.pane.light((LitIndex([Lit(0, 4, REJECTED)]),), LitIndex())
        app.pane.highlight((0, 4))
        await pilot.pause()
        (shown,) = (one.style for one in app.pane._drawn(0) if one.text == "Velm")
        assert (shown.dim, shown.strike) == (False, True)
