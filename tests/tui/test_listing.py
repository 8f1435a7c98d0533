"""Narrowing and ordering the list of articles."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from driver import Reader, reading

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from store.readers import UnreadableFile
from tui.messages import ArticlesArrived
from tui.panels.articles import Group

STORM = Article("It blew.", path="wire/9.txt", title="Storm over Łódź")
FIRE = Article("It burned.", path="wire/10.txt", title="Fire")
VOTE = Article("They voted.", path="daily/vote.txt")
ARTICLES = [STORM, FIRE, VOTE]


@pytest.fixture
def cache_of_all(tmp_path: Path) -> AnalysisCache:
    cache = AnalysisCache(tmp_path / "analyses")
    for article in ARTICLES:
        cache.put(Analysis(article.id, pipeline_id()))
    return cache


@pytest_asyncio.fixture
async def person(tmp_path: Path, cache_of_all: AnalysisCache) -> AsyncIterator[Reader]:
    """Somebody who has opened three articles and is in their list."""
    async with reading(ARTICLES, tmp_path, cache=cache_of_all) as someone:
        yield await someone.press("o")


def listed(person: Reader) -> list[str]:
    """Return the first line of each row of the list."""
    return [str(row.words).split("\n")[0] for row in person.screen.list.rows]


def heading(person: Reader) -> str:
    return str(person.screen.list.border_title or "")


def remark_below(person: Reader) -> str:
    return str(person.screen.list.border_subtitle or "")


@pytest.mark.parametrize("key", ["/", "f"])
async def test_words_narrow_the_list_and_escape_shows_all(person: Reader, key: str) -> None:
    await person.press(key)
    await person.type("lodz")
    assert listed(person) == ["Storm over Łódź"]
    assert person.remark == "1 of 3: type words · enter keep · esc show all"
    await person.press("escape")
    assert listed(person) == ["Storm over Łódź", "Fire", "vote.txt"]
    assert person.screen.list.has_focus


async def test_an_article_is_found_by_its_path_too_and_opened(person: Reader) -> None:
    await person.press("/", *"DAILY", "enter")
    assert listed(person) == ["vote.txt"]
    assert (remark_below(person), person.remark) == ("only “DAILY”", "1 of 3: esc shows all.")
    await person.press("enter")
    assert person.screen.article == VOTE
    assert listed(person) == ["vote.txt"]


async def test_in_the_list_escape_shows_all_and_then_leaves(person: Reader) -> None:
    await person.press("/", *"fire", "enter", "escape")
    assert listed(person) == ["Storm over Łódź", "Fire", "vote.txt"]
    assert person.screen.list.has_focus
    assert (heading(person), remark_below(person)) == ("", "")
    await person.press("escape")
    assert person.screen.pane.has_focus


async def test_tab_closes_the_prompt_and_the_list_stays_as_narrow(person: Reader) -> None:
    await person.press("/", *"fire", "tab")
    assert not person.screen.query_one("#filter-list").visible
    assert person.screen.list.has_focus
    assert listed(person) == ["Fire"]


async def test_words_that_nothing_has_say_how_to_see_all(person: Reader) -> None:
    await person.press("/", *"[x]", "enter")
    assert listed(person) == ["Nothing has “[x]” in it. Press escape to see all."]
    await person.press("enter", "j", "k", "G", "g", "escape")
    assert len(listed(person)) == 3
    assert person.screen.list.highlighted == 0


async def test_the_next_article_is_the_next_that_is_listed(person: Reader) -> None:
    await person.press("/", *"wire", "enter", "J")
    assert person.screen.article == FIRE
    await person.press("J")
    assert (person.screen.article, person.remark) == (FIRE, "This is the last article of those listed.")
    await person.press("Z", "K", "W")
    assert person.screen.article == VOTE, "what is not done is found although it is not listed"
    await person.press("K")
    assert person.screen.article == FIRE, "above one that is not listed stands the last"


async def test_the_list_is_ordered_by_name_and_by_what_is_undecided_and_says_so(person: Reader) -> None:
    await person.press("O")
    assert person.remark == "Articles by name."
    assert heading(person) == "by name"
    assert listed(person) == ["Fire", "Storm over Łódź", "vote.txt"]
    await person.press("O")
    assert (heading(person), person.remark) == ("by what is undecided", "Articles by what is undecided.")
    await person.press("O")
    assert (heading(person), person.remark) == ("", "Articles as opened.")
    assert listed(person) == ["Storm over Łódź", "Fire", "vote.txt"]


async def test_what_is_done_goes_to_the_end_when_the_list_is_next_gone_to(person: Reader) -> None:
    await person.press("O", "O")
    assert listed(person) == ["Fire", "vote.txt", "Storm over Łódź"]
    await person.press("g", "enter", "Z")
    assert listed(person) == ["Fire", "vote.txt", "Storm over Łódź"], "no row moves while one reads"
    await person.press("o")
    assert listed(person) == ["vote.txt", "Storm over Łódź", "Fire"]


async def test_the_cursor_stays_on_its_article_in_another_order(person: Reader) -> None:
    await person.press("j", "O")
    assert person.screen.list.highlighted == 0
    await person.press("J")
    assert person.screen.article == VOTE


async def test_a_list_by_event_is_in_no_other_order(person: Reader) -> None:
    person.screen.list.show_groups([Group("Łódź", (0, 2))])
    assert heading(person) == "by event"
    await person.press("O")
    assert person.remark == "The articles stand by event: L lists them in an order again."
    await person.press("/", *"vote")
    assert listed(person)[0].startswith("≡ Łódź")
    assert listed(person)[1:] == ["vote.txt"]


async def test_what_arrives_takes_its_place_in_a_list_that_is_ordered_or_narrowed(
    tmp_path: Path, cache_of_all: AnalysisCache
) -> None:
    async with reading(ARTICLES[:2], tmp_path, cache=cache_of_all) as person:
        await person.press("o", "O", "/", *"e")
        unread = UnreadableFile("wire/else.pdf", "it is damaged", "save it again")
        earth = Article("It shook.", path="b.txt", title="Earth")
        person.screen.post_message(ArticlesArrived([unread, earth, VOTE], are_changes=True))
        await person.until(lambda: len(person.screen._articles) == 4)
        assert listed(person) == ["Earth", "Fire", "Storm over Łódź", "vote.txt", "✗ else.pdf"]


@pytest.mark.parametrize("size", [(60, 15), (80, 24), (120, 40)])
async def test_the_prompt_is_seen_and_the_list_too_at_every_size(
    person: Reader, size: tuple[int, int]
) -> None:
    await person.pilot.resize_terminal(*size)
    await person.press(*["o"] * (not person.screen.list.has_focus), "/", *"storm")
    assert person.screen.list.display
    bar = person.screen.query_one("#filter-list")
    assert bar.visible
    assert bar.region.bottom <= size[1] - 2
    assert person.screen.list.region.width > 20


async def test_a_row_that_takes_fewer_lines_without_the_scrollbar_is_drawn_when_that_goes(
    tmp_path: Path, cache_of_all: AnalysisCache
) -> None:
    wide = Article("It blew.", path="wide.txt", title="As wide as its list is.")
    others = [Article(f"Number {n}.", path=f"{n}.txt", title=f"Wide {n}") for n in range(19)]
    async with reading([wide, *others], tmp_path, cache=cache_of_all, size=(120, 40)) as person:
        for words in ("w", "wide", "as wide", ""):
            person.screen.list.narrow(words)
            await person.pilot.pause()
            region = person.screen.list.scrollable_content_region
            for y in range(region.height):
                person.screen.list.render_line(y)


async def test_the_list_says_how_much_there_is_now_to_decide_in_the_open_article(velm_reader: Reader) -> None:
    def progress() -> str:
        return str(velm_reader.screen.list.rows[0].words).split("\n")[-1]

    assert progress() == "4 found"
    await velm_reader.press("l", "v", "l", "enter", "p")
    assert progress() == "1 decided · 5 found"
    await velm_reader.press("U")
    assert progress() == "4 found"
    velm_reader.screen.list.show_found(0, 5219)
    assert progress() == "5,219 found"
