"""What is seen while the reader is being loaded is what is seen when it has been."""

from pathlib import Path

import pytest
from driver import reading
from textual.app import App
from textual.screen import Screen

from language.article import Article
from store.cache import AnalysisCache
from store.live import LiveReading
from tui.config import ScreenSettings
from tui.screens.first_page import FirstPage
from tui.themes import DARK
from tui.widgets.article_pane import ArticlePane


class Host(App[None]):
    """Nothing but the first page."""

    def __init__(
        self,
        article: Article,
        live: LiveReading | None = None,
        offset: int = 0,
        *,
        is_one_of_several: bool = False,
    ) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self._page = FirstPage(
            article, live, settings=ScreenSettings(), offset=offset, is_one_of_several=is_one_of_several
        )

    def get_default_screen(self) -> Screen[None]:
        return self._page

    @property
    def pane(self) -> ArticlePane:
        return self.screen.query_one(ArticlePane)


@pytest.mark.parametrize("others", [0, 1])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 15)])
async def test_the_text_is_lit_and_in_its_place_before_the_reading_screen_is_there(
    ministers: Article, cache: AnalysisCache, tmp_path: Path, size: tuple[int, int], others: int
) -> None:
    async with reading([ministers] * (1 + others), tmp_path, cache=cache, size=size) as reader:
        await reader.until_read()
        assert reader.screen.live is not None
        app = Host(ministers, reader.screen.live, is_one_of_several=bool(others))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert app.pane.region == reader.screen.pane.region
            for line in range(app.pane.size.height):
                assert app.pane.render_line(line) == reader.screen.pane.render_line(line)


async def test_the_first_page_is_the_one_where_the_article_was_left() -> None:
    article = Article.from_raw("\n\n".join(f"On day {day} it rained in Oban." for day in range(400)))
    app = Host(article, offset=article.text.index("On day 300"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.pane.render_line(0).text.strip().startswith("On day 300")


async def test_keys_typed_at_the_first_page_are_acted_on_by_the_reading_screen(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.until_read()
        reader.app.hold_keys()
        await reader.pilot.press("l")
        assert reader.highlighted is None
        reader.app.release_keys()
        await reader.until(lambda: reader.highlighted is not None)
