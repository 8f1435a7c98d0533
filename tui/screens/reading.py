"""The reading screen: it owns what is shown, hands it down to the widgets, and turns keys into decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Footer, Static

from language.analysis import Analysis
from language.article import Article
from language.entities import group_mentions
from store.deciding import Desk, Shown
from store.decision_store import DecisionStore
from store.decisions import HISTORY_ACTIONS, Decision
from store.errors import StoreError
from store.history import in_force
from store.overlay import overlay
from store.reading import Reading, ShownFigure, ShownMention
from tui.analyst import Analyst
from tui.display import display_lines, display_text
from tui.keys import READING_KEYS
from tui.lights import is_stop, layers_of, noted
from tui.messages import AnalystStopped, ArticleRead, PartRead, ReadingFailed
from tui.navigation import Kind, Place, Stops, place_at, step_from, step_into_view
from tui.screens.help import HelpScreen
from tui.screens.label_picker import LabelPicker
from tui.screens.note_editor import NoteEditor
from tui.searching import Search
from tui.selecting import Selection, word_at, word_before
from tui.subject import counted, decision_words, subject_words
from tui.widgets.article_list import ArticleList, name_of
from tui.widgets.article_pane import ArticlePane
from tui.widgets.panes import Panes
from tui.widgets.search_bar import SearchBar
from tui.widgets.sidebar import Panel
from tui.widgets.span_bars import EdgeBar, SelectionBar, SpanBar
from tui.widgets.status_line import StatusLine

_REFRESH = 0.2
"""Seconds between two updates of the screen while an analysis comes in."""

_ABOUT_DECISIONS = HISTORY_ACTIONS | {"withdraw"}
"""Decisions about other decisions: they are not counted as work done on an article."""

_LOOK_AROUND = 1.0
"""Seconds between two looks at what other processes decided."""


@dataclass(frozen=True)
class Cursor:
    """What is highlighted."""

    kind: Kind
    place: Place


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Reads one of several articles."""

    BINDINGS: ClassVar[list[BindingType]] = list(READING_KEYS)
    AUTO_FOCUS = "#article"

    DEFAULT_CSS = """
    ReadingScreen {
        #title {
            height: 1;
            padding: 0 1;
            background: $surface;
            color: $text;
            text-wrap: nowrap;
            text-overflow: ellipsis;
        }
    }
    """

    position: var[int] = var(0)
    """Which of the articles is open."""
    analysis: var[Analysis | None] = var(None)
    """What the pipeline suggests about it, as far as it has come."""
    reading: var[Reading | None] = var(None)
    """The suggestions with the decisions laid over them: what is shown."""
    cursor: var[Cursor | None] = var(None)
    """What is highlighted, if anything."""
    lit: var[bool] = var(True)
    """Whether mentions and figures are lit."""

    def __init__(self, articles: Sequence[Article], *, store: DecisionStore, analyst: Analyst) -> None:
        """Read these articles.

        Args:
            articles: at least one.
            store: where decisions are kept.
            analyst: who reads them.
        """
        super().__init__()
        self._articles = list(articles)
        self._positions: dict[str, list[int]] = {}
        for position, article in enumerate(self._articles):
            self._positions.setdefault(article.id, []).append(position)
        self._store = store
        self._analyst = analyst
        self._places: dict[str, int] = {}
        self._drafts: dict[tuple[str, Place | None], str] = {}
        self._parts: list[Analysis] = []
        self._search = Search()
        self._stops: dict[Kind, Stops[Shown]] = {"mention": Stops(), "figure": Stops()}
        self._read = 0

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        yield Static(id="title")
        yield Panes(self._articles)
        yield SearchBar()
        yield SelectionBar()
        yield EdgeBar()
        yield StatusLine()
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Open the first article."""
        self.panes, self.status = self.query_one(Panes), self.query_one(StatusLine)
        self.pane, self.sidebar, self.list = self.panes.article, self.panes.sidebar, self.panes.list
        self._count_decisions()
        self.open_article(0)
        self.set_interval(_REFRESH, self._take_parts)
        self.set_interval(_LOOK_AROUND, self._look_around)
        self.app.theme_changed_signal.subscribe(self, lambda _: self.watch_reading(self.reading))

    @property
    def article(self) -> Article:
        """The article that is open."""
        return self._articles[self.position]

    # Opening an article

    def open_article(self, position: int) -> None:
        """Open another article where the person left it."""
        if self.analysis is not None:
            self._places[self.article.id] = self.pane.top_offset
        self.position = position
        article = self.article
        self._store.meet(article)
        self.cursor = None
        self._parts.clear()
        self._search = Search()
        self.pane.show_article(article, offset=self._places.get(article.id, 0))
        self.list.show_open(position)
        self._show_title()
        known = self._analyst.known(article)
        if known is not None:
            self.status.show_progress("")
            self.analysis = known
            self._read_ahead()
        else:
            self._request()

    def _request(self) -> None:
        """Have the open article analysed, from nothing."""
        self._read = 0
        self.analysis = Analysis(self.article.id, self._analyst.pipeline)
        self.status.show_progress("reading", done=0, of=len(self.article.text) or 1)
        self._analyst.read(self.article)

    def _show_title(self) -> None:
        article, many = self.article, len(self._articles)
        count = f"{self.position + 1}/{many}  " if many > 1 else ""
        title = display_text(article.title or "")
        outlet = display_text(article.outlet or name_of(article))
        words = Content.assemble((count, "$foreground-muted"), (outlet, "bold"), "  ", title)
        self.query_one("#title", Static).update(words)

    # The analysis comes in

    @on(PartRead)
    def _keep_part(self, message: PartRead) -> None:
        if message.article == self.article.id:
            self._parts.append(message.part)
            self._read = message.read

    def _take_parts(self) -> None:
        """Show what has been found since the last look: the screen is not redrawn for every paragraph."""
        if not self._parts or self.analysis is None:
            return
        analysis = self.analysis
        for part in self._parts:
            analysis = analysis.followed_by(part)
        self._parts.clear()
        mentions, entities = group_mentions(analysis.mentions)
        self.analysis = replace(analysis, mentions=mentions, entities=entities)
        self.status.show_progress("reading", done=self._read, of=len(self.article.text))

    @on(ArticleRead)
    def _take_analysis(self, message: ArticleRead) -> None:
        if message.article == self.article.id:
            self._parts.clear()
            self.analysis = message.analysis
            self.status.show_progress("" if any(map(len, self._stops.values())) else "nothing found")
            self._read_ahead()

    def _read_ahead(self) -> None:
        """Have the next article analysed while the person reads this one."""
        following = self._articles[self.position + 1 : self.position + 2]
        for article in following:
            if not self._analyst.knows(article):
                self._analyst.read_ahead(article)

    @on(ReadingFailed)
    def _explain_failure(self, message: ReadingFailed) -> None:
        if message.article == self.article.id:
            self.status.show_progress("not analysed")
            self._tell(
                "This article could not be analysed", f"{message.reason}. It can still be read.", "error"
            )

    @on(AnalystStopped)
    def _explain_stop(self, message: AnalystStopped) -> None:
        self.status.show_progress("not analysed")
        self._tell("No analysis", f"{message.sentence}.\n{message.hint}.", "error")

    # What is shown follows from analysis and decisions

    def watch_analysis(self) -> None:
        """Lay the decisions over new suggestions."""
        self._lay_over()

    def _lay_over(self) -> None:
        if self.analysis is not None:
            decisions = self._store.decisions_about(self.article)
            self.reading = overlay(self.analysis, decisions, self.article.text)

    def watch_reading(self, reading: Reading | None) -> None:
        """Hand what is shown down to the widgets."""
        if reading is None:
            return
        self._stops = {
            "mention": Stops(shown for shown in reading.mentions if is_stop(shown)),
            "figure": Stops(shown for shown in reading.figures if shown.figure.kind != "score"),
        }
        self.pane.show_folds(reading.analysis.folds)
        self.sidebar.show(reading)
        self._light()
        self._show_subject()
        self.refresh_bindings()

    def _light(self) -> None:
        if self.reading is not None:
            dark = self.app.current_theme.dark
            self.pane.light(layers_of(self.reading, dark=dark) if self.lit else (), noted(self.reading))

    def watch_lit(self) -> None:
        """Repaint the text."""
        self._light()

    def watch_cursor(self, cursor: Cursor | None) -> None:
        """Highlight in the text and in the sidebar what the cursor is on."""
        self.status.end_flash()
        self.pane.highlight(cursor.place if cursor else None)
        self.sidebar.point_at(cursor.place if cursor else None)
        self._show_subject()
        self.refresh_bindings()

    def _show_subject(self) -> None:
        if self.reading is not None:
            self.status.show_subject(subject_words(self.reading, self.shown, self._stops))

    @property
    def shown(self) -> Shown | None:
        """The mention or figure that is highlighted."""
        if self.cursor is None:
            return None
        stops = self._stops[self.cursor.kind]
        index = stops.index(self.cursor.place)
        return None if index is None else stops.things[index]

    # Moving the cursor

    def action_step_mention(self, step: int) -> None:
        """Go to the next or previous mention."""
        self._step("mention", step, self._stops["mention"].places)

    def action_step_figure(self, step: int) -> None:
        """Go to the next or previous figure."""
        self._step("figure", step, self._stops["figure"].places)

    def action_step_same(self, step: int) -> None:
        """Go to the next or previous mention of the entity under the cursor."""
        shown = self.shown
        if self.reading is not None and isinstance(shown, ShownMention) and shown.mention.entity is not None:
            analysis = self.reading.analysis
            same = (analysis.mentions[index] for index in analysis.entities[shown.mention.entity].mentions)
            self._step("mention", step, [(mention.start, mention.end) for mention in same])

    def _step(self, kind: Kind, step: int, places: Sequence[Place]) -> None:
        top, bottom = self.pane.top_offset, self.pane.bottom_offset
        if self.cursor is not None and top <= self.cursor.place[0] < bottom:
            index = step_from(places, self.cursor.place, step)
        else:
            index = step_into_view(places, top, bottom, step)
        if index is None:
            which = "No more" if places else "No"
            self.status.flash(f"{which} {kind}s {'below' if step > 0 else 'above'}.")
        else:
            self.cursor = Cursor(kind, places[index])

    @on(ArticlePane.Clicked)
    def _highlight_clicked(self, message: ArticlePane.Clicked) -> None:
        for kind, stops in self._stops.items():
            index = place_at(stops.places, message.offset)
            if index is not None:
                self.cursor = Cursor(kind, stops.places[index])
                return
        self.cursor = None

    @on(Panel.Pointed)
    def _follow_panel(self, message: Panel.Pointed) -> None:
        kinds = [kind for kind, stops in self._stops.items() if stops.index(message.place) is not None]
        if kinds:
            self.cursor = Cursor(kinds[-1], message.place)
        else:
            self.pane.bring_into_view(*message.place)
        if message.chosen:
            self.panes.go_to_article()

    # Searching

    def action_search(self) -> None:
        """Ask for words to find."""
        self._search = Search(self.article.text, self.pane.top_offset)
        self.query_one(SearchBar).ask()

    @on(SearchBar.Changed)
    def _find(self, message: SearchBar.Changed) -> None:
        """Mark what is found so far, and go to the first place from where the search began."""
        place = self._search.look_for(message.query)
        self.pane.show_hits(self._search.places)
        if place is not None:
            self.pane.bring_into_view(*place)
        self.status.flash(counted(len(self._search.places), "place") if message.query.strip() else "")

    @on(SearchBar.Kept)
    def _keep_search(self) -> None:
        self.query_one(SearchBar).leave()
        self.panes.go_to_article()
        self._step_hit(1, self._search.start)

    @on(SearchBar.Cancelled)
    def _cancel_search(self) -> None:
        self.query_one(SearchBar).leave()
        self.pane.go_to(self._search.start)
        self.panes.go_to_article()
        self._forget_search()

    def _forget_search(self) -> None:
        self._search = Search()
        self.pane.show_hits(())
        self.pane.highlight(self.cursor.place if self.cursor else None, scroll=False)
        self.status.end_flash()

    def action_step_hit(self, step: int) -> None:
        """Go to the next or previous place that was found; after the last comes the first."""
        self._step_hit(step, self.pane.top_offset)

    def _step_hit(self, step: int, top: int) -> None:
        found = self._search.step(step, top, self.pane.bottom_offset)
        if found is None:
            self.status.flash("Nothing found. Press / to look for something else.")
        else:
            place, number = found
            self.pane.highlight(place)
            self.status.flash(number)

    # Deciding

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Grey out what cannot be done to what is highlighted."""
        if action == "decide":
            return True if self.shown is not None else None
        if action in {"relabel", "edges"}:
            return True if isinstance(self.shown, ShownMention) else None
        if action in {"open", "toggle_list"}:
            return len(self._articles) > 1
        return True

    @property
    def _desk(self) -> Desk:
        assert self.reading is not None
        return Desk(self.article, self.reading)

    def action_decide(self, action: Literal["accept", "reject"]) -> None:
        """Accept or reject what is highlighted."""
        shown = self.shown
        if shown is not None:
            self._record(self._desk.accept(shown) if action == "accept" else self._desk.reject(shown))

    def action_relabel(self) -> None:
        """Ask for another label of the mention under the cursor."""
        shown = self.shown
        if not isinstance(shown, ShownMention):
            return

        def relabel(label: str | None) -> None:
            if label is not None and label != shown.mention.label:
                self._record(self._desk.relabel(shown, label))

        self.app.push_screen(LabelPicker(shown.mention.text, shown.mention.label), relabel)

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
        about = self.article.text[slice(*place)] if place else self.article.title or name_of(self.article)
        key, old = (self.article.id, place), kept.note if kept else ""

        def keep_note(answer: tuple[str, bool] | None) -> None:
            words, is_kept = answer or (old, False)
            if not is_kept:
                self._drafts[key] = words
                return
            self._drafts.pop(key, None)
            if words and words != old:
                self._record(self._desk.note(words, on, instead_of=kept))
            elif kept and not words:
                self._record(self._desk.withdraw(kept))

        self.app.push_screen(NoteEditor(about, self._drafts.get(key, old)), keep_note)

    def _note_on(self, shown: Shown | None) -> Decision | None:
        """Return the newest note on what is highlighted, or on the article."""
        if self.reading is None:
            return None
        notes = shown.notes if shown else [note for note in self.reading.notes if note.span is None]
        return notes[-1].decision if notes else None

    # Selecting words, moving edges

    def action_select(self) -> None:
        """Select words, beginning with what is highlighted, or with the first word in view."""
        start, end = self.cursor.place if self.cursor else (self.pane.top_offset,) * 2
        first, last = word_at(self.article.text, start), word_before(self.article.text, end)
        if first is not None:
            selection = Selection(first, last if last and last > first else first)
            self.query_one(SelectionBar).select(self.article.text, selection)

    def action_edges(self) -> None:
        """Move the edges of the mention under the cursor."""
        if self.cursor is not None and isinstance(self.shown, ShownMention):
            self.query_one(EdgeBar).edit(self.article.text, self.cursor.place)

    @on(SpanBar.Moved)
    def _show_stretch(self, message: SpanBar.Moved) -> None:
        self.pane.highlight(message.place)

    @on(SelectionBar.LineAsked)
    def _move_head_by_line(self, message: SelectionBar.LineAsked) -> None:
        self.query_one(SelectionBar).move_head(self.pane.offset_beside(message.offset, message.step))

    @on(SpanBar.Left)
    def _leave_bar(self) -> None:
        """Go back to the text as it was before."""
        for bar in self.query(SpanBar):
            bar.close()
        self.panes.go_to_article()
        self.pane.highlight(self.cursor.place if self.cursor else None)

    @on(EdgeBar.Kept)
    def _keep_edges(self, message: EdgeBar.Kept) -> None:
        shown = self.shown
        self._leave_bar()
        if isinstance(shown, ShownMention) and message.place != message.before:
            self._record(self._desk.move(shown, *message.place))
            self.cursor = Cursor("mention", message.place)

    @on(SelectionBar.LabelAsked)
    def _label_selection(self, message: SelectionBar.LabelAsked) -> None:
        def add(label: str | None) -> None:
            if label is not None:
                self._record(self._desk.add(*message.place, label))
                self.cursor = Cursor("mention", message.place)

        self._leave_bar()
        self.app.push_screen(LabelPicker(self.article.text[slice(*message.place)], ""), add)

    @on(SelectionBar.NoteAsked)
    def _note_on_selection(self, message: SelectionBar.NoteAsked) -> None:
        self._leave_bar()
        self._write_note(message.place)

    def _record(self, decision: Decision) -> None:
        """Keep a decision; what cannot be saved stays on the screen and is tried again with the next."""
        try:
            self._store.record(decision)
        except StoreError as error:
            self._tell("Not saved", f"{error.sentence}.\n{error.hint}.", "error")
        self._lay_over()
        self._count_decisions()

    def action_undo(self) -> None:
        """Take back the last decision, in whatever article it was made."""
        self._step_history("undo", "Undone")

    def action_redo(self) -> None:
        """Make the decision again that was undone last."""
        self._step_history("redo", "Redone")

    def _step_history(self, step: Literal["undo", "redo"], past: str) -> None:
        try:
            decisions = self._store.undo() if step == "undo" else self._store.redo()
        except StoreError as error:
            self._tell("Not saved", f"{error.sentence}.\n{error.hint}.", "error")
            return
        if not decisions:
            self.status.flash(f"Nothing to {step}.")
            return
        self._lay_over()
        self._count_decisions()
        self._show_history_step(decisions[0], past)

    def _show_history_step(self, decision: Decision, past: str) -> None:
        """Go to what was undone or redone when it is in this article, else say where it is."""
        if decision.article != self.article.id:
            elsewhere = next((article for article in self._articles if article.id == decision.article), None)
            where = name_of(elsewhere) if elsewhere else "an article that is not open"
            self._tell(past, f"{decision_words(decision)} in {where}.", "information")
            return
        origin = decision.anchor.span if decision.anchor else None
        for kind, stops in self._stops.items():
            shown = next((stop for stop in stops.things if stop.origin == origin), None)
            if shown is not None and decision.target == kind:
                self.cursor = Cursor(kind, (shown.start, shown.end))
        self.status.flash(f"{past}: {decision_words(decision)}.")

    def _look_around(self) -> None:
        """Take over what other processes decided in the meantime."""
        try:
            changed = self._store.refresh()
        except StoreError as error:
            self._tell(
                "The decisions of other windows cannot be seen",
                f"{error.sentence}.\n{error.hint}.",
                "warning",
            )
            return
        if self.article.id in changed:
            self._lay_over()
        if changed:
            self._count_decisions()

    def _count_decisions(self) -> None:
        """Say in the list how much was decided in each open article that anything was decided about."""
        for identity in self._positions.keys() & self._store.article_ids():
            decided = in_force(self._store.decisions(identity))
            count = sum(one.action not in _ABOUT_DECISIONS for one in decided)
            for position in self._positions[identity]:
                self.list.show_decided(position, count)

    # Articles, panels, drawers

    def action_open(self, step: int) -> None:
        """Open the next or previous article."""
        target = self.position + step
        if 0 <= target < len(self._articles):
            self.open_article(target)
        else:
            self.status.flash(f"This is the {'last' if step > 0 else 'first'} article.")

    @on(ArticleList.Chosen)
    def _open_chosen(self, message: ArticleList.Chosen) -> None:
        self.open_article(message.position)
        self.panes.go_to_article()

    def action_read_again(self) -> None:
        """Analyse the article anew."""
        self._request()

    def action_show_panel(self, name: str) -> None:
        """Bring a panel of the sidebar to the front."""
        self.panes.show_panel(name)

    def action_switch_focus(self) -> None:
        """Go from the text to the sidebar and back."""
        if self.pane.has_focus:
            self.panes.go_to_sidebar()
        else:
            self.panes.go_to_article()

    def action_toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.panes.toggle_sidebar()

    def action_toggle_list(self) -> None:
        """Go to the list of articles; from there, hide it."""
        self.panes.toggle_list()

    def action_toggle_lights(self) -> None:
        """Light the text, or leave it plain."""
        self.lit = not self.lit

    def action_leave(self) -> None:
        """Go back to the text; there, forget the search, then let go of what is highlighted."""
        if self.pane.has_focus and self._search.places:
            self._forget_search()
        elif self.pane.has_focus:
            self.cursor = None
        self.panes.go_to_article()

    def action_help(self) -> None:
        """Show the keys that work here."""
        bindings = list(self.active_bindings.values())
        names = {one.binding.key: self.app.get_key_display(one.binding) for one in bindings}
        self.app.push_screen(HelpScreen(bindings, names))

    def _tell(self, title: str, words: str, severity: Literal["information", "warning", "error"]) -> None:
        self.notify(
            display_lines(words[:1].upper() + words[1:]), title=title, severity=severity, markup=False
        )
