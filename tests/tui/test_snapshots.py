"""The look of the screen. The analysis is a recorded one: a better pipeline does not change the picture.

Look at what changed before accepting it with `make snapshots`. A new recording of the analysis:

    tallymark extract samples/beirut-port-explosion/2020-08-06-cedar-courier.txt > tests/tui/recorded.jsonl
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.app import ReaderApp

Compare = Callable[..., bool]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[ReaderApp]:
    """The reader with two articles open, the first one with its recorded analysis."""
    record = json.loads((Path(__file__).parent / "recorded.jsonl").read_text(encoding="utf-8"))
    article = Article(record["text"], path="cedar-courier.txt", title=record["article"]["title"])
    pipeline = pipeline_id()
    analysis = {**record, "pipeline": {"name": pipeline.name, "version": pipeline.version}}
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(Analysis.from_record(article.id, analysis))
    other = Article("A second report\n\nNothing in it.", path="orient-review.txt", title="A second report")
    cache.put(Analysis(other.id, pipeline))
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as store:
        yield ReaderApp([article, other], store=store, cache=cache)


Steps = Callable[[Pilot[int]], Awaitable[None]]


def pressing(*keys: str, theme: str = "textual-dark") -> Steps:
    """Press keys, and wait until all that follows from them is on the screen."""

    async def press(pilot: Pilot[int]) -> None:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        app.theme = theme
        for key in keys:
            await pilot.press(key)
            while app.is_acting:
                await pilot.pause()
        await pilot.pause(0.5)  # for the notices of widgets to each other, which nothing announces
        for area in app.screen.query(TextArea):
            area.cursor_blink = False

    return press


DECIDE = ["l", "l", "y", "l", "x", "l", "a", *"check", "enter", "right_parenthesis", "y"]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading(snap_compare: Compare, app: ReaderApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=pressing("l", "l", "l"))


def test_figures_and_decisions(snap_compare: Compare, app: ReaderApp) -> None:
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing(*DECIDE))


def test_entities_as_a_drawer(snap_compare: Compare, app: ReaderApp) -> None:
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("2", "tab", "j"))


@pytest.fixture
def no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask for no colour, as the person's environment may."""
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.usefixtures("no_colour")
def test_without_colour(snap_compare: Compare, app: ReaderApp) -> None:
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing(*DECIDE))


def test_in_a_light_theme(snap_compare: Compare, app: ReaderApp) -> None:
    steps = pressing(*DECIDE, theme="textual-light")
    assert snap_compare(app, terminal_size=(120, 40), run_before=steps)


@pytest.mark.parametrize("key", ["question_mark", "c", "a"], ids=["help", "labels", "note"])
def test_dialogs(snap_compare: Compare, app: ReaderApp, key: str) -> None:
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressing("l", "l", key))
