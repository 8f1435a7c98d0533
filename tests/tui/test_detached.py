"""The dialog of detached decisions, in a tiny host application."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from textual.app import App

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.mention import Mention
from store.deciding import Desk
from store.decisions import Decision
from store.live import LiveReading
from tui.screens.detached import DetachedScreen

OLD = Article("Talks in Goma ended. Ana Ruiz left.")
NEW = Article("In Goma, talks ended at noon. Goma is calm.")
PIPELINE = PipelineId("small", "1")


def _decisions() -> list[Decision]:
    """What Ada decided before the text was rewritten."""
    mentions = (Mention(9, 13, "ORG", "Goma"), Mention(21, 29, "ORG", "Ana Ruiz"))
    live = LiveReading(Analysis(OLD.id, PIPELINE, mentions=mentions))
    desk = Desk(OLD, live)
    drafts = (desk.relabel(live.mentions[0], "GPE"), desk.note("who?", live.mentions[1]))
    return [
        replace(one, id=str(n), group=str(n), clock=n, author="Ada", at="2024-03-01T12:00:00+00:00")
        for n, one in enumerate(drafts, 1)
    ]


class Host(App[None]):
    """Opens the dialog and keeps what it returns."""

    def __init__(self) -> None:
        super().__init__()
        self.live = LiveReading(Analysis(NEW.id, PIPELINE), _decisions(), NEW.text)
        self.answers: list[Decision | None] = []

    def on_mount(self) -> None:
        desk = Desk(NEW, self.live)
        self.push_screen(DetachedScreen(NEW.text, self.live, desk), self.answers.append)


@pytest.mark.parametrize(
    ("keys", "start"), [(["a", "enter"], 3), (["enter", "down", "enter"], 30)], ids=["first", "second"]
)
async def test_a_decision_is_attached_to_the_place_that_is_chosen(keys: list[str], start: int) -> None:
    app = Host()
    async with app.run_test() as pilot:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        (draft,) = app.answers
    assert draft is not None
    assert draft.anchor is not None
    assert (draft.action, draft.anchor.start, draft.after, draft.revokes) == (
        "relabel",
        start,
        {"label": "GPE"},
        "1",
    )


async def test_a_decision_is_dropped() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("j", "x")
        await pilot.pause()
    assert [one and (one.action, one.revokes) for one in app.answers] == [("withdraw", "2")]


async def test_where_its_words_are_gone_a_decision_cannot_be_attached() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("j", "a")
        await pilot.pause()
        assert app.answers == []
        assert [one.message for one in app._notifications] == [
            "Its words are nowhere in this text. It can only be dropped."
        ]
        await pilot.press("escape")
        await pilot.pause()
    assert app.answers == [None]


@pytest.mark.parametrize("size", [(60, 15)], ids=["60x15"])
def test_the_look(snap_compare: Callable[..., bool], size: tuple[int, int]) -> None:
    assert snap_compare(Host(), terminal_size=size)
