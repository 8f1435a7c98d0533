"""Decisions that make mentions what a file says they are."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from language.article import Article
from language.mention import Mention
from store.deciding import Desk
from store.decisions import Decision
from store.imports.sheet import Region
from store.reading import Reading, ShownMention


class MentionDrafts:
    """Drafts decisions about the mentions of one article as it is shown."""

    def __init__(self, article: Article, reading: Reading) -> None:
        self._article = article
        self._desk = Desk(article, reading)

    def standing(self, region: Region, shown: ShownMention | None) -> Iterator[Decision]:
        """Yield what makes a region stand; what a pipeline only suggested is nobody's decision."""
        if region.state == "suggested":
            return
        if shown is not None:
            changes = list(self._changes(region, shown))
            if not changes and shown.state in ("suggested", "rejected"):
                changes = [self._desk.accept(shown)]
            yield from (signed(one, region) for one in changes)
        elif region.state == "accepted":
            yield signed(self._desk.accept(self._suggested(region)), region)
        else:
            yield signed(self._desk.add(region.start, region.end, region.label), region)

    def rejected(self, region: Region, shown: ShownMention | None) -> Iterator[Decision]:
        """Yield what rejects a region, as it stood."""
        if shown is None:
            yield signed(self._desk.reject(self._suggested(region)), region)
        elif shown.state != "rejected":
            yield from (signed(one, region) for one in self._changes(region, shown))
            yield signed(self._desk.reject(shown), region)

    def missing(self, shown: ShownMention) -> Decision:
        """Return the rejection of what the file does not have."""
        return self._desk.reject(shown)

    def _changes(self, region: Region, shown: ShownMention) -> Iterator[Decision]:
        if (shown.start, shown.end) != region.span:
            yield self._desk.move(shown, region.start, region.end)
        if shown.mention.label != region.label:
            yield self._desk.relabel(shown, region.label)

    def _suggested(self, region: Region) -> ShownMention:
        """Return the suggestion of another pipeline that a region speaks of."""
        text = self._article.text[region.start : region.end]
        mention = Mention(region.start, region.end, region.label, text, score=region.score)
        return ShownMention(mention, "suggested", region.span)


def signed(draft: Decision, region: Region) -> Decision:
    """Return a draft by whoever made the region, when they made it."""
    return replace(draft, author=region.author, at=region.at)
