"""The line above the footer: what the cursor is on, and how far the analysis has come."""

from __future__ import annotations

from math import inf
from time import monotonic

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from tui.display import display_text
from tui.hints import hint
from tui.subject import Subject

_BAR = 12
"""Cells of the progress bar."""

READING_TIME = 4.0
"""Seconds for which what was said in passing is not replaced by progress."""


class SubjectLine(Static):
    """What the cursor is on, as far as there is room for it."""

    _subject = Subject(Content(""))

    def show(self, subject: Subject) -> None:
        """Say what the cursor is on."""
        self._subject = subject
        self.update(subject.whole, layout=False)

    def render(self) -> Content:
        """Return what there is room for."""
        return self._subject.fitted(self.content_size.width)


class StatusLine(Horizontal):
    """Two ends of one line: the highlighted mention or figure; progress, and remarks in passing."""

    DEFAULT_CSS = """
    StatusLine {
        height: 1;
        background: $surface;
        #status-subject { width: 1fr; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        #status-progress { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._progress = self._said = Content("")
        self._holds_until = 0.0

    def compose(self) -> ComposeResult:
        """Lay out the two ends."""
        yield SubjectLine(id="status-subject")
        yield Static(id="status-progress")

    def show_subject(self, subject: Subject) -> None:
        """Say what the cursor is on."""
        self.query_one(SubjectLine).show(subject)

    def flash(self, words: str = "", *, keys: str = "", stays: bool = False) -> None:
        """Say something in passing, until the person does something else.

        Args:
            words: what to say.
            keys: a hint to be said behind it.
            stays: whether it is said on, however long, when there is progress to be shown.
        """
        said = " ".join(filter(None, (display_text(words), hint(self, keys))))
        self._holds_until = inf if stays else monotonic() + READING_TIME * bool(said)
        self._say(Content.styled(said, "$text-warning"))
        self.set_class(bool(said), "-saying")

    def flash_next(self, words: str = "", *, keys: str = "") -> None:
        """Say something that nobody waits for, once what is being said could be read."""
        left = self._holds_until - monotonic()
        if left > 0:
            self.set_timer(min(left, READING_TIME), lambda: self.flash_next(words, keys=keys))
        else:
            self.flash(words, keys=keys)

    def appear(self) -> None:
        """Be seen below the text alone as well, until the person does something else."""
        self.add_class("-saying")

    def end_flash(self) -> None:
        """Show the progress again, if any."""
        self._holds_until = 0.0
        self._say(self._progress)
        self.remove_class("-saying")

    def show_progress(self, words: str, *, done: int = 0, of: int = 0) -> None:
        """Say what is going on, with a bar when it is known how much there is to do; empty words clear it."""
        filled = round(_BAR * min(done, of) / of) if of else 0
        bar = f" {'━' * filled}{'╌' * (_BAR - filled)} {100 * min(done, of) // of}%" if of else ""
        self._progress = Content(f"{words}{bar}")
        if monotonic() >= self._holds_until:
            self._say(self._progress)

    def _say(self, words: Content) -> None:
        """Show words at the right end; the screen is laid out anew only for longer or shorter ones."""
        before, self._said = self._said, words
        if not words.is_same(before):
            changes_size = words.cell_length != before.cell_length
            self.query_one("#status-progress", Static).update(words, layout=changes_size)
