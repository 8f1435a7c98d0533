"""Which mentions are of one entity: joining and splitting by hand."""

from __future__ import annotations

from textual.content import Content

from language.analysis import NUMERAL_LABELS, Entity
from store.reading import ShownMention
from tui import dialogs
from tui.display import display_text
from tui.palette import label_style
from tui.reading.deciding import Deciding
from tui.subject import no_entity_words


class Grouping(Deciding):
    """Joins the entity of the highlighted mention with another, and splits a mention off."""

    def action_join(self) -> None:
        """Ask which entity the highlighted mention is the same as."""
        shown = self.shown
        if not isinstance(shown, ShownMention) or self.reading is None or self.live is None:
            return
        if shown.mention.label in NUMERAL_LABELS or shown.state == "rejected":
            self.status.flash(no_entity_words(shown))
            return
        reading, own = self.reading, self.live.entity_of(shown)
        mine = label_style(shown.mention.label).group
        others = [one for one in reading.analysis.entities if one is not own]
        others.sort(key=lambda one: label_style(one.label).group != mine)  # what it is most often meant to be
        if not others:
            self.status.flash("There is no other entity here to join it with.")
            return

        standing = [one for one in reading.mentions if one.state != "rejected"]

        def join(index: int | None) -> None:
            if index is not None:
                self._record(self._desk.same_as(shown, standing[others[index].mentions[0]]))
                self.status.flash(
                    f"“{shown.mention.text}” is “{others[index].name}” now.",
                    keys="‹decide.split:|› splits it off.",
                )

        question = f"“{shown.mention.text}” is the same as …"
        self.app.push_screen(dialogs.Picker(question, [*map(_words, others)]), join)

    def action_split(self) -> None:
        """Take the highlighted mention out of its entity."""
        shown = self.shown
        if not isinstance(shown, ShownMention) or self.live is None:
            return
        entity = self.live.entity_of(shown)
        if entity is None:
            self.status.flash(no_entity_words(shown))
        elif len(entity.mentions) < 2:
            self.status.flash(f"“{entity.name}” has no other mention to be split from.")
        else:
            self._record(self._desk.split(shown))
            self.status.flash(
                f"“{shown.mention.text}” is an entity of its own now.", keys="‹decide.join:=› joins it again."
            )


def _words(entity: Entity) -> Content:
    names = display_text(", ".join((entity.name, *entity.aliases)))
    kind = f"{label_style(entity.label).name}, ×{len(entity.mentions)}"
    return Content.assemble(names, "  ", (kind, "$foreground-muted"))
