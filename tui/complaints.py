"""Complaints about what cannot be read: of a corpus whose records all have one fault, not one for each."""

from __future__ import annotations

from collections import Counter

from store.readers import UnreadableFile
from tui.border import complain, note

NAMED = 5
"""How many records of one file that cannot be read for one reason are named: more tell nothing new."""


class Complaints:
    """Complains about what cannot be read as it is met, and in the end about what was not named."""

    def __init__(self) -> None:
        self._met: Counter[tuple[str, str]] = Counter()
        """How often each file could not be read for each reason."""

    def about(self, unreadable: UnreadableFile) -> None:
        """Complain about something, unless others of its file were named for the same reason."""
        fault = _file_of(unreadable.path), unreadable.reason
        self._met[fault] += 1
        if self._met[fault] <= NAMED:
            complain(unreadable.sentence, unreadable.hint)

    def sum_up(self) -> None:
        """Say how much more could not be read."""
        for (path, reason), times in self._met.items():
            if times > NAMED:
                note(f"{times - NAMED:,} more of {path} could not be read: {reason}")


def _file_of(path: str) -> str:
    """Return in which file something is: "news.jsonl" for "news.jsonl:12"."""
    file, colon, number = path.rpartition(":")
    return file if colon and number.isdecimal() else path
