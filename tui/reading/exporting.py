"""Exporting the open article."""

from __future__ import annotations

from pathlib import Path

from textual import work

from store.exports.choosing import chosen
from store.exports.decided import decisions_in
from store.exports.errors import ExportNotWrittenError
from store.exports.output import write_export
from store.exports.piece import ReadArticle
from tui.display import display_text
from tui.reading.base import ReadingBase
from tui.screens.export import ExportScreen, ExportWish


class Exporting(ReadingBase):
    """Writes the open article for other tools."""

    def action_export(self) -> None:
        """Ask how and where to export the article, and write it."""
        reading = self.reading
        if reading is None:
            self.status.flash("The article is still being read.")
            return
        decisions = decisions_in(self.article, self._store.decisions_about(self.article))
        read = ReadArticle(self.article, reading, decisions)

        def write(wish: ExportWish | None) -> None:
            if wish is not None:
                self._write_export(read, wish)

        self.app.push_screen(ExportScreen(read, Path.cwd()), write)

    @work(thread=True)
    def _write_export(self, read: ReadArticle, wish: ExportWish) -> None:
        """Write it in a thread: some formats need spaCy, which takes a second to import."""
        pieces = wish.form.export([chosen(read, wish.choice)])
        try:
            write_export(pieces, wish.path, overwrite=wish.overwrite, is_folder=wish.form.is_folder)
        except ExportNotWrittenError as error:
            self.app.call_from_thread(
                self.notify, display_text(error.sentence), severity="error", markup=False
            )
        else:
            self.app.call_from_thread(self.status.flash, f"Exported to {display_text(str(wish.path))}")
