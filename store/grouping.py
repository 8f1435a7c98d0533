"""Grouping: the entities of an article after its mentions have been corrected, joined and split by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from language.analysis import Entity, Mention
from language.entities import group_mentions, said_to_be_short
from language.names import bare_name
from store.placing import Placed, Span, span_of

Group = tuple[object, ...]
"""What the mentions of one entity share, and no others."""


def regrouped(
    mentions: Sequence[Mention], placed: Iterable[Placed], origins: Sequence[Span], text: str = ""
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the mentions with their entities, and the entities.

    Names are grouped as the pipeline groups them, but never across labels: a mention keeps the label it has.

    Args:
        mentions: those that stand, in order.
        placed: the decisions to join (`same_as`) and split off, in their order.
        origins: where each mention was first suggested or added.
        text: the article's, where it is known: what stands in brackets behind a body is that body.
    """
    proposed, entities = group_mentions(mentions, said_to_be_short(mentions, text))
    groups: list[Group | None] = [
        None if one.entity is None else (one.entity, mention.label)
        for one, mention in zip(proposed, mentions, strict=True)
    ]
    index_of = {origin: index for index, origin in enumerate(origins)}
    for one in placed:
        _apply(one, groups, index_of)
    return _numbered(mentions, groups, {entity.mentions: entity for entity in entities})


def _apply(one: Placed, groups: list[Group | None], index_of: Mapping[Span, int]) -> None:
    """Join or split in place, when the mentions concerned still stand."""
    index = index_of.get(one.span)
    if index is None or groups[index] is None:
        return
    if one.decision.action == "split":
        groups[index] = (one.decision.id,)
        return
    try:
        other = index_of.get(span_of(one.after))
    except (KeyError, TypeError):
        return
    if other is not None and groups[other] is not None:
        mine, theirs = groups[index], groups[other]
        groups[:] = [theirs if group == mine else group for group in groups]


def _numbered(
    mentions: Sequence[Mention],
    groups: Sequence[Group | None],
    proposed: Mapping[tuple[int, ...], Entity],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Number the entities by their first mention; those that are as proposed keep their names."""
    members: dict[Group, list[int]] = {}
    for index, group in enumerate(groups):
        if group is not None:
            members.setdefault(group, []).append(index)
    entities = tuple(
        _entity(number, mentions, indices, proposed.get(indices))
        for number, indices in enumerate(map(tuple, members.values()))
    )
    ids: dict[Group | None, int] = {group: number for number, group in enumerate(members)}
    return tuple(map(_of_entity, mentions, map(ids.get, groups))), entities


def _of_entity(mention: Mention, entity: int | None) -> Mention:
    return mention if mention.entity == entity else replace(mention, entity=entity)


def _entity(
    number: int, mentions: Sequence[Mention], indices: tuple[int, ...], known: Entity | None
) -> Entity:
    """Return the entity of these mentions; one that the reader joined or split has its longest name."""
    labels = [mentions[index].label for index in indices]
    label = max(dict.fromkeys(labels), key=labels.count)
    if known is not None:
        return replace(known, id=number, label=label)
    names = list(dict.fromkeys(bare_name(mentions[index].text) for index in indices))
    name = max(names, key=len)
    return Entity(number, name, label, indices, tuple(other for other in names if other != name))
