"""What the three applications of Tallymark have in common: to read, to compare and to adjudicate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Event, Key
from textual.filter import LineFilter, Monochrome

from store.errors import SettingsError
from store.memory import Memory
from tui.bindings import key
from tui.colourless import COLOURLESS, Colourless, wants_no_colour
from tui.config import Settings, config_path
from tui.hints import hint
from tui.notices import could_be_read, withdraw
from tui.themes import DARK, THEMES
from tui.typeahead import TypeaheadApp


class TallymarkApp(TypeaheadApp):
    """An application in the colours and with the keys of the person.

    Args:
        settings: what the person set; their keys have been checked.
        memory: where articles were left and which theme was chosen last.
    """

    TITLE = "Tallymark"
    CSS = """
    Input > .input--placeholder { color: $text-muted; }  /* it is there to be read */
    ToastRack { margin-bottom: 3; }  /* notices leave the bar, the status and the keys in sight */
    ModalScreen:nocolor { color: $foreground 40%; & > * { color: $foreground; } }  /* dim is what is behind */
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True, system=True, id="app.quit-at-once"),
        key("app.suspend", "ctrl+z", "suspend", "Back to the shell for a while; fg brings it back here"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, settings: Settings | None = None, memory: Memory | None = None) -> None:
        super().__init__()
        self.settings = settings or Settings()
        """What the person set in `config.toml`."""
        self.memory = memory or Memory()
        """What the reader remembers by itself."""
        self.no_color = wants_no_colour()
        self._colourless = Colourless()
        for theme in (*THEMES, COLOURLESS) if self.no_color else THEMES:
            self.register_theme(theme)
        self._begin_in(self._wanted_theme())
        self.set_keymap(dict(self.settings.keys))

    async def on_event(self, event: Event) -> None:
        """Take events; a key takes away the notices that could be read by now."""
        if isinstance(event, Key) and not event.is_forwarded:
            withdraw(self, could_be_read)
        await super().on_event(event)

    def action_help_quit(self) -> None:
        """Say how to leave to whoever presses the key that ends other programs."""
        self.notify(
            hint(self, "‹app.quit-at-once:ctrl+q› leaves, from anywhere. Everything is saved."), markup=False
        )

    def _begin_in(self, theme: str) -> None:
        """Take a theme before anything is drawn: a change of it reads all style sheets a second time."""
        self.set_reactive(App.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what everything drawn goes through: Textual would leave greys where no colour is wanted."""
        if self.no_color:
            return [self._colourless]
        return [one for one in super().get_line_filters() if not isinstance(one, Monochrome)]

    def _wanted_theme(self) -> str:
        """Return the theme that was set, else the one chosen last, as far as there are such themes."""
        if self.no_color:
            return COLOURLESS.name
        wanted = (self.settings.screen.theme, self.memory.theme)
        return next((name for name in wanted if name in self.available_themes), DARK.name)

    def check_theme(self) -> None:
        """Look whether there is the theme that was set.

        Raises:
            SettingsError: when there is none of that name.
        """
        theme = self.settings.screen.theme
        if theme is not None and theme not in self.available_themes:
            known = f"the themes are {', '.join(self.available_themes)}"
            raise SettingsError(str(config_path()), f"screen.theme: no theme is called {theme!r}", known)

    def show_complaints(self, complaints: Iterable[str]) -> None:
        """Show sentences about what had to be repaired, one notice each."""
        for complaint in complaints:
            self.notify(complaint, title="Please note", severity="warning", markup=False, timeout=12)
