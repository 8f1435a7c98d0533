"""The Entities panel: entities by their type, with counts and variants, and strings that have two labels."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content

from language.analysis import Analysis, Entity
from store.consistency import TwoLabels, two_labels
from tui.display import display_text
from tui.lights import shade
from tui.navigation import Place
from tui.palette import STYLES, Ground, label_style
from tui.panels.row import LazyRows, Row, heading, matches
from tui.subject import labels_in_words

_LABEL_ORDER = {label: position for position, label in enumerate(STYLES)}


class LabelHeading(Struct, frozen=True):
    """A label, above the entities that have it."""

    label: str


EntityThing = LabelHeading | Entity | TwoLabels
"""What there are rows for."""


def listed_entities(analysis: Analysis, *, query: str = "") -> list[EntityThing]:
    """Return what the panel lists: inconsistencies, then each label with its entities, most frequent first.

    Args:
        analysis: what stands.
        query: words that have to stand in an entity's names, or to begin those of its label.
    """
    things: list[EntityThing] = [
        one for one in two_labels(analysis.mentions) if matches(query, [one.surface], one.labels)
    ]
    by_label: dict[str, list[Entity]] = {}
    for entity in analysis.entities:
        labels = (entity.label, label_style(entity.label).name)
        if matches(query, (entity.name, *entity.aliases), labels):
            by_label.setdefault(entity.label, []).append(entity)
    for label in sorted(by_label, key=lambda label: _LABEL_ORDER.get(label, len(_LABEL_ORDER))):
        things += [LabelHeading(label), *sorted(by_label[label], key=lambda one: -len(one.mentions))]
    return things


def entity_place(thing: EntityThing, analysis: Analysis) -> Place | None:
    """Return where a row leads: to the first mention with the full name; to the label that is the odd one."""
    match thing:
        case TwoLabels():
            return thing.odd.start, thing.odd.end
        case Entity():
            mentions = [analysis.mentions[index] for index in thing.mentions]
            full = next((one for one in mentions if thing.name in one.text), mentions[0])
            return full.start, full.end
    return None


def entity_row(thing: EntityThing, analysis: Analysis, *, ground: Ground) -> Row:
    """Return the row of an entity, of a label or of an inconsistency."""
    match thing:
        case LabelHeading():
            style = label_style(thing.label)
            return heading(style.name.capitalize(), f"bold {shade(style.colour, ground)}")
        case TwoLabels():
            return Row(_inconsistency(thing), entity_place(thing, analysis))
        case Entity():
            return Row(_names(thing), entity_place(thing, analysis))


def entity_rows(analysis: Analysis, *, ground: Ground, query: str = "") -> Sequence[Row]:
    """Return all rows of the panel."""
    return LazyRows(
        listed_entities(analysis, query=query),
        lambda thing: entity_row(thing, analysis, ground=ground),
        lambda thing: entity_place(thing, analysis),
    )


def _inconsistency(found: TwoLabels) -> Content:
    labels = f"\n    {labels_in_words(found)}"
    return Content.assemble(
        ("≠ ", "$warning"), f"“{display_text(found.surface)}”", (labels, "$foreground-muted")
    )


def _names(entity: Entity) -> Content:
    aliases = f"\n    {display_text(', '.join(entity.aliases))}" if entity.aliases else ""
    return Content.assemble(
        f"  {display_text(entity.name)} ",
        (f"×{len(entity.mentions)}", "$foreground-muted"),
        (aliases, "$foreground-muted"),
    )
