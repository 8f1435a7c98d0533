"""The command `read`: from what the person named to the reader on the screen.

Apart from the other commands, because it is what people wait for: it loads nothing that they need.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path
from threading import Thread

from language.article import Article
from store.readers import UnreadableFile
from store.readers.reading import STDIN
from tui.border import INPUT_NOT_READ, WRONG_USAGE, complain, note
from tui.config import chosen_settings, store_path
from tui.inputs import Inputs, Result, take_keys_from_terminal
from tui.wanted import Wanted

MOST_COMPLAINTS = 20
"""How many files that could not be read are named when the reader is left."""


def read(
    wanted: Wanted,
    *,
    pipeline: str | None,
    store: Path | None,
    author: str | None,
    watch: bool,
) -> int:
    """Open the reader; where the output is not a terminal, print the articles instead."""
    if sys.stdout is None or not sys.stdout.isatty():
        from tui.commands.export import show  # noqa: PLC0415

        return show(wanted, pipeline=pipeline, store=store)
    settings = chosen_settings(pipeline, author, fill=wanted.fill)
    inputs = Inputs(wanted)
    results = iter(list(inputs.results())) if STDIN in wanted.paths else inputs.results()
    article, before = _first_article(results)
    if article is None:
        _complain_about(before)
        return INPUT_NOT_READ
    if not take_keys_from_terminal():
        complain("there is no terminal to take keys from", "use tallymark show to print the articles")
        return WRONG_USAGE
    Thread(target=lambda: article.id, daemon=True).start()  # made out while what follows is loaded
    from tui.app import run_reader  # noqa: PLC0415  (Textual is loaded for nobody else)
    from tui.arrivals import Arrivals  # noqa: PLC0415

    if settings.keys:
        from tui.keymap import with_checked_keys  # noqa: PLC0415  (it looks at every screen there is)

        settings = with_checked_keys(settings)
    changes = inputs.changes() if watch else ()
    arrivals = Arrivals(chain(before, results), changes, has_articles=wanted.are_several)
    status = run_reader([article], arrivals, settings=settings, store=store_path(store))
    _complain_about(inputs.unreadable)
    return status or inputs.status


def _first_article(results: Iterable[Result]) -> tuple[Article | None, list[UnreadableFile]]:
    """Return the first article there is, and what could not be read before it."""
    before: list[UnreadableFile] = []
    for result in results:
        if isinstance(result, Article):
            return result, before
        before.append(result)
    return None, before


def _complain_about(unreadable: Sequence[UnreadableFile]) -> None:
    """Print what could not be read, but no more of it than can be read in turn."""
    for one in unreadable[:MOST_COMPLAINTS]:
        complain(one.sentence, one.hint)
    if len(unreadable) > MOST_COMPLAINTS:
        note(f"{len(unreadable) - MOST_COMPLAINTS:,} more could not be read; tallymark show names them")
