"""What can go wrong with an export, with what the person should know and do next."""

from __future__ import annotations

from store.path_errors import PathError


class ExportNotWrittenError(PathError):
    """An export could not be written where it was asked for; what stood there before still does."""

    deed = "written"
