"""Exporting the open article, or all open ones."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from textual import work

from store.path_errors import PathError
from tui import dialogs
from tui.choices import FORMAT, last_chosen
from tui.display import display_text
from tui.plurals import counted
from tui.reading.base import ReadingBase

if TYPE_CHECKING:
    from store.exports.choosing import Only
    from store.exports.piece import ReadArticle


class Exporting(ReadingBase):
    """Writes articles for other tools."""

    def action_export(self) -> None:
        """Ask what to export, how and where, and write it."""
        from store.exports.decided import decisions_in  # noqa: PLC0415  (formats are loaded when one is wanted)
        from store.exports.piece import ReadArticle  # noqa: PLC0415

        reading = self.reading
        if reading is None:
            self.status.flash("The article is still being read.")
            return
        decisions = decisions_in(self.article, self._store.decisions_about(self.article))
        self._ask_export(ReadArticle(self.article, reading, decisions))

    def _ask_export(self, read: ReadArticle, refused: dialogs.Refused | None = None) -> None:
        """Ask how, beginning with the last format, and where; once more when that was refused."""
        from store.exports.formats import EXPORT_FORMATS  # noqa: PLC0415

        def write(wish: dialogs.ExportWish | None) -> None:
            if wish is not None:
                self._memory.remember_choice(FORMAT, (wish.form.name,))
                self._write_export(read, wish)

        screen = dialogs.ExportScreen(
            read,
            Path.cwd(),
            len(self._articles),
            refused,
            form=last_chosen(self._memory, FORMAT, EXPORT_FORMATS),
            is_any_done=self._is_any_done,
        )
        self.app.push_screen(screen, write)

    def _is_any_done(self) -> bool:
        return any(self._store.is_done(article.id) for article in self._articles)

    @work(thread=True)
    def _write_export(self, read: ReadArticle, wish: dialogs.ExportWish) -> None:
        """Write it in a thread: some formats need spaCy, which takes a second to import."""
        from store.exports.choosing import chosen  # noqa: PLC0415
        from store.exports.errors import ExportNotWrittenError  # noqa: PLC0415
        from store.exports.output import write_export  # noqa: PLC0415

        tally = _Tally()
        articles = self._all_read(wish, tally) if wish.of_all else iter([read])
        first = next(articles, None)
        if first is None:
            self.app.call_from_thread(self._say_nothing_exported, tally, wish.choice.only)
            return
        pieces = wish.form.export(chosen(each, wish.choice) for each in chain([first], articles))
        try:
            write_export(pieces, wish.path, overwrite=wish.overwrite, is_folder=wish.form.is_folder)
        except ExportNotWrittenError as error:
            self.app.call_from_thread(self._explain_refusal, read, wish, error)
        else:
            path = display_text(str(wish.path))
            words = f"Exported {tally} to {path}" if wish.of_all else f"Exported to {path}"
            self.app.call_from_thread(self.status.flash, words)

    def _say_nothing_exported(self, tally: _Tally, only: Only) -> None:
        """Say why nothing was written; what is not read yet is read when it is opened."""
        if tally.unread:
            are = "is" if tally.unread == 1 else "are"
            self.status.flash(f"Nothing exported: {counted(tally.unread, 'article')} {are} not read yet.")
        elif only == "done":
            self.status.flash("Nothing exported: no article is done.", keys="‹article.done:Z› marks one.")
        else:
            self.status.flash("Nothing exported: nothing is decided in the open articles.")

    def _explain_refusal(self, read: ReadArticle, wish: dialogs.ExportWish, error: PathError) -> None:
        """Say why nothing was written where another path can be typed, unless the person has gone on."""
        words = display_text(f"{error.sentence}. {_next_step(wish.path, error)}.")
        if self.app.screen is self:
            self._ask_export(read, dialogs.Refused(wish, words))
        else:
            self.notify(words, severity="error", markup=False)

    def _all_read(self, wish: dialogs.ExportWish, tally: _Tally) -> Iterator[ReadArticle]:
        """Yield the open articles as they stand, but those that have never been read, and count both."""
        from store.exports.decided import is_exported, read_article  # noqa: PLC0415

        for article in self._articles:
            if not is_exported(article, wish.choice.only, self._store):
                continue
            analysis = self._analyst.known(article)
            if analysis is None:
                tally.unread += 1
                continue
            tally.written += 1
            yield read_article(article, analysis, self._store.decisions_about(article))


def _next_step(path: Path, error: PathError) -> str:
    """Return what to do next, as a sentence: the hint of the error, but for what is said of options."""
    if error.path != str(path):
        return f"{error.hint[:1].upper()}{error.hint[1:]}"
    if not os.path.exists(path.parent):
        return f"Make the folder {path.parent}, or type another path"
    return "Type another path"


class _Tally(Struct):
    """How many articles went into an export."""

    written: int = 0
    unread: int = 0

    def __str__(self) -> str:
        """Say it in words."""
        left_out = f", without {counted(self.unread, 'article')} not read yet," if self.unread else ""
        return f"{counted(self.written, 'article')}{left_out}"
