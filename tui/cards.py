"""Cards: all there is to know of a mention, a figure or an article, as rows that lead to their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from language.analysis import Analysis, Entity
from language.article import Article
from language.figure import Figure
from language.mention import Mention
from store.consistency import two_labels
from store.decisions import Decision
from store.reading import Reading, ShownFigure, ShownMention, ShownNote
from tui.citing import sentence_around
from tui.context import in_context
from tui.display import display_text
from tui.figure_fields import FIELDS, Field, Passage
from tui.navigation import Place
from tui.palette import NUMBER_LABELS, label_style
from tui.panels.row import Row
from tui.plurals import counted
from tui.subject import STATE_WORDS, decision_words, labels_in_words

_NAME_WIDTH = 12


def mention_card(
    shown: ShownMention, entity: Entity | None, reading: Reading, text: str, decisions: Iterable[Decision]
) -> list[Row]:
    """Return what is known of a mention and of the entity it is of.

    Args:
        shown: the mention.
        entity: its entity, if it has one.
        reading: all that is shown of the article.
        text: the article's.
        decisions: those in force in the article.
    """
    mention, analysis = shown.mention, reading.analysis
    mentions = [analysis.mentions[index] for index in entity.mentions] if entity else []
    rows = [
        _line("Label", f"{mention.label}, {label_style(mention.label).name}{_machine_label(shown)}"),
        _line("Full form", entity.name if entity else "", _full_form(entity, mentions)),
        _line("Variants", ", ".join(entity.aliases) if entity else ""),
        _line("When", mention.when or ""),
        _line("State", f"{STATE_WORDS[shown.state]}{_sure(mention.score)}"),
        *_inconsistency(analysis, mention.text),
        _line("Sentence", sentence_around(analysis, text, shown.start)),
        *_history(shown, decisions),
        *map(_note, shown.notes),
    ]
    if mentions:
        rows += [_heading(counted(len(mentions), "mention")), *(_in_context(one, text) for one in mentions)]
    return [row for row in rows if row is not None]


def figure_card(
    shown: ShownFigure, machine: Figure | None, passage: Passage, decisions: Iterable[Decision]
) -> list[Row]:
    """Return all fields of a figure, with the machine's value beside what was set.

    Args:
        shown: the figure.
        machine: what the machine said, its indices as those of the figure; None when it was added by hand.
        passage: what the indices point into.
        decisions: those in force in the article.
    """
    figure = shown.figure
    rows = [
        *(_field(field, figure, machine, passage) for field in FIELDS),
        _line("State", f"{STATE_WORDS[shown.state]}{_sure(figure.score)}"),
        _line("Sentence", sentence_around(passage.analysis, passage.text, figure.number.start)),
        *_history(shown, decisions),
        *map(_note, shown.notes),
    ]
    return [row for row in rows if row is not None]


def article_card(article: Article, reading: Reading, decided: int, *, store: str, author: str) -> list[Row]:
    """Return where an article comes from, what was found in it, and what was decided about it.

    Args:
        article: the article.
        reading: all that is shown of it.
        decided: about how many mentions and figures something was decided.
        store: the path of the file that keeps them.
        author: who decides here.
    """
    analysis = reading.analysis
    decided_words = counted(decided, "mention or figure", "mentions and figures")
    rows = [
        *_origin(article),
        *_findings(reading),
        _line("Decided", f"{decided_words}; you are {author}"),
        _line("Pipeline", f"{analysis.pipeline.name} {analysis.pipeline.version}"),
        _line("Store", store),
        _line("Identity", article.id),
        *_detached(reading.detached),
    ]
    return [row for row in rows if row is not None]


def _origin(article: Article) -> Iterator[Row | None]:
    """Yield where an article comes from, and how long it is."""
    yield _line("Title", article.title or "")
    yield _line("Outlet", article.outlet or "")
    yield _line("Author", article.author or "")
    yield _line("Published", article.published or "")
    yield _line("File", "standard input" if article.path == "-" else article.path)
    yield _line("Encoding", article.encoding or "")
    words, characters = len(article.text.split()), len(article.text)
    yield _line("Length", f"{counted(words, 'word')}, {counted(characters, 'character')}")


def _findings(reading: Reading) -> Iterator[Row | None]:
    """Yield how much was found in an article, which labels, and what is folded in it."""
    analysis = reading.analysis
    numbers = sum(mention.label in NUMBER_LABELS for mention in analysis.mentions)
    found = (
        counted(len(analysis.mentions) - numbers, "mention"),
        *([counted(numbers, "number not lit by itself", "numbers not lit by themselves")] if numbers else []),
        counted(len(analysis.entities), "entity", "entities"),
        counted(len(analysis.figures), "figure"),
        counted(len(reading.notes), "note"),
    )
    by_label = Counter(mention.label for mention in analysis.mentions).most_common()
    folds = (f"{fold.reason}, {counted(fold.end - fold.start, 'character')}" for fold in analysis.folds)
    yield _line("Found", ", ".join(found))
    yield _line("By label", ", ".join(f"{label} {number}" for label, number in by_label))
    yield _line("Folded", "; ".join(folds))


def _line(name: str, words: str, place: Place | None = None) -> Row | None:
    """Return a row with a name and its words; None where there are none."""
    if not words:
        return None
    return Row(
        Content.assemble(
            (name.ljust(_NAME_WIDTH), "$foreground-muted"), (display_text(words), "$foreground")
        ),
        place,
        _NAME_WIDTH,
    )


def _heading(words: str) -> Row:
    return Row(Content.styled(words[:1].upper() + words[1:], "bold $text-accent"))


def _sure(score: float | None) -> str:
    return "" if score is None else f", the machine was {score:.0%} sure"


def _machine_label(shown: ShownMention) -> str:
    machine = shown.machine
    if machine is None:
        return "; the machine saw nothing here"
    return f"; the machine said {machine.label}" if machine.label != shown.mention.label else ""


def _field(field: Field, figure: Figure, machine: Figure | None, passage: Passage) -> Row | None:
    now = field.words(figure, passage)
    said = now if machine is None else field.words(machine, passage)
    beside = "" if said == now else f"  (the machine: {said or 'nothing'})"
    return _line(
        field.name,
        f"{now or 'nothing'}{beside}" if now or said else "",
        _leads_to(field.id, figure, passage.analysis),
    )


def _full_form(entity: Entity | None, mentions: Sequence[Mention]) -> Place | None:
    full = next((one for one in mentions if entity and entity.name in one.text), None)
    return (full.start, full.end) if full else None


def _inconsistency(analysis: Analysis, surface: str) -> Iterator[Row | None]:
    for found in two_labels(analysis.mentions, surface):
        place = (found.odd.start, found.odd.end)
        yield _line("≠ Labels", f"the same words are {labels_in_words(found)}", place)


def _history(shown: ShownMention | ShownFigure, decisions: Iterable[Decision]) -> Iterator[Row | None]:
    target = "mention" if isinstance(shown, ShownMention) else "figure"
    for one in decisions:
        about = one.anchor is not None and one.anchor.span == shown.origin and one.target == target
        if about and one.action != "note":
            yield _line(
                "Decided", f"{decision_words(one)}, by {one.author} on {one.at[:16].replace('T', ' ')}"
            )


def _note(note: ShownNote) -> Row | None:
    return _line("✎ Note", f"{' '.join(note.decision.note.split())} ({note.decision.author})")


def _detached(decisions: Sequence[Decision]) -> Iterator[Row | None]:
    if decisions:
        yield _heading(f"{counted(len(decisions), 'decision')} whose words are gone from the text")
    for one in decisions:
        yield _line(one.author, decision_words(one))


def _in_context(mention: Mention, text: str) -> Row:
    words = in_context(text, mention.start, mention.end)
    return Row(words, (mention.start, mention.end))


def _leads_to(field: str, figure: Figure, analysis: Analysis) -> Place | None:
    """Return the stretch of the article that a field of a figure names, if any."""
    if field == "value":
        return figure.start, figure.end
    if field == "source" and figure.source is not None:
        source = figure.source
        named = None if source.mention is None else analysis.mentions[source.mention]
        inside = named is not None and source.start <= named.start < source.end
        return (named.start, named.end) if named and inside else (source.start, source.end)
    if field == "place" and figure.place is not None:
        mention = analysis.mentions[figure.place]
        return mention.start, mention.end
    if field == "of" and figure.of is not None:
        whole = analysis.figures[figure.of]
        return whole.start, whole.end
    return None
