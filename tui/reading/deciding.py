"""Decisions about what is highlighted, and taking them back."""

from __future__ import annotations

from typing import Any, Literal

from store.consistency import two_labels
from store.deciding import Desk, Shown
from store.decisions import Decision
from store.errors import StoreError
from store.judging import answer_of
from store.reading import ShownMention
from tui import dialogs
from tui.navigation import step_from
from tui.notices import say_not_saved
from tui.reading.remaining import Remaining
from tui.reading.showing import Cursor
from tui.subject import history_words, labels_in_words

_ALREADY = {"accept": "Accepted", "reject": "Rejected"}
"""What was done that there is no use in doing twice."""


class Deciding(Remaining):
    """Every decision is recorded at once; what is shown follows from it."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._made: list[Decision] = []
        """What was decided here and may be made again about something else, the last of each group."""
        self._taken_back: set[str] = set()
        """The ids of decisions that were undone."""

    @property
    def _last(self) -> Decision | None:
        """The last decision that was made here and not taken back."""
        return next((one for one in reversed(self._made) if one.id not in self._taken_back), None)

    @property
    def _desk(self) -> Desk:
        assert self.live is not None
        return Desk(self.article, self.live)

    def action_decide(self, action: Literal["accept", "reject"]) -> None:
        """Accept or reject what is highlighted."""
        shown = self.shown
        if shown is None:
            return
        self._decide(shown, self._desk.accept(shown) if action == "accept" else self._desk.reject(shown))

    def _decide(self, shown: Shown, draft: Decision) -> bool:
        """Record a decision about what is shown and go on; say so where it was made already."""
        is_new = not self._has_decided(shown, draft)
        if is_new:
            self._record(draft)
            self._advance()
        else:
            self._say_already(draft)
        return is_new

    def _labelled(self, shown: ShownMention, label: str) -> Decision:
        """Return the decision that a mention has a label: that it is right where it has that one."""
        return self._desk.accept(shown) if shown.mention.label == label else self._desk.relabel(shown, label)

    def _has_decided(self, shown: Shown, draft: Decision) -> bool:
        """Whether this person accepted or rejected it last, and would only do that again."""
        last = shown.decision
        return (
            draft.action in _ALREADY
            and last is not None
            and (last.action, last.author) == (draft.action, self._store.author)
        )

    def _say_already(self, draft: Decision) -> None:
        """Say that nothing was recorded: else it would take two undos to take it back."""
        self.status.flash(f"{_ALREADY[draft.action]} already.")

    def action_relabel(self) -> None:
        """Ask for another label of the mention under the cursor."""
        shown = self.shown
        if not isinstance(shown, ShownMention):
            return

        def relabel(label: str | None) -> None:
            if label is not None and self._decide(shown, self._labelled(shown, label)):
                self._hint_at_others(shown.mention.text)

        self.app.push_screen(dialogs.LabelPicker(shown.mention.text, shown.mention.label), relabel)

    def _hint_at_others(self, surface: str) -> None:
        """Say so when the same words have another label elsewhere."""
        shown = self.live.mentions if self.live is not None else ()
        mentions = (one.mention for one in shown if one.state != "rejected")
        for found in two_labels(mentions, surface):
            self.status.flash(
                f"“{surface}” is {labels_in_words(found)}.", keys="‹decide.alike:A› goes over the others."
            )

    def _advance(self) -> None:
        """Go on to the next thing of its kind that is not decided yet, if the person wants that.

        Where there is none, say so: else it would look as if the key had done nothing.
        """
        if self._settings.auto_advance and self.cursor is not None:
            kind, here = self.cursor.kind, self.cursor.place
            stops = self._stops[kind]
            first = step_from(stops.places, here, 1)
            later = range(len(stops) if first is None else first, len(stops))
            index = next((index for index in later if stops[index].state == "suggested"), None)
            if index is not None:
                self.cursor = Cursor(kind, stops.places[index])
            else:
                self._say_nothing_follows(kind)

    def _record(self, *decisions: Decision, is_repeatable: bool = True) -> None:
        """Keep decisions as one; what cannot be saved stays on the screen and is saved with the next.

        Args:
            decisions: drafts of them.
            is_repeatable: whether the last of them may be made again about something else in the text.
        """
        self.status.end_flash()  # what was said before it no longer matters
        try:
            decisions = self._store.record(*decisions)
        except StoreError as error:
            say_not_saved(self, error)
            decisions = self._store.unsaved[-len(decisions) :]
        self._made += decisions[-1:] * is_repeatable
        self._lay_over()
        self._count_decisions(*{decision.article for decision in decisions})

    def action_undo(self) -> None:
        """Take back the last decision, in whatever article it was made."""
        self._step_history("undo")

    def action_redo(self) -> None:
        """Make the decision again that was undone last."""
        self._step_history("redo")

    def _step_history(self, step: Literal["undo", "redo"]) -> None:
        try:
            decisions = self._store.undo() if step == "undo" else self._store.redo()
        except StoreError as error:
            say_not_saved(self, error)
            return
        words = history_words(step, decisions, self._name_of)
        if not decisions:
            self.status.flash(words)
            return
        changed = {one.id for one in decisions}
        self._taken_back = self._taken_back | changed if step == "undo" else self._taken_back - changed
        self._lay_over()
        self._count_decisions(*{decision.article for decision in decisions})
        self._show_history_step(decisions[0], words)

    def _name_of(self, article: str) -> str:
        """Return the file name of an article by its id; nothing when it is not open."""
        positions = self._articles.positions_of(article)
        return self._articles.facts(positions[0]).name if positions else ""

    def _show_history_step(self, decision: Decision, words: str) -> None:
        """Go to what was undone or redone when it is in this article, else say where it is."""
        if decision.article != self.article.id:
            where = self._name_of(decision.article) or "an article that is not open"
            is_elsewhere = answer_of(decision) is None
            self.status.flash(f"{words.removesuffix('.')}, in {where}." if is_elsewhere else words)
            return
        origin = decision.anchor.span if decision.anchor else None
        for kind, stops in self._stops.items():
            shown = next((stop for stop in stops if stop.origin == origin), None)
            if shown is not None and decision.target == kind:
                self.cursor = Cursor(kind, (shown.start, shown.end))
        self.status.flash(words)
