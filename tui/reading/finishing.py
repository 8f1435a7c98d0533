"""Saying that an article is done, and going on to those that are not."""

from __future__ import annotations

from tui.plurals import counted
from tui.reading.deciding import Deciding


class Finishing(Deciding):
    """Keeps account of the articles that are done."""

    def action_finish(self) -> None:
        """Say that the article is done; when it is, that it is not."""
        assert self.live is not None
        finishing = self.live.finishing
        drafts = map(self._desk.reopen, finishing) if finishing else [self._desk.finish()]
        self._record(*drafts, is_repeatable=False)
        if finishing:
            self.status.flash("This article is not done.")
            return
        has_gone_on = self._settings.auto_advance and self._open_next_undone()
        self._say_how_many(has_gone_on=has_gone_on)

    def _say_how_many(self, *, has_gone_on: bool) -> None:
        many, done = len(self._articles), self.list.done
        if many == 1:
            self.status.flash("This article is done.", keys="‹article.done:Z› takes that back.")
        elif done == many:
            self.status.flash(f"All {counted(many, 'article')} are done.")
        elif has_gone_on:
            self.status.flash(f"Done: {done} of {many:,}. This is the next.")
        else:
            self.status.flash(f"Done: {done} of {many:,}.", keys="‹article.next-undone:W› goes to the next.")

    def action_open_undone(self) -> None:
        """Open the next article that is not done."""
        if self._open_next_undone():
            return
        if self.list.is_done(self.position):
            self.status.flash("All articles are done.")
        else:
            self.status.flash("All other articles are done.")

    def _open_next_undone(self) -> bool:
        """Open the next article that is not done; say whether there is another one."""
        target = self.list.next_undone(self.position)
        if target is not None:
            self.open_article(target)
        return target is not None
