"""The list of articles that are open, with what has been decided in each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from msgspec import Struct
from textual.binding import BindingType
from textual.content import Content

from language.article import Article
from store.open_articles import OpenArticles
from store.readers import UnreadableFile
from tui.bindings import key
from tui.display import display_text
from tui.navigation import Place
from tui.panels.row import LazyRows, Row, heading
from tui.widgets.row_list import RowList, row_keys
from tui.widths import LIST_WIDTH

_TEXT_WIDTH = LIST_WIDTH - 4
"""Cells for the words of a row: less border, scrollbar and padding."""

_BEGINNING = (0, 0)
"""Where every row leads: to the beginning of its article."""

_OTHERS = "Other articles"
"""What stands over the articles that share their event with no other."""


class Group(Struct, frozen=True):
    """Articles that report one event."""

    name: str
    """The names that tell the event best."""
    positions: tuple[int, ...]
    """Where its articles are among the open ones, the earliest report first."""


Listed = int | UnreadableFile | Group | str
"""What a row stands for: the position of an article, a file that gave none, an event, or a heading."""


class ArticleList(RowList, inherit_bindings=False):
    """Every open article: its title, its file, how many decisions were made in it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *row_keys("list"),
        key("list.leave", "escape", "screen.leave", "Back to the text", "Back to text"),
    ]

    DEFAULT_CSS = f"""
    ArticleList {{
        width: {LIST_WIDTH};
        border-right: vkey $foreground 30%;
        &:focus {{ border-right: vkey $accent; }}
        &.-arriving {{ border-bottom: hkey $foreground 30%; border-subtitle-color: $text-muted; }}
    }}
    """

    def __init__(self, articles: OpenArticles, *, id: str | None = None) -> None:
        self._listed: list[Listed] = list(range(len(articles)))
        self._rows_of = list(range(len(articles)))
        super().__init__(LazyRows(self._listed, self._row, _place), id=id)
        self._articles = articles
        self._decided: dict[int, int] = {}
        self._found: dict[int, int] = {}
        self._done: set[int] = set()
        self._event: frozenset[int] = frozenset()
        self._groups: tuple[Group, ...] = ()
        self._open = -1

    def add(self, position: int) -> None:
        """List another article; `redraw` shows it."""
        self._rows_of.append(len(self._listed))
        self._listed.append(position)

    @property
    def unreadable(self) -> int:
        """How many files could not be read."""
        return sum(isinstance(one, UnreadableFile) for one in self._listed)

    def add_unreadable(self, file: UnreadableFile) -> None:
        """List a file that gave no article, with the reason; `redraw` shows it."""
        self._listed.append(file)

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
        if self._groups == tuple(groups):
            return
        self._groups = tuple(groups)
        here = None if self.highlighted is None else self.position_at(self.highlighted)
        unreadable = [one for one in self._listed if isinstance(one, UnreadableFile)]
        self._listed[:] = [*self._in_groups(), *unreadable]
        for row, listed in enumerate(self._listed):
            if isinstance(listed, int):
                self._rows_of[listed] = row
        self.redraw()
        self.highlighted = None if here is None else self._rows_of[here]

    def _in_groups(self) -> list[Listed]:
        grouped = {position for group in self._groups for position in group.positions}
        listed: list[Listed] = []
        for group in self._groups:
            listed += [group, *group.positions]
        rest = [position for position in range(len(self._rows_of)) if position not in grouped]
        return [*listed, *[_OTHERS] * bool(listed and rest), *rest]

    def beside(self, position: int, step: int) -> int | None:
        """Return the article so many further down the list; None behind its ends."""
        if not self._groups:
            return position + step if 0 <= position + step < len(self._rows_of) else None
        order = self._order()
        place = order.index(position) + step
        return order[place] if 0 <= place < len(order) else None

    def after(self, position: int) -> list[int]:
        """Return the other articles: those further down the list, then those from its top."""
        order = self._order()
        here = order.index(position)
        return [*order[here + 1 :], *order[:here]]

    def next_undone(self, position: int) -> int | None:
        """Return the next of the other articles that is not done; None without any."""
        return next((one for one in self.after(position) if one not in self._done), None)

    def _order(self) -> list[int]:
        """Return the positions of the articles, down the list."""
        return sorted(range(len(self._rows_of)), key=self._rows_of.__getitem__)

    def show_open(self, position: int) -> None:
        """Mark the article that is being read."""
        self._open = position
        self._event = frozenset()
        self.redraw()
        self.highlighted = self._rows_of[position]

    def show_arriving(self, is_arriving: bool) -> None:
        """Say below the list how many articles there are, while more are read in."""
        self.set_class(is_arriving, "-arriving")
        self.border_subtitle = f"reading, {len(self._rows_of):,} so far" if is_arriving else ""

    def show_decided(self, position: int, decided: int, *, is_done: bool) -> None:
        """Say how many decisions are in force in an article, and whether it is done."""
        if self._decided.get(position, 0) != decided or (position in self._done) != is_done:
            self._decided[position] = decided
            (self._done.add if is_done else self._done.discard)(position)
            self.redraw()

    def show_found(self, position: int, found: int) -> None:
        """Say how much there is to decide in an article."""
        if self._found.get(position) != found:
            self._found[position] = found
            self.redraw()

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
            return Row(_words_of_unreadable(listed))
        if isinstance(listed, Group):
            return Row(_words_of_group(listed), _BEGINNING)
        if isinstance(listed, str):
            return heading(listed)
        decided, found = self._decided.get(listed, 0), self._found.get(listed, 0)
        progress = ["✓ done"] * (listed in self._done)
        progress += [f"{decided} decided"] * bool(decided) + [f"{found} found"] * bool(found)
        progress += ["≡ same event"] * (listed in self._event and not self._groups)
        words = _words(self._articles.facts(listed), " · ".join(progress), is_open=listed == self._open)
        return Row(words, _BEGINNING)


def _place(listed: Listed) -> Place | None:
    return _BEGINNING if isinstance(listed, int | Group) else None


def _shortened(name: str) -> str:
    """Return a name that fits on one line, its end kept: that is where names of files differ."""
    return name if len(name) <= _TEXT_WIDTH else f"…{name[1 - _TEXT_WIDTH :]}"


def _words(article: Article, progress: str, *, is_open: bool) -> Content:
    name = _shortened(display_text(article.name))
    title = display_text(article.title) if article.title else name
    detail = "\n".join([name] * bool(article.title) + [progress] * bool(progress))
    return Content.assemble(
        (title, "bold $text-accent" if is_open else ""), "\n", (detail, "$foreground-muted")
    )


def _words_of_group(group: Group) -> Content:
    count = f" ·\N{NO-BREAK SPACE}{len(group.positions)}\N{NO-BREAK SPACE}reports"
    return Content.assemble(("≡ ", "$text-accent"), (display_text(group.name), "bold underline"), count)


def _words_of_unreadable(file: UnreadableFile) -> Content:
    return Content.assemble(
        "✗ ", _shortened(display_text(PurePath(file.path).name)), "\n", display_text(file.reason)
    )
