"""Articles that come in while others are read: the rest of a folder, and what changes in a watched one."""

from __future__ import annotations

from textual import on

from language.article import Article
from tui.hints import hint
from tui.messages import ArrivalsEnded, ArticlesArrived
from tui.plurals import counted
from tui.reading.base import ReadingBase
from tui.widgets.article_pane import ArticlePane
from tui.widgets.row_list import RowList

_LATER = 0.5
"""Seconds until it is looked again whether a newer version can be shown."""


class Arriving(ReadingBase):
    """Lists what arrives; an article that has changed takes the place of the one that was there."""

    _newer: Article | None = None
    """A newer version of the open article, until it is shown."""

    @on(ArticlesArrived)
    def _take_arrivals(self, message: ArticlesArrived) -> None:
        before = len(self._articles)
        for result in message.results:
            if not isinstance(result, Article):
                self.list.add_unreadable(result)
            elif message.are_changes:
                self._take_change(result)
            else:
                self._add(result)
        self._show_how_many()
        self._count_decisions_at(range(before, len(self._articles)))
        if not message.are_changes:
            self.list.show_arriving(True)
        elif len(self._articles) > before:
            self.status.flash(f"{counted(len(self._articles) - before, 'new article')} in the list.")

    def _add(self, article: Article) -> None:
        self.list.add(self._articles.append(article))

    def _take_change(self, article: Article) -> None:
        """Put an article in the place of the one that was read from the same path, if there was one."""
        position = self._articles.position_of_path(article.path)
        if position is None:
            self._add(article)
        elif position == self.position:
            self._newer = article
            self._take_newer()
        else:
            self._replace(position, article)

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
        is_another = self._articles.id_at(position) != article.id
        self._replace(position, article)
        if position == self.position and is_another:
            self.open_article(position)
            self._tell(
                "Changed", f"The file {article.name} has changed. This is the new text.", "information"
            )

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
            why = hint(self, "the list of articles (‹article.list:o›) says which and why.")
            words = f"{counted(self.list.unreadable, 'file')}: {why}"
            self._tell("Not everything could be read", words, "warning")
