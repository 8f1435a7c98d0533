"""The limits of reading: how large and slow what comes from elsewhere may be before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from store.settings import setting

MEGABYTE = 2**20
"""Bytes."""


@dataclass(frozen=True)
class Limits:
    """Sizes in megabytes, times in seconds."""

    file_mb: int = setting(
        128, "The most megabytes of one article, and of one line of a corpus", least=1, most=4096
    )
    member_mb: int = setting(
        64, "The most megabytes that a part of an EPUB or Word file may unpack to", least=1, most=4096
    )
    archive_mb: int = setting(
        512, "The most megabytes that all parts of such a file may unpack to", least=1, most=65536
    )
    page_mb: int = setting(32, "The most megabytes of a page from the web", least=1, most=4096)
    page_seconds: int = setting(
        30, "The most seconds a page from the web may take, redirects and all", least=1, most=3600
    )
    redirects: int = setting(5, "The most redirects that are followed", least=0, most=20)
