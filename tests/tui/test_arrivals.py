from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Queue
from threading import Event

import pytest
from driver import Reader, reading

from language.article import Article
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.readers import UnreadableFile
from tui.arrivals import Arrivals
from tui.inputs import Result
from tui.messages import ArrivalsEnded, ArticlesArrived
from tui.wanted import Wanted

DAMAGED = UnreadableFile("news/b.pdf", "it is damaged", "save it again")


def test_everything_arrives_in_order_and_then_it_is_said_that_this_is_all(harbour: Article) -> None:
    posted: Queue[object] = Queue()
    Arrivals([DAMAGED, harbour]).start(posted.put)
    arrived = posted.get(timeout=30)
    assert isinstance(arrived, ArticlesArrived)
    assert arrived.results == [DAMAGED, harbour]
    assert not arrived.are_changes
    assert isinstance(posted.get(timeout=30), ArrivalsEnded)


def test_it_is_said_that_this_is_all_also_after_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty() -> Iterator[Result]:
        yield DAMAGED
        raise AssertionError

    posted: Queue[object] = Queue()
    faults: Queue[threading.ExceptHookArgs] = Queue()
    monkeypatch.setattr(threading, "excepthook", faults.put)
    Arrivals(faulty()).start(posted.put)
    assert faults.get(timeout=30).exc_type is AssertionError
    assert isinstance(posted.get(timeout=30), ArrivalsEnded)


def test_reading_ends_when_nobody_is_there_any_more(harbour: Article) -> None:
    read: Queue[Article] = Queue()
    left = Event()

    def endless() -> Iterator[Result]:
        while not left.is_set():
            read.put(harbour)
            yield harbour
        read.put(harbour)

    posted: Queue[object] = Queue()
    arrivals = Arrivals(endless())
    arrivals.start(posted.put)
    read.get(timeout=30)
    arrivals.stop()
    while not isinstance(posted.get(timeout=30), ArrivalsEnded):
        pass
    left.set()


class Changes:
    """What a watch finds, as a test says it."""

    def __init__(self) -> None:
        self._found: Queue[Sequence[Result]] = Queue()

    def find(self, *results: Result) -> None:
        self._found.put(results)

    def __call__(self, _: Event) -> Iterator[Sequence[Result]]:
        while True:
            yield self._found.get()


def listed(reader: Reader) -> list[str]:
    """What the rows of the list of articles say."""
    return [row.words.plain.replace("\n", " | ") for row in reader.screen.list.rows]


def notices(reader: Reader) -> list[str]:
    return [str(notice.message) for notice in reader.app._notifications]


async def test_the_rest_of_a_folder_is_listed_while_the_first_article_is_read(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    rest = Arrivals([DAMAGED, harbour])
    async with reading([ministers], tmp_path, cache=cache, arrivals=rest, size=(140, 40)) as reader:
        await reader.until(lambda: len(listed(reader)) == 3)
        await reader.until(lambda: not reader.screen.list.has_class("-arriving"))
        assert listed(reader)[1:] == [
            "✗ b.pdf | it is damaged",
            "Harbour workers vote to strike | harbour.txt",
        ]
        assert reader.screen.list.display
        assert "1 file: the list of articles (o) says which and why." in notices(reader)
        await reader.press("J")
        assert reader.screen.article == harbour
        assert reader.screen.list.highlighted == 2
        await reader.press("o", "k", "enter")
        assert reader.screen.article == ministers


@pytest.mark.parametrize("key", ["J", "o"])
async def test_one_article_alone_has_no_list(
    ministers: Article, cache: AnalysisCache, tmp_path: Path, key: str
) -> None:
    async with reading([ministers], tmp_path, cache=cache, size=(140, 40)) as reader:
        await reader.press(key)
        assert not reader.screen.list.display


async def test_a_new_file_is_added_to_the_list(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    async with reading([ministers], tmp_path, cache=cache, arrivals=Arrivals((), [changes])) as reader:
        changes.find(ministers, harbour, DAMAGED)
        await reader.until(lambda: len(listed(reader)) == 3)
        assert reader.remark == "1 new article in the list."


async def test_an_article_that_has_changed_is_read_anew_and_keeps_its_decisions(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    async with reading(
        [ministers, harbour], tmp_path, cache=cache, arrivals=Arrivals((), [changes])
    ) as reader:
        await reader.press("l", "y")
        newer = Article.from_raw(ministers.text.replace("three hours", "four hours"), path=ministers.path)
        later = Article.from_raw("Nothing left.", path=harbour.path)
        changes.find(newer, later)
        await reader.until(lambda: reader.screen.article == newer)
        await reader.until_read()
        assert "four hours" in "\n".join(reader.lines)
        assert reader.screen.reading is not None
        assert "accepted" in {shown.state for shown in reader.screen.reading.mentions}
        assert len(listed(reader)) == 2
        await reader.press("J")
        assert reader.screen.article == later


async def test_an_article_does_not_change_while_a_note_on_it_is_written(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    newer = Article.from_raw(ministers.text.replace("Berlin", "Lisbon"), path=ministers.path)
    async with reading([ministers], tmp_path, cache=cache, arrivals=Arrivals((), [changes])) as reader:
        await reader.press("l", "a")
        changes.find(newer, harbour)
        await reader.until(lambda: len(listed(reader)) == 2)
        assert reader.screen.article == ministers
        await reader.type("Where?")
        await reader.press("enter")
        await reader.until(lambda: reader.screen.article == newer)
    with DecisionStore.open(tmp_path / "decisions.json", is_for_reading=True) as store:
        [note] = store.decisions(ministers.id)
    assert note.anchor is not None
    assert note.anchor.quote == ministers.text[slice(*note.anchor.span)]


async def test_an_article_that_has_changed_is_not_done_any_more(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    watching = Arrivals((), [changes])
    async with reading(
        [ministers, harbour], tmp_path, cache=cache, arrivals=watching, size=(140, 40)
    ) as reader:
        await reader.press("Z", "J", "Z")
        assert reader.screen.list.done == 2
        for article in (ministers, harbour):
            newer = Article.from_raw(
                f"{article.text}\nMore came later.", path=article.path, title=article.title
            )
            changes.find(newer)
        await reader.until(lambda: not reader.screen.list.done)
        assert not any("✓ done" in row for row in listed(reader))


@pytest.mark.parametrize("are_more", [True, False])
async def test_the_list_has_its_place_from_the_beginning_on_and_goes_when_there_is_but_one_article(
    are_more: bool, ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    held = Event()

    def rest() -> Iterator[Result]:
        held.wait()
        yield from [harbour] if are_more else []

    arrivals = Arrivals(rest(), has_articles=True)
    async with reading([ministers], tmp_path, cache=cache, arrivals=arrivals, size=(140, 40)) as reader:
        assert reader.screen.list.display
        held.set()
        await reader.until(
            lambda: reader.screen.list.display == are_more and len(listed(reader)) == 1 + are_more
        )


@pytest.mark.parametrize(
    ("paths", "are_several"), [(["a.txt"], False), (["a.txt", "b.txt"], True), (["."], True), (["-"], False)]
)
def test_several_articles_are_expected_of_several_files_and_of_a_folder(
    paths: list[str], are_several: bool
) -> None:
    assert Wanted(paths).are_several == are_several
