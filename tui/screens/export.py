"""Export the open article, or all: choose a format, see what it makes and leaves out, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from msgspec import Struct
from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, OptionList, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from store.exports.choosing import Choice, Only, chosen
from store.exports.errors import ExportNotWrittenError
from store.exports.formats import EXPORT_FORMATS, ExportFormat, file_name
from store.exports.naming import file_stem
from store.exports.piece import ReadArticle
from store.exports.preview import preview_of
from tui.display import display_lines, display_text, short_text
from tui.hints import hint
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices

_ONLY: Final[dict[Only, str]] = {
    "all": "everything that stands",
    "decided": "what you decided",
    "accepted": "what you stood by",
}
"""What to choose from, in words."""
_ONLY_OF_ALL: Final[dict[Only, str]] = {**_ONLY, "done": _ONLY["all"]}

_STEM_OF_ALL = "articles"
"""What the file of all open articles is called, without its ending."""


class ExportWish(Struct, frozen=True):
    """What the person wants to be written."""

    form: ExportFormat
    choice: Choice
    path: Path
    overwrite: bool
    """Whether they agreed to write over what is there."""
    of_all: bool = False
    """Whether all open articles are meant, as far as they have been read, and not only the open one."""


class Refused(Struct, frozen=True):
    """A wish that could not be fulfilled, to be asked about again."""

    wish: ExportWish
    words: str
    """Why it could not, and what to do next."""


class ExportScreen(Dialog[ExportWish | None]):
    """Asks what to export, how and where; returns the wish, or None. It writes nothing itself."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Export nothing", id="export.leave"),
        Binding("enter", "write", "Write it", id="export.write", priority=True),
        Binding("tab", "switch", "Go to the path and back", id="export.switch", priority=True),
        Binding("j,down", "step(1)", "Next format", show=False, id="export.next"),
        Binding("k,up", "step(-1)", "Previous format", show=False, id="export.previous"),
        Binding("a", "turn_all", "This article, or all open ones", show=False, id="export.all"),
        Binding("o", "turn_only", "Everything, or only what was decided", show=False, id="export.only"),
        Binding("r", "turn_rejected", "With or without what was rejected", show=False, id="export.rejected"),
    ]

    DEFAULT_CSS = """
    ExportScreen {
        & > Vertical { width: 110; height: 90%; }
        Horizontal { height: 1fr; }
        OptionList { width: 24; height: 1fr; border: none; padding: 0; background: $surface; }
        OptionList:focus { border: none; }
        VerticalScroll { width: 1fr; margin-left: 1; background: $panel; }
        #preview { width: 1fr; padding: 0 1; }
        #about, #loses, #choice { height: auto; }
        #loses { color: $text-muted; }
        #warning { color: $warning; width: 1fr; height: auto; display: none; }
        #warning.shown { display: block; }
        .hint { width: 1fr; height: auto; margin-top: 0; }
    }
    """

    def __init__(  # noqa: PLR0913  (one for each thing it depends on)
        self,
        read: ReadArticle,
        folder: Path,
        open_articles: int = 1,
        refused: Refused | None = None,
        *,
        form: str = "jsonl",
        is_any_done: Callable[[], bool] = lambda: True,
    ) -> None:
        """Ask about an article.

        Args:
            read: the article with its decisions.
            folder: where exports go unless another path is typed.
            open_articles: how many are open.
            refused: what was asked for before, to go on from it.
            form: the name of the format to begin with.
            is_any_done: says whether any of the open articles is done; asked only where that matters.
        """
        super().__init__()
        self._is_any_done = is_any_done
        self._read = read
        self._folder = folder
        self._open_articles = open_articles
        self._of_all = False
        self._choice = Choice()
        self._form = EXPORT_FORMATS[form]
        self._agreed: Path | None = None
        self._refused = refused

    def compose(self) -> ComposeResult:
        """Lay out the formats, the preview, and what goes where."""
        all_articles = " · ‹export.all:a› all articles" if self._open_articles > 1 else ""
        with Vertical():
            with Horizontal():
                yield Choices(*(Option(name) for name in EXPORT_FORMATS), markup=False)
                with VerticalScroll(can_focus=False):
                    yield Static(id="preview", markup=False)
            yield Static(id="about", markup=False)
            yield Static(id="loses", markup=False)
            yield Static(id="choice", markup=False)
            yield Input(compact=True, placeholder="where to")
            yield Label(id="warning", markup=False)
            yield self.keys_line(
                f"‹export.next:j› ‹export.previous:k› format{all_articles} · ‹export.only:o› which"
                " · ‹export.rejected:r› rejected · ‹export.switch:tab› path"
                " · ‹export.write:enter› write · ‹export.leave:esc› leave"
            )

    def _show_title(self) -> None:
        article = self._read.article
        one = f"“{short_text(article.title or article.name, 60)}”"
        title = f"{self._open_articles:,} open articles" if self._of_all else one
        self.query_one(Vertical).border_title = Content(f"Export {title}")

    def on_mount(self) -> None:
        """Begin with a format, or with what was asked for before."""
        options = self.query_one(OptionList)
        options.focus()
        if self._refused is not None:
            wish = self._refused.wish
            self._form, self._choice, self._of_all = wish.form, wish.choice, wish.of_all
        options.highlighted = list(EXPORT_FORMATS).index(self._form.name)
        self._show_title()
        self._propose_path()
        self._show()
        if self._refused is not None:
            self._ask_again(self._refused)

    def _ask_again(self, refused: Refused) -> None:
        """Say why what was asked for could not be written, where another path can be typed at once."""
        self._put_path(refused.wish.path)
        self._warn(refused.words)
        self.query_one(Input).focus()

    @on(OptionList.OptionHighlighted)
    def _take_format(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        highlighted = event.option_list.highlighted or 0  # it may have moved on since
        form = list(EXPORT_FORMATS.values())[highlighted]
        if form is not self._form:
            self._form = form
            self._propose_path()
            self._show()

    def _propose_path(self) -> None:
        self._put_path(self._folder / self._proposed_name)

    @property
    def _proposed_name(self) -> str:
        stem = _STEM_OF_ALL if self._of_all else file_stem(self._read.article)
        return file_name(stem, self._form)

    def _put_path(self, path: Path) -> None:
        """Put a path where one is typed; nobody typed it, so that what is said of it stays."""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = str(path)

    def _show(self) -> None:
        """Show what the format makes of the article, and what it leaves out."""
        lost = self._form.lost_of(chosen(self._read, self._choice))
        rejected = "with" if "rejected" in self._choice.states else "without"
        self._say("#about", f"{self._form.name}: {self._form.purpose}")
        which = "the open article" if self._of_all else "this article"
        self._say("#loses", f"Leaves out of {which}: {', '.join(lost) or 'nothing'}")
        kinds = f"{self._kinds[self._choice.only]}{self._where}"
        self._say("#choice", f"Exports {kinds}, {rejected} what was rejected")
        self._forget_agreement()
        if self._choice.only == "done" and not self._is_any_done():
            self.workers.cancel_group(self, "preview")
            self._say(
                "#preview", hint(self, "Nothing to export: no article is done. ‹article.done:Z› marks one.")
            )
        else:
            self._preview(chosen(self._read, self._choice), self._form)

    @property
    def _where(self) -> str:
        """In which articles that is; nothing for the open one."""
        if not self._of_all:
            return ""
        every = f"the {self._open_articles:,} open articles"
        if self._choice.only == "done":
            return f" in those of {every} that are done"
        return f" in {every}, as far as they have been read"

    @work(thread=True, exclusive=True, group="preview")
    def _preview(self, read: ReadArticle, form: ExportFormat) -> None:
        """Make the preview in a thread: some formats need spaCy, which takes a second to import."""
        worker = get_current_worker()
        try:
            words = preview_of(read, form)
        except ExportNotWrittenError as error:
            words = error.sentence
        if not worker.is_cancelled:
            self.app.call_from_thread(self._say, "#preview", display_lines(words))

    def _say(self, where: str, words: str) -> None:
        self.query_one(where, Static).update(Content(words))

    def action_switch(self) -> None:
        """Go to the path, and back to the formats."""
        path = self.query_one(Input)
        (self.query_one(OptionList) if path.has_focus else path).focus()

    @property
    def _kinds(self) -> dict[Only, str]:
        """What can be chosen from."""
        return _ONLY_OF_ALL if self._of_all else _ONLY

    def action_turn_all(self) -> None:
        """Export all open articles, or this one alone."""
        if self._open_articles == 1:
            self._warn("No other article is open.")
            return
        self._of_all = not self._of_all
        if self._choice.only not in self._kinds:
            self._choice = replace(self._choice, only="all")
        self._show_title()
        self._propose_path()
        self._show()

    def action_turn_only(self) -> None:
        """Export everything, or only what was decided, or only what was stood by."""
        every = list(self._kinds)
        after = every[(every.index(self._choice.only) + 1) % len(every)]
        self._choice = replace(self._choice, only=after)
        self._show()

    def action_turn_rejected(self) -> None:
        """Export what was rejected as well, or leave it out."""
        self._choice = replace(self._choice, with_rejected=not self._choice.with_rejected)
        self._show()

    @on(Input.Changed)
    def _forget_agreement(self) -> None:
        """Ask again before anything is written over: the person agreed to something else."""
        self._agreed = None
        self.query_one("#warning").remove_class("shown")

    def action_write(self) -> None:
        """Hand the wish back; where something is there already, ask first."""
        typed = self.query_one(Input).value.strip()
        path = self._aimed_at(typed)
        if not typed:
            self._warn("Type where it shall go.")
        elif _is_taken(path) and self._agreed != path:
            self._agreed = path
            again = hint(self, "‹export.write:enter› again writes over it.")
            self._warn(f"{display_text(path.name)} is there already. {again}")
        else:
            self.dismiss(ExportWish(self._form, self._choice, path, self._agreed == path, self._of_all))

    def _aimed_at(self, typed: str) -> Path:
        """Return the path that is meant: of a folder, where one file is written, the file proposed in it."""
        path = Path(os.path.expanduser(typed))  # leaves what it does not know: there is no such folder then
        is_folder = typed.endswith(os.sep) or os.path.isdir(path)
        return path / self._proposed_name if is_folder and not self._form.is_folder else path

    def _warn(self, words: str) -> None:
        warning = self.query_one("#warning", Label)
        warning.update(Content(words))
        warning.add_class("shown")


def _is_taken(path: Path) -> bool:
    """Whether something is in the way; an empty folder is not. What cannot be seen will fail when written."""
    if not os.path.isdir(path):
        return os.path.exists(path)
    with suppress(OSError):
        return bool(os.listdir(path))
    return False
