"""Outlining words: to label them, to write a note on them, or to move the edges of what is marked there."""

from __future__ import annotations

from textual import on

from store.deciding import Shown
from store.reading import ShownMention
from tui import dialogs
from tui.display import display_text
from tui.navigation import Place
from tui.reading.noting import Noting
from tui.reading.showing import Cursor
from tui.selecting import Selection, has_words, word_at, word_before
from tui.widgets.span_bars import EdgeBar, SelectionBar, SpanBar


class Outlining(Noting):
    """Selects words and moves edges."""

    _edges_of: Cursor | None = None
    """What the edges are moved of, wherever the cursor is by now."""

    def action_select(self) -> None:
        """Select words, beginning with what is highlighted or was found, or with the first word in view."""
        start, end = self._here_in_view or (self.pane.top_offset,) * 2
        first, last = word_at(self.article.text, start), word_before(self.article.text, end)
        if first is not None:
            selection = Selection(first, last if last and last > first else first)
            self.query_one(SelectionBar).select(self.article.text, selection)

    def action_edges(self) -> None:
        """Move the edges of the mention or figure under the cursor."""
        if self.cursor is not None and self.shown is not None:
            self._edges_of = self.cursor
            self.query_one(EdgeBar).edit(self.article.text, self.cursor.place)

    @on(SpanBar.Moved)
    def _show_stretch(self, message: SpanBar.Moved) -> None:
        self.pane.highlight(message.place)

    @on(SelectionBar.LineAsked)
    def _move_head_by_line(self, message: SelectionBar.LineAsked) -> None:
        self.query_one(SelectionBar).move_head(self.pane.offset_beside(message.offset, message.step))

    @property
    def outlining(self) -> SpanBar | None:
        """The bar in which words are selected or edges are moved, while it has the keys."""
        return self.focused if isinstance(self.focused, SpanBar) else None

    @on(SpanBar.Left)
    def _leave_bar(self) -> None:
        """Go back to the text as it was before."""
        self.panes.go_to_article()
        self._close_bars()
        self.pane.highlight(self.cursor.place if self.cursor else None)

    def on_descendant_focus(self) -> None:
        """End the mode when the keys have gone to something else: a panel, the list, another bar."""
        left = self._close_bars()
        if left and self.outlining is None:
            self.pane.highlight(self.cursor.place if self.cursor else None, scroll=False)
        if any(isinstance(bar, EdgeBar) and bar.has_moved for bar in left):
            self.status.flash("The edges stay as they were.")

    def _close_bars(self) -> list[SpanBar]:
        """Close the bars that do not have the keys; return those that were open."""
        left = [bar for bar in self.query(SpanBar) if bar.visible and bar is not self.focused]
        for bar in left:
            bar.close()
        return left

    def open_article(self, position: int) -> None:
        """Open another article, in which nothing is outlined: the stretch was one of the article before."""
        if self.outlining is not None:
            self._leave_bar()
        super().open_article(position)

    def watch_cursor(self, cursor: Cursor | None) -> None:
        """Keep in sight what is being outlined when a figure has been parsed in the meantime."""
        super().watch_cursor(cursor)
        if self.outlining is not None:
            self.pane.highlight(self.outlining.place)

    @on(EdgeBar.Kept)
    def _keep_edges(self, message: EdgeBar.Kept) -> None:
        held = self._edges_of
        shown = None if held is None else self._stops[held.kind].at(held.place)
        self._leave_bar()
        if shown is None:
            self.status.flash("What the edges were of is not there any more: nothing was changed.")
        elif message.place != message.before:
            self.move_edges(shown, message.place)
        elif message.is_trimmed:
            self.status.flash("The edges are as they were: commas and the like are left out at them.")

    def move_edges(self, shown: Shown, place: Place) -> None:
        """Give a mention other edges."""
        if isinstance(shown, ShownMention):
            self._record(self._desk.move(shown, *place))
            self.cursor = Cursor("mention", place)

    @on(SelectionBar.LabelAsked)
    def _label_selection(self, message: SelectionBar.LabelAsked) -> None:
        if not has_words(self.article.text, message.place):
            self.status.flash(f"There is no name in “{self.article.text[slice(*message.place)]}”.")
            return

        def add(label: str | None) -> None:
            if label is not None:
                there = self._stops["mention"].at(message.place)
                overlapped = self._overlapped(message.place)
                draft = (
                    self._labelled(there, label)
                    if isinstance(there, ShownMention)
                    else self._desk.add(*message.place, label)
                )
                if there is not None and self._has_decided(there, draft):
                    self._say_already(draft)
                    return
                self._record(draft)
                self.cursor = Cursor("mention", message.place)
                if overlapped:
                    self.status.flash(f"{' and '.join(overlapped)} gave way: names do not overlap.")

        self._leave_bar()
        self.app.push_screen(dialogs.LabelPicker(self.article.text[slice(*message.place)], ""), add)

    def _overlapped(self, place: Place) -> list[str]:
        """Return the words of the mentions that a new one takes the place of."""
        stretched = self._stops["mention"].overlapping(*place)
        others = (one for one in stretched if one.state != "rejected" and (one.start, one.end) != place)
        texts = [self.article.text[one.start : one.end] for one in others]
        return [f"“{display_text(text)}”" for text in texts]

    @on(SelectionBar.NoteAsked)
    def _note_on_selection(self, message: SelectionBar.NoteAsked) -> None:
        self._leave_bar()
        self._write_note(message.place)
