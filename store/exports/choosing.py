"""Which decisions go into an export: everything that stands, or only what a person stood by."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import Analysis, Entity
from language.figure import Figure
from store.decisions import Decision
from store.exports.piece import ReadArticle
from store.reading import Reading, State

Only = Literal["all", "decided", "accepted", "done"]
"""`all` is everything that stands, `accepted` what a person accepted, changed or added, `decided` that and
what was rejected, and `done` everything that stands in the articles that were said to be done."""

_STOOD_BY: frozenset[State] = frozenset({"accepted", "changed", "added"})


class Choice(Struct, frozen=True):
    """What to export."""

    only: Only = "all"
    with_rejected: bool = False
    """Whether to export what was rejected as well, marked as such."""

    @property
    def is_whole(self) -> bool:
        """Whether all that stands in an article is exported, decided about or not."""
        return self.only in ("all", "done")

    @property
    def states(self) -> frozenset[State]:
        """The states of what is exported."""
        states = set(_STOOD_BY)
        if self.is_whole:
            states.add("suggested")
        if self.with_rejected or self.only == "decided":
            states.add("rejected")
        return frozenset(states)


def chosen(read: ReadArticle, choice: Choice) -> ReadArticle:
    """Return the article with what was chosen of its reading; indices in it are made to fit."""
    reading = read.reading
    mentions = tuple(one for one in reading.mentions if one.state in choice.states)
    figures = tuple(one for one in reading.figures if one.state in choice.states)
    kept_mentions = _kept([one.state for one in reading.mentions], choice.states)
    kept_figures = _kept([one.state for one in reading.figures], choice.states)
    analysis, entities = _reduced(reading.analysis, kept_mentions, kept_figures)
    fitted = Reading(
        analysis,
        tuple(
            replace(one, mention=replace(one.mention, entity=entities.get(one.mention.entity)))
            for one in mentions
        ),
        tuple(replace(one, figure=_fitted(one.figure, kept_mentions, kept_figures)) for one in figures),
        reading.notes,
        reading.moved,
        reading.detached,
    )
    return replace(read, reading=fitted, decisions=_decisions(read.decisions, fitted, choice))


def _decisions(decisions: Iterable[Decision], reading: Reading, choice: Choice) -> tuple[Decision, ...]:
    """Return the decisions about what was chosen; those about nothing in particular always."""
    if choice.is_whole:
        return tuple(decisions)
    staying = {("mention", one.origin) for one in reading.mentions}
    staying |= {("figure", one.origin) for one in reading.figures}
    return tuple(
        one
        for one in decisions
        if one.target not in ("mention", "figure")
        or (one.anchor is not None and (one.target, one.anchor.span) in staying)
    )


def _kept(states: Sequence[State], wanted: Collection[State]) -> dict[int | None, int]:
    """Return the new index of each thing that stands and stays, by its old one."""
    standing = [state for state in states if state != "rejected"]
    staying = (old for old, state in enumerate(standing) if state in wanted)
    return {old: new for new, old in enumerate(staying)}


def _reduced(
    analysis: Analysis, mentions: dict[int | None, int], figures: dict[int | None, int]
) -> tuple[Analysis, dict[int | None, int]]:
    """Return the analysis of what stays, and the new id of each entity that still has mentions."""
    left = [entity for entity in analysis.entities if any(index in mentions for index in entity.mentions)]
    ids: dict[int | None, int] = {entity.id: new for new, entity in enumerate(left)}
    reduced = replace(
        analysis,
        mentions=tuple(
            replace(one, entity=ids.get(one.entity))
            for index, one in enumerate(analysis.mentions)
            if index in mentions
        ),
        entities=tuple(_renumbered(entity, ids, mentions) for entity in left),
        figures=tuple(
            _fitted(one, mentions, figures) for index, one in enumerate(analysis.figures) if index in figures
        ),
    )
    return reduced, ids


def _renumbered(entity: Entity, ids: dict[int | None, int], mentions: dict[int | None, int]) -> Entity:
    indices = tuple(mentions[index] for index in entity.mentions if index in mentions)
    return replace(entity, id=ids[entity.id], mentions=indices)


def _fitted(figure: Figure, mentions: dict[int | None, int], figures: dict[int | None, int]) -> Figure:
    source = figure.source
    return replace(
        figure,
        of=figures.get(figure.of),
        place=mentions.get(figure.place),
        source=source and replace(source, mention=mentions.get(source.mention)),
    )
