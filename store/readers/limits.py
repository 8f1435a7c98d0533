"""The limits of reading: how large and slow what comes from elsewhere may be before it is refused."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from store.settings import Setting

MEGABYTE = 2**20
"""Bytes."""


class Limits(Struct, frozen=True):
    """Sizes in megabytes, times in seconds."""

    file_mb: Annotated[
        int, Setting("The most megabytes of one article, and of one line of a corpus", least=1, most=4096)
    ] = 128
    member_mb: Annotated[
        int,
        Setting("The most megabytes that a part of an EPUB or Word file may unpack to", least=1, most=4096),
    ] = 64
    archive_mb: Annotated[
        int, Setting("The most megabytes that all parts of such a file may unpack to", least=1, most=65536)
    ] = 512
    page_mb: Annotated[int, Setting("The most megabytes of a page from the web", least=1, most=4096)] = 32
    page_seconds: Annotated[
        int, Setting("The most seconds a page from the web may take, redirects and all", least=1, most=3600)
    ] = 30
    redirects: Annotated[int, Setting("The most redirects that are followed", least=0, most=20)] = 5
