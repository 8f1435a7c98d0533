"""Decisions that write down the notes of a file."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from store.deciding import Desk
from store.decisions import Decision
from store.imports.mention_drafts import signed
from store.imports.sheet import Remark, Sheet
from store.labels import FIGURE
from store.reading import Reading


def note_drafts(sheet: Sheet, reading: Reading) -> Iterator[Decision]:
    """Yield the notes that the article does not have yet."""
    desk = Desk(sheet.article, reading)
    mentions = {(one.start, one.end): one for one in reading.mentions}
    figures = {(one.start, one.end): one for one in reading.figures}
    for region in (*sheet.regions, *sheet.rejected):
        shown = (figures if region.label == FIGURE else mentions).get(region.span)
        known = [note.decision.note for note in shown.notes] if shown is not None else []
        for words in region.notes:
            if words not in known:
                yield signed(desk.note(words, shown or region.span), region)
    for remark in sheet.remarks:
        if not _is_known(remark, reading):
            yield replace(desk.note(remark.words, remark.span), author=remark.author, at=remark.at)


def _is_known(remark: Remark, reading: Reading) -> bool:
    """Whether somebody has noted that already; a remark without a place may have had one."""
    return any(
        note.decision.note == remark.words and remark.span in (None, note.span) for note in reading.notes
    )
