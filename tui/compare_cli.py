"""The command line of comparing: `tallymark compare` sets reports of one event side by side.

Like `tui.cli`, the command only returns what is to be run; importing this costs nothing of the rooms below.
"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from tui.arguments import Author, Command, Pipeline, Store, later, reads
from tui.wanted import Wanted

Form = Literal["table", "json", "csv", "markdown", "html"]


@reads
def compare(  # noqa: PLR0913, PLR0917  (one for each option)
    wanted: Wanted,
    form: Annotated[
        Form | None,
        typer.Option("--format", "-f", help="How to print it; without it, a terminal opens the screen."),
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with status 1 when any figure differs, like diff.")
    ] = False,
    groups: Annotated[
        bool, typer.Option("--groups", help="List which of the articles report one event; so do folders.")
    ] = False,
    same_event: Annotated[
        bool, typer.Option("--same-event", help="Say that these articles report one event, and no more.")
    ] = False,
    other_event: Annotated[
        bool,
        typer.Option(
            "--other-event", help="Say that the first reports another event than the rest, no more."
        ),
    ] = False,
    pipeline: Pipeline = None,
    store: Store = None,
    author: Author = None,
) -> Command:
    """Set reports of one event side by side: where their figures, names and words agree and differ."""
    options: dict[str, object] = {"form": form, "exit_code": exit_code, "groups": groups}
    if same_event or other_event:
        answer = "same" if same_event else "apart"
        return later("tui.commands.compare:say_of_events", wanted, answer, store=store, author=author)
    options |= {"pipeline": pipeline, "store": store, "author": author}
    return later("tui.commands.compare:compare", wanted, **options)
