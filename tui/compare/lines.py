"""The lines of the comparing screen: what each says of every report, and what it is about. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from rich.text import Text

from language.compare.comparison import Comparison, Row
from language.compare.names import Name, Suggestion
from language.compare.verdicts import VERDICT_SIGNS
from language.compare.wording import (
    cells_of,
    name_cells,
    suggestion_cells,
    what_in_words,
    words_used,
)
from language.compare.wordings import Wording
from tui.compare.tables import VERDICT_STYLES, name_heads, suggestion_heads
from tui.tables import drawn

Sheet = Literal["figures", "names", "wordings"]
Subject = Row | Suggestion | Name | Wording

DIFFERING = frozenset({"updated", "differs"})
"""The verdicts of claims whose values exclude each other."""


class Line(Struct, frozen=True):
    """One line of a sheet."""

    subject: Subject
    head: Text
    """What it is: a verdict, a name, a place."""
    cells: tuple[Text, ...]
    """What each report says."""
    about: str = ""
    """Of a claim: what it is about, with its place where that tells claims apart."""

    @property
    def said(self) -> tuple[str, ...]:
        """What the status says of it: of a claim its verdict and what it is about, else its head."""
        return (self.subject.verdict, self.about) if isinstance(self.subject, Row) else (self.head.plain,)

    @property
    def identity(self) -> object:
        """By what the line is found again when everything has been compared anew."""
        match self.subject:
            case Row(figures=figures):
                return figures
            case Wording() as wording:
                return wording
            case _:
                return self.head.plain


def lines_of(comparison: Comparison, sheet: Sheet, *, only_differing: bool = False) -> list[Line]:
    """Return the lines of a sheet.

    Args:
        comparison: what is compared.
        sheet: figures, names or wordings.
        only_differing: of the figures, only claims whose values exclude each other.
    """
    if sheet == "figures":
        rows = zip(comparison.rows, what_in_words(comparison), strict=True)
        return [
            _figure_line(comparison, row, what)
            for row, what in rows
            if not only_differing or row.verdict in DIFFERING
        ]
    if sheet == "names":
        return [*_suggestions(comparison), *_names(comparison)]
    return list(map(_wording_line, comparison.wordings))


def _figure_line(comparison: Comparison, row: Row, what: str) -> Line:
    """Return a claim: its verdict by sign and letter, a tick when the reader confirmed it."""
    tick = "✓" if any(pair.is_confirmed for pair in row.pairs) else " "
    sign = f"{VERDICT_SIGNS[row.verdict]} {row.verdict[0].upper()}{tick} "
    head = Text.assemble((sign, VERDICT_STYLES[row.verdict]), drawn(what, "dim"))
    return Line(row, head, tuple(map(drawn, cells_of(comparison, row))), what)


def widest_with_place(comparison: Comparison) -> int:
    """Return the cells of the longest head of a claim that tells a place; 0 where none does."""
    rows = zip(comparison.rows, what_in_words(comparison), strict=True)
    heads = (_figure_line(comparison, row, what).head for row, what in rows if what != row.about)
    return max((head.cell_len for head in heads), default=0)


def legend() -> Text:
    """Return what the signs and letters of verdicts stand for: "≠ D differs"."""
    signs = (
        (f"{sign} {verdict[0].upper()} {verdict}", VERDICT_STYLES[verdict])
        for verdict, sign in VERDICT_SIGNS.items()
    )
    return Text("  ").join(Text(words, style) for words, style in (*signs, ("✓ confirmed", "")))


def _wording_line(wording: Wording) -> Line:
    """Return different words for one thing; where no place has a name, the thing is called by the first."""
    first = next((words[0] for words in wording.words if words), "")
    head = drawn(wording.place, "bold") if wording.place else drawn(first, "dim")
    return Line(wording, head, tuple(drawn(words_used(words)) for words in wording.words))


def _suggestions(comparison: Comparison) -> Iterator[Line]:
    for head, one in suggestion_heads(comparison.names):
        yield Line(one, head, tuple(map(drawn, suggestion_cells(comparison.names, one))))


def _names(comparison: Comparison) -> Iterator[Line]:
    for head, name in name_heads(comparison.names):
        yield Line(name, head, tuple(map(drawn, name_cells(name))))


def summary_of(comparison: Comparison) -> str:
    """Return in a few words how far the reports go together: "In common: 5 (4 agree, 1 compatible)".

    No number comes first, for those before it in the heading are keys.
    """
    verdicts = [row.verdict for row in comparison.rows if len(row.reports) > 1]
    counts = ", ".join(f"{verdicts.count(one)} {one}" for one in VERDICT_SIGNS if one in verdicts)
    asked = len(comparison.names.suggestions)
    names = f" · {asked} names to settle" if asked > 1 else " · 1 name to settle" if asked else ""
    return (f"In common: {len(verdicts)} ({counts})" if verdicts else "No figure in common") + names


def summary_in_signs(comparison: Comparison) -> str:
    """Return the same where there is no room for words, in the signs of the lines: "= 4  ≈ 1  ? 1"."""
    verdicts = [row.verdict for row in comparison.rows if len(row.reports) > 1]
    counts = [(sign, verdicts.count(verdict)) for verdict, sign in VERDICT_SIGNS.items()]
    counts.append(("?", len(comparison.names.suggestions)))
    return "  ".join(f"{sign} {count}" for sign, count in counts if count)


def report_names(comparison: Comparison) -> Sequence[Text]:
    """Return what the columns are called: the report, and its day where that is known."""
    return [
        drawn(
            report.name if report.day is None or report.day in report.name else f"{report.name} {report.day}"
        )
        for report in comparison.reports
    ]
