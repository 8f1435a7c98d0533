"""What all dialogs have in common: a box with a title in front of the screen, and a list to move in."""

from __future__ import annotations

from textual.screen import ModalScreen, ScreenResultType
from textual.widgets import Label, OptionList

from tui import dialogs
from tui.hints import hint
from tui.notices import gives_way, withdraw


class Dialog(ModalScreen[ScreenResultType]):
    """A box as wide as its own style sheet says, and as high as what is in it."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle;
        & > Vertical, & > VerticalScroll {
            max-width: 100%;
            height: auto;
            max-height: 100%;
            border: round $border;
            border-title-color: $text;
            border-subtitle-color: $text-muted;
            background: $surface;
            padding: 0 1;
        }
        & > Vertical > OptionList {
            height: auto;
            max-height: 1fr;
            border: none;
            padding: 0;
            background: $surface;
            &:focus { border: none; }
        }
        & > Vertical > .hint { dock: bottom; }
        Input, Input:focus { height: 1; border: none; padding: 0; background: $panel; }
        .hint { color: $text-muted; margin-top: 1; }
    }
    """

    def on_mount(self) -> None:
        """Take away what would stand before it."""
        withdraw(self.app, gives_way)

    def on_resize(self) -> None:
        """Keep in sight what is highlighted: it is what Enter takes."""
        for options in self.query(OptionList):
            self.call_after_refresh(options.scroll_to_highlight)

    def keys_line(self, words: str, *, id: str | None = None) -> Label:
        """Return the line that says what keys do: a hint."""
        return Label(hint(self, words), id=id, classes="hint", markup=False)

    def action_help(self) -> None:
        """Show the keys that work here, in dialogs that have a key for that."""
        self.app.push_screen(dialogs.help_for(self))

    def action_step(self, step: int) -> None:
        """Go to the next or previous option."""
        step_in(self.query_one(OptionList), step)


def step_in(options: OptionList, step: int) -> None:
    """Go to the next (1) or previous (-1) option of a list."""
    if step > 0:
        options.action_cursor_down()
    else:
        options.action_cursor_up()
