"""What the person wants to be read."""

from __future__ import annotations

import os

from msgspec import Struct


class Wanted(Struct, frozen=True):
    """What to read, and how. Each field is an argument of every command that reads (see `tui.arguments`)."""

    paths: list[str]
    """Files, folders, web addresses, or - for standard input."""
    encoding: str | None = None
    """The character encoding of the files; None to find it out."""
    text_field: str = "text"
    """The field of a corpus that holds the text; and so on."""
    title_field: str = "title"
    date_field: str = "date"
    outlet_field: str = "outlet"
    author_field: str = "author"
    fill: bool = False
    """Whether to find what the person's own pipeline has no labels for by Tallymark's."""
    allow_private: bool = False
    """Whether to fetch web pages of this machine and its network, too."""

    @property
    def are_several(self) -> bool:
        """Whether more than one article is named, as far as can be known before they are read."""
        return len(self.paths) > 1 or any(map(os.path.isdir, self.paths))
