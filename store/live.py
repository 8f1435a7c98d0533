"""The live reading: an article as it is shown while decisions are made, at the cost of what each changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from language.analysis import Analysis, Entity, PipelineId
from language.figure import Figure
from language.mention import Mention
from language.wording import as_set
from store.decisions import Decision
from store.figure_record import LinkedFigure, linked
from store.folding import FOLD_ACTIONS, folded, outside
from store.force import Force
from store.kinds import FIGURES, MENTIONS
from store.layer import Splice
from store.laying import Laid
from store.notes import Notes
from store.placing import Placed, placed_in
from store.reading import Reading, ShownFigure, ShownMention, ShownNote
from store.things import Things

GROUPING_ACTIONS: Final = frozenset({"same_as", "split"})


class Change(Struct, frozen=True):
    """What new decisions changed of what is shown; false when nothing did."""

    mentions: tuple[Splice[ShownMention], ...] = ()
    """To be done in turn."""
    figures: tuple[Splice[ShownFigure], ...] = ()
    """To be done in turn."""
    notes: bool = False
    """Whether there are other notes than before."""
    entities: bool = False
    """Whether the entities may be others than before."""
    places: bool = False
    """Whether other decisions than before are moved or detached."""
    is_whole: bool = False
    """Whether everything was laid anew, so that all of it may be another."""

    def __bool__(self) -> bool:
        return bool(
            self.mentions or self.figures or self.notes or self.entities or self.places or self.is_whole
        )


class LiveReading:
    """A reading that follows the decisions about its article.

    Its lists are those of `Reading`, and change in their places. In them `mention.entity`, the links of a
    figure and its sentence mean nothing, because one rejection, or the next part of the analysis, would
    change them all: in `reading` they do.
    """

    def __init__(
        self, suggested: Analysis, decisions: Iterable[Decision] = (), text: str | None = None
    ) -> None:
        """Lay decisions over suggestions.

        Args:
            suggested: the suggestions; perhaps, so far, for the first part of the article only.
            decisions: all decisions about the article and about earlier versions of it, undone ones too, in
                any order: it makes no difference.
            text: the text of the article, needed to place decisions made in another version of it.
        """
        self.suggested = suggested
        """What the pipeline suggests."""
        self._text = text
        self._sentences = [start for start, _ in suggested.sentences]
        self._suggested_figures = {(one.number.start, one.number.end): one for one in suggested.figures}
        self._begin(decisions)

        self._is_ungrouped = False

    def _begin(self, decisions: Iterable[Decision]) -> None:
        """Lay everything anew."""
        self._force = Force(decisions)
        self._detached: dict[str, Decision] = {}
        self._moved: dict[str, Decision] = {}
        self._grouping: dict[str, Placed] = {}
        self._notes = Notes()
        self._grouped: Analysis | None = None
        self._reading: Reading | None = None
        placed, suggested = self._entered(self._force.standing), self.suggested
        self.folds = folded(suggested.folds, placed)
        """What is hidden."""
        mentions = outside(self.folds, suggested.mentions)
        figures = [linked(one, suggested) for one in outside(self.folds, suggested.figures)]
        self._mentions = Things(MENTIONS, mentions, placed, self._notes, _shown_mention)
        self._figures = Things(FIGURES, figures, placed, self._notes, self._shown_figure)

    def extend(self, part: Analysis) -> Change:
        """Take in the suggestions for the next part of the article, and return what changes.

        Costs what the part holds. The entities are grouped anew when they are asked for.

        Args:
            part: suggestions without folds, their indices their own.
        """
        mentions, figures = len(self.suggested.mentions), len(self.suggested.figures)
        self.suggested = self.suggested.followed_by(part)
        self._sentences += [start for start, _ in part.sentences]
        more = self.suggested.figures[figures:]
        self._suggested_figures.update({(one.number.start, one.number.end): one for one in more})
        self._reading = self._grouped = None
        self._is_ungrouped = True
        return Change(
            tuple(self._mentions.extend(outside(self.folds, self.suggested.mentions[mentions:]))),
            tuple(self._figures.extend([linked(one, self.suggested) for one in outside(self.folds, more)])),
            entities=True,
        )

    @property
    def mentions(self) -> Things[Mention, ShownMention]:
        """In the order of the text, the rejected among them."""
        return self._mentions

    @property
    def figures(self) -> Things[LinkedFigure, ShownFigure]:
        """In the order of their numbers, the rejected among them."""
        return self._figures

    @property
    def notes(self) -> Sequence[ShownNote]:
        """Those about the whole article first, then in the order of the text, each where its thing is now."""
        return [self._in_place(note) for note in self._notes.all]

    def _in_place(self, note: ShownNote) -> ShownNote:
        """Return a note with the edges that the mention, or the number of the figure, was given."""
        mention = figure = None
        if note.span is not None and note.decision.target == "mention":
            mention = self._mentions.find(note.span)
        elif note.span is not None and note.decision.target == "figure":
            figure = self._figures.find(note.span)
        now = mention.mention if mention else figure.figure.number if figure else None
        if now is None or (now.start, now.end) == note.span:
            return note
        return ShownNote(note.decision, (now.start, now.end), now.text)

    @property
    def decided(self) -> int:
        """How many mentions and figures were decided about; decisions without a place do not count."""
        return self._mentions.layer.decided + self._figures.layer.decided

    @property
    def finishing(self) -> list[Decision]:
        """The decisions that say that the article is done, if it is."""
        return self._force.finishing(self.suggested.article)

    @property
    def was_done(self) -> bool:
        """Whether the article was done before its text changed, and nobody said since that it is."""
        return self._force.was_finished_before(self.suggested.article)

    @property
    def moved(self) -> tuple[Decision, ...]:
        """Decisions made in an earlier version of the text, found elsewhere in this one."""
        return _in_order(self._moved.values())

    @property
    def detached(self) -> tuple[Decision, ...]:
        """Decisions whose place is gone from the text: they have no effect until attached again by hand."""
        unusable = (*self._mentions.layer.unusable, *self._figures.layer.unusable)
        return _in_order((*self._detached.values(), *unusable))

    @property
    def pipeline(self) -> PipelineId:
        """The pipeline whose suggestions these are."""
        return self.suggested.pipeline

    @property
    def analysis(self) -> Analysis:
        """What stands, as in `reading`."""
        return self.reading.analysis

    @property
    def reading(self) -> Reading:
        """The whole reading. After a change it is made anew, at a cost that grows with the article."""
        if self._reading is None:
            self._reading = self._indexed()
        return self._reading

    def entity_of(self, shown: ShownMention) -> Entity | None:
        """Return the entity of a mention that is shown, from the whole reading."""
        index = self._mentions.layer.index(shown.origin)
        entity = None if index is None else self.reading.mentions[index].mention.entity
        return None if entity is None else self.analysis.entities[entity]

    def whole_of(self, shown: ShownFigure) -> Figure | None:
        """Return the figure that this one is a part of, if it stands."""
        span = shown.links.of
        found = None if span is None else self._figures.find(span)
        return None if found is None or found.state == "rejected" else as_set(found.figure, found.machine)

    def place_of(self, shown: ShownFigure) -> str:
        """Return the name of the place where this figure holds, as written, if it stands; else nothing."""
        span = shown.links.place
        found = None if span is None else self._mentions.find(span)
        return "" if found is None or found.state == "rejected" else found.mention.text

    def indexed(self, shown: ShownFigure) -> ShownFigure:
        """Return a figure that is shown as it is in the whole reading, with links to change.

        Raises:
            LookupError: when it is not shown any more.
        """
        index = self._figures.layer.index(shown.origin)
        if index is None:
            raise LookupError(f"no figure was suggested or added at {shown.origin}")
        return self.reading.figures[index]

    def follow(self, decisions: Sequence[Decision]) -> Change:
        """Take in what is new among the decisions about the article, and return what it changes.

        Costs only what is new, unless something is folded, or decisions from elsewhere came in between.

        Args:
            decisions: all of them, as `DecisionStore.decisions_about` returns them.
        """
        news = self._force.news(decisions)
        flipped = self._force.add(news) if news is not None else []
        if news is None or any(one.action in FOLD_ACTIONS for one in flipped):
            self._begin(decisions)
            return Change(is_whole=True)
        return self._flip(flipped)

    def _flip(self, flipped: Sequence[Decision]) -> Change:
        """Lay decisions that came into force, and take away those that are no longer."""
        added = self._entered(one for one in flipped if self._force.holds(one))
        removed = self._left(one for one in flipped if not self._force.holds(one))
        both = (*added, *removed)
        mentions = (*self._mentions.revise(added, removed), *self._mentions.show_notes(both))
        figures = (*self._figures.revise(added, removed), *self._figures.show_notes(both))
        change = Change(
            mentions,
            figures,
            any(one.decision.action == "note" for one in both)
            or any(map(_is_noted, mentions))
            or any(map(_is_noted, figures)),
            any(one.decision.action in GROUPING_ACTIONS for one in both) or any(map(_regroups, mentions)),
            len(both) < len(flipped) or any(one.has_moved for one in both),
        )
        self._reading = None
        self._grouped = None if change.entities else self._grouped
        return change

    def _entered(self, decisions: Iterable[Decision]) -> list[Placed]:
        """Note decisions that came into force, and return those that have a place."""
        placed = []
        for decision in decisions:
            one = placed_in(decision, self.suggested.article, self._text)
            if one is None:
                self._detached[decision.id] = decision
                continue
            placed.append(one)
            if one.has_moved:
                self._moved[decision.id] = decision
            if decision.action in GROUPING_ACTIONS and decision.target == MENTIONS.target:
                self._grouping[decision.id] = one
            if decision.action == "note":
                self._notes.put(one)
        return placed

    def _left(self, decisions: Iterable[Decision]) -> list[Placed]:
        """Forget decisions that are no longer in force, and return those that had a place."""
        placed = []
        for decision in decisions:
            for known in (self._detached, self._moved, self._grouping):
                known.pop(decision.id, None)
            one = placed_in(decision, self.suggested.article, self._text)
            if one is not None:
                placed.append(one)
                if decision.action == "note":
                    self._notes.drop(one)
        return placed

    def _indexed(self) -> Reading:
        from store.indexing import grouped, indexed_figures, indexed_mentions  # noqa: PLC0415  (first page)

        if self._grouped is None:
            grouping = sorted(self._grouping.values(), key=lambda one: one.decision.order)
            self._grouped = grouped(
                self.suggested, self.mentions, grouping, text=self._text or "", anew=self._is_ungrouped
            )
        mentions = indexed_mentions(self.mentions, self._grouped.mentions)
        values = [one.value for one in self._figures.layer.laid]
        figures = indexed_figures(self.figures, values, mentions, self._sentences)
        standing = tuple(one.figure for one in figures if one.state != "rejected")
        analysis = replace(self._grouped, figures=standing, folds=self.folds)
        return Reading(analysis, mentions, figures, tuple(self.notes), self.moved, self.detached)

    def _shown_figure(self, one: Laid[LinkedFigure], notes: tuple[ShownNote, ...]) -> ShownFigure:
        machine = None if one.machine is None else self._suggested_figures.get(one.origin)
        links = one.value.links
        if one.state == "suggested" and machine is not None:
            return ShownFigure(machine, one.state, one.origin, machine, one.decision, notes, links)
        return ShownFigure(one.value.figure, one.state, one.origin, machine, one.decision, notes, links)


def _shown_mention(one: Laid[Mention], notes: tuple[ShownNote, ...]) -> ShownMention:
    return ShownMention(one.value, one.state, one.origin, one.machine, one.decision, notes)


def _is_noted(splice: Splice[Any]) -> bool:
    """Say whether something changes that has a note on it, which stands where its thing does."""
    return any(one.notes for one in splice.inserted)


def _regroups(splice: Splice[ShownMention]) -> bool:
    """Say whether other mentions stand after a change than before it."""
    before = [one.mention for one in splice.removed if one.state != "rejected"]
    return before != [one.mention for one in splice.inserted if one.state != "rejected"]


def _in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    return tuple(sorted(decisions, key=lambda one: one.order))
