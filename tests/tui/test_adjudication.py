"""The adjudication by its keys: two people, a third who settles, and what is then in whose store."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from driven import Driven
from msgspec.structs import replace
from textual.widgets import Static

from language.analysis import Analysis, PipelineId
from language.article import Article
from language.figure import Figure, Stretch, Unit
from language.figures.correcting import with_value
from language.mention import Mention
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.history import in_force
from store.marks import marks_of
from store.overlay import overlay
from store.reading import Reading
from store.settling import Settlement
from tui.adjudication.app import AdjudicatorApp
from tui.adjudication.cases import Adjudication
from tui.config import Settings
from tui.screens.adjudication import AdjudicationScreen
from tui.screens.help import HelpScreen
from tui.widgets.choice_card import ChoiceCard

TEXT = (
    "Flood in Velm\n\n"
    "The river drove 1,200 people out of Velm on Monday, Ana Ruiz of the Harbour Watch said. "
    "Ruiz feared worse. In Orla the bridges held."
)

Decide = Callable[[Desk, Reading], Decision]


def _mention(words: str, label: str, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Mention(start, start + len(words), label, words)


ARTICLE = Article(TEXT, path="velm.txt", title="Flood in Velm")
SUGGESTED = Analysis(
    ARTICLE.id,
    PipelineId("small", "1"),
    sentences=((0, 13), (15, 103), (104, 122), (123, 148)),
    mentions=(
        _mention("Velm", "ORG"),
        _mention("Velm", "GPE", 1),
        _mention("Ana Ruiz", "PERSON"),
        _mention("Harbour Watch", "ORG"),
        _mention("Ruiz", "PERSON", 1),
        _mention("Orla", "GPE"),
    ),
)
_NUMBER = TEXT.index("1,200")
FIGURE = Figure(
    _NUMBER, _NUMBER + 12, "1,200 people", Stretch(_NUMBER, _NUMBER + 5, "1,200"), 1200, 1200, 1200,
    kind="count", unit=Unit(None, "people", "person"),
)  # fmt: skip
ADA: list[Decide] = [
    lambda desk, now: desk.relabel(now.mentions[0], "GPE"),
    lambda desk, now: desk.move(now.mentions[3], now.mentions[3].start - 4, now.mentions[3].end),
    lambda desk, now: desk.accept(now.mentions[5]),
]
BEN: list[Decide] = [
    lambda desk, now: desk.relabel(now.mentions[0], "LOC"),
    lambda desk, now: desk.reject(now.mentions[5]),
]
"""They differ about the label of the first mention, the edges of the fourth, and whether there is a sixth."""


def _store(path: Path, author: str, decide: Iterable[Decide]) -> list[Decision]:
    with DecisionStore.open(path, author=author) as store:
        store.meet(ARTICLE)
        for one in decide:
            reading = overlay(SUGGESTED, store.decisions(ARTICLE.id))
            store.record(one(Desk(ARTICLE, reading), reading))
        return list(store.decisions(ARTICLE.id))


@pytest.fixture
def settlement(tmp_path: Path) -> Settlement:
    first, second = _store(tmp_path / "ada.json", "Ada", ADA), _store(tmp_path / "ben.json", "Ben", BEN)
    return Settlement(ARTICLE, SUGGESTED, first, second)


class Settler(Driven):
    """Somebody who settles, and what they see."""

    @property
    def screen(self) -> AdjudicationScreen:
        return next(one for one in self.app.screen_stack if isinstance(one, AdjudicationScreen))

    def sees(self, name: str) -> str:
        return str(self.screen.query_one(f"#{name}", Static).visual)

    def is_chosen(self, side: str) -> bool:
        return self.screen.query_one(f"#{side}", ChoiceCard).has_class("-chosen")

    @property
    def labels(self) -> list[str]:
        """The labels that stand where the choices are kept."""
        reading = overlay(SUGGESTED, self.store.decisions(ARTICLE.id))
        return [mark.label for mark in marks_of(reading, TEXT)]


@asynccontextmanager
async def settling(
    settlement: Settlement,
    folder: Path,
    *,
    size: tuple[int, int] = (100, 30),
    settings: Settings | None = None,
) -> AsyncIterator[Settler]:
    with DecisionStore.open(folder / "eve.json", author="Eve") as store:
        app = AdjudicatorApp(Adjudication([settlement], store), ("Ada", "Ben"), settings=settings)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Settler(app, pilot, store)


async def test_it_is_settled_by_the_persons_own_keys(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path, settings=Settings(keys={"settle.second": "f9"})) as eve:
        await eve.press("2", "f9")
        assert eve.sees("progress") == "2/3, 1 settled  Flood in Velm"


async def test_a_place_shows_the_sentence_and_who_has_what(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        assert eve.sees("progress") == "1/3, 0 settled  Flood in Velm"
        assert eve.sees("words") == "Flood in ¹²[Velm]¹²"
        assert eve.sees("first") == " GPE  Velm\n✎ changed by Ada, was ORG “Velm”"
        assert eve.sees("second") == " LOC  Velm\n✎ changed by Ben, was ORG “Velm”"
        assert eve.sees("remark") == "Another label: open"


async def test_other_edges_are_marked_in_the_sentence(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("s")
        assert "Ana Ruiz of ¹[the ²[Harbour Watch]¹² said." in eve.sees("words")
        assert eve.sees("second") == " ORG  Harbour Watch\nsuggested"


async def test_what_figures_say_otherwise_is_shown_and_settled(tmp_path: Path) -> None:
    suggested = replace(SUGGESTED, figures=(FIGURE,))
    decisions = [
        Desk(ARTICLE, overlay(suggested, ())).set_figure(
            overlay(suggested, ()).figures[0], replace(with_value(FIGURE, value), unit=unit)
        )
        for value, unit in (("1,300", FIGURE.unit), ("1,400", None))
    ]
    stamped = [
        replace(one, id=name, author=name) for one, name in zip(decisions, ("Ada", "Ben"), strict=True)
    ]
    settlement = Settlement(ARTICLE, suggested, stamped[:1], stamped[1:])
    async with settling(settlement, tmp_path) as eve:
        assert eve.sees("remark") == "Says something else (value, unit): open"
        assert eve.sees("first") == (
            " FIGURE  1,300 (was 1,200)\nvalue: 1,300, unit: people\n✎ changed by Ada"
        )
        assert eve.sees("second") == (
            " FIGURE  1,400 (was 1,200)\nvalue: 1,400, unit: none\n✎ changed by Ben"
        )
        await eve.press("2")
        reading = overlay(suggested, eve.store.decisions(ARTICLE.id))
        assert [(one.value, one.unit) for one in reading.analysis.figures] == [(1400, None)]
        assert eve.sees("remark") == "Says something else (value, unit): settled for Ben"


async def test_where_one_has_nothing_it_is_told_why(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("k", "j", "j")
        assert eve.sees("first") == " GPE  Orla\n✓ accepted by Ada"
        assert eve.sees("second") == "nothing\n✗ rejected by Ben"


@pytest.mark.parametrize(
    ("key", "label"),
    [("1", "GPE"), ("h", "GPE"), ("left", "GPE"), ("2", "LOC"), ("l", "LOC"), ("right", "LOC")],
)
async def test_a_key_takes_one_side_and_goes_on(
    settlement: Settlement, tmp_path: Path, key: str, label: str
) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press(key)
        assert eve.labels[0] == label
        assert eve.sees("progress").startswith("2/3, 1 settled")
        await eve.press("k")
        assert (eve.is_chosen("first"), eve.is_chosen("second")) == (label == "GPE", label == "LOC")
        assert {one.author for one in eve.store.all()} == {"Eve"}


async def test_neither_leaves_nothing_there(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("x")
        assert len(eve.labels) == 5
        await eve.press("k")
        assert eve.sees("remark") == "Another label: both rejected"


async def test_both_is_greyed_where_two_cannot_stand_together(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        assert eve.screen.check_action("settle", ("both",)) is None
        await eve.press("b")
        assert eve.sees("progress").startswith("1/3, 0 settled")
        assert eve.sees("remark") == "Both cannot stand here together: take one, or neither."
        await eve.press("z")
        assert eve.sees("remark") == "Nothing is bound to z: ? lists the keys."
        await eve.press("1", "k")
        assert "Both" not in eve.sees("remark")


async def test_a_card_is_taken_by_the_mouse(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.pilot.click("#second")
        await eve.pilot.pause()
        assert eve.labels[0] == "LOC"


async def test_undo_takes_the_last_choice_back_and_goes_there(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("2", "1", "u")
        assert eve.sees("progress").startswith("2/3, 1 settled")
        await eve.press("u")
        assert eve.sees("progress").startswith("1/3, 0 settled")
        assert eve.labels[0] == "ORG"
        await eve.press("u")
        assert [one.action for one in in_force(eve.store.all())] == ["undo", "undo"]


async def test_all_settled_it_says_so_and_a_choice_can_still_be_changed(
    settlement: Settlement, tmp_path: Path
) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("1", "1", "1")
        assert eve.sees("progress").startswith("3/3, 3 settled")
        assert [one.message for one in eve.app._notifications] == [
            "Every place is settled. Press q to leave."
        ]
        await eve.press("2")
        assert eve.sees("remark") == "Marked by one only: settled for Ben"


async def test_who_comes_back_goes_on_where_they_were(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("s", "1")
    async with settling(settlement, tmp_path) as eve:
        assert eve.sees("progress").startswith("3/3, 1 settled")
        await eve.press("s")
        assert eve.sees("progress").startswith("1/3, 1 settled")


async def test_what_is_settled_in_another_window_is_seen(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        with DecisionStore.open(tmp_path / "eve.json", author="Eve") as other:
            other.record(*settlement.drafts(settlement.places[0], "second"))
            async with asyncio.timeout(30):
                while "1 settled" not in eve.sees("progress"):
                    await eve.pilot.pause()
        assert eve.is_chosen("second")


async def test_what_cannot_be_saved_is_told_and_stays_open(settlement: Settlement, tmp_path: Path) -> None:
    with DecisionStore.open(tmp_path / "eve.json", author="Eve", is_for_reading=True) as store:
        app = AdjudicatorApp(Adjudication([settlement], store), ("Ada", "Ben"))
        async with app.run_test() as pilot:
            eve = Settler(app, pilot, store)
            await eve.press("1")
            assert [one.title for one in app._notifications] == ["Not saved"]
            await eve.press("k")
            assert eve.sees("progress").startswith("1/3, 0 settled")


async def test_help_lists_the_keys(settlement: Settlement, tmp_path: Path) -> None:
    async with settling(settlement, tmp_path) as eve:
        await eve.press("question_mark")
        assert isinstance(eve.app.screen, HelpScreen)
        await eve.press("q")
        assert eve.app.screen is eve.screen


@pytest.mark.parametrize("size", [(60, 15), (100, 30)], ids=["60x15", "100x30"])
def test_the_look(
    snap_compare: Callable[..., bool], settlement: Settlement, tmp_path: Path, size: tuple[int, int]
) -> None:
    with DecisionStore.open(tmp_path / "eve.json", author="Eve") as store:
        app = AdjudicatorApp(Adjudication([settlement], store), ("Ada", "Ben"))
        assert snap_compare(app, terminal_size=size, press=["1", "k"] if size == (60, 15) else ["s"])
