"""Zip archives, opened with care: a small file may claim to unpack to more than any disk holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from store.readers.errors import ArticleNotReadError
from store.readers.source import Source

LARGEST_MEMBER = 64 * 2**20
"""The most bytes that one member may unpack to."""

LARGEST_ARCHIVE = 512 * 2**20
"""The most bytes that all members together may claim to unpack to."""


@contextmanager
def opened_archive(source: Source) -> Iterator[ZipFile]:
    """Open a file as a zip archive.

    Raises:
        ArticleNotReadError: when it is none, or claims to unpack to too much.
    """
    data = source.content()
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ArticleNotReadError(source.path, "it is damaged", "copy the file again") from error
    with archive:
        if sum(member.file_size for member in archive.infolist()) > LARGEST_ARCHIVE:
            raise _too_large(source.path)
        yield archive


def read_member(archive: ZipFile, name: str, path: str) -> bytes:
    """Return a member of an archive, however much it claims to hold.

    Raises:
        ArticleNotReadError: when it unpacks to too much.
        KeyError: when there is no such member.
        BadZipFile, NotImplementedError, RuntimeError: when it is damaged, locked, or oddly packed.
    """
    with archive.open(name) as member:
        data = member.read(LARGEST_MEMBER + 1)
    if len(data) > LARGEST_MEMBER:
        raise _too_large(path)
    return data


def _too_large(path: str) -> ArticleNotReadError:
    return ArticleNotReadError(path, "it unpacks to far too much", "unpack it yourself if you trust it")
