"""What tells mentions of the same words apart, in the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from language.mention import Mention
from language.owners import owners_of_bodies
from language.ranks import persons_apart


def told_apart(mentions: Sequence[Mention], text: str) -> dict[int, str]:
    """Return what tells mentions of the same words apart, by index: those with different marks are two.

    Args:
        mentions: of one article, in order.
        text: the article's.
    """
    return {**owners_of_bodies(mentions, text), **persons_apart(mentions, text)}
