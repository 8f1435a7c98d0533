"""What `tallymark A --adjudicate B` does: the places where two people differ, walked and settled."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from language.article import Article
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.memory import Memory
from store.settling import Settlement
from store.upkeep import find_store
from tui.border import DONE, INPUT_NOT_READ, WRONG_USAGE, complain, note
from tui.config import Settings, chosen_settings, store_path
from tui.inputs import Inputs, known_paths, take_keys_from_terminal
from tui.plurals import counted
from tui.readings import Analyses
from tui.wanted import Wanted


def adjudicate(
    wanted: Wanted, other: Path, *, pipeline: str | None, store: Path | None, author: str | None
) -> int:
    """Settle what two people left differently, on the screen.

    Args:
        wanted: the store of the first, then the articles; without these, they are read from where the first
            read them.
        other: the store of the second.
        pipeline: what both have read with.
        store: where the choices are kept.
        author: who settles.
    """
    if not (sys.stdout and sys.stdout.isatty() and take_keys_from_terminal()):
        complain(
            "there is no terminal to settle anything on", "use tallymark agree to print where two differ"
        )
        return WRONG_USAGE
    settings = chosen_settings(pipeline, author, fill=wanted.fill)
    first, *paths = wanted.paths
    with (
        DecisionStore.open(find_store(Path(first)), is_for_reading=True) as mine,
        DecisionStore.open(find_store(other), is_for_reading=True) as theirs,
        DecisionStore.open(store_path(store), author=settings.author) as own,
    ):
        common = set(mine.article_ids()) & set(theirs.article_ids())
        inputs = Inputs(replace(wanted, paths=paths or known_paths(mine, theirs, about=common)))
        articles = {article.id: article for article in inputs if article.id in common}
        settlements = list(_settlements(articles.values(), mine, theirs, settings.pipeline))
        _take_over_what_is_agreed(settlements, own)
        if not any(one.places for one in settlements):
            return _say_nothing_is_open(settlements) or inputs.status
        names = people((mine, Path(first)), (theirs, other))
        return _settle(settlements, own, names, settings) or inputs.status


def _settlements(
    articles: Iterable[Article], mine: DecisionStore, theirs: DecisionStore, pipeline: str | None
) -> Iterator[Settlement]:
    """Compare the two readings of each article."""
    for article, analysis in Analyses(pipeline, AnalysisCache()).of(articles):
        decisions = (store.decisions_about(article) for store in (mine, theirs))
        yield Settlement(article, analysis, *decisions)


def _take_over_what_is_agreed(settlements: Iterable[Settlement], own: DecisionStore) -> None:
    """Keep what both decided alike, and what they noted, beside what is settled, and say how much that is.

    Raises:
        StoreError: when it could not be saved.
    """
    many = notes = 0
    for settlement in settlements:
        own.meet(settlement.article)
        drafts = settlement.agreed(own.decisions(settlement.article.id))
        if drafts:
            own.record(*drafts)
            many += len(drafts)
        notes += own.adopt(settlement.notes)
    if many:
        note(f"{counted(many, 'decision')} that both made alike: kept in {own.path}, too")
    if notes:
        note(f"{counted(notes, 'note')} of theirs: kept there as well")


def _settle(
    settlements: Sequence[Settlement], own: DecisionStore, names: tuple[str, str], settings: Settings
) -> int:
    """Open the screen, and return the exit status when the person leaves."""
    from tui.adjudication.app import AdjudicatorApp  # noqa: PLC0415
    from tui.adjudication.cases import Adjudication  # noqa: PLC0415  (Textual is loaded when it is needed)
    from tui.keymap import with_checked_keys  # noqa: PLC0415

    app = AdjudicatorApp(
        Adjudication(settlements, own),
        names,
        complaints=own.complaints,
        settings=with_checked_keys(settings),
        memory=Memory.beside(own.path),
    )
    status = app.run_on_terminal()
    note(f"what was settled is kept in {own.path}; --store FILE keeps it elsewhere")
    return status


def _say_nothing_is_open(settlements: Sequence[Settlement]) -> int:
    """Say why there is nothing to settle, and return the exit status."""
    if settlements:
        note("the two agree on everything: nothing is to be settled")
        return DONE
    complain("no article that both have worked on is here", "name the articles behind the store")
    return INPUT_NOT_READ


def people(*stores: tuple[DecisionStore, Path]) -> tuple[str, str]:
    """Return what to call the two: by who decided most in each store; if that is one person, by its file."""
    authors = [Counter(one.author for one in store.all()).most_common(1) for store, _ in stores]
    first, second = (found[0][0] if found else "" for found in authors)
    if first and second and first != second:
        return first, second
    return stores[0][1].stem, stores[1][1].stem
