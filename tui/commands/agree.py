"""What `tallymark agree` does: two stores compared, and the places where their people differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import to_builtins
from msgspec.structs import asdict
from rich.table import Table

from language.analysis import Analysis
from store.agreement import Agreement, Comparison, FiguresScore, Score, agreement
from store.decision_store import DecisionStore
from store.marks import Disagreement, Mark, marks_of
from store.overlay import overlay
from store.upkeep import find_store
from tui.border import note
from tui.display import display_text
from tui.inputs import Inputs
from tui.printing import PrintConsole, list_table, output_bytes
from tui.readings import Analyses
from tui.saying_words import said_in_words
from tui.wanted import Wanted

_COUNTED = "a suggestion that neither has touched counts as marked by both"
_COUNTED_WITHOUT = (
    "only what somebody decided is compared, and what one has not reached counts as a difference: "
    "name the articles to compare whole readings, with Cohen's kappa over their tokens"
)
_NO_ARTICLE = "the two stores have no article in common: have both decide about the same articles"
_NO_ARTICLE_NAMED = "nothing was compared: name the articles that both have worked on"


def agree(  # noqa: PLR0913  (one for each option)
    ours: Path, theirs: Path, paths: Sequence[str], *, form: str, pipeline: str | None, encoding: str | None
) -> int:
    """Print how far two people agree, and where they do not.

    Args:
        ours: the store of the first.
        theirs: the store of the second.
        paths: the articles; without them only what was decided is compared.
        form: "table" or "json".
        pipeline: what both have read with.
        encoding: that of the articles; None to find it.
    """
    inputs = Inputs(Wanted(list(paths), encoding))
    with (
        DecisionStore.open(find_store(ours), is_for_reading=True) as mine,
        DecisionStore.open(find_store(theirs), is_for_reading=True) as other,
    ):
        known = set(other.article_ids())
        common = [article for article in mine.article_ids() if article in known]
        read = _read(mine, other, common, inputs, pipeline) if paths else _decided(mine, other, common)
        found = agreement(read)
        titles = {
            str(row["article"]): str(row.get("title") or Path(str(row["path"])).name)
            for row in mine.articles()
        }
    (_print_json if form == "json" else _print_tables)(found, titles)
    if form != "json":
        note(_how_counted(found, are_named=bool(paths), is_common=bool(common)))
        if found.disagreements:
            note(f"tallymark {ours} --adjudicate {theirs} settles them one by one")
    return inputs.status


def _how_counted(found: Agreement, *, are_named: bool, is_common: bool) -> str:
    """Return what was counted, or why nothing was."""
    if not found.articles:
        return _NO_ARTICLE_NAMED if are_named and is_common else _NO_ARTICLE
    return _COUNTED if are_named else _COUNTED_WITHOUT


def _read(
    mine: DecisionStore, other: DecisionStore, common: Sequence[str], inputs: Inputs, pipeline: str | None
) -> Iterator[Comparison]:
    """Compare the whole readings of those articles that both have worked on."""
    wanted = (article for article in inputs if article.id in common)
    for article, analysis in Analyses(pipeline).of(wanted):
        yield Comparison(
            article.id,
            article.text,
            marks_of(overlay(analysis, mine.decisions_about(article), article.text), article.text),
            marks_of(overlay(analysis, other.decisions_about(article), article.text), article.text),
        )


def _decided(mine: DecisionStore, other: DecisionStore, common: Sequence[str]) -> Iterator[Comparison]:
    """Compare what was decided, without the articles: what nobody touched does not count."""
    for article in common:
        nothing = Analysis.empty(article)
        yield Comparison(
            article,
            "",
            marks_of(overlay(nothing, mine.decisions(article)), ""),
            marks_of(overlay(nothing, other.decisions(article)), ""),
        )


def _print_tables(found: Agreement, titles: dict[str, str]) -> None:
    console = PrintConsole()
    table = list_table("Label", "A", "B", "Same", "F1", "Overlap", "F1")
    for label, (exact, forgiving) in {"all": (found.exact, found.forgiving), **found.by_label}.items():
        scores = (exact.both, _percent(exact), forgiving.both, _percent(forgiving))
        table.add_row(label, str(exact.ours), str(exact.theirs), *map(str, scores))
    console.print(table)
    kappa = "-" if found.kappa is None else f"{found.kappa:.3f}"
    over = f"  Cohen's kappa over {found.tokens:,} tokens: {kappa}" if found.tokens else ""
    console.print(f"\nArticles: {found.articles}{over}")
    if found.figures.both:
        console.print(f"\nFigures that both have: {found.figures.both}")
        console.print(_figures_table(found.figures))
    if found.disagreements:
        console.print(f"\nDisagreements: {len(found.disagreements)}")
        console.print(_disagreements_table(found.disagreements, titles))


def _figures_table(found: FiguresScore) -> Table:
    """Return how many of the figures that both have say the same: in all, and field by field."""
    table = list_table("Says", "Same", "%")
    for name, same in {"all": found.same, **found.by_field}.items():
        table.add_row(name, str(same), f"{100 * same / found.both:.1f}")
    return table


def _disagreements_table(disagreements: Iterable[Disagreement], titles: dict[str, str]) -> Table:
    table = list_table("Article", "At", "What", "A", "B")
    for one in disagreements:
        title = display_text(titles.get(one.article, one.article[:12]))
        table.add_row(title, str(one.start), one.kind, _drawn(one.ours, one), _drawn(one.theirs, one))
    return table


def _print_json(found: Agreement, _titles: dict[str, str]) -> None:
    record = to_builtins(found) | {"exact": _score(found.exact), "forgiving": _score(found.forgiving)}
    record["by_label"] = {
        label: {"exact": _score(exact), "forgiving": _score(forgiving)}
        for label, (exact, forgiving) in found.by_label.items()
    }
    record["disagreements"] = [
        {**to_builtins(one), "fields": list(one.fields)} for one in found.disagreements
    ]
    output_bytes().write(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n")


def _score(score: Score) -> dict[str, float | None]:
    return {**asdict(score), "f1": score.f1}


def _percent(score: Score) -> str:
    return "-" if score.f1 is None else f"{100 * score.f1:.1f}"


def _drawn(mark: Mark | None, of: Disagreement) -> str:
    if mark is None:
        return "-"
    said = f" ({said_in_words(mark, of.fields)})" if of.fields else ""
    return f"{mark.label} {display_text(mark.text)}{said}"
