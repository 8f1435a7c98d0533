"""The list of articles that are open, with what has been decided in each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from store.open_articles import OpenArticles
from store.readers import UnreadableFile
from tui.bindings import key
from tui.display import display_text
from tui.hints import hint
from tui.navigation import Place
from tui.panels.articles import (
    ORDERS,
    Group,
    Order,
    Progress,
    arranged,
    in_groups,
    words_of_article,
    words_of_group,
    words_of_unreadable,
)
from tui.panels.row import LazyRows, Row, heading, matches
from tui.widgets.row_list import RowList, row_keys
from tui.widths import LIST_WIDTH

_BEGINNING = (0, 0)
"""Where every row leads: to the beginning of its article."""

Listed = int | UnreadableFile | Group | Row
"""What a row stands for: the position of an article, a file that gave none, an event, or words to read."""


class ArticleList(RowList, inherit_bindings=False):
    """Every open article: its title, its file, how many decisions were made in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *row_keys("list"),
        key(
            "list.leave",
            "escape",
            "screen.leave",
            "Show all articles again; back to the text",
            "Back to text",
        ),
        key(
            "list.filter",
            "slash,f",
            "screen.filter_list",
            "Show only the articles that have certain words in their title or path",
            "Filter",
        ),
        key(
            "list.order",
            "O",
            "screen.order_list",
            "List them as they were opened, by name or by what is undecided",
            "Order",
        ),
    ]

    DEFAULT_CSS = f"""
    ArticleList {{
        width: {LIST_WIDTH};
        border-right: vkey $foreground 30%;
        &:focus {{ border-right: vkey $accent; }}
        &.-headed {{ border-top: hkey $foreground 30%; border-title-color: $text; border-title-style: bold; }}
        &.-narrowed {{ border-bottom: hkey $foreground 30%; border-subtitle-color: $warning; }}
        &.-arriving {{ border-bottom: hkey $foreground 30%; border-subtitle-color: $text-muted; }}
    }}
    """

    def __init__(self, articles: OpenArticles, *, id: str | None = None) -> None:
        self._opened: list[int | UnreadableFile] = list(range(len(articles)))
        self._listed: list[Listed] = list(self._opened)
        self._rows_of = {position: position for position in range(len(articles))}
        super().__init__(LazyRows(self._listed, self._row, _place), id=id)
        self._articles = articles
        self._decided: dict[int, int] = {}
        self._found: dict[int, int] = {}
        self._done: set[int] = set()
        self._changed: set[int] = set()
        self._event: frozenset[int] = frozenset()
        self._groups: tuple[Group, ...] = ()
        self._open = -1
        self.gone: frozenset[int] = frozenset()
        """The articles whose files are gone."""
        self._is_outdated = False
        """Whether something is to be listed that is not yet."""
        self.words = ""
        """The words that an article has to have in its title or path to be listed."""
        self.order: Order = "opened"
        """How the articles are listed."""

    # What is listed

    def add(self, one: int | UnreadableFile) -> None:
        """List another article, or a file that gave none with the reason; `redraw` shows it.

        Where the articles stand as they were opened, it is put at the end, which costs nothing.
        """
        self._opened.append(one)
        if self._is_as_opened:
            if isinstance(one, int):
                self._rows_of[one] = len(self._listed)
            self._listed.append(one)
        else:
            self._is_outdated = True

    @property
    def unreadable(self) -> list[UnreadableFile]:
        """The files that could not be read."""
        return [one for one in self._opened if isinstance(one, UnreadableFile)]

    @property
    def _is_as_opened(self) -> bool:
        return self.order == "opened" and not self.words and not self._groups

    def redraw(self) -> None:
        """Draw the rows anew, and list what is not listed yet."""
        if self._is_outdated:
            self.list_again()
        else:
            super().redraw()

    def position_at(self, row: int) -> int | None:
        """Return the position of the article in a row, of an event its first; None where there is none."""
        listed = self._listed[row]
        if isinstance(listed, Group):
            return listed.positions[0]
        return listed if isinstance(listed, int) else None

    @property
    def groups(self) -> tuple[Group, ...]:
        """The events that the articles are listed by; none where they stand in their order."""
        return self._groups

    @property
    def chosen(self) -> Group | int | None:
        """The event or the article under the cursor."""
        listed = None if self.highlighted is None else self._listed[self.highlighted]
        return listed if isinstance(listed, Group | int) else None

    def group_of(self, chosen: Group | int | None) -> Group | None:
        """Return the event that an article is listed under."""
        if isinstance(chosen, Group):
            return chosen
        return next((group for group in self._groups if chosen in group.positions), None)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List the articles under the events they report; without events in their order again."""
        if self._groups != tuple(groups):
            self._groups = tuple(groups)
            self.list_again()

    def show_in(self, order: Order) -> None:
        """List the articles in another order."""
        self.order = order
        self.list_again()

    def narrow(self, query: str) -> None:
        """List only the articles that have these words in their title or path."""
        if self.words != query.strip():
            self.words = query.strip()
            self.list_again()

    @property
    def count(self) -> int:
        """How many articles are listed."""
        return len(self._rows_of)

    def list_again(self) -> None:
        """List the articles as they stand by now; the cursor stays on its article, or goes to the first."""
        here = self._open if self.highlighted is None else self.position_at(self.highlighted)
        self._is_outdated = False
        self._listed[:] = self._to_be_listed()
        self._rows_of = {one: row for row, one in enumerate(self._listed) if isinstance(one, int)}
        super().redraw()
        self._say_what_is_listed()
        first = next(iter(self._rows_of.values()), None)
        self.highlighted = first if here is None else self._rows_of.get(here, first)

    def _to_be_listed(self) -> Sequence[Listed]:
        listed = list(filter(self._has_words, self._opened) if self.words else self._opened)
        if not listed:
            every = hint(self, "Press ‹list.leave:escape› to see all.")
            words = f"Nothing has “{display_text(self.words)}” in it. {every}"
            return [heading(words, "$foreground-muted")]
        if self.order == "opened" and not self._groups:
            return listed
        positions = [one for one in listed if isinstance(one, int)]
        unreadable = [one for one in listed if isinstance(one, UnreadableFile)]
        articles = arranged(
            positions, order=self.order, facts=self._articles.facts, progress=self._progress_in
        )
        return [*in_groups(articles, self._groups), *unreadable]

    def _has_words(self, one: int | UnreadableFile) -> bool:
        if isinstance(one, UnreadableFile):
            return matches(self.words, [one.path])
        article = self._articles.facts(one)
        return matches(self.words, (article.title or "", article.path))

    def _progress_in(self, position: int) -> Progress:
        decided, found = self._decided.get(position, 0), self._found.get(position)
        return Progress(decided, found, position in self._done)

    def _say_what_is_listed(self) -> None:
        """Say above the list in which order it stands, and below it which words all that is listed has."""
        is_arriving, is_headed = self.has_class("-arriving"), not self._is_as_opened
        self.set_class(is_headed, "-headed")
        self.set_class(bool(self.words), "-narrowed")
        self.border_title = ("by event" if self._groups else ORDERS[self.order]) if is_headed else ""
        only = f"only “{display_text(self.words)}”" if self.words else ""
        so_far = f"reading, {len(self._articles):,} so far"
        self.border_subtitle = Content(so_far if is_arriving else only)

    # Where one goes from an article

    def beside(self, position: int, step: int) -> int | None:
        """Return the article above (-1) or below (1) in the list; None behind its ends.

        Beside an article that is not listed stands the first one, or the last.
        """
        row = self._rows_of.get(position, -1 if step > 0 else len(self._listed))
        rows = range(row + step, len(self._listed) if step > 0 else -1, step)
        return next((one for row in rows if isinstance(one := self._listed[row], int)), None)

    def after(self, position: int) -> list[int]:
        """Return the other articles: those further down the list, those from its top, those not listed."""
        order = list(self._rows_of)
        here = order.index(position) if position in self._rows_of else -1
        others = (one for one in range(len(self._articles)) if one not in self._rows_of)
        rest = [one for one in others if one != position]
        return [*order[here + 1 :], *order[: max(0, here)], *rest]

    def next_undone(self, position: int) -> int | None:
        """Return the next of the other articles that is not done; None without any."""
        return next((one for one in self.after(position) if one not in self._done), None)

    # What is said of each article

    def show_open(self, position: int) -> None:
        """Mark the article that is being read."""
        self._open = position
        self._event = frozenset()
        self.redraw()
        self.highlighted = self._rows_of.get(position)

    def show_arriving(self, is_arriving: bool) -> None:
        """Say below the list how many articles there are, while more are read in."""
        self.set_class(is_arriving, "-arriving")
        if self.order == "undecided" and not is_arriving:
            self.list_again()  # what was decided in those that came is known by now
        self._say_what_is_listed()

    def show_decided(self, position: int, decided: int, *, is_done: bool) -> None:
        """Say how many decisions are in force in an article, and whether it is done."""
        if self._decided.get(position, 0) != decided or (position in self._done) != is_done:
            self._decided[position] = decided
            _mark(self._done, position, is_done)
            self.redraw()

    def show_found(self, position: int, found: int) -> None:
        """Say how much there is to decide in an article."""
        if self._found.get(position) != found:
            self._found[position] = found
            self.redraw()

    def show_gone(self, positions: frozenset[int]) -> None:
        """Mark the articles whose files are gone."""
        if self.gone != positions:
            self.gone = positions
            self.redraw()

    def show_changed(self, position: int, *, is_changed: bool) -> None:
        """Mark an article as changed: how much there is in it is not known any more. Or mark it no longer."""
        if is_changed:
            self._found.pop(position, None)
        if (position in self._changed) != is_changed:
            _mark(self._changed, position, is_changed)
            self.redraw()

    def is_changed(self, position: int) -> bool:
        """Say whether an article is marked as changed."""
        return position in self._changed

    def show_event(self, positions: frozenset[int]) -> None:
        """Mark the articles that report the event of the open one."""
        if self._event != positions:
            self._event = positions
            self.redraw()

    @property
    def begun(self) -> int:
        """In how many of the articles something was decided."""
        return sum(map(bool, self._decided.values()))

    @property
    def done(self) -> int:
        """How many of the articles are done."""
        return len(self._done)

    def is_done(self, position: int) -> bool:
        """Say whether an article is done."""
        return position in self._done

    def _row(self, listed: Listed) -> Row:
        if isinstance(listed, UnreadableFile):
            return Row(words_of_unreadable(listed))
        if isinstance(listed, Group):
            return Row(words_of_group(listed), _BEGINNING)
        if isinstance(listed, Row):
            return listed
        facts, is_open = self._articles.facts(listed), listed == self._open
        return Row(words_of_article(facts, self._progress_words(listed), is_open=is_open), _BEGINNING)

    def _progress_words(self, position: int) -> str:
        """Return what is said of an article beside its title: "✓ done · 12 decided · 40 found"."""
        decided, found = self._decided.get(position, 0), self._found.get(position, 0)
        said = (
            "✗ gone" if position in self.gone else "",
            "changed" if position in self._changed else "",
            "✓ done" if position in self._done else "",
            f"{decided:,} decided" if decided else "",
            f"{found:,} found" if found else "",
            "≡ same event" if position in self._event and not self._groups else "",
        )
        return " · ".join(filter(None, said))


def _mark(marked: set[int], position: int, is_marked: bool) -> None:
    """Put the position of an article among those that are marked, or take it out."""
    if is_marked:
        marked.add(position)
    else:
        marked.discard(position)


def _place(listed: Listed) -> Place | None:
    return _BEGINNING if isinstance(listed, int | Group) else None
