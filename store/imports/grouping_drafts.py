"""Decisions that make mentions one entity where a file says they are, and part them where it does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from store.deciding import Desk
from store.decisions import Decision
from store.imports.sheet import Sheet
from store.placing import Span
from store.reading import Reading, ShownMention

Block = frozenset[Span]
"""The mentions of one entity, by where they stand."""


def grouping_drafts(sheet: Sheet, reading: Reading) -> Iterator[Decision]:
    """Yield what joins and splits entities until they are those of the sheet."""
    if sheet.groups is None:
        return
    desk = Desk(sheet.article, reading)
    names = {
        (one.start, one.end): one
        for one in reading.mentions
        if one.state != "rejected" and one.mention.entity is not None
    }
    wanted, shown = _wanted(sheet, names), _shown(names)
    wrong = [span for span in names if wanted[span] != shown[span]]
    for span in wrong:
        if len(shown[span]) > 1:
            yield desk.split(names[span])
    for span in wrong:
        longest = max(wanted[span], key=_length)
        if longest != span:
            yield desk.same_as(names[span], names[longest])


def _length(span: Span) -> tuple[int, int]:
    """Return what tells the mention that an entity is named by: the longest, and of those the first."""
    start, end = span
    return end - start, -start


def _wanted(sheet: Sheet, names: Mapping[Span, ShownMention]) -> dict[Span, Block]:
    blocks: dict[Span, Block] = {span: frozenset([span]) for span in names}
    for group in sheet.groups or ():
        block = frozenset(sheet.regions[number].span for number in group) & names.keys()
        blocks |= dict.fromkeys(block, block)
    return blocks


def _shown(names: Mapping[Span, ShownMention]) -> dict[Span, Block]:
    by_entity: dict[int | None, set[Span]] = {}
    for span, one in names.items():
        by_entity.setdefault(one.mention.entity, set()).add(span)
    return {span: frozenset(by_entity[one.mention.entity]) for span, one in names.items()}
