"""Articles that come in while others are read: the rest of a folder, and what changes in a watched one."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence

from textual import on

from language.article import Article
from store.readers import UnreadableFile
from store.readers.watching import GoneFile
from tui.display import short_text
from tui.hints import hint
from tui.messages import ArrivalsEnded, ArticlesArrived
from tui.plurals import counted
from tui.reading.base import ReadingBase
from tui.widgets.article_pane import ArticlePane
from tui.widgets.row_list import RowList

_LATER = 0.5
"""Seconds until it is looked again whether a newer version can be shown."""


_MOST_NAMED = 3
"""How many of the files that could not be read are named."""
_LONGEST_NAME = 32
"""Cells for each of their names."""

_ONE_GONE = "{} has been deleted: text and decisions stay here, and ‹article.export:E› takes both along."
_SEVERAL_GONE = (
    "{} articles are gone: texts and decisions stay here, and the list (‹article.list:o›) says which."
)


class Arriving(ReadingBase):
    """Lists what arrives; an article that has changed takes the place of the one that was there."""

    _newer: Article | None = None
    """A newer version of the open article, until it is shown."""

    @on(ArticlesArrived)
    def _take_arrivals(self, message: ArticlesArrived) -> None:
        before = len(self._articles)
        self._take_away({one.path for one in message.results if isinstance(one, GoneFile)})
        others = [self._take(one, message) for one in message.results if not isinstance(one, GoneFile)]
        self._show_how_many()
        self._count_decisions_at(range(before, len(self._articles)))
        if not message.are_changes:
            self.list.show_arriving(True)
        else:
            self._say_what_is_new(len(self._articles) - before, sum(others))

    def _take(self, result: Article | UnreadableFile, message: ArticlesArrived) -> bool:
        """List what has arrived; say whether it changed an article that is not open."""
        if not isinstance(result, Article):
            self.list.add(result)
        elif message.are_changes:
            return self._take_change(result)
        else:
            self._add(result)
        return False

    def _add(self, article: Article) -> None:
        self.list.add(self._articles.append(article))

    def _take_change(self, article: Article) -> bool:
        """Put an article in the place of the one that was read from the same path, if there was one.

        Returns:
            Whether that has another text now, and is not open.
        """
        position = self._articles.position_of_path(article.path)
        if position is None:
            self._add(article)
            return False
        self.list.show_gone(self.list.gone - {position})
        if position == self.position:
            self._newer = article
            self._take_newer()
            return False
        return self._replace_unseen(position, article)

    def _replace_unseen(self, position: int, article: Article) -> bool:
        """Put a newer version in the place of an article that is not open; say whether it is another text."""
        is_another = self._articles.id_at(position) != article.id
        self._replace(position, article)
        if is_another:
            self.list.show_changed(position, is_changed=True)
        return is_another

    def _take_away(self, paths: Collection[str]) -> None:
        """Mark the articles whose files are gone: their texts are kept while the reader is open."""
        if not paths:
            return
        left = [one for one in range(len(self._articles)) if one not in self.list.gone]
        news = [one for one in left if is_at(paths, self._articles.facts(one).path)]
        self.list.show_gone(self.list.gone.union(news))
        if len(news) == 1:
            self._tell("Gone", hint(self, _ONE_GONE.format(self._articles.facts(news[0]).name)), "warning")
        elif news:
            self._tell("Gone", hint(self, _SEVERAL_GONE.format(f"{len(news):,}")), "warning")

    def _say_what_is_new(self, added: int, changed: int) -> None:
        if changed:
            new = f"{counted(added, 'new article')}, " if added else ""
            words = f"{new}{changed:,} changed:" if new else f"{counted(changed, 'article')} changed:"
            self.status.flash(words, keys="‹article.list:o› shows which.")
        elif added:
            self.status.flash(f"{counted(added, 'new article')} in the list.")

    def open_article(self, position: int) -> None:
        """Open another article; one that has changed is new to the person."""
        super().open_article(position)
        if self.list.is_changed(position):
            self.list.show_changed(position, is_changed=False)
            self._tell_of_new_text()

    def _tell_of_new_text(self) -> None:
        words = f"The file {self.article.name} has changed. This is the new text."
        self._tell("Changed", words, "information")

    def _replace(self, position: int, article: Article) -> None:
        """Put a newer version in the place of an article: what was decided of it, and whether it is done."""
        self._articles.replace(position, article)
        self._count_decisions_at([position])

    def _take_newer(self) -> None:
        """Show the newer version of the open article, but never while the person works on the old."""
        article = self._newer
        position = None if article is None else self._articles.position_of_path(article.path)
        if article is None or position is None:
            return
        if not self._is_at_rest:
            self.set_timer(_LATER, self._take_newer)
            return
        self._newer = None
        if self._replace_unseen(position, article) and position == self.position:
            self.open_article(position)

    @property
    def _is_at_rest(self) -> bool:
        """Whether no dialog is open and no bar has the keys."""
        return self.app.screen is self and isinstance(self.focused, ArticlePane | RowList)

    def _show_how_many(self) -> None:
        """Say in the title and the list how many articles there are by now."""
        self.panes.show_several()
        self.list.redraw()
        self._show_title()
        self.refresh_bindings()

    @on(ArrivalsEnded)
    def _end_progress(self) -> None:
        """Say what could not be read: the list that tells why may not be open."""
        self.list.show_arriving(False)
        self.panes.show_several(are_all=True)
        if self.list.unreadable:
            why = hint(self, "The list of articles (‹article.list:o›) says why.")
            words = f"{counted(len(self.list.unreadable), 'file')}: {_named(self.list.unreadable)}. {why}"
            self._tell("Not everything could be read", words, "warning")


def _named(files: Sequence[UnreadableFile]) -> str:
    """Return the names of the first of some files, by which the list finds them: "a.txt and 4 more"."""
    more = len(files) - _MOST_NAMED
    names = ", ".join(short_text(file.name, _LONGEST_NAME) for file in files[:_MOST_NAMED])
    return f"{names} and {more:,} more" if more > 0 else names


def is_at(places: Collection[str], path: str) -> bool:
    """Say whether an article was read from one of some files, or from below one of some folders.

    The path of an article in a file of many is that of the file with a number: "news.jsonl:3".
    """
    while path:
        if path in places:
            return True
        path = path[: max(path.rfind(os.sep), path.rfind(":"), 0)]
    return False
