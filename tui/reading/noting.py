"""Notes on what is highlighted, on a stretch of text, or on the article."""

from __future__ import annotations

from textual.timer import Timer

from store.deciding import Shown
from store.decisions import Decision
from store.reading import ShownFigure, ShownMention
from tui import dialogs
from tui.navigation import Place
from tui.reading.deciding import Deciding

_PAUSE = 2.0
"""Seconds without a key after which what was typed of a note is on the disk."""


class Noting(Deciding):
    """Writes and rewords notes."""

    _saving: Timer | None = None
    """Runs out when what was typed last is to be saved."""

    def action_note(self) -> None:
        """Write or change the note on what is highlighted, or on the whole article."""
        self._write_note(self.shown, self._note_on(self.shown))

    def _write_note(self, on: Shown | Place | None, kept: Decision | None = None) -> None:
        """Ask for the words of a note and keep them; what was typed and not kept is there the next time.

        Args:
            on: what it is about; None for the whole article.
            kept: the note there is already.
        """
        place = (on.start, on.end) if isinstance(on, ShownMention | ShownFigure) else on
        about = self.article.text[slice(*place)] if place else self.article.title or self.article.name
        key, old = f"{self.article.id} {place or ''}", kept.note if kept else ""

        def remember(words: str) -> None:
            self._memory.remember_draft(key, words if words != old else "")
            self._save_in_a_pause()

        def keep_note(answer: tuple[str, bool] | None) -> None:
            words, is_kept = answer or (old, False)
            if not is_kept:
                if words not in {old, ""}:
                    self.status.flash("Not kept yet:", keys="‹note.write:a› goes on with the note.")
                return
            remember("")
            if words and words != old:
                self._record(self._desk.note(words, on, instead_of=kept))
                if not isinstance(on, ShownMention | ShownFigure):  # of those the status line tells
                    self.status.flash("Noted.", keys="‹view.notes:3› shows the notes.")
            elif kept and not words:
                self._record(self._desk.withdraw(kept))

        draft = self._memory.draft_of(key) or old
        self.app.push_screen(
            dialogs.NoteEditor(about, draft, is_kept=kept is not None, remember=remember), keep_note
        )

    def _save_in_a_pause(self) -> None:
        """Save what was typed when nothing more is: not even a program that is killed loses it."""
        if self._saving is not None:
            self._saving.stop()
        self._saving = self.set_timer(_PAUSE, self._memory.save)

    def _note_on(self, shown: Shown | None) -> Decision | None:
        """Return the newest note on what is highlighted, or on the article."""
        if self.live is None:
            return None
        notes = shown.notes if shown else [note for note in self.live.notes if note.span is None]
        return notes[-1].decision if notes else None
