"""Write a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import TextArea

from tui.display import short_text
from tui.screens.dialog import Dialog


class NoteArea(TextArea):
    """A small text area in which enter keeps the note; a new line is ctrl+j, or a backslash before enter."""

    class Kept(Message):
        """The person is done."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            if self.text.endswith("\\") and self.cursor_location == self.document.end:
                self.action_delete_left()
                self.insert("\n")
            else:
                self.post_message(self.Kept())
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        else:
            await super()._on_key(event)


class NoteEditor(Dialog[tuple[str, bool]]):
    """Edits a note; returns its words and whether to keep them.

    What was typed comes back also when the editor is left with escape, so that the caller can offer it again:
    no word is lost to a wrong key.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", id="note.cancel")]

    DEFAULT_CSS = """
    NoteEditor {
        & > Vertical { width: 64; }
        NoteArea { height: 7; border: none; background: $panel; }
    }
    """

    def __init__(
        self,
        about: str,
        text: str = "",
        *,
        is_kept: bool = False,
        remember: Callable[[str], object] = lambda _: None,
    ) -> None:
        """Open the editor.

        Args:
            about: the words the note is about.
            text: what it says so far.
            is_kept: whether there is a note already, which can be deleted.
            remember: told what has been typed so far, whatever becomes of it.
        """
        super().__init__()
        self._about = about
        self._text = text
        self._is_kept = is_kept
        self._remember = remember

    def compose(self) -> ComposeResult:
        """Show the note and how to keep it."""
        with Vertical() as box:
            box.border_title = Content(f"Note on “{short_text(self._about, 46)}”")
            yield NoteArea(self._text, show_line_numbers=False, soft_wrap=True)
            keep = "enter keep, empty deletes" if self._is_kept else "enter keep"
            keys = f"{keep} · \\ enter new line · ‹note.cancel:esc› leave"
            yield self.keys_line(keys)

    def on_mount(self) -> None:
        """Go on writing at the end."""
        area = self.query_one(NoteArea)
        area.move_cursor(area.document.end)

    def on_text_area_changed(self) -> None:
        """Have remembered what is typed: the program may be left at once."""
        self._remember(self.query_one(NoteArea).text)

    def on_note_area_kept(self) -> None:
        """Hand the note back."""
        self.dismiss((self.query_one(NoteArea).text.strip(), True))

    def action_leave(self) -> None:
        """Hand back what was typed, not to be kept yet."""
        self.dismiss((self.query_one(NoteArea).text, False))
