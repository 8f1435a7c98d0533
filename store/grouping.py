"""Grouping: the entities of an article after its mentions have been corrected, joined and split by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from language.analysis import Entity
from language.entities import group_mentions
from language.mention import Mention
from language.names import bare_name
from language.said_short import said_to_be_short
from language.telling_apart import told_apart
from store.placing import Placed, Span, joined_with

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
    proposed, entities = group_mentions(
        mentions, said_to_be_short(mentions, text), told_apart(mentions, text)
    )
    groups: list[Group | None] = [
        None if one.entity is None else (one.entity, mention.label)
        for one, mention in zip(proposed, mentions, strict=True)
    ]
    index_of = {origin: index for index, origin in enumerate(origins)}
    named_by: dict[Group, tuple[int, ...]] = {}
    for one in placed:
        _apply(one, groups, index_of, named_by)
    return _numbered(mentions, groups, {entity.mentions: entity for entity in entities}, named_by)


def _apply(
    one: Placed,
    groups: list[Group | None],
    index_of: Mapping[Span, int],
    named_by: dict[Group, tuple[int, ...]],
) -> None:
    """Apply a decision to join or to split off to `groups` and `named_by`, if its mentions still stand.

    Args:
        one: the decision.
        groups: that of each mention.
        index_of: the index of each mention.
        named_by: of each group that others were joined with, the mentions it had before: it keeps its name.
    """
    index = index_of.get(one.span)
    if index is None or groups[index] is None:
        return
    if one.decision.action == "split":
        groups[index] = (one.decision.id,)
        return
    joined = joined_with(one)
    other = None if joined is None else index_of.get(joined)
    if other is not None and groups[other] is not None:
        mine, theirs = groups[index], groups[other]
        if theirs is not None and mine != theirs:
            members = tuple(number for number, group in enumerate(groups) if group == theirs)
            named_by.setdefault(theirs, members)
        groups[:] = [theirs if group == mine else group for group in groups]


def _numbered(
    mentions: Sequence[Mention],
    groups: Sequence[Group | None],
    proposed: Mapping[tuple[int, ...], Entity],
    named_by: Mapping[Group, tuple[int, ...]],
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Number the entities by their first mention; those that are as proposed keep their names."""
    members: dict[Group, list[int]] = {}
    for index, group in enumerate(groups):
        if group is not None:
            members.setdefault(group, []).append(index)
    entities = tuple(
        _entity(number, mentions, tuple(indices), proposed, named_by.get(group))
        for number, (group, indices) in enumerate(members.items())
    )
    ids: dict[Group | None, int] = {group: number for number, group in enumerate(members)}
    return tuple(map(_of_entity, mentions, map(ids.get, groups))), entities


def _of_entity(mention: Mention, entity: int | None) -> Mention:
    return mention if mention.entity == entity else replace(mention, entity=entity)


def _entity(
    number: int,
    mentions: Sequence[Mention],
    indices: tuple[int, ...],
    proposed: Mapping[tuple[int, ...], Entity],
    named_by: tuple[int, ...] | None,
) -> Entity:
    """Return the entity of these mentions.

    One that the reader joined others with keeps its name; one that was split has the longest that is left.
    """
    labels = [mentions[index].label for index in indices]
    label = max(dict.fromkeys(labels), key=labels.count)
    known = proposed.get(indices)
    chosen = tuple(sorted({*(named_by or ())}.intersection(indices))) or indices
    name = _name(mentions, chosen, proposed)
    if known is not None and known.name == name:
        return replace(known, id=number, label=label)
    names = dict.fromkeys(bare_name(mentions[index].text) for index in indices)
    return Entity(number, name, label, indices, tuple(other for other in names if other != name))


def _name(
    mentions: Sequence[Mention], indices: tuple[int, ...], proposed: Mapping[tuple[int, ...], Entity]
) -> str:
    """Return what the pipeline calls these mentions together, or else the longest of their names."""
    known = proposed.get(indices)
    return known.name if known is not None else max((bare_name(mentions[i].text) for i in indices), key=len)
