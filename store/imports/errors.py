"""What can go wrong with an import, with what the person should know and do next."""

from __future__ import annotations

from pathlib import Path

from language.errors import reason_of
from store.path_errors import PathError


class NotImportedError(PathError):
    """A file could not be imported; nothing of it was.

    Its path may have the number of a line behind it: `tasks.jsonl:3`.
    """

    deed = "imported"


def not_read(path: Path, error: OSError) -> NotImportedError:
    """Return the error for a file or folder that the system does not give."""
    reason = reason_of(error)
    return NotImportedError(str(path), reason, "check the spelling of the path")


def not_understood(where: str, reason: str) -> NotImportedError:
    """Return the error for a place in a file that is not what its format has there."""
    return NotImportedError(where, reason, "correct that place of the file, or name its format with --format")
