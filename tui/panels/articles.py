"""The list of articles: in which order they are listed, under which headings, and what a row says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, Literal

from msgspec import Struct
from textual.content import Content

from language.article import Article
from store.readers import UnreadableFile
from tui.display import display_text
from tui.panels.row import Row, heading
from tui.searching import plain
from tui.widths import LIST_WIDTH

Order = Literal["opened", "name", "undecided"]

ORDERS: Final[dict[Order, str]] = {
    "opened": "as opened",
    "name": "by name",
    "undecided": "by what is undecided",
}
"""The orders that articles can be listed in, as the person reads it."""

_DIGITS = re.compile(r"\d+")
_LONGEST_NUMBER = 20


_OTHERS = "Other articles"
"""What stands over the articles that share their event with no other."""

_TEXT_WIDTH = LIST_WIDTH - 4
"""Cells for the words of a row: less border, scrollbar and padding."""


class Group(Struct, frozen=True):
    """Articles that report one event."""

    name: str
    """The names that tell the event best."""
    positions: tuple[int, ...]
    """Where its articles are among the open ones, the earliest report first."""


class Progress(Struct, frozen=True):
    """How far the work on an article has come."""

    decided: int = 0
    """How many decisions are in force in it."""
    found: int | None = None
    """How much there is to decide; None while nobody has opened it."""
    is_done: bool = False

    @property
    def undecided(self) -> int | None:
        """How much is left to decide, as far as that is known."""
        return None if self.found is None else max(0, self.found - self.decided)


def arranged(
    positions: Iterable[int],
    *,
    order: Order,
    facts: Callable[[int], Article],
    progress: Callable[[int], Progress],
) -> list[int]:
    """Return articles in the order they are to be listed in; those that are alike as they were opened.

    Args:
        positions: where the articles are among the open ones, as they were opened.
        order: how to list them.
        facts: returns what is known about an article.
        progress: returns how far the work on it has come.
    """
    match order:
        case "opened":
            return list(positions)
        case "name":
            return sorted(positions, key=lambda one: _name_key(facts(one)))
        case "undecided":
            return sorted(positions, key=lambda one: _undecided_key(progress(one)))


def in_groups(articles: Iterable[int], groups: Iterable[Group]) -> list[int | Group | Row]:
    """Return articles under the events they report, then those that share theirs with no other."""
    rest = dict.fromkeys(articles)
    listed: list[int | Group | Row] = []
    for group in groups:
        members = [position for position in group.positions if position in rest]
        listed += [group, *members] if members else []
        for position in members:
            del rest[position]
    return [*listed, *[heading(_OTHERS)] * bool(listed and rest), *rest]


def _name_key(article: Article) -> str:
    """Return what an article is sorted by: the name it is listed under, "Report 9" before "Report 10"."""
    name = plain(article.title or article.name)
    return _DIGITS.sub(lambda number: number[0].zfill(_LONGEST_NUMBER), name)


def _undecided_key(progress: Progress) -> tuple[bool, int, int]:
    """Return what an article is sorted by: the most undecided first, then those never opened, then others."""
    undecided = progress.undecided
    if undecided is None:
        return progress.is_done, 1, 0
    return progress.is_done, 0 if undecided else 2, -undecided


def words_of_article(article: Article, progress: str, *, is_open: bool) -> Content:
    """Return what the row of an article says: its title, its file, how far the work on it has come."""
    name = _shortened(display_text(article.name))
    title = display_text(article.title) if article.title else name
    detail = "\n".join([name] * bool(article.title) + [progress] * bool(progress))
    return Content.assemble(
        (title, "bold $text-accent" if is_open else ""), "\n", (detail, "$foreground-muted")
    )


def words_of_group(group: Group) -> Content:
    """Return what the row of an event says."""
    count = f" ·\N{NO-BREAK SPACE}{len(group.positions)}\N{NO-BREAK SPACE}reports"
    return Content.assemble(("≡ ", "$text-accent"), (display_text(group.name), "bold underline"), count)


def words_of_unreadable(file: UnreadableFile) -> Content:
    """Return what the row of a file says that gave no article."""
    return Content.assemble("✗ ", _shortened(display_text(file.name)), "\n", display_text(file.reason))


def _shortened(name: str) -> str:
    """Return a name that fits on one line, its end kept: that is where names of files differ."""
    return name if len(name) <= _TEXT_WIDTH else f"…{name[1 - _TEXT_WIDTH :]}"
