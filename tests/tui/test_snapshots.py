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
from textual.widgets import Input, TextArea

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from tui.app import ReaderApp
from tui.themes import DARK, LIGHT

Compare = Callable[..., bool]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[ReaderApp]:
    """The reader with two articles open, the first one with its recorded analysis."""
    record = json.loads((Path(__file__).parent / "recorded.jsonl").read_text(encoding="utf-8"))
    article = Article(record["text"], path="cedar-courier.txt", title=record["article"]["title"])
    pipeline = pipeline_id()
    analysis = {**record, "pipeline": {"name": pipeline.name, "version": pipeline.version}}
    cache = AnalysisCache(tmp_path / "analyses")
    cache.put(Analysis.from_json(article.id, json.dumps(analysis)))
    other = Article("A second report\n\nNothing in it.", path="orient-review.txt", title="A second report")
    cache.put(Analysis(other.id, pipeline))
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as store:
        yield ReaderApp([article, other], store=store, cache=cache)


Steps = Callable[[Pilot[int]], Awaitable[None]]


def pressing(*keys: str, theme: str = DARK.name) -> Steps:
    """Press keys, and wait until all that follows from them is on the screen."""

    async def press(pilot: Pilot[int]) -> None:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        app.theme = theme
        for key in keys:
            await pilot.press(key)
            while app.is_acting:
                await pilot.pause()
        for typed in (*app.screen.query(TextArea), *app.screen.query(Input)):
            typed.cursor_blink = False
        for typed in app.screen.query(TextArea):
            typed._line_cache.clear()  # a line drawn while the cursor was away would be drawn so again
            typed.refresh()
        await pilot.pause(0.5)  # for the notices of widgets to each other, which nothing announces

    return press


DECIDE = ["l", "l", "y", "l", "x", "l", "a", *"check", "enter", "right_parenthesis", "y"]


@pytest.fixture(params=["dark", "light", "no colour"])
def look(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """The theme of two looks; for the third, the person's environment asks for no colour."""
    if request.param == "no colour":
        monkeypatch.setenv("NO_COLOR", "1")
    return LIGHT.name if request.param == "light" else DARK.name


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading(snap_compare: Compare, look: str, app: ReaderApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=pressing(*DECIDE, theme=look))


def test_entities_as_a_drawer(snap_compare: Compare, app: ReaderApp) -> None:
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("2", "tab", "j"))


DIALOGS = {
    "help": ["question_mark"],
    "labels": ["c"],
    "note": ["a"],
    "card": ["enter"],
    "walk": ["x", "A"],
    "types": ["T"],
    "themes": ["semicolon", "down"],
}


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS)
def test_dialogs(snap_compare: Compare, app: ReaderApp, keys: list[str]) -> None:
    assert snap_compare(app, terminal_size=(100, 30), run_before=pressing("l", "l", *keys))
