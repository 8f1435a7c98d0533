"""The last decision once more: about what is highlighted, or about all that is identical."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Literal

from textual import on
from textual.events import DescendantFocus

from store.errors import StoreError
from store.overlay import overlay
from store.reading import ShownMention
from store.repeating import SPREADING, alike, repeated, spreads
from tui.plurals import counted
from tui.reading.deciding import Deciding
from tui.reading.reading_ahead import ReadingAhead
from tui.subject import decision_words
from tui.walking import Stage, Walk
from tui.widgets.asking_bars import WalkBar


class Repeating(Deciding, ReadingAhead):
    """Repeats decisions; those of one walk are one group, with one undo."""

    _walk: Walk | None = None
    _unread: Sequence[int] = ()
    """The positions of the articles that a walk could not go through: they are still to be read."""
    _awaited = 0
    """How many articles are being read for the next walk."""
    _walk_from = 0
    """The article that the walk began in."""

    def action_decide(self, action: Literal["accept", "reject"]) -> None:
        """Decide; of a name in the list of entities, say that this was about one of its places."""
        shown, before = self.shown, self._last
        super().action_decide(action)
        is_among_entities = self.sidebar.panel("entities").has_focus
        if is_among_entities and isinstance(shown, ShownMention) and self._last is not before:
            self._say_of_others(shown.mention.text)

    def _say_of_others(self, surface: str) -> None:
        assert self.live is not None
        mentions = (one for one in self.live.mentions if one.state == "suggested")
        others = sum(one.mention.text == surface for one in mentions)
        if others:
            places = counted(others, "other place")
            self.status.flash("In one place:", keys=f"‹decide.alike:A› goes over {places}.")

    def action_repeat(self) -> None:
        """Make the last decision again, about what is highlighted."""
        shown, last = self.shown, self._last
        draft = repeated(last, self._desk, shown) if shown is not None and last is not None else None
        if shown is not None and draft is not None and self._has_decided(shown, draft):
            self._say_already(draft)
        elif draft is not None:
            self._record(draft)
        elif last is None:
            self.status.flash("Nothing to repeat yet: decide about something first.")
        else:
            self.status.flash(f"{decision_words(last)}: that cannot be repeated here.")

    def action_decide_alike(self) -> None:
        """Walk over all that is identical to what was decided about last, or to what is highlighted."""
        shown = self.shown
        decision = shown.decision if shown is not None and spreads(shown) else self._last
        if self.reading is None:
            return
        if decision is not None and decision.action not in SPREADING:
            self.status.flash(f"{decision_words(decision)}: that is done to one at a time.")
            return
        if decision is None:
            self.status.flash(
                keys="Decide about something first, with ‹decide.accept:y›, ‹decide.reject:x›,"
                " ‹decide.relabel:c›, ‹decide.edges:e› or ‹decide.select:v›; then ‹decide.alike:A›."
            )
            return
        self._spreading, self._walk_from = decision, self.position
        likes = alike(decision, self.article, self.reading)
        self._go_on(Walk(tuple(Stage(self.position, like) for like in likes)))

    def _go_on(self, walk: Walk) -> None:
        """Ask about the next place; at the end, record what was said yes to."""
        self._walk = walk
        if walk.stage is not None:
            self._show_stage(walk.stage)
            number = f"{walk.at + 1}/{len(walk.stages)}"
            question = f"{decision_words(self._spreading)}: here too? {number}"
            self._ask(question, self._answers(walk))
        elif not walk.stages and not walk.is_everywhere and len(self._articles) > 1:
            self._ask("Nothing else is identical here.", ["‹walk.others:o› elsewhere"])
        else:
            self._end_walk()

    def _ask(self, question: str, keys: Sequence[str]) -> None:
        bar = self.query_one(WalkBar)
        bar.has_place = self._walk is not None and self._walk.stage is not None
        bar.ask(question, keys=keys, way_out="‹walk.stop:esc› done")
        self.refresh_bindings()

    def _answers(self, walk: Walk) -> list[str]:
        has_others = not walk.is_everywhere and len(self._articles) > 1
        others = ["‹walk.others:o› elsewhere"] if has_others else []
        return ["‹walk.yes:y› yes", "‹walk.no:n› no", "‹walk.all:a› all", *others]

    def _show_stage(self, stage: Stage) -> None:
        if stage.position != self.position:
            self.open_article(stage.position)
        self.pane.highlight(stage.like.span)

    @on(WalkBar.Answered)
    def _take_answer(self, message: WalkBar.Answered) -> None:
        walk = self._walk
        if walk is None:
            return
        match message.answer:
            case "yes" | "no" if walk.stage is not None:
                self._go_on(walk.answered(message.answer == "yes"))
            case "all":
                self._go_on(walk.finished())
            case "others" if not walk.is_everywhere:
                self._unread = ()
                self._go_on(walk.widened(self._stages_elsewhere()))
            case "stop":
                self._end_walk()

    @on(DescendantFocus)
    def _leave_walk(self, event: DescendantFocus) -> None:
        """End a walk that the person has turned away from, with the mouse."""
        if self._walk is not None and not isinstance(event.widget, WalkBar):
            self._end_walk()

    def _stages_elsewhere(self) -> Iterator[Stage]:
        """Yield the identical things in the other open articles, as far as those have been analysed."""
        words = self._spreading.anchor.quote if self._spreading.anchor else ""
        for position, article in enumerate(self._articles):
            if position == self._walk_from or words not in article.text:
                continue
            analysis = self._analyst.known(article)
            if analysis is None:
                self._unread = [*self._unread, position]
            else:
                reading = overlay(analysis, self._store.decisions_about(article), article.text)
                for like in alike(self._spreading, article, reading):
                    yield Stage(position, like)

    def _end_walk(self) -> None:
        """Go back to where the walk began, and record what was said yes to as one group."""
        walk, self._walk = self._walk, None
        self.query_one(WalkBar).close()
        if self.position != self._walk_from:
            self.open_article(self._walk_from)
        self.panes.go_to_article()
        self.pane.highlight(self.cursor.place if self.cursor else None)
        self._record_walk(walk)

    def _record_walk(self, walk: Walk | None) -> None:
        chosen, offered = ((), 0) if walk is None else (walk.chosen, len(walk.stages))
        if chosen:
            self._record(*chosen)
        nowhere = f"in none of {counted(offered, 'other place')}" if offered else "nowhere else"
        places = f"in {counted(len(chosen), 'more place')}" if chosen else nowhere
        undo = "‹decide.undo:U› undoes them all." if len(chosen) > 1 else ""
        more = self._read_what_was_left_out()
        self.status.flash(f"{decision_words(self._spreading)}: {places}.{more}", keys=undo)

    def _read_what_was_left_out(self) -> str:
        """Have the articles read that the walk could not go through; return what there is to say of them."""
        unread, self._unread = self._unread, ()
        if not unread:
            return ""
        self._awaited = len(unread)
        self._read_these(unread)
        return f" {counted(len(unread), 'article')} still to be read, which begins now."

    def _follow_reading(self) -> None:
        """Say when another walk goes on in what has been read."""
        super()._follow_reading()
        if self._awaited and not self._ahead:
            read, self._awaited = counted(self._awaited, "article"), 0
            self.status.flash_next(
                f"{read} read.", keys="‹decide.alike:A› goes over what is identical there."
            )

    def on_unmount(self) -> None:
        """Keep what was said yes to in a walk that leaving breaks off.

        What a full disk does not take is said at the end; that a store takes nothing, from the beginning.
        """
        if self._walk is not None and self._walk.chosen:
            with suppress(StoreError):
                self._store.record(*self._walk.chosen)
