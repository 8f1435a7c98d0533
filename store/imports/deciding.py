"""From what a file says about an article to decisions about it, relative to what is shown of it so far.

First what stands and what does not; then, on the article as that leaves it, who said each figure, which
mentions are one entity, and the notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import Analysis
from store.decisions import Decision, stamped
from store.exports.spans import apart, precedence
from store.history import in_force
from store.imports.figure_drafts import FigureDrafts, source_drafts
from store.imports.grouping_drafts import grouping_drafts
from store.imports.mention_drafts import MentionDrafts
from store.imports.note_drafts import note_drafts
from store.imports.pairing import Pairing, Shown, label_of, overlap, paired
from store.imports.sheet import Region, Sheet, labels_of
from store.labels import FIGURE, SOURCE
from store.overlay import overlay
from store.reading import Reading, ShownFigure, ShownMention

Missing = Literal["reject", "labels", "keep"]
"""What becomes of suggestions that a file does not have: all are rejected, or those with labels that it uses,
or all are kept."""


class Scope(Struct, frozen=True):
    """Which suggestions a file speaks of, by leaving them out."""

    labels: frozenset[str] | None
    """Suggestions with these labels are rejected where the file does not have them; None is all labels."""

    @classmethod
    def of(cls, sheets: Iterable[Sheet], missing: Missing | None = None) -> Scope:
        """Return the scope of a file.

        Args:
            sheets: all that it says.
            missing: what the person wants; None for all labels where Tallymark wrote the file, else for
                those that the file uses.
        """
        if missing == "keep":
            return cls(frozenset())
        used: frozenset[str] = frozenset()
        for sheet in sheets:
            if missing is None and sheet.is_ours:
                return cls(None)
            used |= labels_of((*sheet.regions, *sheet.rejected))
        return cls(None if missing == "reject" else used)


class Drafts(Struct, frozen=True):
    """What a sheet leads to."""

    decisions: list[Decision]
    """Drafts that the store has to stamp."""
    left_out: int = 0
    """How many of them reject what the sheet leaves out."""


def drafts_of(sheet: Sheet, analysis: Analysis, decided: Sequence[Decision], scope: Scope) -> Drafts:
    """Return the decisions that make an article what a sheet says.

    Args:
        sheet: what the file says, in the offsets of the article.
        analysis: what the pipeline suggests about the article.
        decided: the decisions about it so far; what they say already is not decided again.
        scope: which suggestions that the file leaves out are rejected.
    """
    if sheet.decisions is not None:
        return Drafts(_not_there(sheet.decisions, decided))
    reading = overlay(analysis, decided, sheet.article.text)
    mentions, figures = _mentions(sheet, reading, scope), _figures(sheet, reading, scope)
    drafts = [*mentions.decisions, *figures.decisions]
    shown = overlay(analysis, [*decided, *_after(decided, drafts)], sheet.article.text)
    drafts += source_drafts(sheet, shown)
    drafts += grouping_drafts(sheet, shown)
    drafts += note_drafts(sheet, shown)
    return Drafts(drafts, mentions.left_out + figures.left_out)


def _after(decided: Sequence[Decision], drafts: Sequence[Decision]) -> tuple[Decision, ...]:
    clock = max((one.clock for one in decided), default=0)
    return stamped(drafts, author="", clock=clock + 1)


def _not_there(decisions: Iterable[Decision], decided: Sequence[Decision]) -> list[Decision]:
    """Return those decisions that are not in force already, as the same people made them."""

    def bare(decision: Decision) -> Decision:
        return replace(decision, id="", group="", clock=0, revokes=None)

    known = [bare(one) for one in in_force(decided)]
    return [one for one in map(bare, decisions) if one not in known]


def _mentions(sheet: Sheet, reading: Reading, scope: Scope) -> Drafts:
    names = [one for one in sheet.regions if one.label not in (FIGURE, SOURCE)]
    longest_first = sorted(names, key=lambda one: (one.start - one.end, one.start))
    regions = apart(longest_first, lambda one: one.span)  # mentions do not overlap
    rejected = [one for one in sheet.rejected if one.label != FIGURE]
    pairing = paired(regions, rejected, reading.mentions)
    drafts = MentionDrafts(sheet.article, reading)
    return _drafted(pairing, drafts, lambda left: _is_denied(left, sheet, regions, scope))


def _figures(sheet: Sheet, reading: Reading, scope: Scope) -> Drafts:
    regions = [one for one in sheet.regions if one.label == FIGURE]
    rejected = [one for one in sheet.rejected if one.label == FIGURE]
    pairing = paired(regions, rejected, reading.figures)
    drafts = FigureDrafts(sheet.article, reading)
    return _drafted(pairing, drafts, lambda left: _is_denied(left, sheet, (), scope))


Shown_contra = TypeVar("Shown_contra", contravariant=True)


class _Drafting(Protocol[Shown_contra]):
    """What drafts the decisions about one kind: `MentionDrafts` or `FigureDrafts`."""

    def standing(self, region: Region, shown: Shown_contra | None) -> Iterator[Decision]: ...
    def rejected(self, region: Region, shown: Shown_contra | None) -> Iterator[Decision]: ...
    def missing(self, shown: Shown_contra) -> Decision: ...


def _drafted(
    pairing: Pairing[Shown], drafting: _Drafting[Shown], is_denied: Callable[[Shown], bool]
) -> Drafts:
    """Return the decisions that make all things of one kind what a file says they are.

    Args:
        pairing: the regions of the file with what is shown.
        drafting: drafts the decisions about that kind.
        is_denied: tells whether the file says of something that it is not there, by leaving it out.
    """
    told: list[Decision] = []
    for region, shown in pairing.standing:
        told += drafting.standing(region, shown)
    for region, shown in pairing.rejected:
        told += drafting.rejected(region, shown)
    denied: list[Decision] = [drafting.missing(left) for left in pairing.left if is_denied(left)]
    return Drafts([*told, *denied], len(denied))


def _is_denied(shown: ShownMention | ShownFigure, sheet: Sheet, over: Sequence[Region], scope: Scope) -> bool:
    """Whether a file says of something that it is not there, by leaving it out.

    Args:
        shown: what the file does not have.
        sheet: what it does.
        over: regions that replace whatever they overlap, so that nothing needs to be rejected for them.
        scope: which labels the file speaks of.
    """
    label, span = label_of(shown) or FIGURE, (shown.start, shown.end)
    if not sheet.is_whole or not (scope.labels is None or label in scope.labels):
        return False
    if any(overlap(span, region.span) for region in over):
        return False
    return sheet.has_overlaps or all(
        precedence(*span, label) < precedence(*region.span, region.label)
        for region in sheet.regions
        if overlap(span, region.span)
    )
