"""The overlay: what an article shows, as a pure function of its suggestions and the decisions about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from language.analysis import Analysis, Fold, Mention
from store.decisions import Decision
from store.figure_record import LinkedFigure, Places, figure_as_record, figure_from_record, indexed, linked
from store.grouping import regrouped
from store.history import in_force
from store.laying import Kind, Laid, lay
from store.placing import Placed, Span, place
from store.reading import Reading, ShownFigure, ShownMention, ShownNote

MENTION_ACTIONS: Final = frozenset({"accept", "reject", "relabel", "move", "add"})
FIGURE_ACTIONS: Final = frozenset({"accept", "reject", "set", "move", "add"})
GROUPING_ACTIONS: Final = frozenset({"same_as", "split"})


def overlay(analysis: Analysis, decisions: Iterable[Decision], text: str | None = None) -> Reading:
    """Lay decisions over suggestions.

    Args:
        analysis: the suggestions; perhaps, so far, for the first part of the article only.
        decisions: all decisions about the article and about earlier versions of it, undone ones too, in any
            order: it makes no difference.
        text: the text of the article, needed to place decisions made in another version of it.
    """
    placed, detached = place(in_force(decisions), analysis.article, text)
    folds = _folds(analysis.folds, placed)
    mentions, lost_mentions = lay(
        MENTIONS, _outside(folds, analysis.mentions), _about(placed, "mention", MENTION_ACTIONS)
    )
    suggested = [linked(figure, analysis) for figure in _outside(folds, analysis.figures)]
    figures, lost_figures = lay(FIGURES, suggested, _about(placed, "figure", FIGURE_ACTIONS))
    notes = _notes(placed)
    shown_mentions, standing = _shown_mentions(analysis, mentions, notes, placed)
    shown_figures = _shown_figures(analysis, figures, notes, shown_mentions)
    return Reading(
        replace(
            standing,
            figures=tuple(one.figure for one in shown_figures if one.state != "rejected"),
            folds=folds,
        ),
        shown_mentions,
        shown_figures,
        notes,
        tuple(one.decision for one in placed if one.has_moved),
        tuple(detached + lost_mentions + lost_figures),
    )


def _about(placed: Sequence[Placed], target: str, actions: frozenset[str]) -> list[Placed]:
    return [one for one in placed if one.decision.target == target and one.decision.action in actions]


def _notes(placed: Sequence[Placed]) -> tuple[ShownNote, ...]:
    notes = (
        ShownNote(one.decision, one.span if one.decision.anchor else None)
        for one in placed
        if one.decision.action == "note"
    )
    return tuple(sorted(notes, key=lambda note: (note.span or (-1, -1), note.decision.order)))


def _notes_on(target: str, notes: Sequence[ShownNote]) -> dict[Span, tuple[ShownNote, ...]]:
    by_span: dict[Span, tuple[ShownNote, ...]] = {}
    for note in notes:
        if note.span is not None and note.decision.target == target:
            by_span[note.span] = (*by_span.get(note.span, ()), note)
    return by_span


def _shown_mentions(
    analysis: Analysis, laid: Sequence[Laid[Mention]], notes: Sequence[ShownNote], placed: Sequence[Placed]
) -> tuple[tuple[ShownMention, ...], Analysis]:
    """Return the mentions to show, and the analysis with those that stand and their entities."""
    standing = [one for one in laid if one.state != "rejected"]
    mentions, entities = tuple(one.value for one in standing), analysis.entities
    grouping = _about(placed, "mention", GROUPING_ACTIONS)
    if grouping or mentions != analysis.mentions:
        mentions, entities = regrouped(mentions, grouping, [one.origin for one in standing])
    in_turn = iter(mentions)
    on = _notes_on("mention", notes)
    shown = tuple(
        ShownMention(
            replace(one.value, entity=None) if one.state == "rejected" else next(in_turn),
            one.state,
            one.origin,
            one.machine,
            one.decision,
            on.get(one.origin, ()),
        )
        for one in laid
    )
    return shown, replace(analysis, mentions=mentions, entities=entities)


def _shown_figures(
    analysis: Analysis,
    laid: Sequence[Laid[LinkedFigure]],
    notes: Sequence[ShownNote],
    mentions: Sequence[ShownMention],
) -> tuple[ShownFigure, ...]:
    places = Places(
        _by_place(((one.start, one.end), one.origin) for one in mentions if one.state != "rejected"),
        _by_place((one.value.span, one.origin) for one in laid if one.state != "rejected"),
        [start for start, _ in analysis.sentences],
    )
    machine = {(one.number.start, one.number.end): one for one in analysis.figures}
    on = _notes_on("figure", notes)
    return tuple(
        ShownFigure(
            indexed(one.value, places),
            one.state,
            one.origin,
            machine.get(one.origin),
            one.decision,
            on.get(one.origin, ()),
        )
        for one in laid
    )


def _by_place(spans: Iterable[tuple[Span, Span]]) -> dict[Span, int]:
    """Return the index of each thing by where it stands, and by where it was first suggested."""
    both = list(spans)
    return {origin: index for index, (_, origin) in enumerate(both)} | {
        span: index for index, (span, _) in enumerate(both)
    }


def _folds(suggested: Sequence[Fold], placed: Sequence[Placed]) -> tuple[Fold, ...]:
    """Return the suggested folds and those made by hand, less those unfolded."""
    folds = {(fold.start, fold.end): fold for fold in suggested}
    for one in placed:
        if one.decision.action == "fold":
            folds[one.span] = Fold(*one.span, str(one.after.get("reason", "folded by hand")))
        elif one.decision.action == "unfold":
            folds.pop(one.span, None)
    return tuple(folds[span] for span in sorted(folds))


def _outside(folds: Sequence[Fold], things: Sequence[Any]) -> Sequence[Any]:
    """Return the suggestions that no fold hides: nothing is lit or tallied inside one."""
    if not folds:
        return things
    return [one for one in things if not any(fold.start <= one.start < fold.end for fold in folds)]


def _mention_revised(mention: Mention, values: Mapping[str, Any]) -> Mention:
    revised = replace(
        mention,
        start=int(values.get("start", mention.start)),
        end=int(values.get("end", mention.end)),
        label=str(values.get("label", mention.label)),
        text=str(values.get("text", mention.text)),
    )
    return revised if revised == mention else replace(revised, entity=None)


def _mention_rebuilt(one: Placed) -> Mention:
    quote = one.decision.anchor.quote if one.decision.anchor else ""
    return Mention(*one.span, str(_baseline(one)["label"]), quote, score=one.before.get("score"))


def _figure_revised(one: LinkedFigure, values: Mapping[str, Any]) -> LinkedFigure:
    return figure_from_record({**figure_as_record(one), **values})


def _figure_rebuilt(one: Placed) -> LinkedFigure:
    return figure_from_record(_baseline(one))


def _baseline(one: Placed) -> Mapping[str, Any]:
    return one.after if one.decision.action == "add" else one.before


MENTIONS: Final = Kind[Mention](lambda one: (one.start, one.end), _mention_revised, _mention_rebuilt)
FIGURES: Final = Kind[LinkedFigure](lambda one: one.span, _figure_revised, _figure_rebuilt)
