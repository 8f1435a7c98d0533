"""What `tallymark compare` does: reports side by side, on the screen or printed, and groups of reports."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

from language.compare.comparison import Comparison
from language.compare.comparison import compare as compare_reports
from language.compare.events import Event, find_events, find_strangers
from language.compare.judged import Answer, Judged
from language.compare.reports import Report
from language.compare.wording import strangers_in_words
from store.decision_store import DecisionStore
from store.exports.comparison.record import events_as_json, export_json
from store.exports.comparison.sheets import FORMS, Export
from store.exports.piece import ReadArticle
from store.judging import judge_events, judged_in
from store.reports import report_of
from tui.border import DONE, WRONG_USAGE, complain, note
from tui.compare import MOST_REPORTS
from tui.compare.tables import comparison_tables, events_table
from tui.config import Settings, chosen_settings, store_path
from tui.display import display_text
from tui.inputs import Inputs, take_keys_from_terminal
from tui.plurals import counted
from tui.printing import PrintConsole, print_bytes
from tui.progress import with_progress
from tui.readings import readings
from tui.wanted import Wanted

_UNBROKEN = 100_000
"""More cells than a line of a table has."""
DIFFERS = 1
"""The exit status of `--exit-code` when a figure differs."""


def compare(  # noqa: PLR0913  (one for each option of the command)
    wanted: Wanted,
    *,
    form: str | None,
    exit_code: bool,
    groups: bool,
    pipeline: str | None,
    store: Path | None,
    author: str | None,
) -> int:
    """Compare the reports that were named, or say which of them report one event."""
    settings = chosen_settings(pipeline, author, fill=wanted.fill)
    inputs, path = Inputs(wanted), store_path(store)
    read = readings(with_progress(inputs), pipeline=settings.pipeline, store=path)
    reports = list(map(_report, read))
    if len(reports) < 2:
        complain("there is nothing to compare with", "name two reports or more, or a folder of them")
        return inputs.status or WRONG_USAGE
    judged = _judged(path, reports)
    if groups or _are_folders(wanted):
        events = find_events(reports, judged)
        if groups or [len(event.reports) for event in events] != [len(reports)]:
            return _list_events(events, reports, form) or inputs.status
    if form is None and _is_terminal():
        return _open_screen(reports, path, settings) or inputs.status
    strangers = strangers_in_words(reports, find_strangers(reports, judged))
    if strangers:
        note(f"{strangers}: if they do, say so with --same-event, else compare others")
    comparison = compare_reports(reports, judged)
    PRINTED[form or "table"](comparison)
    return inputs.status or (DIFFERS if exit_code and comparison.differs else DONE)


def say_of_events(wanted: Wanted, answer: Answer, *, store: Path | None, author: str | None) -> int:
    """Record that articles report one event, or that the first reports another one than the rest."""
    inputs = Inputs(wanted)
    articles = list(inputs)
    if len(articles) < 2:
        complain("that takes two articles", "name two articles or more")
        return inputs.status or WRONG_USAGE
    pairs = (
        combinations(articles, 2) if answer == "same" else ((articles[0], other) for other in articles[1:])
    )
    settings = chosen_settings(None, author)
    with DecisionStore.open(store_path(store), author=settings.author) as decisions:
        for article in articles:
            decisions.meet(article)
        decisions.record(*(judge_events(answer, *pair) for pair in pairs))
    return inputs.status


def _report(read: ReadArticle) -> Report:
    return report_of(read.article, read.reading.worded, read.suggested, read.decisions)


def _are_folders(wanted: Wanted) -> bool:
    return all(Path(path).is_dir() for path in wanted.paths)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _judged(path: Path, reports: Iterable[Report]) -> Judged:
    with DecisionStore.open(path, is_for_reading=True) as store:
        return judged_in(store, [report.article for report in reports])


def _open_screen(reports: Sequence[Report], path: Path, settings: Settings) -> int:
    if len(reports) > MOST_REPORTS:
        complain(
            f"{len(reports)} reports are too many for the screen, which shows {MOST_REPORTS}",
            "name fewer, or print them all with --format table",
        )
        return WRONG_USAGE
    if not take_keys_from_terminal():
        complain("there is no terminal to take keys from", "use --format table to print the comparison")
        return WRONG_USAGE
    from tui.compare.app import run_comparison  # noqa: PLC0415  (Textual is loaded for nobody else)
    from tui.keymap import with_checked_keys  # noqa: PLC0415

    return run_comparison(reports, store=path, settings=with_checked_keys(settings))


def _list_events(events: Sequence[Event], reports: Sequence[Report], form: str | None) -> int:
    if form == "json":
        print_bytes(events_as_json(events, reports))
    elif form in (None, "table"):
        _print_events(events, reports)
    else:
        complain(f"groups cannot be printed as {form}", "use --format table or json")
        return WRONG_USAGE
    return DONE


def _print_events(events: Sequence[Event], reports: Sequence[Report]) -> None:
    console = _console()
    if not events:
        console.print("No two of these articles seem to report one event.")
        return
    console.print(events_table(events, reports))
    together = {place for event in events for place in event.reports}
    apart = [display_text(one.article.path) for place, one in enumerate(reports) if place not in together]
    if apart:
        which = counted(len(apart), "article")
        note(f"{which} of no event with others, to be compared when named: {', '.join(apart)}")


def _print_tables(comparison: Comparison) -> None:
    console = _console()
    for table in comparison_tables(comparison):
        console.print(table)
        console.print()


def _console() -> PrintConsole:
    """Return a console that breaks no line of a table, and so no path, where it prints to no terminal."""
    console = PrintConsole()
    if not console.is_terminal:
        console.width = _UNBROKEN
    return console


def _printing(export: Export) -> Callable[[Comparison], None]:
    return lambda comparison: print_bytes(export(comparison))


PRINTED: dict[str, Callable[[Comparison], None]] = {
    "table": _print_tables,
    **{name: _printing(export) for name, export in {"json": export_json, **FORMS}.items()},
}
"""The forms that a comparison is printed in, by name."""
