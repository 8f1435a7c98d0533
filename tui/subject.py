"""What the status line says of the mention or figure under the cursor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from rich.cells import cell_len, set_cell_size
from textual.color import Color
from textual.content import Content

from language.figure import Figure
from language.wording import claim_in_words, noun_in_words, source_in_words, value_in_words
from store.consistency import TwoLabels
from store.deciding import Shown
from store.decisions import Decision
from store.live import LiveReading
from store.reading import ShownFigure, ShownMention, State
from tui.display import display_text, display_words
from tui.judging_words import Called, judgements_in_words
from tui.navigation import Kind, Stops
from tui.palette import NUMBERS, label_style
from tui.plurals import counted

STATE_WORDS: dict[State, str] = {
    "suggested": "suggested",
    "accepted": "✓ accepted",
    "rejected": "✗ rejected",
    "changed": "✎ changed",
    "added": "+ added",
}
"""What became of a suggestion, with the sign the sidebar has for it."""


_FEWEST = 20
"""Cells that what the cursor is on is not made shorter than: its label, and the beginning of its words."""


class Subject(Struct, frozen=True):
    """What the status line says of what the cursor is on."""

    words: Content
    """What it is."""
    place: Content = Content("")
    """Which of how many it is, and what was decided about it: seen on a narrow screen as well."""
    more: Content = Content("")
    """What else is known of it."""

    @property
    def whole(self) -> Content:
        """All of it, however long."""
        return self.words + self.place + self.more

    def fitted(self, width: int) -> Content:
        """Return it with its words cut where they would push its place out of so many cells."""
        room = max(width - self.place.cell_length, _FEWEST)
        return self.words.truncate(room, ellipsis=True) + self.place + self.more


def subject_words(
    live: LiveReading, shown: Shown | None, stops: Mapping[Kind, Stops[Shown]], *, beginning: str
) -> Subject:
    """Return what the cursor is on, or how to begin when it is on nothing.

    Args:
        live: all that is shown of the article.
        shown: what is highlighted.
        stops: the mentions (`mention`) and figures (`figure`) the cursor stops at.
        beginning: how to begin.
    """
    match shown:
        case None:
            return _invitation(len(stops["mention"]), len(stops["figure"]), beginning)
        case ShownMention():
            return _of_mention(shown, stops["mention"])
        case ShownFigure():
            return _of_figure(shown, live.whole_of(shown), stops["figure"])


_ACTION_WORDS = {
    "same_as": "join",
    "move": "new edges",
    "finish": "the article is done",
    "reopen": "the article is not done",
}

_FIELD_WORDS = {
    "value": "value",
    "bound": "bound",
    "low": "range",
    "high": "range",
    "change": "rise or fall",
    "unit": "unit",
    "per": "denominator",
    "kind": "kind",
    "predicate": "claim",
    "of": "whole",
    "place": "place",
    "status": "status",
    "source": "source",
}
"""What the fields of a figure are called. Those that follow from others come behind them: with another value
come another bound and another range."""


_FEW = 32
"""Cells that the words a decision is about may take where it is told in passing."""


def decision_words(decision: Decision) -> str:
    """Return a decision in a few words: "reject “Cairo”", "change the source of “six”"."""
    action = _ACTION_WORDS.get(decision.action, decision.action)
    action = _set_words(decision) if decision.action == "set" else action
    about = f" “{_few_words(decision.anchor.quote)}”" if decision.anchor else ""
    label = f" as {decision.after['label']}" if "label" in decision.after else ""
    return f"{action}{about}{label}"


def _few_words(text: str) -> str:
    """Return a text in one line, of a long one the first words: "LEAVE A REPLY Please enter…"."""
    words = " ".join(text.split())
    if cell_len(words) <= _FEW:
        return words
    cut = set_cell_size(words, _FEW - 1).rstrip()
    return f"{cut.rpartition(' ')[0] or cut}…"


def _set_words(decision: Decision) -> str:
    """Return which field of a figure was set, or that it was given other edges."""
    if "text" in decision.after:
        return _ACTION_WORDS["move"]
    field = next((words for key, words in _FIELD_WORDS.items() if key in decision.after), None)
    return f"change the {field} of" if field else "change"


def history_words(step: Literal["undo", "redo"], decisions: Sequence[Decision], called: Called) -> str:
    """Return what was undone or redone, in a few words: "Undone: accept “Cairo” and 2 more.".

    Args:
        step: which of the two.
        decisions: what is no longer in force by it, or again.
        called: names an article.
    """
    if not decisions:
        return f"Nothing to {step}."
    more = f" and {len(decisions) - 1} more" if len(decisions) > 1 else ""
    words = judgements_in_words(decisions, called) or f"{decision_words(decisions[0])}{more}"
    return f"{'Undone' if step == 'undo' else 'Redone'}: {words}."


def _invitation(mentions: int, figures: int, beginning: str) -> Subject:
    if not mentions and not figures:
        return Subject(Content(""))
    words = f"{counted(mentions, 'mention')} and {counted(figures, 'figure')}"
    return Subject(Content(words), more=_muted(f"  ·  {beginning}"))


def labels_in_words(found: TwoLabels) -> str:
    """Return the labels of a string that has several: "GPE ×3 and PERSON ×1"."""
    return " and ".join(f"{label} ×{number}" for label, number in found.labels.items())


def no_entity_words(shown: ShownMention) -> str:
    """Return why a mention has no entity: "“Gaza” is rejected and belongs to no entity."."""
    why = "is rejected and belongs" if shown.state == "rejected" else "belongs"
    return f"“{display_words(shown.mention.text)}” {why} to no entity."


def _of_mention(shown: ShownMention, stops: Stops[Shown]) -> Subject:
    mention = shown.mention
    score = f" · {mention.score:.0%} sure" if mention.score is not None and shown.state == "suggested" else ""
    words = Content.assemble(
        chip(mention.label, label_style(mention.label).colour), (f" {display_words(mention.text)}", "bold")
    )
    return Subject(
        words,
        _muted(f"  {_position(shown, stops)} · {_state(shown)}"),
        _muted(f"{score}{_was(shown)}{_notes(shown)}"),
    )


def _state(shown: ShownMention) -> str:
    """Return what became of a mention, or that it was suggested because of earlier decisions."""
    is_learned = shown.state == "suggested" and shown.mention.learned is not None
    return "learned" if is_learned else STATE_WORDS[shown.state]


def claim_words(figure: Figure, whole: Figure | None) -> str:
    """Return what is claimed beside the value of a figure, whatever its index of the whole."""
    return claim_in_words(replace(figure, of=0 if whole else None), [whole] if whole else [])


def _of_figure(shown: ShownFigure, whole: Figure | None, stops: Stops[Shown]) -> Subject:
    figure = shown.figure
    beside = filter(None, (claim_words(figure, whole), source_in_words(figure.source)))
    claim = display_words(" · ".join((noun_in_words(figure), *beside)))
    words = Content.assemble(
        chip("FIGURE", NUMBERS),
        (f" {display_words(value_in_words(figure, shown.machine))}", "bold"),
        f" {claim}" if claim else "",
    )
    place = _muted(f"  {_position(shown, stops)} · {STATE_WORDS[shown.state]}")
    return Subject(words, place, _muted(_notes(shown)))


def _muted(words: str) -> Content:
    return Content.styled(words, "$foreground-muted")


def _position(shown: Shown, stops: Stops[Shown]) -> str:
    return f"{(stops.index((shown.start, shown.end)) or 0) + 1}/{len(stops)}"


def _was(shown: ShownMention) -> str:
    machine = shown.machine
    return f" (was {machine.label})" if machine is not None and machine.label != shown.mention.label else ""


def _notes(shown: Shown) -> str:
    return f" · ✎ {display_words(shown.notes[-1].decision.note)}" if shown.notes else ""


def chip(label: str, colour: str) -> tuple[str, str]:
    """Return a label on its colour, in ink that can be read there."""
    ink = Color.parse(colour).get_contrast_text(1).hex6
    return f" {display_text(label)} ", f"bold {ink} on {colour}"
