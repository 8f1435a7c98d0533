from pathlib import Path

import pytest
from driver import Reader, reading

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from store.memory import Memory
from tui.arrivals import Arrivals
from tui.choices import ARTICLES, last_chosen
from tui.config import ScreenSettings, Settings
from tui.panels.articles import ORDERS
from tui.reading import jumping


def notices(reader: Reader) -> list[str]:
    return [str(notice.message) for notice in reader.app._notifications]


async def choose(reader: Reader, theme: str) -> None:
    """Choose a theme, as the picker does."""
    reader.app.theme = theme
    await reader.until(lambda: reader.app.memory.theme == theme)


async def test_the_theme_chosen_last_is_there_the_next_time(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        usual = reader.app.theme
        await choose(reader, "nord")
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        assert reader.app.theme == "nord"
        await choose(reader, usual)
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path)) as reader:
        assert reader.app.theme == usual


@pytest.mark.parametrize("has_begun", [False, True])
async def test_the_article_that_was_read_last_is_opened_or_one_key_away(
    has_begun: bool,
    ministers: Article,
    harbour: Article,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cache = AnalysisCache(tmp_path / "analyses")
    for article in (ministers, harbour):
        cache.put(Analysis(article.id, pipeline_id()))
    monkeypatch.setattr(jumping, "_SOON", -1 if has_begun else 60)
    path = tmp_path / "memory"
    memory = Memory(path)
    async with reading([ministers, harbour], tmp_path, cache=cache, memory=memory, size=(60, 15)) as reader:
        await reader.press("J", "pagedown")
        left = reader.screen.pane.top_offset
    rest = Arrivals([harbour])
    async with reading(
        [ministers], tmp_path, cache=cache, memory=Memory(path), arrivals=rest, size=(60, 15)
    ) as reader:
        if has_begun:
            last = "Last time you read harbour.txt, article 2 of 2: < goes back to it."
            await reader.until(lambda: notices(reader) == [last])
            await reader.press("<")
        else:
            last = "You left at harbour.txt, article 2 of 2. < goes to the first one."
            await reader.until(lambda: notices(reader) == [last])
        assert (reader.screen.article, reader.screen.pane.top_offset) == (harbour, left)
        await reader.press(">" if has_begun else "<")
        assert reader.screen.article == ministers


async def test_nothing_is_said_of_the_article_read_last_when_it_is_open(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers, harbour], tmp_path, cache=cache, memory=Memory(path)) as reader:
        await reader.press("J", "K")
    rest = Arrivals([harbour])
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path), arrivals=rest) as reader:
        await reader.until(lambda: not reader.screen.list.has_class("-arriving"))
        assert not notices(reader)
        await reader.press("<")
        assert reader.screen.article == ministers


async def test_what_was_highlighted_is_highlighted_the_next_time_and_the_text_stands_still(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    path = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path), size=(60, 15)) as reader:
        await reader.press(*"llllll")
        left = reader.highlighted, reader.screen.pane.top_offset
    for _ in range(2):
        async with reading([ministers], tmp_path, cache=cache, memory=Memory(path), size=(60, 15)) as reader:
            await reader.until(lambda: reader.highlighted)
            assert (reader.highlighted, reader.screen.pane.top_offset) == left
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(path), size=(60, 15)) as reader:
        await reader.until(lambda: reader.highlighted)
        await reader.press("l", "h")
        assert reader.highlighted == left[0]


async def test_each_article_keeps_what_was_highlighted_in_it(reader: Reader) -> None:
    await reader.press("l", "l", "J")
    assert reader.highlighted is None
    await reader.press("K")
    await reader.until(lambda: reader.highlighted == "Angela Merkel")


def figure_on_top(reader: Reader) -> str:
    """Return the words of the article that the first row in view of the Figures panel leads to."""
    panel = reader.screen.sidebar.panel("figures")
    place = panel.rows[panel.scroll_offset.y].place
    assert place is not None
    return reader.screen.article.text[slice(*place)]


async def test_the_panel_of_a_newly_opened_article_begins_at_its_top_whatever_was_seen_of_the_one_before(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers, harbour], tmp_path, cache=cache, size=(120, 12)) as reader:
        await reader.press(*[")"] * 30)
        assert reader.screen.sidebar.panel("figures").scroll_offset.y > 0
        await reader.press("J")
        assert reader.screen.sidebar.panel("figures").scroll_offset.y == 0


async def test_the_panel_of_an_article_that_was_left_in_the_middle_begins_there_too(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    async with reading([ministers, harbour], tmp_path, cache=cache, size=(100, 8)) as reader:
        assert figure_on_top(reader) == "three hours"
        await reader.press(*["j"] * 5, "J", "K")
        assert "three hours" not in reader.lines[0]
        assert figure_on_top(reader) == "at least 31 people"


@pytest.mark.parametrize(("size", "is_notice"), [((120, 40), True), ((60, 15), False)])
async def test_somebody_new_is_welcomed_where_there_is_room(
    size: tuple[int, int], is_notice: bool, ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    memory = Memory(tmp_path / "memory")
    async with reading([ministers], tmp_path, cache=cache, memory=memory, size=size) as reader:
        assert any("from name to name" in one for one in notices(reader)) == is_notice
        assert ("Welcome!" in reader.remark) != is_notice


async def test_what_was_chosen_to_be_lit_and_the_orders_are_kept_until_the_person_wants_the_usual(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    def shown(reader: Reader) -> tuple[frozenset[str], str, str, str]:
        screen = reader.screen
        heading = str(screen.list.border_title or "")
        return screen.unlit, screen.sidebar.order, screen.list.order, heading

    articles, path = [ministers, harbour], tmp_path / "memory"
    settings = Settings(screen=ScreenSettings(unlit=("DATE",)))
    async with reading(articles, tmp_path, cache=cache, memory=Memory(path), settings=settings) as reader:
        assert shown(reader) == (frozenset({"DATE"}), "place", "opened", "")
        await reader.press("O", "T", "p", "enter", "o", "O")
        assert shown(reader) == (frozenset({"DATE", "PERSON"}), "kind", "name", "by name")
    async with reading(articles, tmp_path, cache=cache, memory=Memory(path), settings=settings) as reader:
        assert shown(reader) == (frozenset({"DATE", "PERSON"}), "kind", "name", "by name")
        assert "Counts" in reader.rows("figures")
        await reader.press("V")
        assert reader.remark == "Lit and listed as usual again."
        assert "Counts" not in reader.rows("figures")
    async with reading(articles, tmp_path, cache=cache, memory=Memory(path), settings=settings) as reader:
        assert shown(reader) == (frozenset({"DATE"}), "place", "opened", "")


def test_an_order_that_there_is_not_is_the_usual_one() -> None:
    memory = Memory()
    memory.remember_choice(ARTICLES, ("moon",))
    assert last_chosen(memory, ARTICLES, ORDERS) == "opened"
