"""Grouping: the entities of an article after its mentions have been corrected, joined and split by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from language.analysis import Entity, Mention
from language.entities import group_mentions
from language.names import bare_name
from store.placing import Placed, Span

Group = tuple[object, ...]
"""What the mentions of one entity share, and no others."""


def regrouped(
    mentions: Sequence[Mention], placed: Iterable[Placed], origins: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the mentions with their entities, and the entities.

    Names are grouped as the pipeline groups them, but never across labels: a mention keeps the label it has.

    Args:
        mentions: those that stand, in order.
        placed: the decisions to join (`same_as`) and split off, in their order.
        origins: where each mention was first suggested or added.
    """
    proposed, entities = group_mentions(mentions)
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
    other = index_of.get((one.after.get("start", -1), one.after.get("end", -1)))
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
    ids: dict[Group | None, int | None] = {group: number for number, group in enumerate(members)}
    entities = []
    for number, indices in enumerate(map(tuple, members.values())):
        known = proposed.get(indices)
        label = mentions[indices[0]].label
        if known is None:
            entities.append(_named(number, mentions, indices))
        else:
            entities.append(replace(known, id=number, label=label))
    renumbered = (
        replace(mention, entity=ids.get(group)) for mention, group in zip(mentions, groups, strict=True)
    )
    return tuple(renumbered), tuple(entities)


def _named(number: int, mentions: Sequence[Mention], indices: tuple[int, ...]) -> Entity:
    """Make an entity that the reader joined or split; its longest name is its name."""
    names = list(dict.fromkeys(bare_name(mentions[index].text) for index in indices))
    labels = [mentions[index].label for index in indices]
    name = max(names, key=len)
    label = max(dict.fromkeys(labels), key=labels.count)
    return Entity(number, name, label, indices, tuple(other for other in names if other != name))
