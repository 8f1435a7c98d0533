"""The reading screen, put together from its parts."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.widgets import Input

from tui import dialogs
from tui.hints import hint
from tui.keys import READING_KEYS
from tui.reading.arriving import Arriving
from tui.reading.choosing import Choosing
from tui.reading.counting import Counting
from tui.reading.detaching import Detaching
from tui.reading.dragging import Dragging
from tui.reading.explaining import Explaining
from tui.reading.exporting import Exporting
from tui.reading.filtering import Filtering
from tui.reading.finding_elsewhere import FindingElsewhere
from tui.reading.finishing import Finishing
from tui.reading.folding import Folding
from tui.reading.jumping import Jumping
from tui.reading.needing import Needing
from tui.reading.piping import Piping
from tui.reading.repeating import Repeating
from tui.reading.viewing import Viewing
from tui.widgets.article_list import ArticleList


class ReadingScreen(
    Arriving,
    Counting,
    Jumping,
    FindingElsewhere,
    Filtering,
    Choosing,
    Viewing,
    Dragging,
    Repeating,
    Explaining,
    Exporting,
    Piping,
    Finishing,
    Needing,
    Folding,
    Detaching,
    inherit_bindings=False,
):
    """Reads one of several articles."""

    BINDINGS: ClassVar[list[BindingType]] = list(READING_KEYS)

    async def on_key(self, _event: events.Key) -> None:
        """Let go of what was said in passing before the key is acted on, except while words are typed."""
        if not isinstance(self.focused, Input):
            self.status.end_flash()

    def on_mouse_down(self) -> None:
        """Let go of what was said in passing."""
        self.status.end_flash()

    def action_open(self, step: int) -> None:
        """Open the next or previous article."""
        target = self.list.beside(self.position, step)
        if target is not None:
            self.open_article(target)
        else:
            listed = " of those listed" if self.list.words else ""
            self.status.flash(f"This is the {'last' if step > 0 else 'first'} article{listed}.")

    @on(ArticleList.Chosen)
    def _open_chosen(self, message: ArticleList.Chosen) -> None:
        position = self.list.position_at(message.index)
        if position is not None:
            self.open_article(position)
        self.panes.go_to_article()

    def action_read_again(self) -> None:
        """Analyse the article anew."""
        self._request()

    def action_stop_reading(self) -> None:
        """Give up the analysis of the article; what was found so far stays."""
        if self._analyst.stop_reading(self.article):
            self._take_parts()
            self.status.show_progress(hint(self, "stopped · ‹article.read-again:r› reads it again"))
            self.status.end_flash()
        else:
            self.status.flash("This article is not being analysed.")

    def action_show_panel(self, name: str) -> None:
        """Bring a panel of the sidebar to the front."""
        self.panes.show_panel(name)

    def action_switch_focus(self) -> None:
        """Go from the text, or a prompt below it, to the sidebar or the list, and from there back."""
        if self.query_one("#filter-list").has_focus_within:
            self.set_focus(self.list)
        elif self.pane.has_focus or isinstance(self.focused, Input):
            self.panes.go_to_sidebar()
        else:
            self.panes.go_to_article()

    def action_toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.panes.toggle_sidebar()

    def action_toggle_list(self) -> None:
        """Go to the list of articles, in its order as it is by now; from there, hide it."""
        self.mark_event()
        self.list.list_again()
        self.panes.toggle_list()

    def action_toggle_lights(self) -> None:
        """Light the text, or leave it plain."""
        self.lit = not self.lit

    def action_leave(self) -> None:
        """Go back to the text; there, forget the search, then let go of what is highlighted.

        From a list that shows only some articles, it first goes to the list of all.

        Notices go wherever the keys are: on a small screen they stand before the text.
        """
        self.app.clear_notifications()
        if self.list.has_focus and self.list.words:
            self.list.narrow("")
            return
        if self.pane.has_focus and self._search.query:
            self._forget_search()
        elif self.pane.has_focus:
            self.cursor = None
        self.panes.go_to_article()

    def action_help(self) -> None:
        """Show the keys that work here."""
        self.app.push_screen(dialogs.help_for(self, legend=dialogs.legend(), takes_numbers=True))
