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
from store.readers.watching import GoneFile
from tui.arrivals import Arrivals
from tui.inputs import Change, Inputs, Result
from tui.messages import ArrivalsEnded, ArticlesArrived
from tui.reading.arriving import is_at
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
        self._found: Queue[Sequence[Change]] = Queue()

    def find(self, *results: Change) -> None:
        self._found.put(results)

    def __call__(self, _: Event) -> Iterator[Sequence[Change]]:
        while True:
            yield self._found.get()


def listed(reader: Reader) -> list[str]:
    """What the rows of the list of articles say."""
    return [row.words.plain.replace("\n", " | ") for row in reader.screen.list.rows]


def notices(reader: Reader) -> list[str]:
    return [str(notice.message) for notice in reader.app._notifications]


async def test_the_first_files_that_could_not_be_read_are_named(
    ministers: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    rest = Arrivals([UnreadableFile(f"a/{name}.pdf", "it is damaged", "") for name in "abcd"])
    async with reading([ministers], tmp_path, cache=cache, arrivals=rest, size=(140, 40)) as reader:
        said = "4 files: a.pdf, b.pdf, c.pdf and 1 more. The list of articles (o) says why."
        await reader.until(lambda: said in notices(reader))


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
        assert "1 file: b.pdf. The list of articles (o) says why." in notices(reader)
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


async def test_an_article_that_has_changed_is_marked_until_one_comes_to_it(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    watching = Arrivals((), [changes])
    async with reading([ministers, harbour], tmp_path, cache=cache, arrivals=watching) as reader:
        await reader.press("J", "K")
        assert "found" in listed(reader)[1]
        changes.find(harbour, DAMAGED)
        await reader.until(lambda: len(listed(reader)) == 3)
        assert "changed" not in listed(reader)[1], "the same text is no change"
        later = Article.from_raw("Nothing left.", path=harbour.path)
        changes.find(later)
        await reader.until(lambda: listed(reader)[1] == "harbour.txt | changed")
        assert reader.remark == "1 article changed: o shows which."
        assert not notices(reader)
        await reader.press("J")
        assert reader.screen.article == later
        assert "changed" not in listed(reader)[1]
        assert notices(reader) == ["The file harbour.txt has changed. This is the new text."]


async def test_an_article_whose_file_is_gone_is_marked_and_stays_readable_until_it_comes_back(
    ministers: Article, harbour: Article, cache: AnalysisCache, tmp_path: Path
) -> None:
    changes = Changes()
    watching = Arrivals((), [changes])
    async with reading([ministers, harbour], tmp_path, cache=cache, arrivals=watching) as reader:
        await reader.press("l", "y")
        before = reader.lines
        changes.find(GoneFile(ministers.path), GoneFile("news/never-listed.tmp"))
        await reader.until(lambda: "✗ gone · 1 decided" in listed(reader)[0])
        assert "gone" not in listed(reader)[1]
        [words] = notices(reader)
        said = f"{ministers.name} has been deleted: text and decisions stay here, and E takes both along."
        assert words.lower() == said.lower()
        assert "✗ gone" in reader.text_of("#title")
        assert reader.lines == before
        await reader.press("J", "K", "l", "x")
        assert "✗ gone · 2 decided" in listed(reader)[0]
        changes.find(GoneFile(ministers.path), DAMAGED)
        await reader.until(lambda: len(listed(reader)) == 3)
        assert len(notices(reader)) == 1, "it is said once"
        changes.find(ministers)
        await reader.until(lambda: "gone" not in listed(reader)[0])
        assert "gone" not in reader.text_of("#title")


async def test_of_a_folder_that_is_gone_all_articles_are_marked_and_one_notice_says_so(
    cache: AnalysisCache, tmp_path: Path
) -> None:
    articles = [Article(f"{name} text.", path=f"news/{name}") for name in ("in/a.txt", "in/b.txt", "c.txt")]
    changes = Changes()
    watching = Arrivals((), [changes])
    async with reading(articles, tmp_path, cache=cache, arrivals=watching) as reader:
        changes.find(GoneFile("news/in"))
        await reader.until(lambda: reader.screen.list.gone == {0, 1})
        [words] = notices(reader)
        assert words.startswith("2 articles are gone: texts and decisions stay here")


@pytest.mark.parametrize(
    ("place", "path", "is_there"),
    [
        ("a.txt", "a.txt", True),
        ("news", "news/in/a.txt", True),
        ("news/all.jsonl", "news/all.jsonl:12", True),
        ("news", "newsroom/a.txt", False),
        ("news/a.txt", "news/a.txt.bak", False),
        ("news/in/a.txt", "news/in", False),
    ],
)
def test_an_article_is_gone_with_its_file_or_its_folder(place: str, path: str, is_there: bool) -> None:
    assert is_at({place}, path) == is_there


def test_what_a_watch_names_is_read_or_told_to_be_gone(tmp_path: Path) -> None:
    there, gone = tmp_path / "a.txt", tmp_path / "b.txt"
    there.write_text("It rained.", encoding="utf-8")
    inputs = Inputs(Wanted([str(there)]))
    [changes] = inputs._read_changes(lambda _: iter([[str(there), str(gone)]]), Event())
    assert [one.path for one in changes] == [str(gone), str(there)]
    assert isinstance(changes[0], GoneFile)
    assert isinstance(changes[1], Article)


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
