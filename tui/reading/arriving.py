"""Articles that come in while others are read: the rest of a folder, and what changes in a watched one."""

from __future__ import annotations

from textual import on

from language.article import Article
from tui.messages import ArrivalsEnded, ArticlesArrived
from tui.reading.base import ReadingBase
from tui.subject import counted
from tui.widgets.article_list import name_of


class Arriving(ReadingBase):
    """Lists what arrives; an article that has changed takes the place of the one that was there."""

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
        elif self._articles.id_at(position) != article.id:
            self._articles.replace(position, article)
            if position == self.position:
                self.open_article(position)
                self._tell("Changed", f"{name_of(article)} has changed. This is the new text.", "information")

    def _show_how_many(self) -> None:
        """Say in the title and the list how many articles there are by now."""
        self.panes.show_several()
        self.list.redraw()
        self._show_title()
        self._count_decisions()
        self.refresh_bindings()

    @on(ArrivalsEnded)
    def _end_progress(self) -> None:
        self.list.show_arriving(False)
