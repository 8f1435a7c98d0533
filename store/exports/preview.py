"""The beginning of an export, as it would be written."""

from __future__ import annotations

from store.exports.formats import ExportFormat
from store.exports.piece import ReadArticle

MOST = 4000
"""The most characters of a preview."""


def preview_of(read: ReadArticle, form: ExportFormat) -> str:
    """Return the beginning of what a format makes of an article; the names of further files on lines between.

    Raises:
        ExportNotWrittenError: when the format cannot hold the article.
    """
    parts: list[str] = []
    length, file = 0, ""
    for piece in form.export([read]):
        if b"\0" in piece.data[:MOST]:
            return f"{len(piece.data):,} bytes that are not text"
        if piece.file != file:
            file = piece.file
            blank_line = "\n" if parts else ""
            parts.append(f"{blank_line}==> {file}\n")
        parts.append(piece.data[: 4 * MOST].decode("utf-8", "ignore"))
        length += len(parts[-1])
        if length > MOST:
            break
    return "".join(parts)[:MOST]
