"""Deciding: the decisions a reader can make, each made from what is on the screen.

These drafts hold the values seen (`before`) and the values chosen (`after`); the store stamps them with
author, time and place in history when it records them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from language.analysis import Fold
from language.article import Article
from language.figure import Figure
from store.anchors import anchor_at
from store.decisions import Decision, shifted
from store.figure_record import Origins, figure_as_record, links_of, relinked, with_links
from store.force import FINISH
from store.live import LiveReading
from store.placing import Span
from store.reading import Reading, ShownFigure, ShownMention

Shown = ShownMention | ShownFigure


class Desk:
    """Makes decisions about one article as it is shown."""

    def __init__(self, article: Article, reading: Reading | LiveReading) -> None:
        self._article = article
        self._reading = reading

    @property
    def article_id(self) -> str:
        """The id of the article that is decided about."""
        return self._article.id

    def accept(self, shown: Shown) -> Decision:
        """Keep it as it is shown."""
        return self._about("accept", shown)

    def reject(self, shown: Shown) -> Decision:
        """Strike it out."""
        return self._about("reject", shown)

    def relabel(self, mention: ShownMention, label: str) -> Decision:
        """Give a mention another label."""
        return self._about("relabel", mention, {"label": label})

    def move(self, mention: ShownMention, start: int, end: int) -> Decision:
        """Give a mention other edges."""
        return self._about("move", mention, self._stretch(start, end))

    def add(self, start: int, end: int, label: str) -> Decision:
        """Make a mention of a stretch of the text."""
        return self._draft(
            "add", "mention", (start, end), after={**self._stretch(start, end), "label": label}
        )

    def same_as(self, mention: ShownMention, other: ShownMention) -> Decision:
        """Say that two mentions, and with them their entities, are one."""
        start, end = other.origin
        return self._draft("same_as", "mention", mention.origin, after=self._stretch(start, end))

    def split(self, mention: ShownMention) -> Decision:
        """Take a mention out of its entity."""
        return self._draft("split", "mention", mention.origin)

    def set_figure(self, shown: ShownFigure, figure: Figure) -> Decision:
        """Give a figure other values: those fields of `figure` that differ hold from now on.

        This is also how a figure is moved: `figure` is then what its new span was parsed to. The indices in
        it are those of the reading's analysis. To set it to what it is, is to accept it.
        """
        standing = self._reading.indexed(shown).figure
        links = relinked(standing, shown.links, figure, self._origins)
        before, after = figure_as_record(shown.linked), figure_as_record(with_links(figure, links))
        changed = {key: value for key, value in after.items() if value != before[key]}
        return self._draft(
            "set" if changed else "accept", "figure", shown.origin, before=before, after=changed
        )

    def say_who(self, shown: ShownFigure, source: Any) -> Decision:
        """Give a figure the source that another one was given, as the decision about that has it."""
        before = figure_as_record(shown.linked)
        if before["source"] == source:
            return self.accept(shown)
        return self._draft("set", "figure", shown.origin, before=before, after={"source": source})

    def change(self, shown: ShownFigure) -> Decision:
        """Say that a figure was given other values, when all that is known is what is shown."""
        return self._about("set", shown)

    def add_figure(self, figure: Figure, *, instead_of: Decision | None = None) -> Decision:
        """Make a figure that the pipeline did not suggest, perhaps in the place of a detached one.

        The indices in it are those of the reading's analysis.
        """
        number = figure.number
        after = figure_as_record(with_links(figure, links_of(figure, self._origins)))
        draft = self._draft("add", "figure", (number.start, number.end), after=after)
        return replace(draft, revokes=instead_of.id if instead_of else None)

    def note(
        self, words: str, on: Shown | Span | None = None, *, instead_of: Decision | None = None
    ) -> Decision:
        """Write a note on a mention, a figure, a stretch of the text, or the whole article.

        Args:
            words: what the note says.
            on: what it is about; None for the whole article.
            instead_of: the note that this is the new wording of.
        """
        target, span = _subject(on)
        draft = self._draft("note", target, span)
        return replace(draft, note=words, revokes=instead_of.id if instead_of else None)

    def fold(self, start: int, end: int, reason: str = "folded by hand") -> Decision:
        """Hide a stretch of the text."""
        return self._draft("fold", "article", (start, end), after={"reason": reason})

    def unfold(self, fold: Fold) -> Decision:
        """Show a folded stretch again, for good."""
        return self._draft("unfold", "article", (fold.start, fold.end), before={"reason": fold.reason})

    def withdraw(self, decision: Decision) -> Decision:
        """Take one decision back, such as a note or a detached decision; this can be undone itself."""
        return Decision("withdraw", self._article.id, decision.target, decision.anchor, revokes=decision.id)

    def attach(self, detached: Decision, start: int, end: int) -> Decision:
        """Make a detached decision again, about this stretch of the text.

        Detached figures are not attached but added again, once their new stretch is parsed (`add_figure`).
        """
        after = dict(detached.after)
        edges = shifted(detached, start)
        if edges is not None:
            after |= self._stretch(*edges)
        before = {key: value for key, value in detached.before.items() if key not in ("start", "end", "text")}
        draft = self._draft(detached.action, detached.target, (start, end), before=before, after=after)
        return replace(draft, note=detached.note, revokes=detached.id)

    def finish(self) -> Decision:
        """Say that the article is done."""
        return self._draft(FINISH, "article", None)

    def reopen(self, finished: Decision) -> Decision:
        """Take back that the article is done."""
        return replace(self._draft("reopen", "article", None), revokes=finished.id)

    def _about(self, action: str, shown: Shown, after: dict[str, Any] | None = None) -> Decision:
        if isinstance(shown, ShownFigure):
            before, target = figure_as_record(shown.linked), "figure"
        else:
            mention, target = shown.mention, "mention"
            before = self._stretch(mention.start, mention.end) | {"label": mention.label}
            before |= {} if mention.score is None else {"score": mention.score}
        return self._draft(action, target, shown.origin, before=before, after=after)

    @property
    def _origins(self) -> Origins:
        return Origins(_standing(self._reading.mentions), _standing(self._reading.figures))

    def _draft(
        self,
        action: str,
        target: str,
        span: Span | None,
        *,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
    ) -> Decision:
        anchor = None if span is None else anchor_at(self._article.text, *span)
        pipeline = self._reading.pipeline
        return Decision(
            action, self._article.id, target, anchor, before or {}, after or {}, pipeline=pipeline
        )

    def _stretch(self, start: int, end: int) -> dict[str, Any]:
        return {"start": start, "end": end, "text": self._article.text[start:end]}


def _standing(shown: Iterable[Shown]) -> list[Span]:
    """Return where what stands was first suggested or added, in the order of its indices."""
    return [one.origin for one in shown if one.state != "rejected"]


def _subject(on: Shown | Span | None) -> tuple[str, Span | None]:
    """Return the target and the span of a note on this."""
    match on:
        case ShownMention():
            return "mention", on.origin
        case ShownFigure():
            return "figure", on.origin
        case None:
            return "article", None
        case _:
            return "selection", on
