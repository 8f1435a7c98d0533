"""The export screen in an app of its own, and `E` in the reader."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from driven import PATIENCE
from driver import Reader, reading
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Label, OptionList, Static
from velm import FIRST, SECOND

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache
from store.deciding import Desk
from store.decisions import stamped
from store.exports.choosing import Choice
from store.exports.decided import decisions_in
from store.exports.formats import EXPORT_FORMATS
from store.exports.piece import ReadArticle
from store.memory import Memory
from store.overlay import overlay
from tui.screens.export import ExportScreen, ExportWish

ARTICLE = Article("Rebels left Goma \x9b[31m, the UN said.", path="goma.txt", title="They [b]left[/b]")


def read_article() -> ReadArticle:
    mentions = (Mention(0, 6, "NORP", "Rebels", score=0.5), Mention(12, 16, "GPE", "Goma", score=0.5))
    analysis = Analysis(ARTICLE.id, PipelineId("en_small", "1.0"), ((0, len(ARTICLE.text)),), mentions)
    desk = Desk(ARTICLE, overlay(analysis, ()))
    drafts = [desk.reject(overlay(analysis, ()).mentions[0])]
    made = stamped(drafts, author="Ada", clock=1)
    return ReadArticle(ARTICLE, overlay(analysis, made), decisions_in(ARTICLE, made))


class Host(App[None]):
    """Asks once, and keeps the answer."""

    def __init__(self, folder: Path, open_articles: int = 1) -> None:
        super().__init__()
        self._folder = folder
        self._open_articles = open_articles
        self.answers: list[ExportWish | None] = []

    def on_mount(self) -> None:
        self.push_screen(ExportScreen(read_article(), self._folder, self._open_articles), self.answers.append)


def said(pilot: Pilot[None], where: str) -> str:
    return str(pilot.app.screen.query_one(where, Static).render())


async def until(pilot: Pilot[None], condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await pilot.pause()


async def go_to(pilot: Pilot[None], name: str) -> None:
    at = pilot.app.screen.query_one(OptionList).highlighted or 0
    await pilot.press(*["j"] * (list(EXPORT_FORMATS).index(name) - at))
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_every_format_is_listed_with_what_it_leaves_out(tmp_path: Path) -> None:
    async with Host(tmp_path).run_test(size=(100, 40)) as pilot:
        options = pilot.app.screen.query_one(OptionList)
        assert [str(one.prompt) for one in options.options] == list(EXPORT_FORMATS)
        await go_to(pilot, "csv-mentions")
        assert said(pilot, "#about") == "csv-mentions: mentions, for spreadsheets"
        assert said(pilot, "#loses") == "Leaves out of this article: text"
        assert pilot.app.screen.query_one(Input).value.endswith(".csv")


async def test_the_preview_is_live_and_obeys_no_terminal(tmp_path: Path) -> None:
    async with Host(tmp_path).run_test(size=(100, 40)) as pilot:
        await go_to(pilot, "csv-mentions")
        assert "Goma" in said(pilot, "#preview")
        assert "Rebels" not in said(pilot, "#preview")
        await pilot.press("r")
        await until(pilot, lambda: "Rebels" in said(pilot, "#preview"))
        assert said(pilot, "#choice") == "Exports everything that stands, with what was rejected"
        await pilot.press("o", "o")
        await until(pilot, lambda: "Goma" not in said(pilot, "#preview"))
        await go_to(pilot, "brat")
        await until(pilot, lambda: "[31m" in said(pilot, "#preview"))
        assert "\x9b" not in said(pilot, "#preview")


async def test_enter_hands_the_wish_back(tmp_path: Path) -> None:
    async with Host(tmp_path).run_test(size=(100, 40)) as pilot:
        await go_to(pilot, "html")
        await pilot.press("o", "r", "tab", "end", *"l", "enter")
        (wish,) = pilot.app.answers
        path = tmp_path / f"goma-{ARTICLE.id[:12]}.htmll"
        assert wish == ExportWish(EXPORT_FORMATS["html"], Choice("decided", True), path, False)


async def test_nothing_is_written_over_without_asking(tmp_path: Path) -> None:
    path = tmp_path / f"goma-{ARTICLE.id[:12]}.jsonl"
    path.write_text("mine")
    async with Host(tmp_path).run_test(size=(100, 40)) as pilot:
        await pilot.press("enter")
        warning = pilot.app.screen.query_one("#warning", Label)
        assert "is there already" in str(warning.render())
        assert pilot.app.answers == []
        await pilot.press("r", "enter")
        assert pilot.app.answers == []
        await pilot.press("enter")
        assert [wish and wish.overwrite for wish in pilot.app.answers] == [True]


async def test_all_open_articles_can_be_meant(tmp_path: Path) -> None:
    app = Host(tmp_path, open_articles=3)
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("a")
        assert said(pilot, "#choice") == (
            "Exports everything that stands in the 3 open articles, as far as they have been read,"
            " without what was rejected"
        )
        assert said(pilot, "#loses").startswith("Leaves out of the open article: ")
        await pilot.press("o", "o", "o")
        assert "everything that stands in those of the 3 open articles that are done," in said(
            pilot, "#choice"
        )
        await pilot.press("a")
        assert said(pilot, "#choice") == "Exports everything that stands, without what was rejected"
        await pilot.press("a", "o", "enter")
    path = tmp_path / "articles.jsonl"
    assert app.answers == [ExportWish(EXPORT_FORMATS["jsonl"], Choice("decided"), path, False, of_all=True)]


async def test_all_means_nothing_where_one_article_is_open(tmp_path: Path) -> None:
    async with Host(tmp_path).run_test(size=(100, 40)) as pilot:
        await pilot.press("a")
        assert "No other article is open." in str(pilot.app.screen.query_one("#warning", Label).render())
        assert said(pilot, "#choice") == "Exports everything that stands, without what was rejected"


@pytest.mark.parametrize("typed", ["~nosuchuser/x", "x" * 300, "missing/" + "x" * 300])
async def test_any_path_can_be_typed(tmp_path: Path, typed: str) -> None:
    async with Host(tmp_path).run_test(size=(60, 15)) as pilot:
        pilot.app.screen.query_one(Input).value = typed
        await pilot.press("enter")
        assert [wish and str(wish.path) for wish in pilot.app.answers] == [typed]


@pytest.mark.parametrize(
    ("name", "typed", "path"),
    [
        ("jsonl", "{folder}", "{folder}/{stem}.jsonl"),
        ("jsonl", "{folder}/", "{folder}/{stem}.jsonl"),
        ("html", "{folder}/nowhere/", "{folder}/nowhere/{stem}.html"),
        ("jsonl", "{folder}/nowhere", "{folder}/nowhere"),
        ("brat", "{folder}/", "{folder}"),
    ],
)
async def test_a_folder_is_where_the_file_goes_that_was_proposed(
    tmp_path: Path, name: str, typed: str, path: str
) -> None:
    async with Host(tmp_path).run_test(size=(110, 34)) as pilot:
        await go_to(pilot, name)
        pilot.app.screen.query_one(Input).value = typed.format(folder=tmp_path)
        await pilot.press("enter")
        meant = path.format(folder=tmp_path, stem=f"goma-{ARTICLE.id[:12]}")
        assert [wish and str(wish.path) for wish in pilot.app.answers] == [meant]


@pytest.mark.parametrize("size", [(110, 34), (60, 18)])
def test_the_look_of_it(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    async def choose(pilot: Pilot[None]) -> None:
        await go_to(pilot, "brat")
        await until(pilot, lambda: "[31m" in said(pilot, "#preview"))

    assert snap_compare(Host(Path("news")), terminal_size=size, run_before=choose)


async def test_escape_exports_nothing(tmp_path: Path) -> None:
    async with Host(tmp_path).run_test(size=(60, 15)) as pilot:
        await pilot.press("escape")
        assert pilot.app.answers == [None]


async def test_the_reader_writes_what_was_asked_for(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.press("l", "y", "E", "enter")
        await reader.until(lambda: list(tmp_path.glob("ministers-*.jsonl")))
        (path,) = tmp_path.glob("ministers-*.jsonl")
        record = json.loads(path.read_text(encoding="utf-8"))
        assert record["mentions"][0]["state"] == "accepted"
        await reader.until(lambda: "Exported to" in reader.remark)


async def test_the_reader_writes_all_open_articles_that_have_been_read(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    second = Article("Seen by Ann Lee. " + ministers.text, path="second.txt")
    cache.put(Analysis(second.id, pipeline_id(), (), (Mention(8, 15, "PERSON", "Ann Lee"),)))
    unread = Article("Nobody has read this.", path="third.txt")
    async with reading([ministers, second, unread], tmp_path, cache=cache) as reader:
        await reader.press("l", "y", "E", "a", "enter")
        await reader.until(lambda: "Exported 2 articles, without 1 article not read yet" in reader.remark)
        lines = (tmp_path / "articles.jsonl").read_text(encoding="utf-8").splitlines()
        first, other = (json.loads(line) for line in lines)
        assert first["mentions"][0]["state"] == "accepted"
        assert [one["text"] for one in other["mentions"]] == ["Ann Lee"]


async def test_of_all_open_articles_only_those_are_exported_in_which_anything_is_decided(
    tmp_path: Path, made_up: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading([FIRST, SECOND], tmp_path, cache=made_up) as reader:
        await reader.press("E", "a", "o", "enter")
        await reader.until(
            lambda: reader.remark == "Nothing exported: nothing is decided in the open articles."
        )
        await reader.press("l", "y", "E", "a", "o", "enter")
        await reader.until(lambda: "Exported 1 article to" in reader.remark)


async def test_nothing_is_exported_where_no_article_is_done(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    second = Article("Seen by Ann Lee. " + ministers.text, path="second.txt")
    async with reading([ministers, second], tmp_path, cache=cache) as reader:
        await reader.press("E", "a", "o", "o", "o")
        preview = reader.app.screen.query_one("#preview", Static)
        await reader.until(
            lambda: str(preview.render()) == "Nothing to export: no article is done. Z marks one."
        )
        await reader.press("enter")
        await reader.until(lambda: reader.remark == "Nothing exported: no article is done. Z marks one.")
        assert not (tmp_path / "articles.jsonl").exists()
        await reader.press("Z", "E", "a", "o", "o", "o", "enter")
        await reader.until(lambda: "Exported 1 article to" in reader.remark)
        assert (tmp_path / "articles.jsonl").exists()


async def test_what_could_not_be_written_is_asked_again_with_what_was_typed(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    missing = tmp_path / "missing"
    async with reading([ministers], tmp_path, cache=cache) as reader:
        await reader.press("E", "j", "o")
        reader.app.screen.query_one(Input).value = f"{missing}/x"
        await reader.press("enter")
        await reader.until(lambda: isinstance(reader.app.screen, ExportScreen))
        await reader.until(lambda: reader.app.screen.query_one(Input).value == f"{missing}/x")
        await reader.press()
        said = str(reader.app.screen.query_one("#warning", Label).render())
        assert said == (
            f"{missing}/x could not be written: no such file or directory. Make the folder {missing}, or"
            " type another path."
        )
        assert reader.app.screen.query_one("#warning").display
        assert reader.app.screen.query_one(OptionList).highlighted == 1
        assert "what you decided" in str(reader.app.screen.query_one("#choice", Static).render())
        missing.mkdir()
        await reader.press("enter")
        await reader.until((missing / "x").exists)
        await reader.until(lambda: "Exported to" in reader.remark)


async def test_an_export_begins_with_the_format_that_was_taken_last(
    tmp_path: Path, ministers: Article, cache: AnalysisCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def proposed(reader: Reader) -> str:
        return reader.app.screen.query_one(Input).value

    monkeypatch.chdir(tmp_path)
    memory = tmp_path / "memory"
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(memory)) as reader:
        await reader.press("E", "j", "escape", "E")
        assert proposed(reader).endswith(".jsonl")
        await reader.press("j", "enter")
        await reader.until(lambda: "Exported to" in reader.remark)
    async with reading([ministers], tmp_path, cache=cache, memory=Memory(memory)) as reader:
        await reader.press("E")
        assert proposed(reader).endswith(".csv")
