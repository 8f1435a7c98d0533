"""The look of the comparing screen, on recorded analyses: a better pipeline does not change the picture.

Look at what changed before accepting it with `make snapshots`. A new recording: write the three texts to
files and run `tallymark extract` on them.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from language.analysis import Analysis
from language.article import Article
from language.compare.reports import Report
from store.decision_store import DecisionStore
from tui.compare.app import CompareApp

Compare = Callable[..., bool]
Steps = Callable[[Pilot[int]], Awaitable[None]]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[CompareApp]:
    """Three recorded reports side by side."""
    lines = (Path(__file__).parent / "recorded_reports.jsonl").read_text(encoding="utf-8").splitlines()
    with DecisionStore.open(tmp_path / "decisions.json", author="ana") as store:
        yield CompareApp([_report(json.loads(line)) for line in lines], store=store)


def _report(record: dict[str, dict[str, str] | str]) -> Report:
    about = record["article"]
    assert isinstance(about, dict)
    article = Article(str(record["text"]), path=about["path"], title=about["title"])
    return Report(article, Analysis.from_json(article.id, json.dumps(record)))


def pressing(*keys: str, theme: str = "textual-dark") -> Steps:
    """Press keys, and wait until all that follows from them is on the screen."""

    async def press(pilot: Pilot[int]) -> None:
        app = pilot.app
        assert isinstance(app, CompareApp)
        app.theme = theme
        for key in keys:
            await pilot.press(key)
            while app.is_acting:
                await pilot.pause()
        await pilot.pause(0.3)  # for the notices of widgets to each other, which nothing announces

    return press


@pytest.mark.parametrize("size", [(120, 40), (60, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_figures(snap_compare: Compare, app: CompareApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=pressing("tab"))


@pytest.mark.parametrize("size", [(120, 40), (60, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_sentences_and_course(snap_compare: Compare, app: CompareApp, size: tuple[int, int]) -> None:
    assert snap_compare(app, terminal_size=size, run_before=pressing("enter", "y"))


def test_names(snap_compare: Compare, app: CompareApp) -> None:
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("2", "enter"))


def test_in_a_light_theme(snap_compare: Compare, app: CompareApp) -> None:
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing("3", theme="textual-light"))
