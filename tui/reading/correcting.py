"""Correcting figures: their edges, their fields, and figures that the machine did not see."""

from __future__ import annotations

from textual import on

from language.figure import Figure
from store.deciding import Shown
from store.figure_record import adopted
from store.placing import Span
from store.reading import ShownFigure
from tui import dialogs
from tui.display import display_text
from tui.messages import FigureFailed, FigureParsed
from tui.navigation import Place
from tui.reading.outlining import Outlining
from tui.reading.showing import Cursor
from tui.widgets.span_bars import SelectionBar


class Correcting(Outlining):
    """A figure whose edges are moved is parsed anew by the analyst; its fields are set in an editor."""

    _parsing: tuple[Place, Span | None] | None = None
    """The stretch that is being parsed, and the origin of the figure it is the new span of, if of one."""

    def move_edges(self, shown: Shown, place: Place) -> None:
        """Have a figure parsed anew between its new edges."""
        if isinstance(shown, ShownFigure):
            self._parse(place, shown.origin)
        else:
            super().move_edges(shown, place)

    @on(SelectionBar.FigureAsked)
    def _parse_selection(self, message: SelectionBar.FigureAsked) -> None:
        self._leave_bar()
        self._parse(message.place)

    def _parse(self, place: Place, origin: Span | None = None) -> None:
        self._parsing = (place, origin)
        self.status.flash("Reading the figure …")
        self._analyst.parse_figure(self.article, *place)

    @on(FigureParsed)
    def _take_figure(self, message: FigureParsed) -> None:
        """Keep the figure that was parsed, unless the person has gone on to something else."""
        place = (message.start, message.end)
        if message.article != self.article.id or self._parsing is None or self._parsing[0] != place:
            return
        origin, self._parsing = self._parsing[1], None
        self.status.end_flash()
        if message.figure is None:
            words = display_text(self.article.text[slice(*place)])
            self.status.flash(f"There is no number in “{words}”.")
            return
        assert self.reading is not None
        figure = adopted(message.figure, message.passage, self.reading.analysis)
        shown = None if origin is None else self._figure_from(origin)
        if shown is not None:
            figure = self._with_corrections(shown, figure)
        overlapped = [] if shown is not None else self._overlapped_by(figure)
        self._record(self._desk.set_figure(shown, figure) if shown else self._desk.add_figure(figure))
        self.cursor = Cursor("figure", place)
        if overlapped:
            self.status.flash(f"{' and '.join(overlapped)} gave way: figures do not overlap.")

    def _overlapped_by(self, figure: Figure) -> list[str]:
        """Return the words of the figures whose numbers a new one takes."""
        assert self.live is not None
        number, place = figure.number, (figure.start, figure.end)
        near = self.live.figures.overlapping(number.start, number.end)
        others = (one for one in near if one.state != "rejected" and (one.start, one.end) != place)
        return [
            f"“{display_text(one.figure.text)}”"
            for one in others
            if one.figure.number.start < number.end and one.figure.number.end > number.start
        ]

    def _with_corrections(self, shown: ShownFigure, figure: Figure) -> Figure:
        """Return a figure as it was read anew, with the fields that were set by hand.

        Where its edges had been moved before, what was set is not told from what was read.
        """
        now = self._corrected(shown)
        if now.machine is None or now.figure.text != now.machine.text:
            return figure
        return dialogs.with_fields_of(now.figure, now.machine, figure)

    @on(FigureFailed)
    def _explain_failed_figure(self, message: FigureFailed) -> None:
        if message.article == self.article.id:
            self._parsing = None
            self._tell("The figure could not be read", f"{message.reason}. It stays as it was.", "error")

    def action_relabel(self) -> None:
        """Correct the fields of a figure, or choose another label for a mention."""
        if isinstance(self.shown, ShownFigure):
            self._edit_figure(self.shown)
        else:
            super().action_relabel()

    def action_source(self) -> None:
        """Choose another source for the figure."""
        if isinstance(self.shown, ShownFigure):
            self._edit_figure(self.shown, first="source")

    def _edit_figure(self, shown: ShownFigure, first: str = "value") -> None:
        assert self.reading is not None
        origin = shown.origin
        sentence = self.reading.analysis.sentences[self.in_full(shown).figure.sentence]

        def keep(figure: Figure, seen: Figure) -> dialogs.Corrected | None:
            """Set what is another than was seen; what another window set in the meantime stays.

            Returns:
                The figure as it stands then; None where it was taken back in another window.
            """
            standing = self._figure_from(origin)
            if standing is None:
                self.status.flash("This figure was taken back in another window: nothing was changed.")
                return None
            figure = dialogs.with_fields_of(figure, seen, self._corrected(standing).figure)
            self._record(self._desk.set_figure(standing, figure))
            kept = self._figure_from(origin)
            return None if kept is None else self._corrected(kept)

        self.app.push_screen(dialogs.FigureEditor(self._corrected(shown), sentence, keep, first))

    def _corrected(self, shown: ShownFigure) -> dialogs.Corrected:
        assert self.reading is not None
        assert self.analysis is not None
        standing = self.reading.analysis
        machine = adopted(shown.machine, self.analysis, standing) if shown.machine else None
        passage = dialogs.Passage(self.article.text, standing)
        return dialogs.Corrected(self.in_full(shown).figure, machine, passage)

    def _figure_from(self, origin: Span) -> ShownFigure | None:
        """Return the figure whose number was first seen there."""
        figures = self.live.figures if self.live is not None else ()
        return next((shown for shown in figures if shown.origin == origin), None)
