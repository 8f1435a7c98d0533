"""The files of a store: one that people open, and its neighbours that keep it whole."""

from __future__ import annotations

import os
import re
import time
from functools import cached_property
from pathlib import Path

from msgspec import Struct


class Layout(Struct, frozen=True, dict=True):
    """The names of the files of the store at `path`."""

    path: Path
    """Plain TinyDB JSON, only ever replaced whole."""

    @cached_property
    def backup(self) -> Path:
        """The file as it was before it was last replaced."""
        return self._neighbour("bak")

    @cached_property
    def lock(self) -> Path:
        """Held, for a moment, to append a change or to put a new file in place."""
        return self._neighbour("lock")

    @cached_property
    def compacting(self) -> Path:
        """The lock of the one process that writes a new file."""
        return self._neighbour("compacting")

    @cached_property
    def temporary(self) -> Path:
        """A file that is being written; what a crash left of one is overwritten by the next compactor."""
        return self._neighbour("tmp")

    def segment(self, number: int) -> Path:
        """Return the path of a journal segment."""
        return self._neighbour(f"j.{number}")

    def segments(self) -> list[int]:
        """Return the numbers of the journal segments there are, in order."""
        name = re.compile(re.escape(self.path.name) + r"\.j\.(\d+)")
        try:
            names = os.listdir(self.path.parent)
        except FileNotFoundError:
            return []
        return sorted(int(match[1]) for match in map(name.fullmatch, names) if match)

    def corrupt(self, of: Path) -> Path:
        """Return an unused name to keep a damaged file under."""
        stem = of.with_name(f"{of.name}.corrupt-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}")
        names = (stem if n == 0 else stem.with_name(f"{stem.name}-{n}") for n in range(1000))
        return next(name for name in names if not name.exists())

    def _neighbour(self, ending: str) -> Path:
        return self.path.with_name(f"{self.path.name}.{ending}")
