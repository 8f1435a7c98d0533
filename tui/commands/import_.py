"""What `tallymark import` does: what other tools decided comes into the store, a whole file or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from language.fingerprint import taught
from store.cache import AnalysisCache
from store.decision_store import DecisionStore
from store.decisions import Decision
from store.force import ABOUT_THINGS
from store.imports.bringing import Bringer, record_import
from store.imports.deciding import Missing, Scope
from store.imports.errors import NotImportedError
from store.imports.formats import IMPORT_FORMATS, ImportFormat, guessed_format
from store.imports.library import Library
from store.places import rules_path
from tui.config import chosen_settings, store_path
from tui.display import display_text
from tui.inputs import Inputs
from tui.plurals import counted
from tui.printing import PrintConsole
from tui.progress import with_progress
from tui.readings import Analyses
from tui.wanted import Wanted

_WORDS = {
    "relabel": "relabelled",
    "set": "changed",
    "same_as": "joined",
    "split": "split",
    "note": "noted",
    "add": "added",
    "finish": "marked as done",
}


def import_file(  # noqa: PLR0913  (one for each option of the command)
    file: Path,
    paths: Sequence[str],
    *,
    form: str | None,
    author: str | None,
    missing: Missing | None,
    encoding: str | None,
    pipeline: str | None,
    store: Path | None,
) -> int:
    """Record what a file of another tool says, as decisions by whoever made them there.

    Args:
        file: what the tool wrote: a file, or a folder of them.
        paths: the articles it is about, where it does not hold their texts; one that cannot be read is named.
        form: the name of its format; None to guess it.
        author: who decided, where the file does not say.
        missing: what becomes of suggestions that the file leaves out.
        encoding: that of the articles; None to find it.
        pipeline: whose suggestions the file is held against.
        store: where decisions are kept; None for the usual place.

    Raises:
        NotImportedError: when anything in it cannot be taken in; nothing is recorded then.
    """
    inputs = Inputs(Wanted(list(paths), encoding))
    library = Library(inputs)
    if paths and not library.articles:
        return inputs.status
    settings = chosen_settings(pipeline, author)
    source = _format(form, file, library)
    sheets = list(source.read(file, library))
    path = store_path(store)
    with DecisionStore.open(path, author=settings.author) as decisions:
        analyses = Analyses(taught(settings.pipeline, rules_path(path)), AnalysisCache())
        bringer = Bringer(decisions, analyses.analysis, Scope.of(sheets, missing))
        for sheet in with_progress(sheets):
            bringer.take(sheet)
        recorded = record_import(decisions, bringer, file)
    _say(recorded, bringer)
    return inputs.status


def _format(name: str | None, file: Path, library: Library) -> ImportFormat:
    source = IMPORT_FORMATS[name] if name is not None else guessed_format(file)
    if source.needs_articles and not library.articles:
        raise NotImportedError(
            str(file),
            f"{source.name} does not hold the texts of its articles",
            f"name the articles behind it: tallymark import {file} PATH…",
        )
    return source


def _say(recorded: Iterable[Decision], bringer: Bringer) -> None:
    """Print what was imported, and what follows from what was not in the file.

    Of several decisions about one thing the last one counts.
    """
    last = {_subject(one): one for one in recorded}
    counts = Counter(_deed(one.action) for one in last.values())
    words = ", ".join(f"{number:,} {deed}" for deed, number in counts.items())
    about = counted(len(bringer.articles), "article")
    sentence = f"{about}: {words}; U in the reader undoes it all." if words else "Nothing in it is new."
    console = PrintConsole()
    console.print(display_text(sentence), soft_wrap=True)
    if bringer.left_out:
        console.print(_left_out_words(bringer.left_out), soft_wrap=True)


def _left_out_words(number: int) -> str:
    """Say how much was rejected without a word in the file, which may have been made of a part of it."""
    it = "it" if number == 1 else "them"
    rejected = f"{counted(number, 'suggestion')} rejected because the file leaves {it} out"
    return f"{rejected}: --missing keep leaves {it} alone."


def _subject(decision: Decision) -> tuple[object, ...]:
    """Return what a decision is about; each note and the like is about itself."""
    if decision.action in ABOUT_THINGS:
        return decision.article, decision.target, decision.anchor
    return (decision.id,)


def _deed(action: str) -> str:
    return _WORDS.get(action) or f"{action}{'d' if action.endswith('e') else 'ed'}"
