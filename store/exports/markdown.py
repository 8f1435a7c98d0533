"""A reading report in Markdown: figures, names, corrections and notes, with the words of the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from language.analysis import Analysis, Entity
from language.wording import claims_in_words, noun_in_words, source_in_words, value_in_words
from store.exports.contract import encoded
from store.exports.corrections import Correction, corrections_of
from store.exports.naming import heading
from store.exports.piece import Piece, ReadArticle
from store.reading import ShownFigure, ShownNote

_SPECIAL = re.compile(r"[\\`*\[\]<&|~$]|(?<![^\W_])_|_(?![^\W_])|^[#+>-]")
"""What may be markup; an underscore between letters or digits never is."""
_LIST_NUMBER = re.compile(r"^(\d+)(?=[.)](?:\s|$))")

_STATE_WORDS = {"suggested": "", "accepted": "✓", "rejected": "✗", "changed": "corrected", "added": "added"}


def export_markdown(read_articles: Iterable[ReadArticle]) -> Iterator[Piece]:
    """Yield a report of each article, the articles parted by a rule."""
    for index, read in enumerate(read_articles):
        report = "\n\n".join(filter(None, _sections(read)))
        rule = "\n---\n\n" if index else ""
        yield Piece(encoded(f"{rule}{report}\n"))


def escaped(words: str) -> str:
    """Return words of the article on one line, so that Markdown shows them as they are."""
    return _LIST_NUMBER.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", " ".join(words.split())))


def _sections(read: ReadArticle) -> Iterator[str]:
    article, reading = read.article, read.reading
    yield f"# {escaped(heading(article))}"
    yield _about(read)
    yield _section("Figures", _figures_table(reading.worded, _standing(reading.figures)))
    yield _section("Names", _names_list(reading.analysis.entities))
    yield _section("Corrections", "\n".join(map(_correction, corrections_of(read))))
    yield _section("Notes", "\n\n".join(_note(note, read) for note in reading.notes))
    yield _section("Folded", _folds(read))


def _section(heading: str, body: str) -> str:
    return f"## {heading}\n\n{body}" if body else ""


def _about(read: ReadArticle) -> str:
    article, pipeline = read.article, read.reading.analysis.pipeline
    known = (article.outlet, article.published, article.path, f"read with {pipeline.name} {pipeline.version}")
    return " · ".join(escaped(words) for words in known if words)


def _standing(shown: Iterable[ShownFigure]) -> list[ShownFigure]:
    return [one for one in shown if one.state != "rejected"]


def _figures_table(analysis: Analysis, shown: Sequence[ShownFigure]) -> str:
    if not shown:
        return ""
    claims = claims_in_words(analysis.figures, analysis.mentions)
    rows = [
        _row(
            f"**{escaped(value_in_words(one.figure, one.machine))}**",
            escaped(noun_in_words(one.figure)),
            escaped(claim),
            escaped(source_in_words(one.figure.source)),
            _STATE_WORDS[one.state],
        )
        for one, claim in zip(shown, claims, strict=True)
    ]
    return "\n".join([_row("Figure", "Of what", "Claim", "Said by", "Reader"), _row(*["---"] * 5), *rows])


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _names_list(entities: Sequence[Entity]) -> str:
    return "\n".join(map(_name, sorted(entities, key=lambda entity: -len(entity.mentions))))


def _name(entity: Entity) -> str:
    also = f", also {escaped('; '.join(entity.aliases))}" if entity.aliases else ""
    return f"- **{escaped(entity.name)}** ({escaped(entity.label)}, {len(entity.mentions)}×){also}"


def _correction(one: Correction) -> str:
    label = f" ({escaped(one.label)})" if one.label else ""
    now = f"“{escaped(one.words)}”{label}"
    if one.other:
        return f"- {now} {one.deed} “{escaped(one.other)}”"
    if one.was:
        was_label = f" ({escaped(one.was_label)})" if one.was_label else ""
        now = f"“{escaped(one.was)}”{was_label} became {now}"
    elif not one.changes:
        return f"- {now} {one.deed}"
    return f"- {now}{': ' if one.changes else ''}{', '.join(_change(*change) for change in one.changes)}"


def _change(field: str, was: str, now: str) -> str:
    return f"{field}: {escaped(was) or 'none'} → {escaped(now) or 'none'}"


def _note(note: ShownNote, read: ReadArticle) -> str:
    """Return a note under the sentence it is about, its words in bold."""
    words = "\n\n".join(escaped(line) for line in note.decision.note.splitlines() if line.strip())
    if note.span is None:
        return words
    text = read.article.text
    start, end = note.span
    first, last = _surroundings(read.reading.analysis, start, end)
    return f"> {_in_bold(text[first:start], text[start:end], text[end:last])}\n\n{words}"


def _in_bold(before: str, words: str, behind: str) -> str:
    """Return a sentence with some words of it in bold, spaced as it is written: "**Hamas**’ bureau"."""
    bold = escaped(words)
    if not bold:
        return escaped(f"{before}{words}{behind}")
    before = _spaced(f"{before} " if words[0].isspace() else before)
    behind = _spaced(f" {behind}" if words[-1].isspace() else behind)
    stands_free = _is_edge(before[-1:], bold[:1]) and _is_edge(behind[:1], bold[-1:])
    strong = f"**{bold}**" if stands_free else f"<b>{bold}</b>"
    return f"{before}{strong}{behind}".strip()


def _spaced(words: str) -> str:
    """Return words as `escaped` does, but with a space on each side where they have one."""
    inside = escaped(words)
    return f"{' ' * words[:1].isspace()}{inside}{' ' * bool(inside and words[-1:].isspace())}"


def _is_edge(outside: str, inside: str) -> bool:
    """Say whether asterisks between two characters begin or end emphasis, whatever else there is.

    Those between a letter and a sign, as in "the**“new”", would stand for themselves:
    https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
    """
    return inside.isalnum() or not outside or outside.isspace()


def _surroundings(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """Return the edges of the sentences that a stretch lies in."""
    index = bisect_right(analysis.sentences, start, key=itemgetter(0)) - 1
    first, last = analysis.sentences[index] if index >= 0 else (start, end)
    return min(first, start), max(last, end)


def _folds(read: ReadArticle) -> str:
    return "\n".join(
        f"- {escaped(fold.reason)}: {escaped(read.article.text[fold.start : fold.end])}"
        for fold in read.reading.analysis.folds
    )
