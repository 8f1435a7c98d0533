"""Exporting the open article."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work

from tui import dialogs
from tui.display import display_text
from tui.reading.base import ReadingBase

if TYPE_CHECKING:
    from store.exports.piece import ReadArticle


class Exporting(ReadingBase):
    """Writes the open article for other tools."""

    def action_export(self) -> None:
        """Ask how and where to export the article, and write it."""
        from store.exports.decided import decisions_in  # noqa: PLC0415  (formats are loaded when one is wanted)
        from store.exports.piece import ReadArticle  # noqa: PLC0415

        reading = self.reading
        if reading is None:
            self.status.flash("The article is still being read.")
            return
        decisions = decisions_in(self.article, self._store.decisions_about(self.article))
        read = ReadArticle(self.article, reading, decisions)

        def write(wish: dialogs.ExportWish | None) -> None:
            if wish is not None:
                self._write_export(read, wish)

        self.app.push_screen(dialogs.ExportScreen(read, Path.cwd()), write)

    @work(thread=True)
    def _write_export(self, read: ReadArticle, wish: dialogs.ExportWish) -> None:
        """Write it in a thread: some formats need spaCy, which takes a second to import."""
        from store.exports.choosing import chosen  # noqa: PLC0415
        from store.exports.errors import ExportNotWrittenError  # noqa: PLC0415
        from store.exports.output import write_export  # noqa: PLC0415

        pieces = wish.form.export([chosen(read, wish.choice)])
        try:
            write_export(pieces, wish.path, overwrite=wish.overwrite, is_folder=wish.form.is_folder)
        except ExportNotWrittenError as error:
            self.app.call_from_thread(
                self.notify, display_text(error.sentence), severity="error", markup=False
            )
        else:
            self.app.call_from_thread(self.status.flash, f"Exported to {display_text(str(wish.path))}")
