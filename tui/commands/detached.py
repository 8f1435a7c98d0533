"""What `tallymark store detached` does: decisions without a place are listed, attached again or dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from rich.text import Text

from language.analysis import Analysis
from language.article import Article
from store.deciding import Desk
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.placing import Span
from store.reading import Reading
from store.reattaching import detached_in, is_about_figure, possible_places, reattached
from store.upkeep import find_store
from tui.border import DONE, WRONG_USAGE, complain
from tui.config import current_settings, store_path
from tui.context import in_context
from tui.display import display_text
from tui.inputs import Inputs, known_paths
from tui.plurals import counted
from tui.printing import PrintConsole
from tui.subject import decision_words
from tui.wanted import Wanted

_SHORT = 8
"""How many characters of a decision's id are shown, and are enough to name it."""


class Detached(Struct, frozen=True):
    """A decision without a place."""

    article: Article
    decision: Decision
    places: Sequence[Span]
    """Where its words stand now."""

    @property
    def reading(self) -> Reading:
        """Its article without suggestions: no decision that is made here needs them."""
        return Reading(Analysis.empty(self.article.id))

    @property
    def desk(self) -> Desk:
        """What makes decisions about its article."""
        return Desk(self.article, self.reading)


def detached(
    paths: Sequence[str],
    *,
    store: Path | None,
    author: str | None,
    attach: Sequence[str],
    drop: Sequence[str],
) -> int:
    """List decisions without a place; attach or drop those that are named.

    Args:
        paths: the articles; none for those that the store knows, as far as they are still there.
        store: where decisions are kept.
        author: who decides.
        attach: ids, or beginnings of them, with the number of the place where there are several: `3fa2:2`.
        drop: ids, or beginnings of them.
    """
    path, author = find_store(store_path(store)), author or current_settings().author
    with DecisionStore.open(path, author=author, is_for_reading=not (attach or drop)) as decisions:
        inputs = Inputs(Wanted(list(paths) or known_paths(decisions)))
        found = [one for article in inputs for one in _detached_in(article, decisions)]
        if not attach and not drop:
            _print(found)
            return inputs.status
        drafts = [_named(found, name, _attached) for name in attach]
        drafts += [_named(found, name, _dropped) for name in drop]
        if None in drafts:
            return WRONG_USAGE
        decisions.record(*(draft for draft in drafts if draft is not None))
    PrintConsole().print(f"{counted(len(attach), 'decision')} attached, {len(drop)} dropped.")
    return DONE


def _detached_in(article: Article, store: DecisionStore) -> Iterator[Detached]:
    store.meet(article)
    for decision in detached_in(store.decisions_about(article), article.id, article.text):
        yield Detached(article, decision, possible_places(decision, article.text))


def _named(
    found: Sequence[Detached], name: str, draft: Callable[[Detached, str], Decision | None]
) -> Decision | None:
    """Return the decision that is to be made about the one that is named; complain when it is not clear."""
    identity, _, number = name.partition(":")
    meant = [one for one in found if identity and one.decision.id.startswith(identity)]
    if len(meant) == 1:
        return draft(meant[0], number)
    what = "several detached decisions begin" if meant else "no detached decision begins"
    complain(f"{what} with {identity!r}", "tallymark store detached lists them")
    return None


def _attached(one: Detached, number: str) -> Decision | None:
    """Return the decision that attaches one at the place of that number; complain when that cannot be."""
    if why_not := _why_not_attached(one, number):
        complain(*why_not)
        return None
    return reattached(one.desk, one.reading, one.decision, one.places[int(number or 1) - 1])


def _why_not_attached(one: Detached, number: str) -> tuple[str, str] | None:
    """Return what is wrong, and what to do about it; None when nothing is."""
    what, count = decision_words(one.decision), len(one.places)
    if is_about_figure(one.decision):
        return f"{what} is about a figure", "attach it in the reader, where the figures are known"
    if not one.places:
        return f"the words of {what} are nowhere in the text", "it can only be dropped"
    if not number and count > 1:
        return f"its words stand in {count} places", f"name one: {one.decision.id[:_SHORT]}:1 or so"
    if number and not (number.isdecimal() and 1 <= int(number) <= count):
        return f"there is no place {number}", f"name one of the {count}"
    return None


def _dropped(one: Detached, _number: str) -> Decision:
    return one.desk.withdraw(one.decision)


def _print(found: Sequence[Detached]) -> None:
    console = PrintConsole()
    if not found:
        console.print("Every decision has its place.")
        return
    for line in (line for one in found for line in _lines(one)):
        console.print(line, soft_wrap=True)


def _lines(one: Detached) -> Iterator[Text]:
    decision, indent = one.decision, " " * (_SHORT + 2)
    yield Text.assemble((decision.id[:_SHORT], "bold"), "  ", display_text(decision_words(decision)))
    by = f"{decision.author}, {decision.at[:10]}, {one.article.path}"
    yield Text(indent + display_text(by), "dim")
    for number, span in enumerate(one.places, 1):
        yield Text(f"{number:>{_SHORT}}  {in_context(one.article.text, *span).plain}")
    if not one.places:
        yield Text(indent + _why_nowhere(decision), "dim")


def _why_nowhere(decision: Decision) -> str:
    if is_about_figure(decision):
        return "about a figure: attach it in the reader"
    return "its words are gone"
