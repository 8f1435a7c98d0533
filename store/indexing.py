"""Indexing: the things shown of an article with their entities grouped and their links as indices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from language.analysis import Analysis
from language.mention import Mention
from store.figure_record import LinkedFigure, Places, indexed
from store.grouping import regrouped
from store.placing import Placed, Span
from store.reading import ShownFigure, ShownMention


def grouped(
    suggested: Analysis,
    shown: Iterable[ShownMention],
    grouping: Sequence[Placed],
    *,
    text: str = "",
    anew: bool = False,
) -> Analysis:
    """Return the analysis with the mentions that stand, and their entities.

    Args:
        suggested: what the pipeline suggests; its entities are kept where no mention has changed.
        shown: the mentions, the rejected among them.
        grouping: the decisions to join and to split off, in their order.
        text: the article's, where it is known.
        anew: whether the pipeline has not grouped them yet.
    """
    standing = [one for one in shown if one.state != "rejected"]
    mentions, entities = tuple(one.mention for one in standing), suggested.entities
    if anew or grouping or mentions != suggested.mentions:
        mentions, entities = regrouped(mentions, grouping, [one.origin for one in standing], text)
    return replace(suggested, mentions=mentions, entities=entities)


def indexed_mentions(shown: Iterable[ShownMention], standing: Iterable[Mention]) -> tuple[ShownMention, ...]:
    """Return the mentions with their entities.

    Args:
        shown: the mentions, the rejected among them.
        standing: those that stand, with their entities.
    """
    in_turn = iter(standing)
    return tuple(_of_entity(one, None if one.state == "rejected" else next(in_turn)) for one in shown)


def indexed_figures(
    shown: Sequence[ShownFigure],
    values: Iterable[LinkedFigure],
    mentions: Sequence[ShownMention],
    sentences: Sequence[int],
) -> tuple[ShownFigure, ...]:
    """Return the figures with their links as indices of what stands.

    Args:
        shown: the figures, the rejected among them.
        values: the same, with their links as places.
        mentions: the mentions, the rejected among them.
        sentences: the start of each sentence.
    """
    linked = list(values)
    places = Places(
        _by_place(((one.start, one.end), one.origin) for one in mentions if one.state != "rejected"),
        _by_place(
            (value.span, one.origin)
            for one, value in zip(shown, linked, strict=True)
            if one.state != "rejected"
        ),
        sentences,
    )
    return tuple(
        replace(one, figure=indexed(value, places)) for one, value in zip(shown, linked, strict=True)
    )


def _of_entity(shown: ShownMention, mention: Mention | None) -> ShownMention:
    """Return a mention with that entity; without one when it does not stand."""
    if mention is None:
        mention = replace(shown.mention, entity=None)
    return shown if mention is shown.mention else replace(shown, mention=mention)


def _by_place(spans: Iterable[tuple[Span, Span]]) -> dict[Span, int]:
    """Return the index of each thing by where it was first suggested or, if nothing was, where it stands.

    Links once were written by where a thing stood; such decisions are still in people's stores.
    """
    both = list(spans)
    return {span: index for index, (span, _) in enumerate(both)} | {
        origin: index for index, (_, origin) in enumerate(both)
    }
