"""The reading: an article's suggestions with the reader's decisions laid over them, as it is shown."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import Analysis, PipelineId
from language.figure import Figure
from language.mention import Mention
from language.wording import as_set
from store.decisions import Decision
from store.figure_record import NO_LINKS, LinkedFigure, Links, with_links
from store.placing import Span

State = Literal["suggested", "accepted", "rejected", "changed", "added"]
"""What became of a suggestion: nothing yet, kept, rejected, kept with other values; or it never was one."""


class ShownNote(Struct, frozen=True):
    """A note in its place."""

    decision: Decision
    """The decision that holds the words (`note`), their author and time."""
    span: Span | None
    """What it is about; None when it is about the whole article."""
    text: str = ""
    """The words it is about, where they are no longer those of the anchor: the thing got other edges."""

    @property
    def quote(self) -> str:
        """The words it is about; none when it is about the whole article."""
        return self.text or (self.decision.anchor.quote if self.decision.anchor else "")


class ShownMention(Struct, frozen=True):
    """A mention as it stands, with what the machine said and what the reader decided."""

    mention: Mention
    """As it stands. Of a rejected one: as it stood; it then belongs to no entity."""
    state: State
    origin: Span
    """Its identity: where it was first suggested or added. Decisions about it are anchored here."""
    machine: Mention | None = None
    """The suggestion, or None when the pipeline does not suggest it."""
    decision: Decision | None = None
    """The decision that gave it its state; for a rejected one, perhaps that of the mention put over it."""
    notes: tuple[ShownNote, ...] = ()

    @property
    def start(self) -> int:
        """Where it begins now."""
        return self.mention.start

    @property
    def end(self) -> int:
        """Where it ends now."""
        return self.mention.end

    @property
    def score(self) -> float | None:
        """How sure the pipeline was."""
        return self.mention.score


class ShownFigure(Struct, frozen=True):
    """A figure as it stands, with what the machine said and what the reader decided."""

    figure: Figure
    """As it stands; the indices in it are those of `Reading.analysis`."""
    state: State
    origin: Span
    """Its identity: where its number was first suggested or added. Decisions about it are anchored here."""
    machine: Figure | None = None
    """The suggestion, whose fields are shown beside changed ones; its indices are those of the pipeline's
    analysis. None when the pipeline does not suggest it."""
    decision: Decision | None = None
    """The decision that gave it its state."""
    notes: tuple[ShownNote, ...] = ()
    links: Links = NO_LINKS
    """What it is linked to, also what no longer stands."""

    @property
    def linked(self) -> LinkedFigure:
        """The figure with its links as places in the text."""
        return with_links(self.figure, self.links)

    @property
    def start(self) -> int:
        """Where it begins now, with its qualifier."""
        return self.figure.start

    @property
    def end(self) -> int:
        """Where it ends now, with its counted noun."""
        return self.figure.end

    @property
    def score(self) -> float | None:
        """How sure the pipeline was."""
        return self.figure.score


class Reading(Struct, frozen=True):
    """Everything there is to show of one article."""

    analysis: Analysis
    """What stands: without the rejected, with the added, entities grouped anew. This is what is exported."""
    mentions: tuple[ShownMention, ...] = ()
    """In the order of the text, the rejected among them. Those that stand are, in this order, the mentions of
    `analysis`."""
    figures: tuple[ShownFigure, ...] = ()
    """In the order of their numbers, the rejected among them; as with mentions."""
    notes: tuple[ShownNote, ...] = ()
    """All notes: those about the whole article first, then in the order of the text."""
    moved: tuple[Decision, ...] = ()
    """Decisions made in an earlier version of the text, found elsewhere in this one."""
    detached: tuple[Decision, ...] = ()
    """Decisions whose place is gone from the text: they have no effect until attached again by hand."""

    @property
    def pipeline(self) -> PipelineId:
        """The pipeline whose suggestions these are."""
        return self.analysis.pipeline

    @property
    def worded(self) -> Analysis:
        """`analysis`, its figures in the words of who set their values, to be shown: "90 (80)"."""
        standing = (one for one in self.figures if one.state != "rejected")
        both = zip(self.analysis.figures, standing, strict=True)
        return replace(self.analysis, figures=tuple(as_set(figure, one.machine) for figure, one in both))

    def indexed(self, shown: ShownFigure) -> ShownFigure:
        """Return a figure that is shown as it is: its links are those of `analysis` already."""
        return shown
