"""An article that was rewritten since something was decided about it, on the screen."""

from __future__ import annotations

from pathlib import Path

from driver import Reader, reading

from language.analysis import Analysis
from language.article import Article
from language.fingerprint import pipeline_id
from language.mention import Mention
from store.cache import AnalysisCache
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.overlay import overlay

KEPT = "Ana Ruiz of the relief agency left Orla on Monday with her whole team."
OLD = f"Talks in Goma ended. {KEPT}"
NEW = f"In Goma, all is well. {KEPT} Goma is calm."


def _article(text: str, folder: Path) -> Article:
    return Article(text, path=str(folder / "goma.txt"), title="Goma")


def _decide_about_the_old_text(folder: Path) -> None:
    article = _article(OLD, folder)
    mentions = tuple(
        Mention(OLD.index(name), OLD.index(name) + len(name), "ORG", name) for name in ("Goma", "Orla")
    )
    live = overlay(Analysis(article.id, pipeline_id(), mentions=mentions), ())
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        store.meet(article)
        for shown in live.mentions:
            store.record(Desk(article, live).relabel(shown, "GPE"))


def _cache(folder: Path) -> AnalysisCache:
    cache = AnalysisCache(folder / "analyses")
    cache.put(Analysis(_article(NEW, folder).id, pipeline_id()))
    return cache


async def test_what_moved_and_what_has_no_place_is_told_and_attached_by_hand(tmp_path: Path) -> None:
    _decide_about_the_old_text(tmp_path)
    async with reading([_article(NEW, tmp_path)], tmp_path, cache=_cache(tmp_path)) as ana:
        assert [one.message for one in ana.app._notifications if "changed" in one.title] == [
            "1 decision moved with the text. 1 decision without a place in it: D lists them."
        ]
        await ana.press("D", "a", "down", "enter")
        assert ana.screen.live is not None
        assert [NEW[one.start : one.end] for one in ana.screen.live.mentions] == ["Orla", "Goma"]
        assert ana.screen.live.detached == ()
        assert ana.app.screen is ana.screen
        await ana.press("D")
        assert "Every decision has its place" in ana.remark


async def test_a_dropped_decision_is_brought_back_by_undo(tmp_path: Path) -> None:
    _decide_about_the_old_text(tmp_path)
    async with reading([_article(NEW, tmp_path)], tmp_path, cache=_cache(tmp_path)) as ana:
        await ana.press("D", "x")
        assert ana.screen.live is not None
        assert ana.screen.live.detached == ()
        await ana.press("U")
        assert len(ana.screen.live.detached) == 1


async def test_of_a_text_that_has_not_changed_nothing_is_told(tmp_path: Path) -> None:
    async with reading([_article(NEW, tmp_path)], tmp_path, cache=_cache(tmp_path)) as ana:
        assert [one.title for one in ana.app._notifications if "changed" in one.title] == []


async def test_what_was_decided_before_a_text_changed_is_counted_where_it_still_holds(tmp_path: Path) -> None:
    _decide_about_the_old_text(tmp_path)
    other = Article("Talks go on.", path=str(tmp_path / "talks.txt"))
    articles = [other, _article(NEW, tmp_path)]
    async with reading(articles, tmp_path, cache=_cache(tmp_path), size=(140, 40)) as ana:
        assert "1 decided" in str(ana.screen.list.rows[1].words)
        assert "1/2 · decided in 1" in ana.text_of("#title")
        await ana.press("J")
        assert "1 decided" in str(ana.screen.list.rows[1].words)
        await ana.press("D", "a", "down", "enter")
        assert "2 decided" in str(ana.screen.list.rows[1].words)
        await ana.press("U", "U", "U")
        assert "decided" not in str(ana.screen.list.rows[1].words)


def _finish_the_old_text(folder: Path) -> None:
    article = _article(OLD, folder)
    with DecisionStore.open(folder / "decisions.json", author="ana") as store:
        store.meet(article)
        store.record(Desk(article, overlay(Analysis(article.id, pipeline_id()), ())).finish())


def _told(reader: Reader) -> list[str]:
    return [one.message for one in reader.app._notifications if "changed" in one.title]


async def test_that_an_article_is_no_longer_done_is_told_until_somebody_says_again_that_it_is(
    tmp_path: Path,
) -> None:
    _finish_the_old_text(tmp_path)
    for keys in ((), ("Z", "Z")):
        async with reading([_article(NEW, tmp_path)], tmp_path, cache=_cache(tmp_path)) as ana:
            assert _told(ana) == ["It is no longer done, because its text changed: Z says that it is."]
            await ana.press(*keys)
    async with reading([_article(NEW, tmp_path)], tmp_path, cache=_cache(tmp_path)) as ana:
        assert _told(ana) == []
