"""Grouping: the entities of an article after its mentions have been corrected, joined and split by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from language.analysis import NAME_LABELS, Entity, Mention
from store.placing import Placed, Span


def regrouped(
    mentions: Sequence[Mention], placed: Iterable[Placed], origins: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Return the mentions with their entities, and the entities.

    Args:
        mentions: those that stand, in order; what they say of entities is the pipeline's.
        placed: the decisions to join (`same_as`) and split off, in their order.
        origins: where each mention was first suggested or added.
    """
    keys = _keys(mentions)
    index_of = {origin: index for index, origin in enumerate(origins)}
    for one in placed:
        _apply(one, keys, index_of)
    return _numbered(mentions, keys)


def _keys(mentions: Sequence[Mention]) -> list[object]:
    """Return what each mention shares with the others of its entity, and with them alone; None for no name.

    A mention that the reader added or relabelled goes with those of the same words and label.
    """
    key_of: dict[tuple[str, str], object] = {}
    for mention in mentions:
        if mention.entity is not None:
            key_of.setdefault((mention.text, mention.label), mention.entity)
    return [
        None
        if mention.label not in NAME_LABELS
        else mention.entity
        if mention.entity is not None
        else key_of.get((mention.text, mention.label), (mention.text, mention.label))
        for mention in mentions
    ]


def _apply(one: Placed, keys: list[object], index_of: dict[Span, int]) -> None:
    """Join or split in place, when the mentions concerned still stand."""
    index = index_of.get(one.span)
    if index is None or keys[index] is None:
        return
    if one.decision.action == "split":
        keys[index] = one.decision.id
        return
    other = index_of.get((one.after.get("start", -1), one.after.get("end", -1)))
    if other is not None and keys[other] is not None:
        mine, theirs = keys[index], keys[other]
        keys[:] = [theirs if key == mine else key for key in keys]


def _numbered(
    mentions: Sequence[Mention], keys: Sequence[object]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Number the entities by their first mention."""
    members: dict[object, list[int]] = {}
    for index, key in enumerate(keys):
        if key is not None:
            members.setdefault(key, []).append(index)
    ids = {key: number for number, key in enumerate(members)}
    renumbered = tuple(
        replace(mention, entity=None if key is None else ids[key])
        for mention, key in zip(mentions, keys, strict=True)
    )
    return renumbered, tuple(_entity(ids[key], mentions, indices) for key, indices in members.items())


def _entity(number: int, mentions: Sequence[Mention], indices: list[int]) -> Entity:
    """Name an entity by its longest mention, the first of them when several are as long."""
    texts = list(dict.fromkeys(mentions[index].text for index in indices))
    labels = [mentions[index].label for index in indices]
    name = max(texts, key=len)
    label = max(dict.fromkeys(labels), key=labels.count)
    return Entity(number, name, label, tuple(indices), tuple(text for text in texts if text != name))
