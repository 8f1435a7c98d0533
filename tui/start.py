"""Where the program starts: straight into the reader when only files are named, else by the command line.

To understand a command line in full takes longer than all else that happens before the first page is on the
screen, so the commonest one is understood here.
"""

from __future__ import annotations

import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_STORE = "--store"


def main() -> int:
    """Run the program and return its exit status."""
    plain = named_files(sys.argv[1:]) if sys.stdout is not None and sys.stdout.isatty() else None
    if plain is None:
        from tui.cli import main as run_command_line  # noqa: PLC0415

        return run_command_line()
    return _read(*plain)


def named_files(words: Sequence[str]) -> tuple[list[str], Path | None] | None:
    """Return the files and folders that a command line names, and the store; None when it says more.

    Commands have neither a dot nor a slash in their names.
    """
    named, files = (words[1], words[2:]) if words[:1] == [_STORE] and len(words) > 1 else (None, words)
    are_files = (("." in word or "/" in word) and os.path.exists(word) for word in files)
    if not files or any(word.startswith("-") for word in files) or not all(are_files):
        return None
    return list(files), Path(named) if named else None


def _read(files: list[str], store: Path | None) -> int:
    from tui.border import guarded  # noqa: PLC0415
    from tui.commands.read import read  # noqa: PLC0415
    from tui.wanted import Wanted  # noqa: PLC0415

    gc.disable()  # nothing of what is loaded becomes garbage; the reader enables it when it is on the screen
    logging.getLogger().addHandler(logging.NullHandler())
    return guarded(lambda: read(Wanted(files), pipeline=None, store=store, author=None, watch=False))


if __name__ == "__main__":
    sys.exit(main())
